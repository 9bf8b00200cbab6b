import { logging, validation } from '@catga/core'
import { createCatga } from './catga.gen.ts'
import { createServer } from './http/server.ts'
import { readOptions } from './options.ts'

// A function, and no await at the top: a bundle in CommonJS, which the single executable needs, allows none.
async function main(): Promise<void> {
  const { port, host, nodeId } = readOptions(process.argv.slice(2))

  const catga = await createCatga({ name: 'order-system', behaviors: [logging(), validation()] })
  const http = await createServer(catga, nodeId)

  await catga.start()
  const url = await http.listen({ port, host }).catch(async (error: Error) => {
    await catga.stop()
    console.error(`cannot listen on ${host}:${port}: ${error.message}`)
    process.exit(1)
  })
  console.log(`Order system ${nodeId} listens on ${url}`)

  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      await http.close()
      await catga.stop()
    })
}

void main()
