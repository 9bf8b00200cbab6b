// Made by catga-gen. Do not edit: run `catga-gen` to make it again. Commit it: `catga-gen --check` fails when it is stale.

import {
  type Application,
  type Catga,
  type CatgaOptions,
  type Host,
  type MessageCodecs,
  type Mutable,
  type Reader,
  type Wiring,
  type Writer,
  codecsOf,
  event,
  key,
  plainBigint,
  plainBoolean,
  plainField,
  plainList,
  plainLiteral,
  plainNullable,
  plainObject,
  plainString,
  startApplication,
  under,
} from '@catga/core/codegen'
import { Changed, Money } from './messages.ts'

/** What the application needs and the compiler cannot construct: pass it as `services`. */
export type CatgaServices = Record<never, never>

/** What the compiler constructs: a test replaces it through `overrides`. */
export type CatgaOverrides = Record<never, never>

/** Makes the application: all its parts, wired. `start()` it, and `stop()` it at the end. */
export function createCatga(options: CatgaOptions<CatgaServices, CatgaOverrides> = {}): Promise<Catga> {
  return startApplication(application, options)
}

const application: Application<CatgaServices> = {
  codegen: 1,
  fingerprint: '530b2b17c86d8267',
  wire,
  codecs,
}

function wire(_host: Host<CatgaServices>): Wiring {
  return {
    behaviors: [],
    entries: [
      event({ type: 'changed', version: 1, class: Changed, handlers: [] }, call => () => call.handled),
    ],
  }
}

/** How values become bytes and come back. Called when the first one does. */
function codecs(): readonly MessageCodecs[] {
  function writeChangedFlags(writer: Writer, value: { readonly id: boolean; readonly at?: boolean; readonly tags: boolean }): void {
    let size = 2
    if (value.at !== undefined) size += 1
    writer.map(size)
    writer.booleanField(idKey, value.id)
    if (value.at !== undefined) {
      writer.booleanField(atKey, value.at)
    }
    writer.booleanField(tagsKey, value.tags)
  }

  function readChangedFlags(reader: Reader): { readonly id: boolean; readonly at?: boolean; readonly tags: boolean } {
    const size = reader.map()
    let seen = 2
    const id = reader.booleanField(idKey)
    let at: boolean | undefined
    if (seen < size && reader.key(atKey)) {
      at = reader.boolean()
      seen += 1
    }
    const tags = reader.booleanField(tagsKey)
    if (seen !== size) throw reader.mismatch
    const made: Mutable<{ readonly id: boolean; readonly at?: boolean; readonly tags: boolean }> = {
      id,
      tags,
    }
    if (at !== undefined) made.at = at
    return made
  }

  function changedFlagsToPlain(value: { readonly id: boolean; readonly at?: boolean; readonly tags: boolean }): unknown {
    return { id: value.id, at: value.at, tags: value.tags }
  }

  function changedFlagsFromPlain(value: unknown, path: string): { readonly id: boolean; readonly at?: boolean; readonly tags: boolean } {
    const fields = plainObject(value, path)
    const id = plainBoolean(plainField(fields, 'id'), under(path, 'id'))
    const rawAt = plainField(fields, 'at')
    const at = rawAt === undefined ? undefined : plainBoolean(rawAt, under(path, 'at'))
    const tags = plainBoolean(plainField(fields, 'tags'), under(path, 'tags'))
    const made: Mutable<{ readonly id: boolean; readonly at?: boolean; readonly tags: boolean }> = {
      id,
      tags,
    }
    if (at !== undefined) made.at = at
    return made
  }

  function writeChangedPatch(writer: Writer, value: { readonly id: string | null; readonly tags: readonly string[] | null }): void {
    writer.map(2)
    writer.key(idKey)
    if (value.id === null) {
      writer.nil()
    } else {
      writer.string(value.id)
    }
    writer.key(tagsKey)
    if (value.tags === null) {
      writer.nil()
    } else {
      writer.array(value.tags.length)
      for (const item of value.tags) {
        writer.string(item)
      }
    }
  }

  function readChangedPatch(reader: Reader): { readonly id: string | null; readonly tags: readonly string[] | null } {
    if (reader.map() !== 2) throw reader.mismatch
    reader.expect(idKey)
    const id = reader.nil() ? null : reader.string()
    reader.expect(tagsKey)
    let tags: readonly string[] | null = null
    if (!reader.nil()) {
      const list: string[] = []
      for (let left = reader.array(); left > 0; left -= 1) list.push(reader.string())
      tags = list
    }
    return { id, tags }
  }

  function changedPatchToPlain(value: { readonly id: string | null; readonly tags: readonly string[] | null }): unknown {
    return { id: value.id, tags: value.tags }
  }

  function changedPatchFromPlain(value: unknown, path: string): { readonly id: string | null; readonly tags: readonly string[] | null } {
    const fields = plainObject(value, path)
    const id = plainNullable(plainField(fields, 'id'), under(path, 'id'), plainString)
    const tags = plainNullable(plainField(fields, 'tags'), under(path, 'tags'), (value, path) => plainList(value, path, plainString))
    return { id, tags }
  }

  function writeMoney(writer: Writer, value: Money): void {
    writer.map(1)
    writer.key(amountKey)
    writer.bigint(value.amount)
  }

  function readMoney(reader: Reader): Money {
    if (reader.map() !== 1) throw reader.mismatch
    reader.expect(amountKey)
    const amount = reader.bigint()
    return new Money(amount)
  }

  function moneyToPlain(value: Money): unknown {
    return { amount: String(value.amount) }
  }

  function moneyFromPlain(value: unknown, path: string): Money {
    const fields = plainObject(value, path)
    const amount = plainBigint(plainField(fields, 'amount'), under(path, 'amount'))
    return new Money(amount)
  }

  const amountKey = key('amount')
  const atKey = key('at')
  const codeKey = key('code')
  const flagsKey = key('flags')
  const idKey = key('id')
  const moneyKey = key('money')
  const patchKey = key('patch')
  const tagKey = key('tag')
  const tagsKey = key('tags')

  return [
    codecsOf(Changed, {
      write(writer, value) {
        writer.map(5)
        writer.key(flagsKey)
        writeChangedFlags(writer, value.flags)
        writer.stringField(tagKey, value.tag)
        writer.key(patchKey)
        writeChangedPatch(writer, value.patch)
        writer.key(moneyKey)
        writeMoney(writer, value.money)
        writer.stringField(codeKey, value.code)
      },
      read(reader) {
        if (reader.map() !== 5) throw reader.mismatch
        reader.expect(flagsKey)
        const flags = readChangedFlags(reader)
        const tag = reader.stringField(tagKey)
        reader.expect(patchKey)
        const patch = readChangedPatch(reader)
        reader.expect(moneyKey)
        const money = readMoney(reader)
        const code = reader.stringField(codeKey)
        if (code !== 'E1' && code !== 'E2') throw reader.mismatch
        return new Changed(flags, tag, patch, money, code)
      },
      toPlain(value) {
        return {
          flags: changedFlagsToPlain(value.flags),
          tag: value.tag,
          patch: changedPatchToPlain(value.patch),
          money: moneyToPlain(value.money),
          code: value.code,
        }
      },
      fromPlain(value, path) {
        const fields = plainObject(value, path)
        const flags = changedFlagsFromPlain(plainField(fields, 'flags'), under(path, 'flags'))
        const tag = plainString(plainField(fields, 'tag'), under(path, 'tag'))
        const patch = changedPatchFromPlain(plainField(fields, 'patch'), under(path, 'patch'))
        const money = moneyFromPlain(plainField(fields, 'money'), under(path, 'money'))
        const code = plainLiteral(plainField(fields, 'code'), ['E1', 'E2'], under(path, 'code'))
        return new Changed(flags, tag, patch, money, code)
      },
    }),
  ]
}
