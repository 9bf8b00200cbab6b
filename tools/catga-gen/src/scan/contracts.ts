import type { ContractFact, HttpFact, MessageFact } from '../model/facts.ts'
import type { ClassModel, ProjectSources, ValueModel } from '../source/source-model.ts'
import { catgaName } from './catga-symbols.ts'
import { baseOf, type ClassAt } from './class-at.ts'
import { isDeclaration } from './is-declaration.ts'
import { inside, type Placed, type Scope, scopeOf } from './shapes/scope.ts'
import type { ShapeReader } from './shapes/shape-reader.ts'

/** What of a message leaves the process. */
export function scanContract(
  message: MessageFact,
  at: ClassAt,
  reader: ShapeReader,
  sources: ProjectSources,
): ContractFact {
  const { declaration, file } = at
  const scope = scopeOf(file)
  const { ref } = message
  const [shape, problems] = reader.problems.during(
    () => reader.readClass(declaration, scope, message.key, { ref, args: [] }, ref.name),
    read => read,
    reader.named,
  )
  const [result, resultProblems] = reader.problems.during(
    () => {
      const placed = message.kind === 'event' ? undefined : resultOf(at, scope, sources)
      if (placed === undefined) return undefined
      const place = { path: `the result of ${ref.name}`, span: message.span, name: `${ref.name}Result` }
      const { shape: found, isUndefinable } = reader.readField(placed, place)
      return found && { shape: found, isUndefinable }
    },
    read => read?.shape,
    reader.named,
  )
  return {
    message: message.key,
    shape: problems.length === 0 ? shape : undefined,
    result: resultProblems.length === 0 ? result : undefined,
    problems,
    resultProblems,
    hasActiveConstructor:
      !isDeclaration(file) &&
      Object.hasOwn(declaration, 'constructor') &&
      declaration.constructor?.isPlain === false,
    // A route is served by the application that declares it.
    http: isDeclaration(file) ? undefined : httpOf(declaration),
  }
}

/** The type argument that reaches `Command<…>`, through generic bases; undefined: void. */
function resultOf(at: ClassAt, scope: Scope, sources: ProjectSources): Placed | undefined {
  const args = at.declaration.extends?.args ?? []
  const base = baseOf(at, sources)
  if (base === undefined) return undefined
  if (catgaName(base) !== undefined) return args[0] && { type: args[0], scope }
  return resultOf(base, inside(base.file, base.declaration.typeParameters, args, scope), sources)
}

const methods: readonly string[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

function httpOf(declaration: ClassModel): HttpFact | undefined {
  const found = declaration.statics.find(each => each.name === 'http')
  if (found === undefined) return undefined
  const { value, span } = found
  const text = (key: string) => literalOf(value, key, 'string')
  const fact = {
    method: text('method') ?? '',
    path: text('path') ?? '',
    status: literalOf(value, 'status', 'number'),
    location: text('location'),
    bind: bindOf(value) ?? {},
    span,
  }
  return { ...fact, problem: problemOf(fact, value) }
}

function problemOf(
  { method, path, status }: Pick<HttpFact, 'method' | 'path' | 'status'>,
  value: ValueModel,
): string | undefined {
  if (value.kind !== 'object' || !value.isWhole) return 'it is no object literal'
  const known = ['method', 'path', 'status', 'location', 'bind']
  const unknown = Object.keys(value.properties).find(each => !known.includes(each))
  if (unknown !== undefined) return `it has the unknown member '${unknown}'`
  if (!methods.includes(method)) return `its method is not one of ${methods.join(', ')}`
  if (!/^\/[\w./:~-]*$/.test(path)) return "its path is no literal such as '/orders/:orderId'"
  if (Object.hasOwn(value.properties, 'status') && !(status !== undefined && status >= 200 && status < 400))
    return 'its status is no literal from 200 to 399'
  if (Object.hasOwn(value.properties, 'location') && literalOf(value, 'location', 'string') === undefined)
    return 'its location is no string literal'
  if (Object.hasOwn(value.properties, 'bind') && bindOf(value) === undefined)
    return 'its bind is no object of string literals'
  return undefined
}

type Primitive = { readonly string: string; readonly number: number }

function literalOf<K extends keyof Primitive>(
  value: ValueModel,
  key: string,
  type: K,
): Primitive[K] | undefined {
  if (value.kind !== 'object' || !Object.hasOwn(value.properties, key)) return undefined
  const member = value.properties[key]
  const found = member?.kind === 'literal' ? member.value : undefined
  return typeof found === type ? (found as Primitive[K]) : undefined
}

function bindOf(value: ValueModel): Readonly<Record<string, string>> | undefined {
  if (value.kind !== 'object' || !Object.hasOwn(value.properties, 'bind')) return undefined
  const bind = value.properties['bind']
  if (bind?.kind !== 'object' || !bind.isWhole) return undefined
  const names = Object.keys(bind.properties)
  const entries = names.flatMap(name => {
    const target = literalOf(bind, name, 'string')
    return target === undefined ? [] : [[name, target] as const]
  })
  return entries.length === names.length ? Object.fromEntries(entries) : undefined
}
