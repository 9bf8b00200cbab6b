const reserved: ReadonlySet<string> = new Set(
  (
    'reader path value fields made size seen list left item await break case catch class const continue debugger default ' +
    'delete do else enum export extends false finally for function if implements import in instanceof interface let new ' +
    'under instance wrongShape isList notEncodable key ' +
    'null package private protected public return static super switch this throw true try typeof var void while with ' +
    'yield arguments eval undefined'
  ).split(' '),
)

export const isPlainIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name)

/** A local variable for each field, named like it where that is possible. */
export function localNames(
  fields: readonly string[],
  taken: (name: string) => boolean = () => false,
): readonly string[] {
  const used = new Set<string>()
  return fields.map(field => {
    let name = isPlainIdentifier(field) ? field : `field_${field.replace(/\W/g, '_')}`
    while (
      reserved.has(name) ||
      /^(plain[A-Z]|raw[A-Z])|ToPlain$/.test(name) ||
      used.has(name) ||
      taken(name)
    )
      name = `${name}_`
    used.add(name)
    return name
  })
}
