import { bareServer } from './bare-server.ts'
import { catgaServer } from './catga-server.ts'

// A server in a process of its own: tells its parent where it listens, and on demand how much processor time it has used.
const http = await (process.argv[2] === 'bare' ? bareServer() : catgaServer())
await http.listen({ port: 0, host: '127.0.0.1' })
process.on('message', () => process.send?.(process.cpuUsage()))
process.on('disconnect', () => process.exit())
process.send?.(http.listeningOrigin)
