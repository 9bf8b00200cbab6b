import { Command } from '@catga/core'
// What only looks odd is still TypeScript: a type error is the matter of tsc, or is asked for as here.
export class Pay extends Command {
  constructor(readonly id: string,) { super() };;
}
// @ts-expect-error: a name that is nowhere
export const nothing = nowhere <string> ('{')
export const text = `class { ${'}'} ${/[}{]/.source}`
