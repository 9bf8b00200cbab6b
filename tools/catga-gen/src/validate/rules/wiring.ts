import { type Diagnostic, diagnostic } from '../../diagnostics.ts'
import type { ClassFact } from '../../model/facts.ts'
import type { Ref } from '../../model/places.ts'
import { isPerCall, type Program } from '../../model/program.ts'

/** CATGA3001 and CATGA3003: every constructor can be called, and no singleton keeps what belongs to one call. */
export function wiring({ facts, lifetimes, perCall, classes }: Program): readonly Diagnostic[] {
  return facts.classes.flatMap(fact => {
    if (fact.isAbstract || fact.isGeneric) return []
    const found: Diagnostic[] = []
    if (fact.lifetime !== undefined && fact.lifetime.value === undefined)
      found.push(
        diagnostic(
          'CATGA3001',
          fact.lifetime.span,
          `the lifetime of ${fact.ref.name} is none of 'singleton', 'scoped' and 'transient'`,
          "write `static readonly lifetime = 'scoped'`",
        ),
      )
    for (const each of fact.dependencies)
      if (each.kind === 'unwirable')
        found.push(
          diagnostic(
            'CATGA3001',
            each.span,
            `${fact.ref.name} needs '${each.parameter}: ${each.type}', which cannot be wired: ${each.why}`,
            'ask for a class, an interface or a named type; pass values through an interface of your own',
          ),
        )
    if (lifetimes.get(fact.key) === 'singleton') found.push(...heldByCall(fact, perCall, classes))
    return found
  })
}

function heldByCall(
  fact: ClassFact,
  perCall: Program['perCall'],
  classes: Program['classes'],
): readonly Diagnostic[] {
  const held = fact.dependencies.filter(each => isPerCall(each, perCall))
  return held.map(each => {
    const name =
      each.kind === 'class' ? classes.get(each.key)?.ref.name : each.kind === 'catga' ? each.type : undefined
    return diagnostic(
      'CATGA3003',
      fact.lifetime?.span ?? fact.span,
      `${fact.ref.name} is a singleton, but holds ${name}, which belongs to one call`,
      `remove its \`lifetime\`, so that ${fact.ref.name} is made for each call as well`,
    )
  })
}

/** CATGA3002: constructors that need each other. The whole cycle is shown. */
export function cycles({ classes }: Program): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const done = new Set<string>()
  const path: ClassFact[] = []
  const visit = (fact: ClassFact) => {
    const start = path.indexOf(fact)
    if (start >= 0) {
      const cycle = path.slice(start)
      const smallest = cycle.reduce((a, b) => (b.key < a.key ? b : a))
      const at = cycle.indexOf(smallest)
      const turned = [...cycle.slice(at), ...cycle.slice(0, at), smallest]
      const names = turned.map(each => each.ref.name).join(' → ')
      if (!found.some(each => each.message.endsWith(names)))
        found.push(
          diagnostic(
            'CATGA3002',
            smallest.span,
            `constructors need each other: ${names}`,
            'break the cycle: move what both need into a third class',
          ),
        )
      return
    }
    if (done.has(fact.key)) return
    path.push(fact)
    for (const each of fact.dependencies) {
      const next = each.kind === 'class' ? classes.get(each.key) : undefined
      if (next !== undefined) visit(next)
    }
    path.pop()
    done.add(fact.key)
  }
  for (const fact of [...classes.values()].sort((a, b) => (a.key < b.key ? -1 : 1))) visit(fact)
  return found
}

/** CATGA3004: one name, two types. */
export function serviceNames({ facts, names }: Program): readonly Diagnostic[] {
  const owners = new Map<string, { key: string; ref: Ref }>()
  const reported = new Set<string>()
  const uses = facts.classes.flatMap(fact => [
    ...(fact.isAbstract || fact.isGeneric ? [] : [{ key: fact.key, ref: fact.ref, span: fact.span }]),
    ...fact.dependencies.flatMap(each =>
      each.kind === 'service' ? [{ key: each.key, ref: each.ref, span: each.span }] : [],
    ),
  ])
  return uses.flatMap(({ key, ref, span }) => {
    const name = names.get(key) ?? key
    const owner = owners.get(name)
    if (owner === undefined) owners.set(name, { key, ref })
    if (owner === undefined || owner.key === key || reported.has(key)) return []
    reported.add(key)
    return [
      diagnostic(
        'CATGA3004',
        span,
        `'${name}' names two services: ${owner.key} and ${key}`,
        `rename one, or name it in catga.config.json: { "services": { "${key}": "another${ref.name}" } }`,
      ),
    ]
  })
}
