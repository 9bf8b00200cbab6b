import { createHash } from 'node:crypto'
import { type Diagnostic, diagnostic } from '../diagnostics.ts'
import type { AppModel } from '../model/app-model.ts'
import type { ClassFact, HandlerFact } from '../model/facts.ts'
import {
  type Manifest,
  type ManifestClass,
  type ManifestHandler,
  manifestVersion,
} from '../model/manifest.ts'
import type { ManifestRef } from '../model/places.ts'
import { compare, type Program } from '../model/program.ts'
import { foreignLockOf, type LockEntry, lockKey, lockOf } from './lock-file.ts'

/** What the wire shows of a message, in a few letters. */
export function fingerprintOf({ kind, body, result }: LockEntry): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, body, result]))
    .digest('hex')
    .slice(0, 16)
}

/** What a package without errors says of itself. */
export function manifestOf(
  program: Program,
  model: AppModel,
  { name, version }: { readonly name: string; readonly version: string },
): Manifest {
  const published = new Map(program.facts.published?.map(each => [each.key, each.ref]))
  const lock = lockOf(model)
  const byRef = new Map(model.messages.map(each => [each.ref, each]))
  const messages = program.facts.messages.flatMap(({ key, ref }) => {
    const place = published.get(key)
    const message = byRef.get(ref)
    const entry = message && lock.get(lockKey(message))
    if (place === undefined || message === undefined || entry === undefined) return []
    return [[lockKey(message), { kind: message.kind, ...place, fingerprint: fingerprintOf(entry) }] as const]
  })
  const needed = new Set(model.classes.map(each => each.ref))
  const classes = program.facts.classes.flatMap(each => {
    const place = published.get(each.key)
    return place === undefined || !needed.has(each.ref) ? [] : [classOf(each, place, program)]
  })
  const sent = program.facts.sent.flatMap(key => {
    const ref = program.messages.get(key)?.ref
    return published.get(key) ?? (ref === undefined ? [] : specifierOf(ref))
  })
  const services = program.facts.classes
    .filter(each => needed.has(each.ref))
    .flatMap(each => each.dependencies)
    .flatMap(each => (each.kind === 'service' ? (published.get(each.key) ?? specifierOf(each.ref)) : []))
  return {
    package: name,
    version,
    messages: Object.fromEntries(messages.sort(([a], [b]) => compare(a, b))),
    classes: sorted(classes),
    services: sorted(services),
    sends: sorted(sent),
  }
}

/** CATGA1013: the messages of a package look as its manifest says. */
export function checkManifests({ facts }: Program, model: AppModel): readonly Diagnostic[] {
  const lock = foreignLockOf(model)
  return facts.packages.flatMap(({ name, copies, span }) => {
    const [copy] = copies
    if (copy?.fingerprints === undefined || copy.neededBy !== undefined) return []
    const { fingerprints } = copy
    const wrong = model.messages.filter(message => {
      const { module } = message.ref
      const isHere =
        'specifier' in module && (module.specifier === name || module.specifier.startsWith(`${name}/`))
      const entry = lock.get(lockKey(message))
      return isHere && entry !== undefined && fingerprints[lockKey(message)] !== fingerprintOf(entry)
    })
    return wrong.map(message =>
      diagnostic(
        'CATGA1013',
        span,
        `the catga.manifest.json of ${name} does not fit: its ${lockKey(message)} is another than the declaration of ${message.ref.name}`,
        `run catga-gen in ${name} and build it, before it is used or published`,
      ),
    )
  })
}

function specifierOf({ module, exportName }: ClassFact['ref']): readonly ManifestRef[] {
  return 'specifier' in module && exportName !== undefined
    ? [{ from: module.specifier, export: exportName }]
    : []
}

function classOf(fact: ClassFact, { from, export: name }: ManifestRef, program: Program): ManifestClass {
  const { lifetime } = fact
  const handles = program.facts.handlers.filter(each => each.class === fact.key).map(handlerOf)
  return {
    from,
    export: name,
    arity: fact.arity,
    ...(lifetime?.value !== undefined && { lifetime: lifetime.value }),
    ...(handles.length > 0 && { handles }),
  }
}

function handlerOf({ role, messages, returns, takes, policy }: HandlerFact): ManifestHandler {
  const names = messages.map(each => each.text).sort()
  return { role, messages: names, returns, takes, ...(policy?.keys !== undefined && { policy: policy.keys }) }
}

function sorted<T extends ManifestRef>(refs: readonly T[]): readonly T[] {
  const byPlace = new Map(refs.map(each => [`${each.from}#${each.export}`, each]))
  return [...byPlace].sort(([a], [b]) => compare(a, b)).map(([, each]) => each)
}

/** Sorted, one entry a line, as the lockfile is. */
export function printManifest(manifest: Manifest): string {
  const { package: name, version, messages, classes, services, sends } = manifest
  const lines = (entries: readonly string[], open: string, close: string): string =>
    entries.length === 0
      ? `${open}${close}`
      : `${open}\n${entries.map(each => `    ${each}`).join(',\n')}\n  ${close}`
  const list = (each: readonly unknown[]) =>
    lines(
      each.map(item => JSON.stringify(item)),
      '[',
      ']',
    )
  const byType = Object.entries(messages).map(
    ([key, each]) => `${JSON.stringify(key)}: ${JSON.stringify(each)}`,
  )
  return `{
  "manifestVersion": ${manifestVersion},
  "package": ${JSON.stringify(name)},
  "version": ${JSON.stringify(version)},
  "messages": ${lines(byType, '{', '}')},
  "classes": ${list(classes)},
  "services": ${list(services)},
  "sends": ${list(sends)}
}
`
}
