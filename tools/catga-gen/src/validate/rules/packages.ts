import { type Diagnostic, diagnostic } from '../../diagnostics.ts'
import type { PackageCopy, PackageFact } from '../../model/facts.ts'
import type { Program } from '../../model/program.ts'

/** CATGA1011 and CATGA1013: packages of messages and handlers come once, and as their manifests say. */
export function packages({ facts }: Program): readonly Diagnostic[] {
  const found = facts.packages.flatMap(each => [...copiesOf(each), ...problemsOf(each)])
  if (facts.unshipped === undefined) return found
  const unshipped = diagnostic(
    'CATGA1013',
    facts.unshipped,
    'catga.manifest.json is not among the files of the package: nobody would get it',
    'add "catga.manifest.json" to "files"',
  )
  return [...found, unshipped]
}

function copiesOf({ name, copies, span }: PackageFact): readonly Diagnostic[] {
  const [first, ...others] = copies
  if (first === undefined || others.length === 0) return []
  const places = copies.map(each => `\n    ${each.version} in ${each.folder}, needed by ${neededBy(each)}`)
  const needy = others.map(neededBy).join(' and ')
  return [
    diagnostic(
      'CATGA1011',
      span,
      `${copies.length} copies of ${name} reach this project, and a message of the one is none of the other:${places.join('')}${differences(first, others)}`,
      `let all depend on one version: change what ${needy} asks for, or run \`npm dedupe\` or \`pnpm dedupe\`; a package that shares messages has theirs as a peer dependency`,
    ),
  ]
}

const neededBy = ({ neededBy: name }: PackageCopy): string => name ?? 'the project itself'

/** What the manifests tell of the messages of copies. */
function differences(first: PackageCopy, others: readonly PackageCopy[]): string {
  const all = [first, ...others].map(each => each.fingerprints)
  if (all.includes(undefined)) return ''
  const keys = new Set(all.flatMap(each => Object.keys(each ?? {})))
  const changed = [...keys].sort().filter(key => new Set(all.map(each => each?.[key])).size > 1)
  return changed.length === 0
    ? '\n    their messages look the same'
    : `\n    they differ in ${changed.join(', ')}`
}

function problemsOf({ problems, span }: PackageFact): readonly Diagnostic[] {
  return problems.map(({ what, help }) => diagnostic('CATGA1013', span, what, help))
}
