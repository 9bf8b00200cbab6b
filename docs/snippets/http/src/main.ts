import { createCatga } from './catga.gen.ts'
import { createServer } from './server.ts'

const catga = await createCatga({ name: 'tickets' })
const http = await createServer(catga)
await catga.start()
console.log(await http.listen({ port: Number(process.env['PORT'] ?? 3000) }))

process.once('SIGTERM', async () => {
  await http.close()
  await catga.stop()
})
