import type { AppModel, HandlerModel, MessageModel } from '../model/app-model.ts'
import { planCall } from './call.ts'
import type { CodeFile } from './code-file.ts'
import { emitFactory } from './factory.ts'
import { argumentsOf, handlerFacts, messageFacts, messageName } from './facts.ts'
import { classOf, isMade } from './instances.ts'

/** A fan-out: each handler in its own `try`, one after the other begun, all joined at the end. */
export function emitEvent(
  message: MessageModel,
  make: string,
  model: AppModel,
  names: ReadonlyMap<string, string>,
  file: CodeFile,
): void {
  const facts = messageFacts(message, file)
  if (message.handlers.length === 0) {
    file.list(`${make}({ `, [...facts, 'handlers: []'], ' }, call => () => call.handled),')
    return
  }
  const wantsContext = message.handlers.some(each => needsOwn(each, model))
  const context = wantsContext ? 'own' : 'context'
  file.block(`${make}(`, '),', () => {
    file.block('{', '},', () => {
      for (const fact of facts) file.line(`${fact},`)
      file.block('handlers: [', '],', () => {
        for (const handler of message.handlers) file.list('{ ', handlerFacts(handler, model, file), ' },')
      })
    })
    emitFactory(file, () => {
      const locals = message.handlers.map((_, index) => `handle${index + 1}`)
      message.handlers.forEach((handler, index) => {
        emitHandler(handler, index, locals[index] ?? '', model, names, file)
      })
      file.block('return (message, context) => {', '}', () => {
        if (wantsContext) file.line('const own = call.context(context)')
        const returned = message.handlers.map((_, index) => `returned${index + 1}`)
        for (const name of returned) file.line(`let ${name}: unknown`)
        locals.forEach((local, index) => {
          file.block('try {', '} catch (error) {', () => {
            file.line(`${returned[index]} = ${local}(message, ${context})`)
          })
          file.line(`  ${returned[index]} = call.threw(${index}, error)`)
          file.line('}')
        })
        file.chain('if ((', returned, ' ?? ', ') === undefined) return call.handled')
        file.list('return call.join([', returned, '])')
      })
    })
  })
}

const needsOwn = (handler: HandlerModel, model: AppModel) =>
  handler.takes === 2 || isMade(classOf(handler.class, model))

function emitHandler(
  handler: HandlerModel,
  index: number,
  local: string,
  model: AppModel,
  names: ReadonlyMap<string, string>,
  file: CodeFile,
): void {
  const target = classOf(handler.class, model)
  const open = `const ${local} = call.handler(${index}, `
  if (!needsOwn(handler, model)) {
    file.line(
      `${open}${handler.takes === 0 ? '()' : 'message'} => ${names.get(handler.class)}.handle(${argumentsOf(handler)}))`,
    )
    return
  }
  const args = argumentsOf(handler)
  file.block(`${open}(${messageName(handler)}, context) => {`, '})', () => {
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
    if (plan.needsScope) file.block('return call.inScope(own, scope => {', '})', body)
    else body()
  })
}
