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

export const startUpTables = ({ scripts, servers }) => `${scriptsTable(scripts)}\n\n${serversTable(servers)}`
