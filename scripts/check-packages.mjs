import { build, must } from './lib/workspace.mjs'

// What npm would publish: entries that exist, and types that resolve in every mode.
build()
for (const folder of [
  'packages/core',
  'packages/fastify',
  'packages/serialization-msgpack',
  'tools/catga-gen',
]) {
  must('node_modules/.bin/publint', ['--strict', '--pack', 'npm', folder])
  const profile = folder.startsWith('tools/') ? 'esm-only' : 'node16'
  must('node_modules/.bin/attw', ['--pack', folder, '--profile', profile])
}
