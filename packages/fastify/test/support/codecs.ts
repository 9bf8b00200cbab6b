import { type Codec, instance, plainField, plainObject, under, wrongShape } from '@catga/core/codegen'

type FieldReader = (value: unknown, path: string) => unknown

const unused = () => {
  throw new Error('HTTP needs plain data only')
}

/** A codec of results: data that is plain already. */
export function plainCodec<T>(toPlain: (value: T) => unknown = value => value): Codec<T> {
  return { write: unused, read: unused, toPlain, fromPlain: unused }
}

/** A codec of messages that are read from their fields only. A field is optional where its name ends in `?`. */
export function messageCodec<T extends object>(
  type: { readonly prototype: T },
  readers: Readonly<Record<string, FieldReader>>,
): Codec<T> {
  const fields = Object.entries(readers).map(([name, read]) => [name.replace('?', ''), name, read] as const)
  return {
    write: unused,
    read: unused,
    toPlain: unused,
    fromPlain: (value, path) => {
      const object = plainObject(value, path)
      const message = instance(type) as Record<string, unknown>
      for (const [name, declared, read] of fields) {
        const field = plainField(object, name)
        if (field !== undefined) message[name] = read(field, name)
        else if (name === declared) throw wrongShape(under(path, name), 'given', undefined)
      }
      return message as T
    },
  }
}
