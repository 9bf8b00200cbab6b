import { mkdirSync, writeFileSync } from 'node:fs'
import { writeProgram } from '../types-200.mjs'

/** Commands, and as many events: together the messages of each program. */
const half = 100
export const messageCount = 2 * half
const all = line => Array.from({ length: half }, (_, i) => line(i)).join('\n')

// Each registers 100 commands and 100 events with a handler each, sends one command, publishes one event, and ends.
const programs = {
  empty: '',
  'raw table': `
${all(
  i => `class C${i} { constructor(a) { this.a = a } }
class E${i} { constructor(a) { this.a = a } }
class H${i} { handle(c) { return c.a + ${i} } }
class L${i} { sum = 0; handle(e) { this.sum += e.a } }`,
)}
const table = new Map()
${all(i => `{ const h = new H${i}(), l = new L${i}(); table.set(C${i}, c => h.handle(c)); table.set(E${i}, e => l.handle(e)) }`)}
const command = new C7(1), event = new E7(1)
if (table.get(C7)(command) !== 8) throw new Error('no answer')
table.get(E7)(event)`,
  catga: `
import { createCatga } from './catga/src/catga.gen.ts'
import { C7, E7 } from './catga/src/messages.ts'
createCatga().then(async catga => {
  const result = await catga.send(new C7(1))
  if (!result.ok || result.value !== 8) throw new Error('no answer')
  await catga.publish(new E7(1))
})`,
  emmett: `
import { getInMemoryMessageBus } from '@event-driven-io/emmett'
const bus = getInMemoryMessageBus()
let sum = 0
${all(
  i => `bus.handle(async ({ data }) => { sum = data.a + ${i} }, 'C${i}')
bus.subscribe(({ data }) => { sum += data.a }, 'E${i}')`,
)}
bus.send({ type: 'C7', data: { a: 1 } }).then(async () => {
  if (sum !== 8) throw new Error('no answer')
  await bus.publish({ type: 'E7', data: { a: 1 } })
})`,
  'mediatr-ts': `
import 'reflect-metadata'
import { Mediator, NotificationData, notificationHandler, RequestData, requestHandler } from 'mediatr-ts'
${all(
  i => `class C${i} extends RequestData { constructor(a) { super(); this.a = a } }
class E${i} extends NotificationData { constructor(a) { super(); this.a = a } }
class H${i} { async handle(c) { return c.a + ${i} } }
class L${i} { sum = 0; async handle(e) { this.sum += e.a } }
requestHandler(C${i})(H${i}); notificationHandler(E${i})(L${i})`,
)}
const mediator = new Mediator()
mediator.send(new C7(1)).then(async value => {
  if (value !== 8) throw new Error('no answer')
  await mediator.publish(new E7(1))
})`,
  '@nestjs/cqrs': `
import 'reflect-metadata'
import { Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { CommandBus, CommandHandler, CqrsModule, EventBus, EventsHandler } from '@nestjs/cqrs'
${all(
  i => `class C${i} { constructor(a) { this.a = a } }
class E${i} { constructor(a) { this.a = a } }
class H${i} { async execute(c) { return c.a + ${i} } }
class L${i} { sum = 0; handle(e) { this.sum += e.a } }
CommandHandler(C${i})(H${i}); EventsHandler(E${i})(L${i})`,
)}
class App {}
Module({ imports: [CqrsModule.forRoot()], providers: [${all(i => `H${i}, L${i},`)}] })(App)
NestFactory.createApplicationContext(App, { logger: false }).then(async nest => {
  await nest.init()
  if ((await nest.get(CommandBus).execute(new C7(1))) !== 8) throw new Error('no answer')
  nest.get(EventBus).publish(new E7(1))
})`,
}

/** What a process tells of itself when it ends; the same in every program, the empty one too. */
const report = `process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  const rss = /VmHWM:\\s+(\\d+)/.exec(require('node:fs').readFileSync('/proc/self/status', 'utf8'))[1]
  process.stdout.write(JSON.stringify({ cpuMs: (user + system) / 1000, rssKib: Number(rss) }))
})
`
/** What Nest.js asks for only where it is used, and what a bundle can therefore leave out. */
const optional = [
  '@nestjs/microservices',
  '@nestjs/websockets',
  '@nestjs/platform-express',
  'class-transformer',
  'class-validator',
]

/** Writes and bundles every program with the settings of `npm run bundle`; gives the file of each by its name. */
export async function bundlePrograms(here, build, settings) {
  const folder = `${here}.build/start-up`
  mkdirSync(folder, { recursive: true })
  writeProgram(here, `${folder}/catga`, half)
  const files = {}
  for (const [name, source] of Object.entries(programs)) {
    const file = `${folder}/${name.replace(/\W+/g, '-')}`
    writeFileSync(`${file}.src.mjs`, source)
    await build({
      ...settings,
      sourcemap: false,
      entryPoints: [`${file}.src.mjs`],
      outfile: `${file}.cjs`,
      external: optional,
      banner: { js: report },
    })
    files[name] = `${file}.cjs`
  }
  return files
}
