import { table } from './markdown.mjs'

const head = [
  'handlers',
  'lines',
  'ts-morph ms',
  'cold ms',
  'ratio',
  'load / scan / validate / emit',
  'unchanged ms',
  'one changed: body / field ms',
  'watch: body / field ms',
  'peak MB',
  'ts-morph MB',
]
const whole = value => value.toFixed(0)
/** After an edit of a body, and after one of a message's fields, which results of an earlier form do not have. */
const both = ({ body, field }) =>
  [body, field].map(each => (each === undefined ? '–' : whole(each))).join(' / ')

export const compilerTables = ({ rows }) =>
  table(
    head,
    rows.map(({ size, lines, morph, cold, ratio, unchangedMs, changedMs, watchMs }) => [
      size,
      lines,
      whole(morph.wallMs),
      whole(cold.wallMs),
      ratio.toFixed(2),
      [cold.loadMs, cold.scanMs, cold.validateMs, cold.emitMs].map(whole).join(' / '),
      whole(unchangedMs),
      both(changedMs),
      both(watchMs),
      whole(cold.rssMb),
      whole(morph.rssMb),
    ]),
  )
