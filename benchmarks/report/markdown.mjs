/** A table of Markdown. */
export function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

/** What a goal says of a value that should not be above it. */
export const atMost = (goal, value) =>
  goal === undefined ? '' : `${goal.toFixed(2)} ${value <= goal ? 'met' : 'behind'}`

export const signed = value => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
