import { build, foreground, install } from './lib/workspace.mjs'

// A tool of the root's node_modules: `run.mjs [--dist] jest …`. With --dist the packages are read as they are built.
const [first, ...rest] = process.argv.slice(2)
const isDist = first === '--dist'
const [tool, ...args] = isDist ? rest : [first, ...rest]
if (isDist) build()
else install()
process.exitCode = await foreground(`node_modules/.bin/${tool}`, args, isDist ? { CATGA_TEST_DIST: '1' } : {})
