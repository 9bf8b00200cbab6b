import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { beforeEach, describe, expect, test } from '@jest/globals'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CallOptions } from '../src/call-options.ts'

let raw: ServerResponse
let options: CallOptions
beforeEach(() => {
  raw = new ServerResponse(new IncomingMessage(new Socket()))
  options = new CallOptions(
    { id: 'c-1', headers: {} } as unknown as FastifyRequest,
    { raw } as unknown as FastifyReply,
    [],
  )
})

describe('the signal', () => {
  test('costs nothing until somebody looks at it', () => {
    expect(options.isAborted).toBe(false)
    expect(raw.listenerCount('close')).toBe(0)
    expect(options.signal).toBe(options.signal)
    expect(raw.listenerCount('close')).toBe(1)
  })

  test('aborts when the connection closes before the answer is complete', () => {
    const { signal } = options
    raw.destroy()
    raw.emit('close')
    expect([signal.aborted, options.isAborted]).toEqual([true, true])
  })

  test('has aborted when the connection was closed before', () => {
    raw.destroy()
    expect(options.signal.aborted).toBe(true)
  })

  test('does not abort when it closes behind the answer, whenever it is made', () => {
    const { signal } = options
    raw.end()
    raw.destroy()
    raw.emit('close')
    expect([signal.aborted, options.isAborted]).toEqual([false, false])
  })
})
