import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, root } from './lib/workspace.mjs'

// Everything: suites from sources, type tests, and the suites again over the built packages.
build()
const folder = mkdtempSync(join(tmpdir(), 'catga-test-'))
let passed = 0
let failed = 0

function run(name, command, args, env = {}) {
  console.log(`\n— ${name}`)
  const options = {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    timeout: 600_000,
    maxBuffer: 1 << 28,
  }
  const result = spawnSync(command, args, { ...options, env: { ...process.env, ...env } })
  process.stdout.write(result.stdout ?? '')
  return result
}

function jest(name, env) {
  const report = join(folder, `${name.replaceAll(' ', '-')}.json`)
  const args = ['--json', `--outputFile=${report}`, '--ci', ...process.argv.slice(2)]
  const { status } = run(name, 'node_modules/.bin/jest', args, env)
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    passed += numPassedTests
    // A suite that could not even be loaded is a failure, though no test of it is counted.
    failed += numFailedTests + numRuntimeErrorTestSuites
    if (status !== 0 && numFailedTests + numRuntimeErrorTestSuites === 0) failed += 1
  } catch (error) {
    console.error(`${name} wrote no report: ${error.message}`)
    failed += 1
  }
}

function types() {
  const { status, stdout } = run('type tests', 'node_modules/.bin/tstyche', [])
  const count = what => Number(new RegExp(`^Assertions:.*?(\\d+) ${what}`, 'm').exec(stdout ?? '')?.[1] ?? 0)
  passed += count('passed')
  failed += count('failed')
  if (status !== 0 && count('failed') === 0) failed += 1
  if (status === 0 && count('passed') === 0) failed += 1
}

jest('suites from sources', {})
types()
jest('suites over the built packages', { CATGA_TEST_DIST: '1' })
rmSync(folder, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
