import { DomainEvent, registry } from '@catga/core'
import { event, startApplication } from '@catga/core/codegen'
import { expect, test } from '@jest/globals'

test('a wire type that the compiler knows is not lost to a registration by hand', async () => {
  class Compiled extends DomainEvent<'test.compiled'> {}
  const entries = [
    event({ type: 'test.compiled', version: 1, class: Compiled, handlers: [] }, call => () => call.handled),
  ]
  const wire = () => ({ behaviors: [], entries })
  await startApplication({ codegen: 1, fingerprint: '', wire, codecs: () => [] }, {})
  const byHand = await registry()
    .event(Compiled, { handle: () => {} })
    .create()
  expect(new Compiled().type).toBe('test.compiled')
  expect(byHand.describe().messages[0]?.type).toBe('test.compiled')
})
