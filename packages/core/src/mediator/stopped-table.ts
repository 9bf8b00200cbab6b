import { fail, unwrap } from '../foundation/result.ts'
import type { DispatchTable } from './dispatch-table.ts'

/** A table that answers `STOPPED` to everything. */
export function stoppedTable(size: number, state: string): DispatchTable {
  const stopped = () => fail('STOPPED', `the application ${state}`)
  return {
    requests: new Array(size).fill(stopped),
    events: new Array(size).fill(stopped),
    streams: new Array(size).fill(stoppedStream),
    request: () => stopped,
    event: () => stopped,
    stream: () => stoppedStream,
  }
  async function* stoppedStream() {
    unwrap(stopped())
    yield* []
  }
}
