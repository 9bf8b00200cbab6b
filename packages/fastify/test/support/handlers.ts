import { EventEmitter, once } from 'node:events'
import { CatgaError, defineErrors, fail, type MessageContext, ok } from '@catga/core'
import { context, trace } from '@opentelemetry/api'
import type {
  Break,
  ClaimItem,
  CreateItem,
  ExportItems,
  FindItems,
  GetItem,
  ReflectContext,
  RemoveItem,
  RenameItem,
  Wait,
} from './messages.ts'

const errors = defineErrors({ ITEM_TAKEN: { status: 409 }, STORE_DOWN: { status: 503, retryable: true } })

/** What handlers say to a test that waits for it. */
export const said = new EventEmitter()

const madeAt = new Date('2026-01-02T03:04:05.678Z')

export class CreateItemHandler {
  handle({ name, quantity, tags }: CreateItem) {
    return { id: 'a/b c', name, quantity, madeAt, ...(tags !== undefined && { tags }) }
  }
}
export class GetItemHandler {
  async handle({ id }: GetItem) {
    return id === 'none' ? undefined : { id, name: 'tea', quantity: 1, madeAt }
  }
}
export class FindItemsHandler {
  handle(query: FindItems): Readonly<Record<string, unknown>> {
    return {
      ...query,
      ...(query.after !== undefined && { after: { type: typeof query.after, digits: String(query.after) } }),
    }
  }
}
export class RenameItemHandler {
  handle({ id, name }: RenameItem) {
    said.emit('renamed', id, name)
  }
}
export class RemoveItemHandler {
  handle({ shelf, force }: RemoveItem) {
    said.emit('removed', shelf, force)
  }
}
export class ClaimItemHandler {
  handle({ owner, note }: ClaimItem) {
    return `${owner}: ${note ?? 'no note'}`
  }
}
export class BreakHandler {
  handle({ how }: Break) {
    if (how === 'taken')
      return errors.ITEM_TAKEN.fail('the item is taken', { details: { by: 'Ada', at: 1n } })
    if (how === 'circular') {
      const details: Record<string, unknown> = {}
      details['self'] = details
      return errors.ITEM_TAKEN.fail('the item is taken', { details })
    }
    if (how === 'down')
      return errors.STORE_DOWN.fail('secret host unreachable', { details: { host: 'secret' } })
    if (how === 'undeclared') return fail('SOMETHING_ELSE', 'hm')
    if (how === 'thrown') throw new Error('secret stack')
    if (how === 'typed') throw new CatgaError('ITEM_TAKEN', 'thrown')
    return ok(how)
  }
}
export class WaitHandler {
  async handle(_message: Wait, { signal }: MessageContext) {
    const aborted = once(signal, 'abort')
    said.emit('waiting')
    await aborted
    said.emit('aborted')
  }
}
export class ReflectContextHandler {
  handle(_query: ReflectContext, { correlationId, headers }: MessageContext) {
    const span = trace.getSpanContext(context.active())
    return { correlationId, headers, traceId: span?.traceId, spanId: span?.spanId }
  }
}
export class ExportItemsHandler {
  made = 0
  async *handle({ count, failAt, size = 1 }: ExportItems) {
    try {
      for (let n = 1; n <= count; n += 1) {
        if (n === failAt) throw errors.ITEM_TAKEN('the export broke')
        this.made = n
        yield { n, text: 'x'.repeat(size) }
      }
    } finally {
      said.emit('exported', this.made)
    }
  }
}
