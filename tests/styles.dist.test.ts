import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { managers, must, pack } from './support/consumer.ts'
import { root } from './support/repository.ts'

// One application with default exports, written in the styles that users write in, outside the repository.
let folder: string
let tarballs: readonly string[]
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'catga-styles-'))
  tarballs = pack(folder)
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Style {
  readonly type: 'module' | 'commonjs'
  /** What relative imports end in. */
  readonly extension: '.js' | '.ts' | ''
  /** What `~/` of the fixture is; undefined: relative paths. */
  readonly alias?: string
  readonly compilerOptions: object
  readonly packageJson?: object
  /** A bundler resolves aliases of a tsconfig; Node does not. */
  readonly isBundled?: true
}
const rewritten = { module: 'nodenext', rewriteRelativeImportExtensions: true }
const styles: Readonly<Record<string, Style>> = {
  'modules that import .js': { type: 'module', extension: '.js', compilerOptions: { module: 'nodenext' } },
  'modules that import .ts': { type: 'module', extension: '.ts', compilerOptions: rewritten },
  'CommonJS that imports .js': {
    type: 'commonjs',
    extension: '.js',
    compilerOptions: { module: 'nodenext' },
  },
  'CommonJS that imports .ts': { type: 'commonjs', extension: '.ts', compilerOptions: rewritten },
  'module: commonjs, without extensions': {
    type: 'commonjs',
    extension: '',
    compilerOptions: { module: 'commonjs', moduleResolution: 'bundler' },
  },
  'aliases of the tsconfig': {
    type: 'module',
    extension: '',
    alias: '@/',
    compilerOptions: { module: 'esnext', moduleResolution: 'bundler', paths: { '@/*': ['./src/*'] } },
    isBundled: true,
  },
  'aliases of the tsconfig, .ts': {
    type: 'module',
    extension: '.ts',
    alias: '@app/',
    compilerOptions: {
      module: 'preserve',
      allowImportingTsExtensions: true,
      noEmit: true,
      paths: { '@app/*': ['./src/*'] },
    },
    isBundled: true,
  },
  'aliases of the package.json': {
    type: 'module',
    extension: '.js',
    alias: '#app/',
    compilerOptions: { module: 'nodenext' },
    packageJson: { imports: { '#app/*': './dist/*' } },
  },
  'aliases of the package.json, CommonJS': {
    type: 'commonjs',
    extension: '.js',
    alias: '#app/',
    compilerOptions: { module: 'nodenext' },
    packageJson: { imports: { '#app/*': './dist/*' } },
  },
}
const shared = {
  target: 'es2022',
  lib: ['es2022', 'esnext.disposable'],
  rootDir: 'src',
  outDir: 'dist',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  esModuleInterop: true,
  types: ['node'],
}

function write(home: string, { type, extension, alias, compilerOptions, packageJson }: Style): void {
  mkdirSync(home)
  const source = join(root, 'tests/fixtures/styles/src')
  cpSync(source, join(home, 'src'), { recursive: true })
  for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue
    const up = '../'.repeat(name.split(/[\\/]/).length - 1) || './'
    const text = readFileSync(join(source, name), 'utf8')
      .replace(/'~\//g, `'${alias ?? up}`)
      .replace(/(from '[^']+)\.js'/g, `$1${extension}'`)
    writeFileSync(join(home, 'src', name), text)
  }
  writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, type, ...packageJson }))
  const tsconfig = { compilerOptions: { ...shared, ...compilerOptions }, include: ['src'] }
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify(tsconfig))
}

describe.each(Object.keys(managers))('installed by %s', manager => {
  let home: string
  beforeAll(() => {
    home = join(folder, manager)
    mkdirSync(home)
    managers[manager]?.(
      home,
      [],
      [...tarballs, '@opentelemetry/api@1.9.0', '@types/node@20', 'typescript@7.0.2'],
    )
  }, 240_000)

  test.each(Object.entries(styles))(
    '%s: generates, compiles strictly, runs and answers',
    async (name, style) => {
      const project = join(home, name.replace(/\W+/g, '-'))
      write(project, style)
      const bin = (path: string) => join(home, 'node_modules', path)
      must(process.execPath, [bin('@catga/gen/dist/cli.js')], project)
      must(process.execPath, [bin('typescript/bin/tsc'), '-p', '.'], project)
      const outfile = join(project, 'dist/main.js')
      if (style.isBundled === true)
        await build({
          entryPoints: [join(project, 'src/main.ts')],
          outfile,
          bundle: true,
          platform: 'node',
          format: 'esm',
          logLevel: 'error',
          allowOverwrite: true,
        })
      expect(JSON.parse(must(process.execPath, [outfile], project))).toEqual({
        paid: { ok: true, value: 'paid-2' },
        refused: 'NOTHING_TO_PAY',
        lines: ['A-1 500', 'pay.paid'],
      })
      expect(must(process.execPath, [bin('@catga/gen/dist/cli.js'), '--check'], project)).toContain(
        'is up to date',
      )
    },
    120_000,
  )
})
