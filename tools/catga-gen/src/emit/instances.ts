import type { AppModel, ClassModel, Dependency } from '../model/app-model.ts'
import { type CodeFile, text } from './code-file.ts'

/** Names the emitted functions use themselves, and those no identifier may have. */
export const reservedNames: readonly string[] = [
  ...[
    'application',
    'call',
    'codecs',
    'context',
    'createCatga',
    'error',
    'host',
    '_host',
    'message',
    'own',
    'run',
    'scope',
    'wire',
  ],
  ...[
    'CatgaOverrides',
    'CatgaServices',
    'arguments',
    'await',
    'break',
    'case',
    'catch',
    'class',
    'const',
    'continue',
  ],
  ...[
    'debugger',
    'default',
    'delete',
    'do',
    'else',
    'enum',
    'eval',
    'export',
    'extends',
    'false',
    'finally',
    'for',
  ],
  ...[
    'function',
    'if',
    'implements',
    'import',
    'in',
    'instanceof',
    'interface',
    'let',
    'new',
    'null',
    'package',
  ],
  ...[
    'private',
    'protected',
    'public',
    'return',
    'static',
    'super',
    'switch',
    'this',
    'throw',
    'true',
    'try',
    'typeof',
  ],
  ...['undefined', 'var', 'void', 'while', 'with', 'yield', 'Record', 'Promise', 'never'],
]

export const isMade = ({ lifetime }: ClassModel): boolean => lifetime !== 'singleton'

/** The variable of every instance, maker and service, by service name. */
export function assignNames(model: AppModel, file: CodeFile): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const each of model.services) names.set(each.name, file.unique(identifier(each.name)))
  for (const each of model.classes)
    names.set(
      each.name,
      file.unique(isMade(each) ? `make${upperFirst(identifier(each.name))}` : identifier(each.name)),
    )
  return names
}

/** Services, singletons and makers, in dependency order. */
export function emitInstances(model: AppModel, names: ReadonlyMap<string, string>, file: CodeFile): void {
  const called = perCallClasses(model)
  const shared = model.classes.filter(each => !called.has(each.name))
  const ofShared = servicesOf(shared)
  const ofCalls = servicesOf(model.classes.filter(isMade))
  for (const { name } of model.services) {
    const variable = names.get(name) ?? name
    if (ofShared.has(name)) file.line(`const ${variable} = host.service(${text(name)})`)
    if (ofCalls.has(name) && isUsedPerCall(name, model, called))
      file.line(`const ${variable}Of = host.scopedService(${text(name)})`)
  }
  for (const each of model.classes) {
    const variable = names.get(each.name) ?? each.name
    const created = `new ${file.value(each.ref)}`
    if (!isMade(each)) {
      const args = each.dependencies.map(dependency => sharedExpression(dependency, model, names))
      const overridden = `host.overridden<${file.type(each.ref)}>(${text(each.name)}) ?? host.own(`
      const single = `${overridden}${created}(${args.join(', ')}))`
      if (file.fits(`const ${variable} = ${single}`)) file.line(`const ${variable} = ${single}`)
      else {
        file.line(`const ${variable} =`)
        file.indented(() => file.list(overridden, [`${created}(${args.join(', ')})`], ')'))
      }
      continue
    }
    const parameters: string[] = []
    const args = each.dependencies.map(dependency => {
      if (!isParameter(dependency, model)) return sharedExpression(dependency, model, names)
      const name = parameterName(dependency, parameters)
      parameters.push(`${name}: ${typeOf(dependency, model, file)}`)
      return name
    })
    const kind = each.lifetime === 'scoped' ? 'scoped' : 'transient'
    const maker = `(${parameters.join(', ')}) => ${created}(${args.join(', ')})`
    file.list(`const ${variable} = host.${kind}(`, [text(each.name), maker], ')')
  }
}

/** Scoped classes, and transient ones that need something of the call. */
export function perCallClasses(model: AppModel): ReadonlySet<string> {
  const found = new Set<string>()
  // Dependencies come first in the model, so that one pass is enough.
  for (const each of model.classes) {
    const needsCall = each.dependencies.some(
      dependency =>
        (dependency.kind === 'catga' && dependency.type === 'MessageClient') ||
        (dependency.kind === 'class' && found.has(dependency.name)),
    )
    if (each.lifetime === 'scoped' || (each.lifetime === 'transient' && needsCall)) found.add(each.name)
  }
  return found
}

/** What a maker is given each time; all else it takes from around it. */
export function isParameter(dependency: Dependency, model: AppModel): boolean {
  switch (dependency.kind) {
    case 'catga':
      return dependency.type === 'MessageClient'
    case 'service':
      return true
    case 'class':
      return isMade(classOf(dependency.name, model))
  }
}

const indexes = new WeakMap<AppModel, ReadonlyMap<string, ClassModel>>()

export function classOf(name: string, model: AppModel): ClassModel {
  let index = indexes.get(model)
  if (index === undefined) {
    index = new Map(model.classes.map(each => [each.name, each]))
    indexes.set(model, index)
  }
  const found = index.get(name)
  if (found === undefined) throw new Error(`no class ${name} in the model`)
  return found
}

/** What a singleton is given. A transient is made where it is asked for, and belongs to the application then. */
function sharedExpression(
  dependency: Dependency,
  model: AppModel,
  names: ReadonlyMap<string, string>,
): string {
  if (dependency.kind === 'catga') return `host.${hostProperty[dependency.type] ?? dependency.type}`
  const variable = names.get(dependency.name) ?? dependency.name
  if (dependency.kind === 'service') return variable
  const target = classOf(dependency.name, model)
  if (!isMade(target)) return variable
  const args = target.dependencies.filter(each => isParameter(each, model))
  return `host.own(${variable}(${args.map(each => sharedExpression(each, model, names)).join(', ')}))`
}

const hostProperty: Readonly<Record<string, string>> = {
  Catga: 'catga',
  Clock: 'clock',
  IdGenerator: 'ids',
  Logger: 'logger',
}

function parameterName(dependency: Dependency, taken: readonly string[]): string {
  const wanted = dependency.kind === 'catga' ? 'client' : `${identifier(dependency.name)}_`
  const isTaken = (name: string) => taken.some(each => each.startsWith(`${name}:`))
  let name = wanted
  for (let n = 2; isTaken(name); n++) name = `${wanted}${n}`
  return name
}

function typeOf(dependency: Dependency, model: AppModel, file: CodeFile): string {
  switch (dependency.kind) {
    case 'catga':
      return file.from('@catga/core/codegen', dependency.type, false)
    case 'service':
      return `CatgaServices[${text(dependency.name)}]`
    case 'class':
      return file.type(classOf(dependency.name, model).ref)
  }
}

/** Services that singletons get, directly or through the transients they ask for. */
function servicesOf(classes: readonly ClassModel[]): ReadonlySet<string> {
  return new Set(
    classes.flatMap(each => each.dependencies).flatMap(each => (each.kind === 'service' ? [each.name] : [])),
  )
}

/** A transient that never meets a scoped class gets its services from the application. */
function isUsedPerCall(service: string, model: AppModel, called: ReadonlySet<string>): boolean {
  const reach = (each: ClassModel): boolean =>
    each.dependencies.some(
      dependency =>
        (dependency.kind === 'service' && dependency.name === service) ||
        (dependency.kind === 'class' &&
          isMade(classOf(dependency.name, model)) &&
          reach(classOf(dependency.name, model))),
    )
  return model.classes.some(each => (called.has(each.name) || isTransientHandler(each, model)) && reach(each))
}

/** A transient handler is made for each call. */
export function isTransientHandler(each: ClassModel, model: AppModel): boolean {
  return (
    each.lifetime === 'transient' &&
    model.messages.some(message => message.handlers.some(handler => handler.class === each.name))
  )
}

export function identifier(name: string): string {
  return name.replace(/[^\w$]/g, '_').replace(/^(\d)/, '_$1')
}
const upperFirst = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
