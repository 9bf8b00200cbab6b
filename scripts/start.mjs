import { build, foreground } from './lib/workspace.mjs'

build()
process.exitCode = await foreground(process.execPath, [
  'examples/order-system/dist/main.js',
  ...process.argv.slice(2),
])
