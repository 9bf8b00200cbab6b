import { posix } from 'node:path'
import type { PackageCopy, PackageFact, PackageProblem } from '../model/facts.ts'
import type { Manifest } from '../model/manifest.ts'
import type { Span } from '../model/places.ts'
import type { Installed, InstalledPackage } from '../source/installed-packages.ts'
import { manifestName } from '../source/read-manifest.ts'
import { stale, type Told } from './compose.ts'

/**
 * The packages that messages or handlers may come from: those that ship a manifest, and those that `used` names.
 * `problems` is what was found out about their manifests.
 */
export function packageFacts(
  { home, packages }: Installed,
  used: ReadonlySet<string>,
  problems: readonly Told[],
  root: string,
): readonly PackageFact[] {
  if (home === undefined) return []
  const byName = new Map<string, InstalledPackage[]>()
  for (const each of packages) {
    const copies = byName.get(each.name)
    if (copies === undefined) byName.set(each.name, [each])
    else copies.push(each)
  }
  const file = posix.relative(root, home.file)
  return [...byName].flatMap(([name, copies]): readonly PackageFact[] => {
    const isPart = used.has(name) || copies.some(each => each.manifest ?? each.problem)
    if (!isPart) return []
    const named = copies[0]?.through[0] ?? name
    return [
      {
        name,
        copies: copies.map(each => copyOf(each, root)),
        problems: [
          ...copies.flatMap(problemsOf),
          ...problems.filter(each => each[0] === name).map(each => each[1]),
        ],
        span: spanOf(named, file, home.text),
      },
    ]
  })
}

function copyOf({ version, folder, through, manifest }: InstalledPackage, root: string): PackageCopy {
  return {
    version,
    folder: posix.relative(root, folder),
    neededBy: through.at(-1),
    fingerprints: manifest && fingerprintsOf(manifest),
  }
}

const fingerprintsOf = ({ messages }: Manifest): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(messages).map(([key, { fingerprint }]) => [key, fingerprint]))

function problemsOf(each: InstalledPackage): readonly PackageProblem[] {
  const { name, version, manifest, problem, through } = each
  if (problem !== undefined) return [stale(name, `it cannot be read: ${problem}`)]
  // What another package uses is that package's to look after.
  if (manifest === undefined || through.length > 0) return []
  return manifest.package === name && manifest.version === version
    ? []
    : [stale(name, `it is of ${manifest.package} ${manifest.version}, and the package is ${name} ${version}`)]
}

/** Where the project's package.json lists what is published, when that leaves the manifest out. */
export function unshippedAt({ home }: Installed, root: string): Span | undefined {
  if (home === undefined) return undefined
  const { files } = JSON.parse(home.text) as { readonly files?: readonly string[] }
  const isShipped = files === undefined || files.some(each => patternOf(each).test(manifestName))
  return isShipped ? undefined : spanOf('files', posix.relative(root, home.file), home.text)
}

/** Of what npm and pnpm publish. */
function patternOf(glob: string): RegExp {
  const plain = glob.replace(/^\.?\/|\/$/g, '')
  return new RegExp(`^${plain.split('*').map(escaped).join('.*')}$`)
}

/** Where a package.json names something. */
function spanOf(name: string, file: string, json: string): Span {
  const quoted = JSON.stringify(name)
  const lines = json.split(/\r\n|\n/)
  const index = lines.findIndex(each => new RegExp(`${escaped(quoted)}\\s*:`).test(each))
  const text = lines[index] ?? lines[0] ?? ''
  const column = Math.max(0, text.indexOf(quoted)) + 1
  return { file, line: Math.max(0, index) + 1, column, length: index < 0 ? 1 : quoted.length, text }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
