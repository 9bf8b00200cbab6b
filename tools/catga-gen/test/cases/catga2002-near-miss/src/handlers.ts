import type { CommandHandler, QueryHandler, StreamHandler } from '@catga/core'
import type { All, Find, Pay } from './messages.ts'
export class FindHandler implements QueryHandler<Find> { handle = (query: Find) => query.id }
export class AllHandler implements StreamHandler<All> { async *handle(_: All) { yield 'a' } }

export class PayHandler implements CommandHandler<Pay> { handle(command: Pay) { return command.id.length } }

import type { Inside, Line, Page, Search } from './messages.ts'
export class SearchHandler implements QueryHandler<Search> { handle(_: Search): Page<Line> | undefined { return undefined } }
export class InsideHandler implements QueryHandler<Inside> { handle(_: Inside) { return () => {} } }
