import type { AppModel, HandlerModel, MessageModel } from '../model/app-model.ts'
import { type CodeFile, text } from './code-file.ts'
import { classOf } from './instances.ts'

/** What `handle` is called with; a class that takes less than its interface offers is called with less. */
export function argumentsOf({ takes }: HandlerModel): string {
  return takes === 2 ? 'message, own' : takes === 1 ? 'message' : ''
}

/** A parameter that is not read says so by its name. */
export function messageName({ takes }: HandlerModel): string {
  return takes === 0 ? '_message' : 'message'
}

export function messageFacts({ type, version, ref }: MessageModel, file: CodeFile): readonly string[] {
  return [`type: ${text(type)}`, `version: ${version}`, `class: ${file.value(ref)}`]
}

export function handlerFacts(
  { class: key, className, policy }: HandlerModel,
  model: AppModel,
  file: CodeFile,
) {
  const { ref, lifetime, arity } = classOf(key, model)
  return [
    `name: ${text(className)}`,
    `class: ${file.value(ref)}`,
    `lifetime: ${text(lifetime)}`,
    `dependencies: ${arity}`,
    ...(policy.length === 0 ? [] : [`policy: [${policy.map(text).join(', ')}]`]),
  ]
}
