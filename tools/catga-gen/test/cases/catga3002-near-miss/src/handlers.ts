import type { CommandHandler, QueryHandler, StreamHandler } from '@catga/core'
import type { All, Find, Pay } from './messages.ts'
export class FindHandler implements QueryHandler<Find> { handle = (query: Find) => query.id }
export class AllHandler implements StreamHandler<All> { async *handle(_: All) { yield 'a' } }

export interface Lazy { readonly a: A }
export class A { constructor(readonly b: B, readonly c: C) {} }
export class B { constructor(readonly c: C) {} }
export class C { constructor(readonly lazy: Lazy) {} }

export class PayHandler implements CommandHandler<Pay> { constructor(readonly a: A) {} handle(command: Pay) { return command.id.length } }
