import { signed, table } from './markdown.mjs'

const over = ({ median, over, half }) => [
  median.toFixed(1),
  over === undefined ? '' : `${signed(over)} ± ${half.toFixed(1)}`,
]

const scriptsTable = scripts =>
  table(
    ['program', 'file', 'CPU ms', 'over empty', 'wall ms', 'over empty', 'RSS MiB', 'over empty'],
    scripts.map(({ name, kib, cpuMs, wallMs, rssMib }) => [
      name,
      `${kib.toFixed(0)} KiB`,
      ...[cpuMs, wallMs, rssMib].flatMap(over),
    ]),
  )

const serversTable = servers =>
  table(
    ['order system', 'file', 'first answer ms', 'CPU ms', 'RSS MiB', 'of the bundle’s time'],
    servers.map(({ name, mib, answerMs, cpuMs, rssMib, ratio }) => [
      name,
      `${mib.toFixed(1)} MiB`,
      ...[answerMs, cpuMs, rssMib].map(value => value.toFixed(1)),
      ratio === undefined ? '' : `${ratio.median.toFixed(2)} ± ${ratio.half.toFixed(2)}`,
    ]),
  )

/** Figures with their noise: a goal is missed by more than that. */
const verdict = (value, noise, goal) => (value - noise <= goal ? 'met' : 'behind')

function goalsLine({ goals, scripts, servers }) {
  const of = (rows, name) => rows.find(each => each.name === name)
  const [catga, again] = [of(scripts, 'catga'), of(scripts, 'empty again')]
  const over = key => {
    const { over: value, half } = catga[key]
    return [value.toFixed(1), verdict(value, half + again[key].half, goals[key])].join(': ')
  }
  const [binary, bundle] = [of(servers, 'binary').ratio, of(servers, 'bundle again').ratio]
  const ratio = `${binary.median.toFixed(2)}: ${verdict(binary.median, bundle.half, goals.ratio)}`
  return [
    `Goals of catga over an empty script: ${goals.cpuMs} ms of processor time (${over('cpuMs')}), ${goals.rssMib} MiB (${over('rssMib')})`,
    `of the executable: at most ${goals.ratio.toFixed(2)} of the bundle’s time (${ratio}).`,
  ].join('; ')
}

export const startUpTables = results =>
  [scriptsTable(results.scripts), serversTable(results.servers), goalsLine(results)].join('\n\n')
