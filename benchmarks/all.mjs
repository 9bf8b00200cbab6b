import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// npm run bench:all: every benchmark, one after the other; each writes its results and its section of the page.
const here = fileURLToPath(new URL('.', import.meta.url))
for (const file of ['run.mjs', 'codecs.mjs', 'http.mjs', 'start-up.mjs', 'compiler.mjs']) {
  console.log(`\n== ${file}`)
  const { status } = spawnSync(process.execPath, [`${here}${file}`], {
    stdio: 'inherit',
    timeout: 30 * 60_000,
  })
  if (status !== 0) {
    console.error(`${file} failed`)
    process.exit(status ?? 1)
  }
}
