import type { Facts } from '../model/facts.ts'
import type { Reads } from '../source/reads.ts'
import type { FileModel } from '../source/source-model.ts'
import { gather } from './gather.ts'
import { type FileFacts, scanFile } from './scan.ts'
import { type PackagesFacts, scanPackages } from './scan-packages.ts'
import type { Surroundings } from './surroundings.ts'

export interface Scanned extends Omit<Surroundings, 'isScanned'> {
  readonly files: readonly { readonly name: string; readonly model: FileModel }[]
  /** Whether something was made from what has changed since the last scan. */
  readonly isStale: (reads: Reads) => boolean
}

/** Scans a project once or, under watch, again and again. */
export interface Scanner {
  /** Everything the compiler needs to know of the project: the same object as before where no file says anything new. */
  scan(scanned: Scanned): Facts
}

interface Known {
  readonly facts: FileFacts
  readonly reads: Reads
}

export function createScanner(): Scanner {
  let known = new Map<string, Known>()
  let ofPackages: { readonly facts: PackagesFacts; readonly reads: Reads } | undefined
  let last: Facts | undefined
  return {
    scan(scanned) {
      const { files, sources, isStale } = scanned
      const names = new Set(files.map(each => each.name))
      const surroundings = { ...scanned, isScanned: (file: string) => names.has(file) }
      const now = new Map<string, Known>()
      let isSame = true
      for (const { name, model } of files) {
        const old = known.get(name)
        if (old !== undefined && !isStale(old.reads)) {
          now.set(name, old)
          continue
        }
        isSame = false
        const [facts, reads] = sources.during(() => {
          sources.read(name)
          return scanFile(name, model, surroundings)
        })
        now.set(name, { facts, reads })
      }
      if (now.size !== known.size || ofPackages === undefined || isStale(ofPackages.reads)) isSame = false
      known = now
      if (isSame && last !== undefined) return last
      const facts = [...now.values()].map(each => each.facts)
      const [made, reads] = sources.during(() => scanPackages(facts, surroundings))
      ofPackages = { facts: made, reads }
      last = gather(facts, made, last)
      return last
    },
  }
}
