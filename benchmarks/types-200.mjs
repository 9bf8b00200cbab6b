import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'

const count = 200
const lines = (times, line) => Array.from({ length: times }, (_, i) => line(i)).join('\n')
const all = line => lines(count, line)

/** Writes a program of so many commands and as many events, each with its handler, and compiles it with catga-gen. */
export function writeProgram(here, folder, count) {
  const write = (file, text) => writeFileSync(`${folder}/${file}`, text)
  const all = line => lines(count, line)
  mkdirSync(`${folder}/src`, { recursive: true })
  const compilerOptions = {
    target: 'ES2022',
    module: 'NodeNext',
    strict: true,
    rewriteRelativeImportExtensions: true,
    noEmit: true,
  }
  write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] }))
  write(
    'src/messages.ts',
    `import { Command, DomainEvent } from '@catga/core'
${all(
  i => `export class C${i} extends Command<number> { constructor(readonly a${i}: number) { super() } }
export class E${i} extends DomainEvent<'e${i}'> { constructor(readonly a${i}: number) { super() } }`,
)}
`,
  )
  write(
    'src/handlers.ts',
    `import { type CommandHandler, type EventHandler, ok } from '@catga/core'
import type * as m from './messages.ts'
${all(
  i => `export class H${i} implements CommandHandler<m.C${i}> { handle(c: m.C${i}) { return ok(c.a${i} + ${i}) } }
export class L${i} implements EventHandler<m.E${i}> { sum = 0; handle(e: m.E${i}): void { this.sum += e.a${i} } }`,
)}
`,
  )
  const cli = `${here}../tools/catga-gen/dist/cli.js`
  const { status, stderr } = spawnSync(process.execPath, [cli], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  })
  if (status !== 0) throw new Error(`catga-gen failed on the ${2 * count} types\n${stderr}`)
}

/** A program of 200 commands and 200 events, bundled with loops that have a call site for each message. */
export async function writeTypes(here, build) {
  const folder = `${here}.build/types-source`
  writeProgram(here, folder, count)
  writeFileSync(
    `${folder}/src/loops.ts`,
    `import { keep } from '../../../src/measure.ts'
import { createCatga } from './catga.gen.ts'
import * as h from './handlers.ts'
import * as m from './messages.ts'
const catga = await createCatga()
${all(i => `const h${i} = new h.H${i}()`)}
const rounds = (times: number) => Math.ceil(times / ${count})
export const raw = (times: number) => { for (let n = 0; n < rounds(times); n++) rawRound(n) }
export const dispatch = (times: number) => { for (let n = 0; n < rounds(times); n++) dispatchRound(n) }
export const publishAll = (times: number) => { for (let n = 0; n < rounds(times); n++) publishRound(n) }
export const publishOne = (times: number) => { for (let n = 0; n < times; n++) { const e = new m.E0(n); keep(e); keep(catga.publish(e)) } }
${blocks('rawRound', i => `const c${i} = new m.C${i}(n); keep(c${i}); keep(h${i}.handle(c${i}))`)}
${blocks('dispatchRound', i => `const c${i} = new m.C${i}(n); keep(c${i}); keep(catga.dispatch(c${i}))`)}
${blocks('publishRound', i => `const e${i} = new m.E${i}(n); keep(e${i}); keep(catga.publish(e${i}))`)}
`,
  )
  await build({
    absWorkingDir: here,
    entryPoints: { loops: '.build/types-source/src/loops.ts' },
    outdir: '.build/types',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })

  // In functions of ten: one of 200 call sites is too large for the optimising compiler.
  function blocks(name, line) {
    const parts = Array.from({ length: count / 10 }, (_, part) => {
      const lines = Array.from({ length: 10 }, (_, i) => `  ${line(part * 10 + i)}`).join('\n')
      return `function ${name}${part}(n: number) {\n${lines}\n}`
    })
    const calls = parts.map((_, part) => `  ${name}${part}(n)`).join('\n')
    return `${parts.join('\n')}\nfunction ${name}(n: number) {\n${calls}\n}`
  }
}
