import { isPromise } from '../foundation/async.ts'
import { isCatgaError } from '../foundation/errors.ts'
import { type Fail, failureOf, isResult, ok, type Result } from '../foundation/result.ts'
import type { CallContext } from '../messages/call-context.ts'
import type { MessageContext } from '../messages/context.ts'
import type { HandlerReturn } from '../messages/handler.ts'
import type { Settled } from '../pipeline/invoker.ts'
import type { CallHost } from './call-host.ts'
import { Scope } from './scope.ts'

/** Turns what one handler returns or throws into a result. One per handler and message, made at start. */
export class HandlerCall {
  private readonly host: CallHost
  private readonly handler: string
  private readonly resolved: (value: unknown) => Result<unknown>
  private readonly rejected: (error: unknown) => Fail

  constructor(host: CallHost, handler: string) {
    this.host = host
    this.handler = handler
    this.resolved = value => {
      host.activity.end()
      return isResult(value) ? value : ok(value)
    }
    this.rejected = error => {
      host.activity.end()
      return failureOf(error, handler)
    }
  }

  /** The context of this call: the caller's, or one made now. */
  context(context: CallContext | undefined): CallContext {
    return context ?? this.host.newContext()
  }

  /** A promise of a value or a result → a promise of a result that never rejects. */
  promise<R>(returned: Promise<R | Result<R>>, context: MessageContext | undefined): Promise<Result<R>> {
    this.host.activity.begin()
    // A thenable of another library need not return a promise from its `then`.
    const native = returned instanceof Promise ? returned : Promise.resolve(returned)
    if (context === undefined) return native.then(this.resolved, this.rejected) as Promise<Result<R>>
    return native.then(this.resolved, error => {
      this.host.activity.end()
      return this.failed(error, context)
    }) as Promise<Result<R>>
  }

  /** Whatever a handler may return → a result, without a promise when there was none. */
  settle<R>(returned: HandlerReturn<R>, context: MessageContext | undefined): Settled<R> {
    if (returned instanceof Promise) return this.promise<R>(returned, context)
    if (isResult(returned)) return returned as Result<R>
    return isPromise<R | Result<R>>(returned) ? this.promise<R>(returned, context) : ok(returned as R)
  }

  /** What a throw means: a `CatgaError` keeps its code, a throw after an abort is `CANCELLED`. */
  failed(error: unknown, context: MessageContext | undefined): Fail {
    if (context === undefined || isCatgaError(error)) return failureOf(error, this.handler)
    const isAbort = context.signal.aborted && context.signal.reason === error
    return failureOf(isAbort ? abortOf(error) : error, this.handler)
  }

  /** Runs `body` with a scope that owns what is built for this call. */
  inScope<R>(context: CallContext, body: (scope: Scope) => R): R | Promise<Awaited<R>> {
    return new Scope(context).run(body)
  }

  inStreamScope<T>(context: CallContext, body: (scope: Scope) => AsyncIterable<T>): AsyncIterable<T> {
    return new Scope(context).iterate(body)
  }
}

function abortOf(reason: unknown): Error {
  return Object.assign(new Error('aborted', { cause: reason }), { name: 'AbortError' })
}
