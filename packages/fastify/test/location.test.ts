import { describe, expect, test } from '@jest/globals'
import { locationOf } from '../src/location.ts'
import { startItems } from './support/application.ts'

const filled = async (location: string) => {
  const { catga } = await startItems()
  const endpoint = catga.endpoints.find(({ type }) => type === 'item.create')
  await catga.stop()
  if (endpoint === undefined) throw new Error('no endpoint')
  return locationOf({ ...endpoint, location }, '/api')
}

describe('a location', () => {
  test('is filled from the result, else from the message', async () => {
    const fill = await filled('/items/{id}/{quantity}-{due}')
    expect(fill?.({ id: 'a/ü' }, { id: 'not this', quantity: 0, due: '?' })).toBe(
      '/api/items/a%2F%C3%BC/0-%3F',
    )
    expect((await filled('/items'))?.({}, {})).toBe('/api/items')
  })

  test('has no value where a field has none', async () => {
    const fill = await filled('/items/{id}')
    expect(fill?.({ id: null }, {})).toBeUndefined()
    expect(fill?.(undefined, Object.create({ id: 'inherited' }))).toBeUndefined()
  })

  test('that names no field is refused at registration', async () => {
    await expect(filled('/items/{constructor}/{other}')).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringContaining('item.create names constructor, other'),
    })
  })
})
