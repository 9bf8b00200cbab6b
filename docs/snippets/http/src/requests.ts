import { createCatga } from './catga.gen.ts'
import { createServer } from './server.ts'

const catga = await createCatga({ name: 'tickets' })
const http = await createServer(catga)
await catga.start()

const opened = await http.inject({
  method: 'POST',
  url: '/api/tickets',
  headers: { 'x-user': 'ada' },
  payload: { subject: 'The engine stands still' },
})
console.log(opened.statusCode, opened.headers.location)
console.log(opened.body)

const found = await http.inject('/api/tickets/T-1')
console.log(found.statusCode, found.body)

const requests = {
  'no such ticket': { method: 'GET', url: '/api/tickets/T-9' },
  'no caller': { method: 'POST', url: '/api/tickets', payload: { subject: 'Again' } },
  'a bound field': { method: 'POST', url: '/api/tickets', payload: { subject: 'Again', openedBy: 'bob' } },
  'no such method': { method: 'PUT', url: '/api/tickets' },
} as const
for (const [what, request] of Object.entries(requests)) {
  const { status, code, detail } = (await http.inject(request)).json()
  console.log(`${what}: ${status} ${code}, ${detail}`)
}

const document = (await http.inject('/api/openapi.json')).json()
console.log(document.openapi, Object.keys(document.paths))

const health = await http.inject('/api/health/ready')
console.log(health.statusCode, health.body)

await http.close()
await catga.stop()
