import { build } from 'esbuild'

await build({
  entryPoints: ['src/application.ts'],
  outfile: 'dist/application.cjs',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: true,
})
