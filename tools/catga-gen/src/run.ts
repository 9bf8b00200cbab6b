import { dirname, join, resolve } from 'node:path'
import type { GenerateOptions } from './compiler.ts'
import { configFileName } from './config.ts'
import { check, generate } from './generate.ts'
import type { Run } from './report/outcome.ts'
import { keepRun, lastRun } from './source/last-run.ts'
import { contentOf } from './source/model-of.ts'
import { cacheVersion } from './version.ts'

/** One run of the command. With a cache, a run in which nothing has changed reads nothing but what it compares. */
export function runOnce(options: GenerateOptions & { readonly check?: boolean | undefined }): Run {
  const tsconfig = resolve(options.project ?? 'tsconfig.json')
  const key = JSON.stringify([cacheVersion, options.out === undefined ? undefined : resolve(options.out)])
  if (options.cache === true) {
    const last = lastRun<Omit<Run, 'outcome'>>(tsconfig, key, saysTheSame)
    if (last !== undefined) return { ...last, outcome: options.check === true ? 'current' : 'unchanged' }
  }
  const ran = options.check === true ? check(options) : generate(options)
  const { diagnostics, outFile, lockFile, root, outcome } = ran
  const isDone = outcome === 'written' || outcome === 'unchanged' || outcome === 'current'
  const inputs = options.cache === true && isDone ? ran.inputs() : undefined
  if (inputs !== undefined) {
    const config = join(dirname(tsconfig), configFileName)
    keepRun(tsconfig, key, inputs, [config, outFile, lockFile], { diagnostics, outFile, root })
  }
  return ran
}

/** An edit of a body or a comment; but what is told about a file is told with its lines. */
function saysTheSame(path: string, content: string, { diagnostics, root }: Omit<Run, 'outcome'>): boolean {
  const isTold = diagnostics.some(each => resolve(root, each.span.file) === path)
  return !isTold && contentOf(path) === content
}
