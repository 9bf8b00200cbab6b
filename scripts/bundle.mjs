import { relative } from 'node:path'
import { bundleOrderSystem, sizeOf } from './lib/order-system.mjs'
import { build, root } from './lib/workspace.mjs'

// npm run bundle: the order system as one minified file, which any Node.js from 20.19 runs without node_modules.
build()
const file = await bundleOrderSystem()
console.log(`${relative(root, file)}: ${sizeOf(file)}, and its source map: ${sizeOf(`${file}.map`)}`)
