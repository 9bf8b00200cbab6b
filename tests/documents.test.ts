import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { errorCodeInfo, errorCodes } from '@catga/core'
import { compile, diagnosticCodes, UsageError } from '@catga/gen'
import { describe, expect, test } from '@jest/globals'
import { filesBelow, read, root } from './support/repository.ts'

const headings = (file: string) => [...read(file).matchAll(/^## (\w+)/gm)].map(match => match[1] ?? '').sort()

test('every error code has its section, and every section a code', () => {
  expect(headings('docs/reference/errors.md')).toEqual(Object.keys(errorCodes).sort())
})

test.each(Object.keys(errorCodes))('the section of %s gives its status and whether it is retryable', code => {
  const section = read('docs/reference/errors.md').split(`## ${code}\n`)[1]?.split('\n## ')[0] ?? ''
  const { status, retryable } = errorCodeInfo(code)
  expect(section).toContain(`HTTP ${status}, ${retryable ? 'retryable' : 'not retryable'}.`)
})

test('every diagnostic has its section, and every section a diagnostic', () => {
  expect(headings('docs/reference/diagnostics.md')).toEqual(Object.keys(diagnosticCodes).sort())
})

test('the configuration page lists the codes that cannot be lowered, and no other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'catga-documents-'))
  writeFileSync(join(folder, 'tsconfig.json'), '{ "files": ["empty.ts"] }')
  writeFileSync(join(folder, 'empty.ts'), 'export {}')
  const isRefused = (code: string) => {
    writeFileSync(join(folder, 'catga.config.json'), JSON.stringify({ severity: { [code]: 'off' } }))
    try {
      compile({ project: join(folder, 'tsconfig.json') })
      return false
    } catch (error) {
      if (error instanceof UsageError) return true
      throw error
    }
  }
  const refused = Object.keys(diagnosticCodes).filter(isRefused)
  rmSync(folder, { recursive: true })
  const table = read('docs/reference/configuration.md').split('### What cannot be lowered')[1] ?? ''
  expect([...table.matchAll(/^\| (CATGA\d+)/gm)].map(match => match[1])).toEqual(refused)
})

test('the tables of the performance page are made from what was measured', () => {
  const { status, stderr } = spawnSync(process.execPath, ['benchmarks/report.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  })
  expect([stderr, status]).toEqual(['', 0])
})

// Of what is wrong, on purpose and with parts left out.
const fragments = ['docs/reference/diagnostics.md']
const pages = markdownBelow('.')
const snippets = filesBelow('docs/snippets').concat('docs/snippets/guides/bundle.mjs').map(flat)
const scripts = Object.keys((JSON.parse(read('package.json')) as { readonly scripts: object }).scripts)

describe.each(pages)('%s', page => {
  test('links to what exists', () => {
    const targets = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(match => match[1] ?? '')
    expect(targets.filter(target => !existsSync(join(root, dirname(page), target)))).toEqual([])
  })

  test('shows code that is compiled and run', () => {
    if (fragments.includes(page)) return
    const blocks = blocksOf(page, ['ts', 'js']).map(lines)
    expect(blocks.filter(block => !snippets.some(snippet => snippet.includes(block)))).toEqual([])
  })

  test('names scripts that exist', () => {
    const named = [...read(page).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(match => match[1] ?? '')
    expect(named.filter(name => !scripts.includes(name))).toEqual([])
  })
})

test('the map of the documents leads to every page', () => {
  const map = read('docs/README.md')
  const missing = pages.filter(page => /^docs\/[a-z-]+\//.test(page) && !map.includes(`(${page.slice(5)}`))
  expect(missing).toEqual([])
})

function blocksOf(page: string, languages: readonly string[]): readonly string[] {
  const blocks = read(page).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)
  return [...blocks].filter(block => languages.includes(block[1] ?? '')).map(block => block[2] ?? '')
}

/** Code by its lines, whatever their indentation: a block may be a part of a class. */
function lines(code: string): string {
  return `\n${code
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .trim()}\n`
}
function flat(file: string): string {
  return lines(read(file))
}

function markdownBelow(folder: string): readonly string[] {
  const ignored = ['node_modules', 'dist', '.build', '.cache', '.git', 'cases', 'api']
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return ignored.includes(entry.name) ? [] : markdownBelow(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}
