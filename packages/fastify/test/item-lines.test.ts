import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from '@jest/globals'
import { itemLines } from '../src/item-lines.ts'

const lineOf = (item: unknown) => `${String(item)}\n`

function counter(count: number) {
  const state = { made: 0, ended: 0 }
  const next = async () => {
    state.made += 1
    return state.made > count
      ? { done: true as const, value: undefined }
      : { done: false as const, value: state.made }
  }
  const end = () => {
    state.ended += 1
  }
  return { state, next, end }
}
const first = { done: false, value: 0 } as const

describe('lines of items', () => {
  test('come in order and end once', async () => {
    const { state, next, end } = counter(3)
    expect(await text(itemLines({ first, next, end }, lineOf))).toBe('0\n1\n2\n3\n')
    expect(state.ended).toBe(1)
  })

  test('end their source when nobody has read them', async () => {
    const { state, next, end } = counter(3)
    const lines = itemLines({ first, next, end }, lineOf)
    lines.destroy()
    await once(lines, 'close')
    expect(state).toEqual({ made: 0, ended: 1 })
  })

  test('are not made before there is room for them', async () => {
    const { state, next, end } = counter(1_000_000)
    const lines = itemLines({ first, next, end }, () => 'x'.repeat(1000))
    await once(lines, 'readable')
    await new Promise(setImmediate)
    expect(state.made).toBeLessThan(200)
    lines.destroy()
    await once(lines, 'close')
    expect(state.ended).toBe(1)
  })

  test('fail as their source and as their writer do, and end it', async () => {
    const broken = counter(3)
    const failing = itemLines({ ...broken, first, next: () => Promise.reject(new Error('gone')) }, lineOf)
    await expect(text(failing)).rejects.toThrow('gone')
    const odd = counter(3)
    const unwritable = itemLines({ ...odd, first }, () => {
      throw new Error('cannot be written')
    })
    await expect(text(unwritable)).rejects.toThrow('cannot be written')
    expect([broken.state.ended, odd.state.ended]).toEqual([1, 1])
  })
})
