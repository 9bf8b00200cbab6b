import type { Ref } from '../../model/places.ts'
import type { ProjectSources, Resolved } from '../../source/source-model.ts'
import { refOf } from '../class-at.ts'
import { isDeclaration } from '../is-declaration.ts'
import type { ShapeHost } from './scope.ts'

/** A declaration of a package, by the package's main entry; undefined where that does not export it. */
function packageRef(found: Resolved, root: string, sources: ProjectSources): Ref | undefined {
  const { package: specifier, declaration, file } = found
  if (specifier === undefined) return undefined
  const exported = sources.resolveImport(`${root}/package.json`, specifier, declaration.name)
  return exported?.file === file
    ? { name: declaration.name, exportName: declaration.name, module: { specifier } }
    : undefined
}

/** What shapes ask of a project. */
export function shapeHost(root: string, sources: ProjectSources, expand: ShapeHost['expand']): ShapeHost {
  return {
    resolve: (file, name) => sources.resolve(file, name),
    resolveImport: (file, specifier, name) => sources.resolveImport(file, specifier, name),
    ref: found =>
      isDeclaration(found.file) ? packageRef(found, root, sources) : refOf(found, root, sources),
    expand,
  }
}
