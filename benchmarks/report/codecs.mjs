import { table } from './markdown.mjs'

export function codecTable({ event, rows }) {
  const head = [
    `${event} order event`,
    'encode ns',
    'decode ns',
    'both ns',
    '÷ JSON + Buffer',
    '÷ msgpackr standard',
    'bytes',
    'heap bytes',
  ]
  return table(
    head,
    rows.map(({ name, encode, decode, toJson, toMsgpackr, size, heap }) => [
      name,
      ...[encode, decode, encode + decode].map(ns => ns.toFixed(0)),
      toJson.toFixed(2),
      toMsgpackr.toFixed(2),
      size,
      heap.toFixed(0),
    ]),
  )
}

const named = { 'JSON + Buffer': 'toJson', 'msgpackr standard': 'toMsgpackr' }

export function codecTables({ events, goals, ours }) {
  const reached = Object.entries(goals).map(([base, goal]) => {
    const ratios = events.map(({ rows }) => rows.find(({ name }) => name === ours)[named[base]])
    const verdict = ratios.every(ratio => ratio <= goal) ? 'met' : 'behind'
    return `at most ${goal.toFixed(2)} × ${base} (${ratios.map(ratio => ratio.toFixed(2)).join(' and ')}: ${verdict})`
  })
  return [...events.map(codecTable), `Goals of ${ours}: ${reached.join(', ')}.`].join('\n\n')
}
