import {
  type Catga,
  Command,
  type CommandHandler,
  DomainEvent,
  defineErrors,
  type EventHandler,
  type HandlerPolicy,
  type MessageClient,
  ok,
  Query,
  type QueryHandler,
  type Result,
  registry,
  StreamQuery,
} from '@catga/core'
import { describe, expect, test } from 'tstyche'

class Order {
  id = ''
}
class Create extends Command<Order> {
  customer = ''
}
class Cancel extends Command {
  id = ''
}
class Get extends Query<Order | undefined> {
  id = ''
}
class Export extends StreamQuery<Order> {}
class Paid extends DomainEvent<'order.paid'> {
  amount = 0
}
class Shipped extends DomainEvent<'order.shipped'> {
  tracking = ''
}
declare const catga: Catga
declare const client: MessageClient

describe('results are inferred from the message alone', () => {
  test('send, dispatch, sendOrThrow', () => {
    expect(catga.send(new Create())).type.toBe<Promise<Result<Order>>>()
    expect(catga.send(new Cancel())).type.toBe<Promise<Result<void>>>()
    expect(catga.send(new Get())).type.toBe<Promise<Result<Order | undefined>>>()
    expect(client.send(new Create())).type.toBe<Promise<Result<Order>>>()
    expect(catga.dispatch(new Create())).type.toBe<Result<Order> | Promise<Result<Order>>>()
    expect(catga.sendOrThrow(new Get())).type.toBe<Promise<Order | undefined>>()
  })

  test('publish, stream, batches', () => {
    expect(catga.publish(new Paid())).type.toBe<Promise<Result<void>>>()
    expect(catga.stream(new Export())).type.toBe<AsyncIterable<Order>>()
    expect(catga.sendBatch([new Create(), new Cancel()])).type.toBe<Promise<[Result<Order>, Result<void>]>>()
    expect(catga.publishBatch([new Paid(), new Shipped()])).type.toBe<Promise<Result<void>[]>>()
    expect(catga.sendStream([new Create()])).type.toBe<AsyncIterable<Result<Order>>>()
  })

  test('of a type parameter', () => {
    const send = <M extends Create | Cancel>(message: M) => catga.send(message)
    expect(send(new Create())).type.toBe<Promise<Result<Order>>>()
  })
})

describe('what is no message of that kind is an error', () => {
  test('plain objects and spread copies', () => {
    expect(catga.send).type.not.toBeCallableWith({ customer: '' })
    expect(catga.send).type.not.toBeCallableWith({ ...new Create() })
  })
  test('events sent, commands published, queries streamed', () => {
    expect(catga.send).type.not.toBeCallableWith(new Paid())
    expect(catga.publish).type.not.toBeCallableWith(new Create())
    expect(catga.stream).type.not.toBeCallableWith(new Get())
    expect(catga.send).type.not.toBeCallableWith(new Export())
  })
})

describe('handlers', () => {
  test('return the value, a Result, or a promise of either', () => {
    expect<{ handle: (c: Create) => Order }>().type.toBeAssignableTo<CommandHandler<Create>>()
    expect<{ handle: (c: Create) => Result<Order> }>().type.toBeAssignableTo<CommandHandler<Create>>()
    expect<{ handle: (c: Create) => Promise<Order> }>().type.toBeAssignableTo<CommandHandler<Create>>()
    expect<{ handle: (c: Create) => Promise<Result<Order>> }>().type.toBeAssignableTo<
      CommandHandler<Create>
    >()
    expect<{ handle: (c: Create) => string }>().type.not.toBeAssignableTo<CommandHandler<Create>>()
  })
  test('take every event they declare', () => {
    expect<{ handle: (e: Paid) => void }>().type.not.toBeAssignableTo<EventHandler<Paid | Shipped>>()
    expect<{ handle: (e: Paid | Shipped) => void }>().type.toBeAssignableTo<EventHandler<Paid | Shipped>>()
    expect<{ handle: (e: DomainEvent) => void }>().type.toBeAssignableTo<EventHandler<Paid>>()
  })
  test('commands and queries are not each other', () => {
    expect<CommandHandler<Create>>().type.toBe<CommandHandler<Create>>()
    // @ts-expect-error Type 'Get' does not satisfy the constraint
    type _Wrong = CommandHandler<Get>
    // @ts-expect-error Type 'Create' does not satisfy the constraint
    type _Other = QueryHandler<Create>
  })
  test('are registered for what they handle', () => {
    expect(registry().command).type.toBeCallableWith(Create, { handle: () => ok(new Order()) })
    expect(registry().command).type.not.toBeCallableWith(Get, { handle: () => new Order() })
    expect(registry().command).type.not.toBeCallableWith(Create, { handle: () => 1 })
    expect(registry().query).type.not.toBeCallableWith(Create, { handle: () => new Order() })
  })
})

test('the type of an event discriminates a union', () => {
  const amount = (event: Paid | Shipped) => {
    switch (event.type) {
      case 'order.paid':
        return event.amount
      case 'order.shipped':
        return event.tracking
    }
  }
  expect(amount).type.toBe<(event: Paid | Shipped) => string | number>()
})

test('declared errors are factories of their code', () => {
  const errors = defineErrors({ ORDER_LOCKED: { status: 423 } })
  expect(errors.ORDER_LOCKED.code).type.toBe<'ORDER_LOCKED'>()
  expect(errors).type.not.toHaveProperty('ORDER_OPEN')
})

test('a policy is checked against its message', () => {
  expect<{
    retry: { attempts: 3; when: (e: { code: string }, c: Create) => boolean }
  }>().type.toBeAssignableTo<HandlerPolicy<Create>>()
  expect<{ retry: { attempts: string } }>().type.not.toBeAssignableTo<HandlerPolicy<Create>>()
})
