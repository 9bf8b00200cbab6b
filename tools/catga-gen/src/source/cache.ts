import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { cacheFolder } from './cache-folder.ts'
import { hashOf } from './guards.ts'
import { keepCompiled, saveCompiled } from './load-typescript.ts'
import type { Answers } from './module-resolver.ts'
import { type PackedModel, packModel, unpackModel } from './packed-model.ts'
import type { ProjectConfig } from './project-config.ts'
import type { FileModel } from './source-model.ts'

/** What earlier runs learnt about a project. A model is found by the file's name and the hash of its text. */
export interface Cache {
  readonly config: ProjectConfig | undefined
  readonly answers: Answers
  model(path: string, hash: string, name: string, text: string): FileModel | undefined
  /** Keeps what this run used, and nothing else; writes only what differs. */
  save(config: ProjectConfig, answers: Answers, models: Iterable<CachedModel>): void
  /** What the kept models say, as a hash, by path. */
  contents(): Readonly<Record<string, string>>
}

export interface CachedModel {
  readonly path: string
  readonly hash: string
  readonly model: FileModel
}

interface Entry extends PackedModel {
  readonly hash: string
}

/** One that holds nothing and keeps nothing. */
export const noCache: Cache = {
  config: undefined,
  answers: {},
  model: () => undefined,
  save: () => undefined,
  contents: () => ({}),
}

/** A cache in the nearest node_modules; without one, or when it cannot be read, an empty one. */
export function openCache(tsconfig: string, version: string): Cache {
  const folder = cacheFolder(dirname(tsconfig))
  if (folder === undefined) return noCache
  keepCompiled(folder)
  const store = join(folder, `${hashOf(tsconfig).replace(/\W/g, '').slice(0, 16)}.cache`)
  const { head, entries } = read(store, version)
  const written = new Map(entries)
  let lastHead = head === undefined ? '' : JSON.stringify(head)
  return {
    config: head?.config,
    answers: head?.answers ?? {},
    model(path, hash, name, text) {
      const entry = entries.get(path)
      return entry?.hash === hash ? unpackModel(entry, name, text) : undefined
    },
    save(config, answers, models) {
      saveCompiled()
      const newHead = JSON.stringify({ config, answers })
      const used = new Map<string, Entry>()
      let isSame = newHead === lastHead
      for (const { path: name, hash, model } of models) {
        const old = written.get(name)
        if (old?.hash === hash) used.set(name, old)
        else {
          isSame = false
          used.set(name, { hash, ...packModel(model) })
        }
      }
      if (isSame && used.size === written.size) return
      write(store, version, newHead, used)
      written.clear()
      for (const [name, entry] of used) written.set(name, entry)
      lastHead = newHead
    },
    contents: () => Object.fromEntries([...written].map(([path, { content }]) => [path, hashOf(content)])),
  }
}

interface Head {
  readonly config: ProjectConfig
  readonly answers: Answers
}

function read(path: string, version: string): { head: Head | undefined; entries: Map<string, Entry> } {
  const entries = new Map<string, Entry>()
  const empty = { head: undefined, entries }
  try {
    const content = readFileSync(path)
    const start = content.indexOf('\n') + 1
    const body = content.subarray(start)
    // One hash over all of it: half a file, or another version's, is no cache.
    if (content.toString('utf8', 0, start) !== `${firstLine(version, body)}\n`) return empty
    const [head = '', ...lines] = body.toString('utf8').split('\n')
    for (const line of lines) {
      const [name = '', hash = '', content = '', places] = line.split('\t')
      if (places !== undefined) entries.set(name, { hash, content, places })
    }
    return { head: JSON.parse(head) as Head, entries }
  } catch {
    entries.clear()
    return empty
  }
}

function write(path: string, version: string, head: string, entries: ReadonlyMap<string, Entry>): void {
  const lines = [head]
  // No file system that matters writes such names; one that did would only miss the cache.
  for (const [name, { hash, content, places }] of entries)
    if (!/[\t\n]/.test(name)) lines.push(`${name}\t${hash}\t${content}\t${places}`)
  const body = lines.join('\n')
  const draft = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(draft, `${firstLine(version, body)}\n${body}`)
    renameSync(draft, path)
  } catch {
    // A disk that cannot be written costs time, not correctness.
    if (existsSync(draft)) rmSync(draft)
  }
}

const firstLine = (version: string, body: string | Buffer): string => `catga-gen ${version} ${hashOf(body)}`
