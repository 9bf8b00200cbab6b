import type { AppModel, ClassModel, Dependency } from '../model/app-model.ts'
import { classOf, identifier, isMade, isParameter } from './instances.ts'

/** How an instance for one call is put together. */
export interface CallPlan {
  /** `const … = …` lines, in dependency order. */
  readonly locals: readonly string[]
  /** The handler itself. */
  readonly handler: string
  /** Something has to be disposed of, or comes from a provider: the lines need a `scope`. */
  readonly needsScope: boolean
}

/** The lines that build a scoped or transient handler. `own` is the name of the call's context. */
export function planCall(handler: ClassModel, model: AppModel, names: ReadonlyMap<string, string>): CallPlan {
  const needed = graphOf(handler, model)
  const services = new Set(
    needed.flatMap(each => each.dependencies).flatMap(each => (each.kind === 'service' ? [each.name] : [])),
  )
  const needsScope = services.size > 0 || needed.some(each => each.isDisposable)
  const local = new Map<string, string>()
  const lines: string[] = []

  for (const name of services) {
    const variable = `own${upperFirst(identifier(name))}`
    local.set(name, variable)
    lines.push(`const ${variable} = ${names.get(name) ?? name}Of(scope)`)
  }
  const make = (each: ClassModel): string => {
    const args = each.dependencies.filter(dependency => isParameter(dependency, model)).map(expression)
    const made = `${names.get(each.name) ?? each.name}(${args.join(', ')})`
    return each.isDisposable ? `scope.own(${made})` : made
  }
  const expression = (dependency: Dependency): string => {
    if (dependency.kind === 'catga') return 'own.catga'
    const known = local.get(dependency.name)
    return known ?? make(classOf(dependency.name, model))
  }
  for (const each of needed) {
    if (each === handler || each.lifetime !== 'scoped') continue
    const variable = `own${upperFirst(identifier(each.name))}`
    lines.push(`const ${variable} = ${make(each)}`)
    local.set(each.name, variable)
  }
  return { locals: lines, handler: make(handler), needsScope }
}

/** All that the lines for a handler are made from. */
export function inputsOfCall(
  handler: ClassModel,
  model: AppModel,
  names: ReadonlyMap<string, string>,
): readonly unknown[] {
  if (!isMade(handler)) return [handler, names.get(handler.name)]
  return graphOf(handler, model).flatMap(each => [
    each,
    names.get(each.name),
    ...each.dependencies.map(dependency => dependency.kind !== 'catga' && names.get(dependency.name)),
    // Which of them are given to a maker.
    ...each.dependencies.map(dependency => dependency.kind === 'class' && classOf(dependency.name, model)),
  ])
}

/** The made classes a handler needs, itself last. */
function graphOf(handler: ClassModel, model: AppModel): readonly ClassModel[] {
  const found = new Set<ClassModel>()
  const visit = (each: ClassModel) => {
    if (found.has(each)) return
    for (const dependency of each.dependencies) {
      if (dependency.kind !== 'class') continue
      const target = classOf(dependency.name, model)
      if (isMade(target)) visit(target)
    }
    found.add(each)
  }
  visit(handler)
  return [...found]
}

const upperFirst = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
