import type { MisuseFact } from '../model/facts.ts'
import type { ClassModel, MethodCallModel, ProjectSources, TypeModel } from '../source/source-model.ts'
import { catgaName } from './catga-symbols.ts'
import type { ClassAt } from './class-at.ts'

const senders: ReadonlySet<string> = new Set(['Catga', 'MessageClient'])
const blockingModules = /^(node:)?(fs|child_process|crypto|zlib)$/

/** Calls in a handler that lose a promise or a result, or that block. */
export function scanMisuses(at: ClassAt, sources: ProjectSources): readonly MisuseFact[] {
  const { declaration, file } = at
  const handler = declaration.name
  const ours = (name: string) => catgaName(sources.resolve(file, name))
  return declaration.calls.flatMap((call): readonly MisuseFact[] => {
    const { name, usage, span } = call
    if (name.endsWith('Sync'))
      return isBlocking(call, file, sources) ? [{ kind: 'blocking', handler, name, span }] : []
    if (usage === 'used' || !isSender(call, declaration, ours)) return []
    // A synchronous handler's answer to `dispatch` is lost in the same way as an awaited one.
    return [{ kind: usage === 'floating' ? 'floating' : 'unread', handler, name, span }]
  })
}

/** `this.catga`, the `catga` of a context, or a parameter that is a client itself. */
function isSender(
  { object, parameter, method }: MethodCallModel,
  declaration: ClassModel,
  ours: (name: string) => string | undefined,
): boolean {
  const [root, member, ...more] = object
  if (root === undefined || more.length > 0) return false
  if (root === 'this' && member !== undefined)
    return isOurs(declaration.fields.find(each => each.name === member)?.type, senders, ours)
  if (parameter < 0) return false
  return member === undefined ? false : member === 'catga' && (method === 'handle' ? parameter === 1 : true)
}

function isOurs(
  type: TypeModel | undefined,
  names: ReadonlySet<string>,
  ours: (name: string) => string | undefined,
): boolean {
  return type?.kind === 'name' && names.has(ours(type.name) ?? '')
}

function isBlocking({ object, name }: MethodCallModel, file: string, sources: ProjectSources): boolean {
  const [root] = object
  if (object.length > 1) return false
  const imports = [sources.importOf(file, [...object, name].join('.')), root && sources.importOf(file, root)]
  return imports.some(each => typeof each === 'object' && blockingModules.test(each.specifier))
}
