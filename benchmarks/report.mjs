import { currentPage, renderedPage, writePage } from './report/page.mjs'

// npm run bench:report [-- --check]: the tables of docs/reference/performance.md, from benchmarks/results.
if (!process.argv.includes('--check')) writePage()
else if (renderedPage() !== currentPage()) {
  console.error('docs/reference/performance.md is not what benchmarks/results says: npm run bench:report')
  process.exitCode = 1
}
