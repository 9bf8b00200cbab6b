// The door for applications.
export { type Clock, systemClock } from './foundation/clock.ts'
export {
  defineErrors,
  type ErrorDefinition,
  type ErrorFactories,
  type ErrorFactory,
} from './foundation/define-errors.ts'
export {
  type CatgaErrorCode,
  type ErrorCode,
  type ErrorCodeInfo,
  errorCodeInfo,
  errorCodes,
} from './foundation/error-codes.ts'
export {
  CatgaError,
  type DetailsOf,
  type ErrorDetails,
  type ErrorOptions,
  type EventHandlerFailure,
  type Failure,
  isCatgaError,
  type ValidationIssue,
} from './foundation/errors.ts'
export { createSnowflake, type Snowflake, type SnowflakeParts } from './foundation/ids/snowflake.ts'
export {
  type SnowflakeLayout,
  type SnowflakeLayoutName,
  snowflakeLayouts,
} from './foundation/ids/snowflake-layout.ts'
export { type Fail, fail, isResult, match, type Ok, ok, type Result, unwrap } from './foundation/result.ts'
export type { IdOptions } from './hosting/ids/id-generator.ts'
export type { LeasedWorkerId, WorkerId } from './hosting/ids/worker-id.ts'
export type { BehaviorClass, BehaviorItem, CatgaOptions, CatgaSettings } from './hosting/options.ts'
export { type Provided, type Provider, scoped, singleton } from './hosting/providers.ts'
export type { BatchOptions, BatchResults } from './mediator/batch.ts'
export type { Catga, Health } from './mediator/catga.ts'
export type { ApplicationModel, HandlerModel, MessageModel } from './mediator/describe.ts'
export type { MessageClient, MessageContext, SendOptions } from './messages/context.ts'
export type { BoundEndpoint, HttpEndpoint, HttpMethod, HttpRoute, JsonSchema } from './messages/endpoint.ts'
export type {
  CommandHandler,
  EventHandler,
  HandlerReturn,
  Lifetime,
  QueryHandler,
  Reply,
  StreamHandler,
} from './messages/handler.ts'
export {
  type AnyCommand,
  type AnyEvent,
  type AnyMessage,
  type AnyQuery,
  type AnyRequest,
  type AnyStreamQuery,
  Command,
  DomainEvent,
  type EventTag,
  IntegrationEvent,
  type IntegrationEventTag,
  type MessageClass,
  type MessageKind,
  type MessageStatics,
  type MessageTag,
  Query,
  type ResultOf,
  StreamQuery,
} from './messages/message.ts'
export type {
  Backoff,
  CircuitBreakerPolicy,
  ConcurrencyPolicy,
  HandlerPolicy,
  RetryPolicy,
} from './messages/policy.ts'
export type { AnyBehavior, Behavior, Next } from './pipeline/behavior.ts'
export { type LoggingOptions, logging } from './pipeline/behaviors/logging.ts'
export type { StandardSchema } from './pipeline/behaviors/standard-schema.ts'
export { tracerName } from './pipeline/behaviors/tracer-provider.ts'
export {
  type ValidationOptions,
  type ValidationRule,
  type Validator,
  validation,
} from './pipeline/behaviors/validation.ts'
export type { IdGenerator } from './ports/id-generator.ts'
export type { Lease, LeaseStore } from './ports/lease-store.ts'
export { consoleLogger, type Logger } from './ports/logger.ts'
export type { MessageSerializer, PayloadLimits } from './ports/message-serializer.ts'
export { type Registry, registry } from './registry.ts'
export { jsonSerializer } from './serialization/json-serializer.ts'
