import { fail, unwrap } from '../foundation/result.ts'
import type { DispatchTable } from './dispatch-table.ts'

/** A table that answers `STOPPED` to everything. */
export function stoppedTable(state: string): DispatchTable {
  const stopped = () => fail('STOPPED', `the application ${state}`)
  return {
    requests: [],
    events: [],
    streams: [],
    request: () => stopped,
    event: () => stopped,
    stream: () => stoppedStream,
  }
  async function* stoppedStream() {
    unwrap(stopped())
    yield* []
  }
}
