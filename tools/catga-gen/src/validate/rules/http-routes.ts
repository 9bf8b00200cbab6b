import { type Diagnostic, diagnostic } from '../../diagnostics.ts'
import type { ContractFact, HttpFact } from '../../model/facts.ts'
import type { Program } from '../../model/program.ts'
import type { FieldShape } from '../../model/shape.ts'

/** CATGA2005: a route is a literal, its parameters are fields, and it is the only one at its place. */
export function httpRoutes({ facts, messages, contracts }: Program): readonly Diagnostic[] {
  const shapes = new Map(facts.shapes.map(each => [each.key, each]))
  const taken = new Map<string, string>()
  const found: Diagnostic[] = []
  for (const contract of contracts.values()) {
    const message = messages.get(contract.message)
    const { http } = contract
    if (message === undefined || http === undefined) continue
    const { name } = message.ref
    const report = (what: string, help: string) =>
      found.push(diagnostic('CATGA2005', http.span, `the route of ${name}: ${what}`, help))
    if (message.kind === 'event') {
      report('an event is no request', 'give the route to a command or a query')
      continue
    }
    if (http.problem !== undefined) {
      report(http.problem, "write it as { method: 'POST', path: '/orders/:orderId/pay' }")
      continue
    }
    const fields = fieldsOf(contract)
    for (const parameter of parametersOf(http)) {
      const field = fields?.find(each => each.name === parameter)
      if (field === undefined && fields !== undefined)
        report(`its parameter ${parameter} is no field of the message`, 'name it like the field')
      else if (field !== undefined && !isScalar(field))
        report(
          `its parameter ${parameter} is no required string, number, boolean, bigint or date`,
          'send it in the body',
        )
      if (Object.hasOwn(http.bind, parameter))
        report(`${parameter} is bound and a parameter too`, 'take it from one of the two')
    }
    for (const bound of Object.keys(http.bind))
      if (fields !== undefined && !fields.some(each => each.name === bound))
        report(`${bound} is bound, but is no field of the message`, 'name it like the field')
    const place = `${http.method} ${http.path.replace(/:\w+/g, ':')}`
    const other = taken.get(place)
    if (other === undefined) taken.set(place, name)
    else report(`${http.method} ${http.path} is the route of ${other} too`, 'give one of them another path')
  }
  return found

  function fieldsOf({ shape }: ContractFact): readonly FieldShape[] | undefined {
    const target = shape?.kind === 'named' ? shapes.get(shape.key) : undefined
    return target?.kind === 'object' ? target.fields : undefined
  }
}

/** The names after `:` in a path. */
export function parametersOf({ path }: Pick<HttpFact, 'path'>): readonly string[] {
  return [...path.matchAll(/:(\w+)/g)].map(each => each[1] ?? '')
}

const scalars: ReadonlySet<string> = new Set([
  'string',
  'number',
  'boolean',
  'bigint',
  'date',
  'literal',
  'enum',
])
const isScalar = ({ shape, presence }: FieldShape) => presence === 'required' && scalars.has(shape.kind)
