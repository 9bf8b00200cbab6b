import { ok, scoped, singleton } from '@catga/core'
import { type Application, command, type Host, startApplication } from '@catga/core/codegen'
import { describe, expect, test } from '@jest/globals'
import { Greet, Greeting } from '../support/messages.ts'

interface Services {
  readonly salutation: { readonly word: string }
}
class Store {
  readonly log: string[]
  constructor(log: string[]) {
    this.log = log
  }
  [Symbol.dispose]() {
    this.log.push('store disposed')
  }
}
class GreetHandler {
  static readonly policy = { retry: { attempts: 1 } }
  readonly store: Store
  readonly salutation: Services['salutation']
  constructor(store: Store, salutation: Services['salutation']) {
    this.store = store
    this.salutation = salutation
  }
  handle(message: Greet) {
    return ok(new Greeting(`${this.salutation.word} ${message.name}`))
  }
  [Symbol.asyncDispose] = async () => void this.store.log.push('handler disposed')
}

const facts = {
  name: 'GreetHandler',
  class: GreetHandler,
  lifetime: 'singleton' as const,
  dependencies: 2,
  policy: ['retry'],
}
const application = (log: string[] = [], changed = {}): Application<Services> => ({
  codegen: 1,
  fingerprint: 'f',
  wire: (host: Host<Services>) => {
    const salutation = host.service('salutation')
    const store = host.overridden<Store>('store') ?? host.own(new Store(log))
    const greetHandler =
      host.overridden<GreetHandler>('greetHandler') ?? host.own(new GreetHandler(store, salutation))
    return {
      behaviors: [],
      entries: [
        command(
          { type: 'Greet', version: 1, class: Greet, handler: { ...facts, ...changed } },
          call => (message, context) => {
            try {
              return greetHandler.handle(message)
            } catch (error) {
              return call.failed(error, context)
            }
          },
        ),
      ],
    }
  },
  codecs: () => [],
})
const services = { salutation: { word: 'hi' } }

describe('services', () => {
  test('a value, a singleton provider; a missing and a scoped one are refused', async () => {
    const plain = await startApplication(application(), { services })
    expect(plain.dispatch(new Greet('x'))).toEqual(ok(new Greeting('hi x')))
    const made = await startApplication(application(), {
      services: { salutation: singleton(() => ({ word: 'hey' })) },
    })
    expect(made.dispatch(new Greet('x'))).toEqual(ok(new Greeting('hey x')))
    const missing = startApplication(application(), { services: {} as Services })
    await expect(missing).rejects.toMatchObject({ code: 'NOT_CONFIGURED' })
    const perCall = { salutation: scoped(() => ({ word: 'yo' })) }
    await expect(startApplication(application(), { services: perCall })).rejects.toMatchObject({
      code: 'NOT_CONFIGURED',
    })
  })

  test('overrides replace what would be constructed; unknown names are refused', async () => {
    const log: string[] = []
    const store = new Store(log)
    const options = { services, overrides: { store } }
    const catga = await startApplication<Services, { store: Store }>(application(log), options)
    await catga.stop()
    expect(log).toEqual(['handler disposed'])
    const wrong = { services, overrides: { shop: store } }
    await expect(startApplication(application(), wrong as never)).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    })
  })

  test('what was built is disposed in reverse order, what was passed in is not', async () => {
    const log: string[] = []
    const mine = { word: 'hi', [Symbol.dispose]: () => void log.push('service disposed') }
    const catga = await startApplication(application(log), { services: { salutation: mine } })
    await catga.stop()
    expect(log).toEqual(['handler disposed', 'store disposed'])
  })

  test('a creation that fails disposes of what was built', async () => {
    const log: string[] = []
    const failing = startApplication(application(log, { dependencies: 3 }), { services })
    await expect(failing).rejects.toMatchObject({ code: 'STALE_GENERATED_FILE' })
    expect(log).toEqual(['handler disposed', 'store disposed'])
  })
})

describe('a stale generated file is refused with what changed', () => {
  test.each([
    ['constructor', { dependencies: 3 }, 'GreetHandler: its constructor takes 2 arguments now, was 3'],
    ['policy', { policy: [] }, 'GreetHandler: its policy sets [retry] now, was []'],
  ])('%s', async (_what, changed, message) => {
    await expect(startApplication(application([], changed), { services })).rejects.toMatchObject({
      code: 'STALE_GENERATED_FILE',
      message: expect.stringContaining(message),
    })
  })

  test.each([2, -1])('codegen version %p', async codegen => {
    const other = startApplication({ ...application(), codegen }, { services })
    await expect(other).rejects.toMatchObject({ code: 'STALE_GENERATED_FILE' })
  })
})
