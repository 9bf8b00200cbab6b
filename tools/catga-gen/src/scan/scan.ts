import type { ClassDeclaration } from 'ts-morph'
import type { LoadedProject } from '../load-project.ts'
import type {
  BehaviorFact,
  ClassFact,
  Facts,
  HandlerFact,
  ImpostorFact,
  MessageFact,
} from '../model/facts.ts'
import { CatgaSymbols } from './catga-symbols.ts'
import { scanClass } from './classes.ts'
import { scanBehavior, scanHandlers } from './handlers.ts'
import { baseClassOf, implementationsOf } from './heritage.ts'
import { scanImpostors } from './impostors.ts'
import { scanMessage } from './messages.ts'
import { Places } from './places.ts'
import { scanSends } from './sends.ts'

/** Reads everything the compiler needs out of a project. */
export function scan({ root, files }: LoadedProject): Facts {
  const places = new Places(root)
  const catga = new CatgaSymbols(places)
  const messages: MessageFact[] = []
  const handlers: HandlerFact[] = []
  const behaviors: BehaviorFact[] = []
  const impostors: ImpostorFact[] = []
  const extended = new Set<string>()
  const constructed = new Map<ClassDeclaration, ClassFact>()

  const construct = (declaration: ClassDeclaration) => {
    if (constructed.has(declaration)) return
    const pending: ClassDeclaration[] = []
    constructed.set(
      declaration,
      scanClass(declaration, catga, places, each => pending.push(each)),
    )
    pending.forEach(construct)
  }

  for (const file of files) {
    for (const declaration of file.getClasses()) {
      // Whatever takes part has a heritage clause: all other classes are met only as dependencies.
      if (declaration.getHeritageClauses().length === 0) continue
      const base = baseClassOf(declaration)
      if (base !== undefined) extended.add(places.key(base))
      const message = scanMessage(declaration, catga, places)
      if (message !== undefined) messages.push(message)
      const implementations = implementationsOf(declaration, catga)
      const found = scanHandlers(declaration, implementations, catga, places)
      handlers.push(...found)
      const behavior = scanBehavior(declaration, implementations, catga, places)
      if (behavior !== undefined) behaviors.push(behavior)
      if (found.length > 0 || behavior !== undefined) construct(declaration)
      const isKnown = message !== undefined || found.length > 0 || behavior !== undefined
      impostors.push(...scanImpostors(declaration, isKnown, catga, places))
    }
  }
  const sent = [...new Set(files.flatMap(file => scanSends(file, places)))].sort()
  return {
    messages,
    classes: [...constructed.values()],
    handlers,
    behaviors,
    impostors,
    extended: [...extended].sort(),
    sent,
  }
}
