import { isDeepStrictEqual } from 'node:util'
import type { ClassFact, Facts } from '../model/facts.ts'
import type { NamedShape } from '../model/shape.ts'
import type { FileFacts } from './scan.ts'
import type { PackagesFacts } from './scan-packages.ts'
import { sharedShape } from './shapes/names.ts'

/**
 * The facts of all files together, in the order of the files, and behind them those of packages. A shape that is what it
 * was in the `last` ones is the same object: what is made from it need not be made again.
 */
export function gather(files: readonly FileFacts[], packages: PackagesFacts, last: Facts | undefined): Facts {
  const all = [...files, packages]
  const classes = new Map<string, ClassFact>()
  const shapes = new Map<string, NamedShape>()
  for (const each of all) {
    for (const fact of each.classes) if (!classes.has(fact.key)) classes.set(fact.key, fact)
    for (const shape of each.shapes) {
      const known = shapes.get(shape.key)
      shapes.set(shape.key, known === undefined ? shape : sharedShape(known, shape))
    }
  }
  return {
    messages: all.flatMap(each => each.messages),
    contracts: all.flatMap(each => each.contracts),
    classes: [...classes.values()],
    handlers: all.flatMap(each => each.handlers),
    behaviors: all.flatMap(each => each.behaviors),
    impostors: files.flatMap(each => each.impostors),
    extended: [...new Set(files.flatMap(each => each.extended))].sort(),
    sent: [...new Set(all.flatMap(each => each.sent))].sort(),
    misuses: files.flatMap(each => each.misuses),
    ignores: files.flatMap(each => each.ignores),
    packages: packages.packages,
    published: packages.published,
    unshipped: packages.unshipped,
    shapes: asBefore([...shapes.values()], last?.shapes ?? []),
  }
}

function asBefore(shapes: readonly NamedShape[], last: readonly NamedShape[]): readonly NamedShape[] {
  const known = new Map(last.map(each => [each.key, each]))
  return shapes.map(each => {
    const old = known.get(each.key)
    return old !== undefined && old !== each && isDeepStrictEqual(old, each) ? old : each
  })
}
