import { table } from './markdown.mjs'

const head = [
  'handlers',
  'lines',
  'ts-morph ms',
  'cold ms',
  'ratio',
  'load / scan / validate / emit',
  'unchanged ms',
  'one changed ms',
  'watch ms',
  'peak MB',
  'ts-morph MB',
]
const whole = value => value.toFixed(0)

export const compilerTables = ({ rows }) =>
  table(
    head,
    rows.map(({ size, lines, morph, cold, unchangedMs, changedMs, watchMs }) => [
      size,
      lines,
      whole(morph.wallMs),
      whole(cold.wallMs),
      (cold.wallMs / morph.wallMs).toFixed(2),
      [cold.loadMs, cold.scanMs, cold.validateMs, cold.emitMs].map(whole).join(' / '),
      ...[unchangedMs, changedMs, watchMs, cold.rssMb, morph.rssMb].map(whole),
    ]),
  )
