import { existsSync, readdirSync } from 'node:fs'

// One project per workspace folder that has tests; one shared transform. `CATGA_TEST_DIST=1` reads the built packages
// instead of their sources, so that the same suites prove what users install.
const dist = process.env.CATGA_TEST_DIST === '1'
const folders = ['packages', 'tools', 'examples']
  .flatMap(parent => (existsSync(parent) ? readdirSync(parent).map(name => `${parent}/${name}`) : []))
  .concat('tests', 'benchmarks')
  .filter(folder => existsSync(`${folder}/package.json`))

export default {
  projects: folders.map(folder => ({
    displayName: folder,
    rootDir: `<rootDir>/${folder}`,
    testMatch: ['<rootDir>/**/*.test.ts'],
    testPathIgnorePatterns: [
      '/node_modules/',
      '/dist/',
      '/test/cases/',
      '/.build/',
      '/fixtures/',
      ...(dist ? [] : ['\\.dist\\.test\\.ts$']),
    ],
    modulePathIgnorePatterns: ['<rootDir>/.build/'],
    testEnvironmentOptions: {
      customExportConditions: dist ? ['node', 'node-addons'] : ['@catga/source', 'node', 'node-addons'],
    },
    extensionsToTreatAsEsm: [],
    // The compiler is ESM only, which jest's CommonJS cannot load: its suites read the sources in any case, and the built
    // program is run by its own tests.
    moduleNameMapper: dist
      ? { '^@catga/gen$': `${import.meta.dirname ?? process.cwd()}/tools/catga-gen/src/index.ts` }
      : {},
    transform: {
      '\\.[cm]?tsx?$': [
        '@swc/jest',
        { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
      ],
    },
  })),
}
