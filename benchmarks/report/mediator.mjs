import { atMost, table } from './markdown.mjs'

export const head = [
  'workload',
  'contender',
  'limit',
  'limit ns [bytes]',
  'contender ns [bytes]',
  'p99 ns',
  'ratio',
  'goal',
]

export const cells = ({ workload, limit, contender, goal, limitNs, ns, p99Ns, ratio, bytes, limitBytes }) => [
  workload,
  contender,
  limit,
  `${limitNs.toFixed(0)} [${limitBytes}]`,
  `${ns.toFixed(0)} [${bytes}]`,
  p99Ns.toFixed(0),
  ratio.toFixed(2),
  atMost(goal, ratio),
]

export const mediatorTables = ({ rows }) => table(head, rows.map(cells))
