import type { CommandHandler, QueryHandler, StreamHandler } from '@catga/core'
import type { All, Find, Pay } from './messages.ts'
export class FindHandler implements QueryHandler<Find> { handle = (query: Find) => query.id }
export class AllHandler implements StreamHandler<All> { async *handle(_: All) { yield 'a' } }

import type { MessageClient } from '@catga/core'
import { Pay as P } from './messages.ts'
export const pay = (catga: MessageClient) => catga.send(new P('1'))
export type Unused = CommandHandler<Pay>
