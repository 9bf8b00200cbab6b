import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { root } from './support/repository.ts'

// Both builds of the core in one process, as a mixed dependency tree loads them.
const script = `
  import * as esm from '@catga/core'
  import * as esmDoor from '@catga/core/codegen'
  import { createRequire } from 'node:module'
  import assert from 'node:assert/strict'
  const require = createRequire(import.meta.url)
  const cjs = require('@catga/core')
  assert.notEqual(esm.Command, cjs.Command)
  class Add extends cjs.Command { constructor(a) { super(); this.a = a } }
  class Sub extends esm.Command { constructor(a) { super(); this.a = a } }
  const one = await esm.registry().command(Add, { handle: m => cjs.ok(m.a) }).command(Sub, { handle: m => m.a }).create()
  const two = await cjs.registry().command(Add, { handle: m => esm.ok(-m.a) }).command(Sub, { handle: () => { throw new esm.CatgaError('X') } }).create()
  assert.equal(one.dispatch(new Add(1)).value, 1)
  assert.equal(one.dispatch(new Sub(2)).value, 2)
  assert.equal(two.dispatch(new Add(1)).value, -1)
  assert.equal(two.dispatch(new Sub(1)).error.code, 'X')
  assert(esm.isResult(cjs.ok(1)) && cjs.isResult(esm.fail('X')))
  assert(esm.isCatgaError(new cjs.CatgaError('X'), 'X'))
  cjs.defineErrors({ SHARED_CODE: { status: 418 } })
  assert.equal(esm.errorCodeInfo('SHARED_CODE').status, 418)
  const per = await esm.registry().command(Add, cjs.scoped(() => ({ handle: m => m.a }))).create()
  assert.equal(per.dispatch(new Add(3)).value, 3)
  assert.equal(typeof esmDoor.startApplication, 'function')
  assert.equal(typeof require('@catga/core/codegen').startApplication, 'function')
  assert.equal(typeof require('@catga/core/adapter').isCatgaError, 'function')
  const { msgpackSerializer } = await import('@catga/serialization-msgpack')
  const packed = require('@catga/serialization-msgpack').msgpackSerializer()
  const text = { write: (w, v) => w.string(v), read: r => r.string(), toPlain: v => v, fromPlain: v => v }
  assert.equal(packed.decode(text, msgpackSerializer().encode(text, 'both')), 'both')
  assert.equal(esm.jsonSerializer().decode(text, cjs.jsonSerializer().encode(text, 'both')), 'both')
  console.log('agree')
`

test('the ESM and the CJS build agree in one process', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(root, 'tests'),
    encoding: 'utf8',
    timeout: 20_000,
  })
  expect([stdout, stderr]).toEqual(['agree\n', ''])
})
