import { type Diagnostic, diagnostic } from '../../diagnostics.ts'
import type { Program } from '../../model/program.ts'

/** CATGA3005: state in a class that is made anew for each message. */
export function scopedState({ classes, lifetimes, perCall }: Program): readonly Diagnostic[] {
  return [...classes.values()].flatMap(({ key, ref, lifetime, mutableFields }) => {
    // Whoever declares the lifetime knows it.
    if (lifetime !== undefined || !perCall.has(key) || lifetimes.get(key) !== 'scoped') return []
    return mutableFields.map(({ name, span }) =>
      diagnostic(
        'CATGA3005',
        span,
        `${ref.name} is made for each message, so that what its field ${name} holds is gone with the message`,
        "move the state into a class that needs nothing of the message, or declare `static readonly lifetime = 'scoped'`",
      ),
    )
  })
}
