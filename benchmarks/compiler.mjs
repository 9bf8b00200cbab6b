import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from '../scripts/lib/workspace.mjs'
import { writeHandlers } from './handlers-project.mjs'
import { compilerTables } from './report/compiler.mjs'
import { writePage } from './report/page.mjs'
import { versionOf, writeResults } from './report/results.mjs'

// npm run bench:compiler [-- sizes]: the compiler over generated projects, beside ts-morph loading the same files.
build()
const here = fileURLToPath(new URL('.', import.meta.url))
const tool = `${here}../tools/catga-gen`
const sizes = process.argv.slice(2).map(Number)
const rounds = 5

const byWall = (a, b) => a.wallMs - b.wallMs
/** What stands in the middle of all rounds. */
const middle = found => found.toSorted(byWall)[found.length >> 1]
const repeated = make => middle(Array.from({ length: rounds }, make))

/** A fresh process of its own; its last line is what it measured. */
function measured(script, ...args) {
  const start = performance.now()
  const command = ['--input-type=module', '-e', script, ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    timeout: 120_000,
  })
  const wallMs = performance.now() - start
  if (status !== 0) throw new Error(stderr)
  return { wallMs, ...JSON.parse(stdout.trim().split('\n').at(-1)) }
}

const compileScript = `
  const { generate } = await import(process.argv[1])
  const { timings, outcome, diagnostics } = generate({ project: process.argv[2], cache: true })
  if (outcome === 'errors') throw new Error(diagnostics[0].message + ' ' + diagnostics[0].span.file)
  console.log(JSON.stringify({ ...timings, rssMb: process.resourceUsage().maxRSS / 1024 }))`
const morphScript = `
  const { Project } = await import(process.argv[1])
  const project = new Project({ tsConfigFilePath: process.argv[2] })
  const checker = project.getTypeChecker()
  for (const file of project.getSourceFiles()) for (const each of file.getClasses()) checker.getTypeAtLocation(each)
  console.log(JSON.stringify({ rssMb: process.resourceUsage().maxRSS / 1024 }))`

function cli(project) {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [`${tool}/dist/cli.js`, '--project', project], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  if (status !== 0) throw new Error(stderr)
  return { wallMs: performance.now() - start }
}

/** From the write of a file to the line that says what came of it; each edit has another number. */
async function watched(project, file, edit) {
  const child = spawn(process.execPath, [`${tool}/dist/cli.js`, '--project', project, '--watch'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = []
  let wake = () => {}
  child.stdout.setEncoding('utf8').on('data', text => {
    lines.push(...text.split('\n').filter(Boolean))
    wake()
  })
  const line = async () => {
    while (lines.length === 0)
      await new Promise(resolve => {
        wake = resolve
      })
    lines.length = 0
  }
  await line()
  const text = readFileSync(file, 'utf8')
  const times = []
  for (let i = 0; i < 15; i += 1) {
    const start = performance.now()
    writeFileSync(file, edit(text, i))
    await line()
    times.push(performance.now() - start)
  }
  writeFileSync(file, text)
  child.kill('SIGINT')
  await new Promise(resolve => child.once('exit', resolve))
  return times.sort((a, b) => a - b)[times.length >> 1]
}

/** An edit that says nothing new, as most do: a body, a comment. */
const mute = (text, i) => `${text}// ${'edit '.repeat(i + 1)}\n`
/** One that does: another field of a message, for its codec, its schema and the lockfile. */
const telling = (text, i) => text.replace('readonly amount: number,', `$&\n    readonly added${i}: string,`)

const rows = []
for (const size of sizes.length > 0 ? sizes : [100, 1000, 5000]) {
  const folder = `${here}.build/compiler-${size}`
  rmSync(folder, { recursive: true, force: true })
  const { project, handler, messages, lines } = writeHandlers(folder, size, `${here}../packages/core`)
  const cache = `${folder}/node_modules/.cache`
  const morph = createRequire(`${tool}/package.json`).resolve('ts-morph')
  const pairs = Array.from({ length: rounds }, () => {
    rmSync(cache, { recursive: true, force: true })
    const loaded = measured(morphScript, `file://${morph}`, project)
    return { loaded, cold: measured(compileScript, `file://${tool}/dist/index.js`, project) }
  })
  // Taken in turns, so that both meet the same machine.
  const ratios = pairs.map(each => each.cold.wallMs / each.loaded.wallMs).sort((a, b) => a - b)
  const loaded = middle(pairs.map(each => each.loaded))
  const cold = middle(pairs.map(each => each.cold))
  if (!existsSync(cache)) throw new Error('nothing was cached')
  cli(project)
  const unchanged = repeated(() => cli(project))
  const changed = (file, edit) => {
    const text = readFileSync(file, 'utf8')
    let count = 0
    const { wallMs } = repeated(() => {
      count += 1
      writeFileSync(file, edit(text, count))
      return cli(project)
    })
    writeFileSync(file, text)
    cli(project)
    return wallMs
  }
  rows.push({
    size,
    lines,
    morph: loaded,
    cold,
    ratio: ratios[ratios.length >> 1],
    unchangedMs: unchanged.wallMs,
    changedMs: { body: changed(handler, mute), field: changed(messages, telling) },
    watchMs: {
      body: await watched(project, handler, mute),
      field: await watched(project, messages, telling),
    },
  })
}
console.log(compilerTables({ rows }))
if (sizes.length === 0) {
  const tools = ['typescript', 'ts-morph'].map(name => [name, versionOf(name, tool)])
  writeResults('compiler', {
    versions: { Node: process.version, ...Object.fromEntries(tools) },
    rounds,
    rows,
  })
  writePage()
}
