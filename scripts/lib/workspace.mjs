import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const pnpm = packageManager.split('+')[0]
const minute = 60_000

/** Runs a command to its end with our output; exits with its code when it fails. */
export function must(command, args, options = {}) {
  const { status, error, signal } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    timeout: 10 * minute,
    ...options,
  })
  if (error !== undefined) throw error
  if (status !== 0) {
    console.error(`failed (${status ?? signal}): ${command} ${args.join(' ')}`)
    process.exit(status ?? 1)
  }
}

/** pnpm of the pinned version, through npx: a machine needs nothing but Node. */
export function runPnpm(args) {
  must('npx', ['-y', pnpm, ...args], { env: { ...process.env, CI: 'true' } })
}

/** Does `work` unless a stamp says that it was done for the same inputs. */
function once(name, inputs, work) {
  const stamp = join(root, 'node_modules/.cache/catga', name)
  const wanted = inputs()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  work()
  mkdirSync(join(stamp, '..'), { recursive: true })
  writeFileSync(stamp, inputs())
}

export function install() {
  once(
    'installed',
    () => hashOf(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()]),
    () => {
      console.log('Installing …')
      runPnpm(['install', '--frozen-lockfile'])
    },
  )
}

/** Packages first, then the compiler, then what is compiled with it. */
export function build() {
  install()
  const folders = ['packages', 'tools', 'examples']
  const inputs = () => hashOf([...folders.flatMap(sources), ...folders.flatMap(outputs)])
  once('built', inputs, () => {
    console.log('Building …')
    runPnpm(['--filter', './packages/*', '--filter', './tools/*', 'run', 'build'])
    // Bins of workspace packages are linked at install, when they were not built yet.
    runPnpm(['install', '--frozen-lockfile', '--offline'])
    runPnpm(['--filter', './examples/*', 'run', 'prebuild'])
    runPnpm(['--filter', './examples/*', 'run', 'build'])
  })
}

/** A program that runs until it ends or we are told to stop; resolves with its exit code. */
export function foreground(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

/** Every workspace folder with a tsconfig. */
export function projects() {
  return ['packages', 'tools', 'examples']
    .flatMap(parent => readdirSync(join(root, parent)).map(name => `${parent}/${name}`))
    .concat('tests', 'benchmarks', 'docs/snippets')
    .concat(['first-application', 'guides', 'http'].map(name => `docs/snippets/${name}`))
    .filter(folder => existsSync(join(root, folder, 'tsconfig.json')))
}

function manifests() {
  return ['package.json', ...projects().map(folder => `${folder}/package.json`)]
}

function sources(parent) {
  return walk(parent).filter(file => !file.includes('/dist/') && !file.includes('/test/'))
}
function outputs(parent) {
  return readdirSync(join(root, parent)).map(name => `${parent}/${name}/dist`)
}

function walk(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    if (entry.name === 'node_modules' || entry.name === '.build') return []
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? walk(path) : [path]
  })
}

/** Of contents; a folder counts by being there. */
function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const path = join(root, file)
    hash.update(`${file}\0`)
    if (!existsSync(path)) hash.update('missing')
    else if (!statSync(path).isDirectory()) hash.update(readFileSync(path))
  }
  return hash.digest('hex')
}
