import { table } from './markdown.mjs'

const head = [
  'route',
  'Fastify, requests/s [µs of CPU]',
  '@catga/fastify',
  'requests, ratio',
  'CPU, ratio',
  'goal',
]
const cell = ({ perSecond, micros }) => `${Math.round(perSecond)} [${micros.toFixed(1)}]`
const spread = ({ median, half }) => `${median.toFixed(2)} ± ${half.toFixed(2)}`

export const httpTables = ({ rows, goal }) =>
  table(
    head,
    rows.map(({ name, bare, catga, requests, cpu }) => [
      name,
      cell(bare),
      cell(catga),
      spread(requests),
      spread(cpu),
      `${goal} ${requests.median >= goal ? 'met' : 'behind'}`,
    ]),
  )
