import type { Installed } from '../source/installed-packages.ts'
import type { ProjectSources, TypeModel } from '../source/source-model.ts'

/** What files are scanned with. */
export interface Surroundings {
  readonly root: string
  readonly sources: ProjectSources
  readonly installed: Installed
  /** Names of the packages whose handlers take part; undefined: all. */
  readonly composed: readonly string[] | undefined
  /** Where the project is a package: its specifiers, and the sources behind them. */
  readonly entries: readonly (readonly [specifier: string, file: string])[] | undefined
  /** Whether a file is scanned with the project, and speaks for itself. */
  readonly isScanned: (file: string) => boolean
  /** What the type checker makes of a type that could stand in a file; undefined: it does not know. */
  readonly expand: (file: string, text: string) => TypeModel | undefined
}
