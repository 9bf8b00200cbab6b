import { type ClassDeclaration, type ExpressionWithTypeArguments, Node, type Type } from 'ts-morph'
import type { CatgaSymbols } from './catga-symbols.ts'

/** One of our interfaces that a class implements, itself or through what it extends. */
export interface Implementation {
  readonly name: string
  readonly args: readonly Type[]
  readonly clause: ExpressionWithTypeArguments
}

export type Substitution = ReadonlyMap<string, Type>

/** The declaration of the class a class extends, through any alias. */
export function baseClassOf(declaration: ClassDeclaration): ClassDeclaration | undefined {
  const clause = declaration.getExtends()
  if (clause === undefined) return undefined
  const target = classDeclarationOf(clause.getType())
  if (target !== undefined) return target
  const symbol = clause.getExpression().getSymbol()
  const found = (symbol?.getAliasedSymbol() ?? symbol)?.getDeclarations().find(Node.isClassDeclaration)
  return found
}

export function classDeclarationOf(type: Type): ClassDeclaration | undefined {
  return type.getSymbol()?.getDeclarations().find(Node.isClassDeclaration)
}

/** Our interfaces behind a class, nearest first; type parameters of generic bases are filled in. */
export function implementationsOf(
  declaration: ClassDeclaration,
  catga: CatgaSymbols,
): readonly Implementation[] {
  const found: Implementation[] = []
  const seen = new Set<ClassDeclaration>()
  const visit = (current: ClassDeclaration, substitution: Substitution) => {
    if (seen.has(current)) return
    seen.add(current)
    for (const clause of current.getImplements())
      collect(clause.getType(), clause, substitution, catga, found)
    const base = baseClassOf(current)
    const clause = current.getExtends()
    if (base === undefined || clause === undefined) return
    visit(base, substitutionFor(base, clause, substitution))
  }
  visit(declaration, new Map())
  return found
}

function collect(
  type: Type,
  clause: ExpressionWithTypeArguments,
  substitution: Substitution,
  catga: CatgaSymbols,
  found: Implementation[],
): void {
  const symbol = type.getSymbol() ?? type.getAliasSymbol()
  const name = catga.ofSymbol(symbol)
  if (name !== undefined) {
    // The checker appends the polymorphic `this` to the arguments of an interface.
    const declared =
      (symbol?.getDeclarations() ?? []).find(Node.isInterfaceDeclaration)?.getTypeParameters().length ?? 0
    const args = type
      .getTypeArguments()
      .slice(0, declared)
      .map(arg => substitute(arg, substitution))
    found.push({ name, args, clause })
    return
  }
  if (type.isIntersection())
    for (const part of type.getIntersectionTypes()) collect(part, clause, substitution, catga, found)
  // A user's interface that extends ours.
  else for (const base of type.getBaseTypes()) collect(base, clause, substitution, catga, found)
}

const parameterKey = (type: Type): string => {
  const declaration = type.getSymbol()?.getDeclarations()[0]
  return declaration === undefined
    ? type.getText()
    : `${declaration.getSourceFile().getFilePath()}:${declaration.getPos()}`
}

/** What the type parameters of `base` mean where `clause` extends it. */
export function substitutionFor(
  base: ClassDeclaration,
  clause: ExpressionWithTypeArguments,
  outer: Substitution,
): Substitution {
  const args = clause.getTypeArguments().map(node => substitute(node.getType(), outer))
  const inner = new Map<string, Type>()
  base.getTypeParameters().forEach((parameter, index) => {
    const arg = args[index] ?? parameter.getDefault()?.getType()
    if (arg !== undefined) inner.set(parameterKey(parameter.getType()), arg)
  })
  return inner
}

export function substitute(type: Type, substitution: Substitution): Type {
  return type.isTypeParameter() ? (substitution.get(parameterKey(type)) ?? type) : type
}
