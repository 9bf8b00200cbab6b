import type { ProjectSources } from '../../source/source-model.ts'
import { refOf } from '../class-at.ts'
import type { ShapeHost } from './scope.ts'

/** What shapes ask of a project. */
export function shapeHost(root: string, sources: ProjectSources, expand: ShapeHost['expand']): ShapeHost {
  return {
    resolve: (file, name) => sources.resolve(file, name),
    resolveImport: (file, specifier, name) => sources.resolveImport(file, specifier, name),
    ref: found => refOf(found, root, sources),
    expand,
  }
}
