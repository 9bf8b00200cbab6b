import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// npm run bench:check: every benchmark that has goals. Fails when a ratio is behind its goal by more than the noise of the run.
const here = fileURLToPath(new URL('.', import.meta.url))
const failed = ['run.mjs', 'codecs.mjs', 'http.mjs', 'start-up.mjs'].filter(file => {
  console.log(`\n== ${file}`)
  const { status } = spawnSync(process.execPath, [`${here}${file}`, '--check'], {
    stdio: 'inherit',
    timeout: 15 * 60_000,
  })
  return status !== 0
})
console.log(failed.length === 0 ? '\nevery goal is met' : `\ngoals missed in ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
