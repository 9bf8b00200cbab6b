import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'codegen/index': 'src/codegen/index.ts',
    'adapter/index': 'src/adapter/index.ts',
  },
  format: ['esm', 'cjs'],
  dts: true,
  // Without it each CJS entry would hold its own copy of the classes.
  splitting: true,
  sourcemap: true,
  clean: true,
  target: 'node20',
})
