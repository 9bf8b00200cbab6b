import type { MessageFact } from '../model/facts.ts'
import type { FileModel, ProjectSources } from '../source/source-model.ts'
import { asClass, type ClassAt, keyOf } from './class-at.ts'
import { isDeclaration } from './is-declaration.ts'
import { scanMessage } from './messages.ts'

/** A message class that a package declares. */
export interface ForeignMessage {
  readonly at: ClassAt
  readonly fact: MessageFact
}

/** The message classes that a file imports from built packages, each once. Linked sources are the project's own. */
export function foreignMessages(
  file: string,
  model: FileModel,
  root: string,
  sources: ProjectSources,
): readonly ForeignMessage[] {
  const found = new Map<string, ForeignMessage>()
  for (const { local, specifier, imported } of model.imports) {
    if (specifier.startsWith('.') || specifier.startsWith('@catga/core') || imported === '*') continue
    const at = asClass(sources.resolve(file, local))
    if (at === undefined || at.package === undefined || !isDeclaration(at.file) || found.has(keyOf(at)))
      continue
    const fact = scanMessage(at, root, sources)
    if (fact === undefined) continue
    const ref = { name: at.declaration.name, exportName: imported, module: { specifier } }
    found.set(keyOf(at), { at, fact: { ...fact, ref } })
  }
  return [...found.values()]
}
