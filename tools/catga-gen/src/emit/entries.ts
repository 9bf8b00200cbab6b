import type { AppModel, HandlerModel, MessageModel } from '../model/app-model.ts'
import { inputsOfCall, planCall } from './call.ts'
import type { CodeFile } from './code-file.ts'
import { emitEndpoint, inputsOfEndpoint, type SharedSchemas } from './endpoint.ts'
import { emitEvent } from './event-entry.ts'
import { emitFactory } from './factory.ts'
import { argumentsOf, handlerFacts, messageFacts, messageName } from './facts.ts'
import { classOf, isMade } from './instances.ts'
import type { SchemaWriter } from './schema.ts'

const functions = { command: 'command', query: 'query', stream: 'streamQuery', event: 'event' } as const

/** One entry of the dispatch table per message. */
export function emitEntries(
  model: AppModel,
  names: ReadonlyMap<string, string>,
  schemas: SchemaWriter,
  shared: SharedSchemas,
  file: CodeFile,
): void {
  for (const message of model.messages) {
    const make = file.from('@catga/core/codegen', functions[message.kind], true)
    const inputs = [
      make,
      ...message.handlers.flatMap(each => inputsOfCall(classOf(each.class, model), model, names)),
      ...(message.http === undefined ? [] : inputsOfEndpoint(message, schemas, shared)),
    ]
    file.fragment(message, inputs, () => {
      if (message.kind === 'event') emitEvent(message, make, model, names, file)
      else emitRequest(message, make, model, names, schemas, shared, file)
    })
  }
}

function emitRequest(
  message: MessageModel,
  make: string,
  model: AppModel,
  names: ReadonlyMap<string, string>,
  schemas: SchemaWriter,
  shared: SharedSchemas,
  file: CodeFile,
): void {
  const handler = message.handlers[0]
  const facts = messageFacts(message, file)
  if (handler === undefined) {
    file.list(`${make}({ `, facts, ' }),')
    return
  }
  file.block(`${make}(`, '),', () => {
    const all = [...facts, `handler: { ${handlerFacts(handler, model, file).join(', ')} }`]
    const { http } = message
    if (http === undefined) file.list('{ ', all, ' },')
    else
      file.block('{', '},', () => {
        for (const fact of all) file.line(`${fact},`)
        emitEndpoint(message, http, schemas, shared, file)
      })
    if (message.kind === 'stream') emitStream(handler, model, names, file)
    else emitInvoker(handler, model, names, file)
  })
}

function emitInvoker(
  handler: HandlerModel,
  model: AppModel,
  names: ReadonlyMap<string, string>,
  file: CodeFile,
): void {
  const target = classOf(handler.class, model)
  const needsOwn = handler.takes === 2 || isMade(target)
  const context = needsOwn ? 'own' : 'context'
  const args = argumentsOf(handler)
  emitFactory(file, () => {
    file.block(`return (${messageName(handler)}, context) => {`, '}', () => {
      if (needsOwn) file.line('const own = call.context(context)')
      file.block('try {', `} catch (error) {`, () => {
        if (!isMade(target)) {
          file.line(`return ${settled(handler, `${names.get(handler.class)}.handle(${args})`, context)}`)
          return
        }
        const plan = planCall(target, model, names)
        if (plan.needsScope)
          file.block('const returned = call.inScope(own, scope => {', '})', () => {
            for (const line of plan.locals) file.line(line)
            file.line(`return ${plan.handler}.handle(${args})`)
          })
        else for (const line of plan.locals) file.line(line)
        // Disposal may be asynchronous, so that only the run-time look at what came back is sure.
        if (plan.needsScope) file.line('return call.settle(returned, own)')
        else file.line(`return ${settled(handler, `${plan.handler}.handle(${args})`, context)}`)
      })
      file.line(`  return call.failed(error, ${context})`)
      file.line('}')
    })
  })
}

function settled({ returns }: HandlerModel, returned: string, context: string): string {
  switch (returns) {
    case 'result':
      return returned
    case 'promise':
      return `call.promise(${returned}, ${context})`
    case 'unknown':
      return `call.settle(${returned}, ${context})`
  }
}

function emitStream(
  handler: HandlerModel,
  model: AppModel,
  names: ReadonlyMap<string, string>,
  file: CodeFile,
): void {
  const target = classOf(handler.class, model)
  const args = argumentsOf(handler)
  if (!isMade(target) && handler.takes < 2) {
    file.line(
      `() => ${handler.takes === 0 ? '()' : 'message'} => ${names.get(handler.class)}.handle(${argumentsOf(handler)}),`,
    )
    return
  }
  emitFactory(file, () => {
    file.block(`return (${messageName(handler)}, context) => {`, '}', () => {
      file.line('const own = call.context(context)')
      if (!isMade(target)) {
        file.line(`return ${names.get(handler.class)}.handle(${args})`)
        return
      }
      const plan = planCall(target, model, names)
      const body = () => {
        for (const line of plan.locals) file.line(line)
        file.line(`return ${plan.handler}.handle(${args})`)
      }
      if (plan.needsScope) file.block('return call.inStreamScope(own, scope => {', '})', body)
      else body()
    })
  })
}
