import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, must, root } from './lib/workspace.mjs'

// npm run docs: Markdown of everything the doors export and what it promises, in docs/api.
install()
const doors = [
  'packages/core/src/index.ts',
  'packages/core/src/codegen/index.ts',
  'packages/core/src/adapter/index.ts',
]
const out = fileURLToPath(new URL('../docs/api', import.meta.url))
must('node_modules/.bin/typedoc', [
  '--plugin',
  'typedoc-plugin-markdown',
  ...['--tsconfig', 'packages/core/tsconfig.json'],
  ...['--out', out],
  ...['--readme', 'none'],
  ...['--name', 'Catga'],
  ...['--logLevel', 'Warn'],
  ...['--validation.notExported', 'false'],
  '--excludePrivate',
  '--treatWarningsAsErrors',
  ...doors,
])
console.log(`${relative(root, out)}/README.md`)
