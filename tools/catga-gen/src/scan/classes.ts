import { type ClassDeclaration, Node, type ParameterDeclaration, type TypeNode } from 'ts-morph'
import type { ClassFact, DependencyFact, Lifetime, LiteralFact } from '../model/facts.ts'
import { type CatgaSymbols, providedTypes } from './catga-symbols.ts'
import { baseClassOf } from './heritage.ts'
import { stringLiteral } from './literals.ts'
import { nameOf, type Places } from './places.ts'

const lifetimes: readonly string[] = ['singleton', 'scoped', 'transient']

/** What the wiring has to know of a class to construct it. `follow` is told every class it needs in turn. */
export function scanClass(
  declaration: ClassDeclaration,
  catga: CatgaSymbols,
  places: Places,
  follow: (declaration: ClassDeclaration) => void,
): ClassFact {
  const parameters = constructorParameters(declaration)
  return {
    key: places.key(declaration),
    ref: places.ref(declaration, undefined, undefined),
    isAbstract: declaration.isAbstract(),
    isGeneric: declaration.getTypeParameters().length > 0,
    lifetime: lifetimeOf(declaration, places),
    dependencies: dependenciesOf(parameters, catga, places, follow),
    arity: arityOf(declaration, parameters),
    isDisposable: isDisposable(declaration),
    span: places.span(declaration.getNameNode() ?? declaration),
  }
}

/** Of the nearest class in the chain that declares a constructor. */
function constructorParameters(declaration: ClassDeclaration): readonly ParameterDeclaration[] {
  for (
    let current: ClassDeclaration | undefined = declaration;
    current !== undefined;
    current = baseClassOf(current)
  ) {
    const own = current.getConstructors()[0]
    if (own !== undefined) return own.getParameters()
  }
  return []
}

// A class without a constructor of its own has length 0, whatever its base takes.
function arityOf(declaration: ClassDeclaration, parameters: readonly ParameterDeclaration[]): number {
  if (declaration.getConstructors().length === 0) return 0
  const end = parameters.findIndex(each => each.hasInitializer() || each.isRestParameter())
  return end === -1 ? parameters.length : end
}

function dependenciesOf(
  parameters: readonly ParameterDeclaration[],
  catga: CatgaSymbols,
  places: Places,
  follow: (declaration: ClassDeclaration) => void,
): readonly DependencyFact[] {
  const found = parameters.map(parameter => dependencyOf(parameter, catga, places, follow))
  // Trailing parameters that may be left out are left out when they cannot be wired.
  let end = found.length
  while (end > 0 && found[end - 1]?.kind === 'unwirable' && parameters[end - 1]?.isOptional()) end -= 1
  return found.slice(0, end)
}

function dependencyOf(
  parameter: ParameterDeclaration,
  catga: CatgaSymbols,
  places: Places,
  follow: (declaration: ClassDeclaration) => void,
): DependencyFact {
  const node = parameter.getTypeNode()
  const unwirable = (why: string): DependencyFact => ({
    kind: 'unwirable',
    parameter: parameter.getName(),
    type: node?.getText() ?? 'nothing',
    why,
    span: places.span(parameter),
  })
  if (node === undefined) return unwirable('it has no type')
  const target = targetOf(node)
  if (target === undefined) return unwirable('only a named class, interface or type can be wired')
  const { declaration, specifier, importedName } = target
  const ours = catga.nameOf(declaration)
  if (ours !== undefined) {
    if ((providedTypes as readonly string[]).includes(ours)) return { kind: 'catga', type: ours }
    return unwirable(`${ours} is Catga's, but nothing a constructor can ask for`)
  }
  const span = places.span(parameter)
  const isGeneric = Node.isTypeReference(node) && node.getTypeArguments().length > 0
  if (Node.isClassDeclaration(declaration)) {
    const isOwn =
      !declaration.getSourceFile().isInNodeModules() && !declaration.getSourceFile().isDeclarationFile()
    if (isOwn && !declaration.isAbstract() && !isGeneric && declaration.getTypeParameters().length === 0) {
      follow(declaration)
      return { kind: 'class', key: places.key(declaration), span }
    }
  }
  if (isGeneric)
    return unwirable('a generic type has no name of its own: declare `type X = …` or an interface for it')
  const ref = places.ref(declaration, specifier, importedName)
  const key =
    'specifier' in ref.module ? `${ref.module.specifier}#${ref.exportName}` : places.key(declaration)
  return { kind: 'service', key, ref, span }
}

interface Target {
  readonly declaration: Node
  readonly specifier: string | undefined
  readonly importedName: string | undefined
}

/** The declaration a type names, and how the user's file imports it. */
function targetOf(node: TypeNode): Target | undefined {
  if (Node.isImportTypeNode(node)) {
    const declaration =
      node.getType().getAliasSymbol()?.getDeclarations()[0] ??
      node.getType().getSymbol()?.getDeclarations()[0]
    const argument = node
      .getArgument()
      .getText()
      .replace(/^['"]|['"]$/g, '')
    return declaration && { declaration, specifier: argument, importedName: node.getQualifier()?.getText() }
  }
  if (!Node.isTypeReference(node)) return undefined
  const name = node.getTypeName()
  const symbol = name.getSymbol()
  const declaration = (symbol?.getAliasedSymbol() ?? symbol)?.getDeclarations()[0]
  if (declaration === undefined || Node.isTypeParameterDeclaration(declaration)) return undefined
  const importing = symbol?.getDeclarations()[0]
  if (Node.isImportSpecifier(importing))
    return {
      declaration,
      specifier: importing.getImportDeclaration().getModuleSpecifierValue(),
      importedName: importing.getName(),
    }
  if (Node.isImportClause(importing))
    return {
      declaration,
      specifier: importing.getFirstAncestor(Node.isImportDeclaration)?.getModuleSpecifierValue(),
      importedName: 'default',
    }
  if (Node.isQualifiedName(name)) {
    const namespace = name.getLeft().getSymbol()?.getDeclarations()[0]
    const specifier = namespace?.getFirstAncestor(Node.isImportDeclaration)?.getModuleSpecifierValue()
    return { declaration, specifier, importedName: nameOf(declaration) }
  }
  return { declaration, specifier: undefined, importedName: undefined }
}

function lifetimeOf(declaration: ClassDeclaration, places: Places): LiteralFact<Lifetime> | undefined {
  const property = declaration.getStaticProperty('lifetime')
  if (property === undefined) return undefined
  const initializer = Node.isPropertyDeclaration(property) ? property.getInitializer() : undefined
  const { value, span } = stringLiteral(initializer, property, places)
  return { value: value !== undefined && lifetimes.includes(value) ? (value as Lifetime) : undefined, span }
}

function isDisposable(declaration: ClassDeclaration): boolean {
  for (
    let current: ClassDeclaration | undefined = declaration;
    current !== undefined;
    current = baseClassOf(current)
  )
    if (
      current.getInstanceMembers().some(each => /^\[Symbol\.(async)?[dD]ispose\]$/.test(nameOf(each) ?? ''))
    )
      return true
  return false
}
