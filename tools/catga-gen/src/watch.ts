import { existsSync, type FSWatcher, readFileSync, statSync, watch as watchFolder } from 'node:fs'
import { dirname, join } from 'node:path'
import { type GenerateOptions, openCompiler } from './compiler.ts'
import { writeGenerated } from './generate.ts'
import { print, reportOf } from './report/outcome.ts'
import { version } from './version.ts'

/** What may have happened since the last run: only edits of known files, or anything. */
type Changes = { readonly edited: Set<string>; isUnknown: boolean }

/** Compiles, and again after every change, until SIGINT. @throws UsageError when the first run cannot be made. */
export async function watch(options: GenerateOptions): Promise<number> {
  const compiler = openCompiler(options, true)
  const { project } = compiler
  const watchers = new Map<string, FSWatcher>()
  let known: ReadonlySet<string> = new Set()
  let configs: ReadonlySet<string> = new Set()
  // What a run writes itself is no change.
  let written: readonly string[] = []
  let changes: Changes = { edited: new Set(), isUnknown: true }
  let isScheduled = false
  let isEnded = false
  let doubt: NodeJS.Timeout | undefined

  const runOnce = (): void => {
    const { edited, isUnknown } = changes
    changes = { edited: new Set(), isUnknown: false }
    let generated = compiler.compile(isUnknown ? undefined : edited)
    written = [generated.outFile, generated.lockFile]
    // What changed before its folder was watched is not told by an event.
    if (follow()) generated = compiler.compile()
    print(reportOf(writeGenerated(generated), 'pretty', version))
  }

  const runAgain = (isSure: boolean): void => {
    isScheduled = false
    clearTimeout(doubt)
    if (isEnded) return
    if (!isSure && !changes.isUnknown && isHalfWritten(changes.edited)) {
      // The rest is an event of its own; without one the file is meant to be empty.
      doubt = setTimeout(() => runAgain(true), 200)
      return
    }
    // One write may be told as several events.
    for (const path of changes.edited) if (!project.differs(path)) changes.edited.delete(path)
    if (!changes.isUnknown && changes.edited.size === 0) return
    try {
      runOnce()
    } catch (error) {
      // Half an edit is no reason to go: the next one may mend it.
      changes.isUnknown = true
      console.error(`catga-gen: ${(error as Error).message}`)
    }
  }

  const changed = (folder: string, name: string | null): void => {
    const path = name === null ? folder : join(folder, name)
    if (written.some(each => path === each || path === `${each}.${process.pid}.tmp`)) return
    if (known.has(path) && !configs.has(path) && existsSync(path)) changes.edited.add(path)
    else if (matters(path, configs)) changes.isUnknown = true
    else return
    if (isScheduled) return
    isScheduled = true
    // All events of one turn of the loop are one change.
    setImmediate(runAgain, false)
  }

  /** Watches the folders of everything that was read, and those below the tsconfig's. */
  const follow = (): boolean => {
    let isNew = false
    known = new Set(project.paths())
    configs = new Set(project.configPaths())
    const folders = new Set([...known, ...configs].map(path => dirname(path)))
    for (const each of project.folders()) folders.add(each)
    for (const each of folders) {
      if (watchers.has(each) || each.includes('/node_modules/') || !existsSync(each)) continue
      const watcher = watchFolder(each, (_, name) => changed(each, name))
      // A folder that is removed ends its watcher; the folder around it tells of the removal.
      watcher.on('error', () => watcher.close())
      watcher.on('close', () => watchers.delete(each))
      watchers.set(each, watcher)
      isNew = true
    }
    for (const [folder, watcher] of watchers) if (!existsSync(folder)) watcher.close()
    return isNew
  }

  const ended = new Promise<number>(resolve => {
    process.once('SIGINT', () => {
      isEnded = true
      project.save()
      clearTimeout(doubt)
      for (const watcher of watchers.values()) watcher.close()
      resolve(0)
    })
  })
  runOnce()
  return ended
}

/** Writers empty a file before they fill it; a second event follows the first. */
function isHalfWritten(edited: ReadonlySet<string>): boolean {
  return [...edited].some(path => existsSync(path) && readFileSync(path).length === 0)
}

function matters(path: string, configs: ReadonlySet<string>): boolean {
  if (
    configs.has(path) ||
    /\.[cm]?[jt]sx?$/.test(path) ||
    /(^|[\\/])(package|catga\.(config|manifest))\.json$/.test(path)
  )
    return true
  if (/[\\/](node_modules$|\.)/.test(path)) return false
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? !/\.\w+$/.test(path)
}
