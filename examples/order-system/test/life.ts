import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { expect } from '@jest/globals'
import { order } from './support.ts'

/** Awaits the program's line that it listens, takes an order through its life by HTTP, and stops the program. */
export async function orderLife(child: ChildProcess, nodeId: string): Promise<void> {
  const exited = once(child, 'exit')
  try {
    const url = await listening(child.stdout as Readable)
    const send = async (method: string, path: string, body?: unknown) => {
      const response = await fetch(url + path, {
        method,
        ...(body !== undefined && {
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
      })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    }
    expect(await send('GET', '/health')).toMatchObject({ status: 200 })
    expect((await send('GET', '/')).body['node']).toBe(nodeId)
    const { body } = await send('POST', '/orders', order)
    for (const [verb, status] of [
      ['pay', 'Paid'],
      ['ship', 'Shipped'],
      ['deliver', 'Delivered'],
    ])
      expect((await send('POST', `/orders/${body['orderId']}/${verb}`)).body['status']).toBe(status)
    expect(await send('POST', '/orders', { customerId: 'C-1', items: [] })).toMatchObject({
      status: 400,
      body: { detail: 'CreateOrder: items must hold at least one item' },
    })
  } finally {
    child.kill('SIGTERM')
  }
  expect(await exited).toEqual([0, null])
}

async function listening(stdout: Readable): Promise<string> {
  for await (const line of createInterface(stdout)) {
    const url = /listens on (http:\S+)/.exec(line)?.[1]
    if (url !== undefined) return url
  }
  throw new Error('the program ended before it listened')
}
