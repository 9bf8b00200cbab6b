import { randomBytes } from 'node:crypto'
import { Command, InvalidArgumentError } from 'commander'

export interface Options {
  readonly port: number
  readonly host: string
  readonly nodeId: string
}

export function readOptions(argv: readonly string[]): Options {
  return new Command('order-system')
    .option('--port <number>', 'HTTP port; 0 takes a free one', port, 5000)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--node-id <id>', 'the name of this node', `node-${randomBytes(3).toString('hex')}`)
    .allowExcessArguments(false)
    .exitOverride(error => process.exit(error.exitCode === 0 ? 0 : 2))
    .parse([...argv], { from: 'user' })
    .opts<Options>()
}

function port(value: string): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number > 65_535) throw new InvalidArgumentError('use a number from 0 to 65535')
  return number
}
