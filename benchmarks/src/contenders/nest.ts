import 'reflect-metadata'
import { Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import {
  CommandBus,
  CommandHandler,
  CqrsModule,
  EventBus,
  EventsHandler,
  QueryBus,
  QueryHandler,
} from '@nestjs/cqrs'
import { createOrder, getOrder, payOrder } from '../app/handlers.ts'
import type { Client } from './client.ts'

class Create {
  constructor(
    readonly customerId: number,
    readonly productId: string,
    readonly quantity: number,
    readonly price: number,
  ) {}
}
class Pay {
  constructor(
    readonly orderId: number,
    readonly amount: number,
  ) {}
}
class Get {
  constructor(readonly orderId: number) {}
}
class Created {
  constructor(
    readonly orderId: number,
    readonly customerId: number,
    readonly total: number,
  ) {}
}
class CreateHandler {
  async execute(command: Create) {
    return createOrder(command)
  }
}
class PayHandler {
  async execute() {
    return payOrder()
  }
}
class GetHandler {
  async execute(query: Get) {
    return getOrder(query)
  }
}
const listener = () =>
  class {
    total = 0
    handle(event: Created) {
      this.total += event.total
    }
  }
const listeners = [listener(), listener(), listener()]
CommandHandler(Create)(CreateHandler)
CommandHandler(Pay)(PayHandler)
QueryHandler(Get)(GetHandler)
for (const each of listeners) EventsHandler(Created)(each)

class App {}
Module({ imports: [CqrsModule.forRoot()], providers: [CreateHandler, PayHandler, GetHandler, ...listeners] })(
  App,
)
const nest = await NestFactory.createApplicationContext(App, { logger: false })
await nest.init()
const [commands, queries, events] = [nest.get(CommandBus), nest.get(QueryBus), nest.get(EventBus)]

export const awaited: Client = {
  create: n => commands.execute(new Create(n, 'PROD-001', 2, 99.99)),
  pay: n => commands.execute(new Pay(n, 99.99)),
  get: n => queries.execute(new Get(n)),
  publish: n => events.publish(new Created(n, n, 99.99)),
}
