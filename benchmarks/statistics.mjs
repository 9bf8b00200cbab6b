const at = (values, part) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0

export const median = values => at(values, 0.5)

/** Half of the distance between the quartiles: what half of the values lie within, around the median. */
export const half = values => (at(values, 0.75) - at(values, 0.25)) / 2
