import { readFileSync, writeFileSync } from 'node:fs'
import { codecTables } from './codecs.mjs'
import { compilerTables } from './compiler.mjs'
import { httpTables } from './http.mjs'
import { mediatorTables } from './mediator.mjs'
import { readResults } from './results.mjs'
import { startUpTables } from './start-up.mjs'

const page = new URL('../../docs/reference/performance.md', import.meta.url)

/** Of each section: what measures it, and how its results are shown. */
const sections = {
  mediator: ['npm run bench', mediatorTables],
  codecs: ['npm run bench:codecs', codecTables],
  http: ['npm run bench:http', httpTables],
  'start-up': ['npm run bench:start-up', startUpTables],
  compiler: ['npm run bench:compiler', compilerTables],
}

function section(name) {
  const [command, tables] = sections[name]
  const results = readResults(name)
  const versions = Object.entries(results.versions).map(([what, version]) => `${what} ${version}`)
  return `\`${command}\`, ${results.measured}: ${results.machine}; ${versions.join(', ')}.\n\n${tables(results)}`
}

/** The page with the tables of what was measured last. */
export function renderedPage() {
  return Object.keys(sections).reduce((text, name) => {
    const [begin, end] = [`<!-- results: ${name} -->`, '<!-- end -->']
    const [before, rest] = split(text, begin)
    const [, after] = split(rest, end)
    return `${before}${begin}\n\n${section(name)}\n\n${end}${after}`
  }, currentPage())
}

export const currentPage = () => readFileSync(page, 'utf8')

export function writePage() {
  writeFileSync(page, renderedPage())
}

function split(text, mark) {
  const at = text.indexOf(mark)
  if (at < 0) throw new Error(`docs/reference/performance.md has no ${mark}`)
  return [text.slice(0, at), text.slice(at + mark.length)]
}
