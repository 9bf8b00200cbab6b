import { awaitedLoops, directLoops } from './contenders/client.ts'
import { type Loop, measure } from './measure.ts'

// One case in a process of its own: a limit and a contender, interleaved. Prints the measurement as JSON.
const [limit = '', contender = '', workload = ''] = process.argv.slice(2)

async function loopOf(name: string): Promise<Loop> {
  const [module = '', variant = 'awaited'] = name.split('.')
  switch (module) {
    case 'raw': {
      const raw = await import('./contenders/raw.ts')
      return pick(variant === 'direct' ? directLoops(raw.direct) : awaitedLoops(raw.awaited))
    }
    case 'catga': {
      const catga = await import('./contenders/catga.ts')
      if (variant === 'direct') return pick(directLoops(catga.direct))
      if (variant === 'awaited') return pick(awaitedLoops(catga.awaited))
      return catga[variant as 'createLater']
    }
    case 'types': {
      // Written and compiled by types-200.mjs for each run of the benchmarks.
      const path = new URL('./types/loops.mjs', import.meta.url).href
      const types = (await import(path)) as Record<string, Loop>
      return types[variant] as Loop
    }
    case 'nest':
      return pick(awaitedLoops((await import('./contenders/nest.ts')).awaited))
    case 'mediatr':
      return pick(awaitedLoops((await import('./contenders/mediatr.ts')).awaited))
    case 'emmett':
      return pick(awaitedLoops((await import('./contenders/emmett.ts')).awaited))
    default:
      throw new Error(`there is no contender ${name}`)
  }
}
function pick(loops: Readonly<Record<string, Loop>>): Loop {
  const loop = loops[workload]
  if (loop === undefined) throw new Error(`there is no workload ${workload}`)
  return loop
}

console.log(JSON.stringify(await measure({ limit: await loopOf(limit), contender: await loopOf(contender) })))
process.exit(0)
