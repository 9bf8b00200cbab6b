// The only door generated code imports from. Versioned: see hosting/codegen-version.ts.
export { codegenVersion } from '../hosting/codegen-version.ts'
export type { Host } from '../hosting/host.ts'
export type { CatgaOptions } from '../hosting/options.ts'
export type { Application, Wiring } from '../hosting/wiring.ts'
export type { Catga } from '../mediator/catga.ts'
export { codecsOf, type MessageCodecs } from '../mediator/codec-of.ts'
export { command, event, query, streamQuery } from '../mediator/entries.ts'
export type { Scope } from '../mediator/scope.ts'
export type { CallContext } from '../messages/call-context.ts'
export type { Codec, Reader, Writer } from '../messages/codec/codec.ts'
export {
  bytesToPlain,
  dateToPlain,
  isList,
  notEncodable,
  numberToPlain,
  recordToPlain,
} from '../messages/codec/encode.ts'
export { type Key, key } from '../messages/codec/key.ts'
export {
  instance,
  type Mutable,
  plainBigint,
  plainBoolean,
  plainBytes,
  plainDate,
  plainField,
  plainList,
  plainLiteral,
  plainMap,
  plainNullable,
  plainNumber,
  plainObject,
  plainRecord,
  plainString,
  plainTuple,
  under,
  wrongShape,
} from '../messages/codec/plain.ts'
export type { MessageClient } from '../messages/context.ts'
export type { JsonSchema } from '../messages/endpoint.ts'
export { startApplication } from '../start-application.ts'
