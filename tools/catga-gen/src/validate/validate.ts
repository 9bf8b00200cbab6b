import { type Diagnostic, sortDiagnostics } from '../diagnostics.ts'
import type { Program } from '../model/program.ts'
import { encodable } from './rules/encodable.ts'
import { exportedAndConcrete } from './rules/exported-and-concrete.ts'
import { handledMessage } from './rules/handled-message.ts'
import { handlerBodies } from './rules/handler-bodies.ts'
import { handlerCount } from './rules/handler-count.ts'
import { heritage } from './rules/heritage.ts'
import { httpRoutes } from './rules/http-routes.ts'
import { ignoreComments } from './rules/ignore-comments.ts'
import { namedEvents } from './rules/named-events.ts'
import { packages } from './rules/packages.ts'
import { published } from './rules/published.ts'
import { scopedState } from './rules/scoped-state.ts'
import { wireTypes } from './rules/wire-types.ts'
import { cycles, serviceNames, wiring } from './rules/wiring.ts'

const rules = [
  handlerCount,
  exportedAndConcrete,
  wireTypes,
  heritage,
  handledMessage,
  encodable,
  httpRoutes,
  namedEvents,
  scopedState,
  handlerBodies,
  ignoreComments,
  packages,
  published,
  wiring,
  cycles,
  serviceNames,
]

/** Everything that is wrong with a program, in the order of its files. */
export function validate(program: Program): readonly Diagnostic[] {
  return sortDiagnostics(rules.flatMap(rule => rule(program)))
}
