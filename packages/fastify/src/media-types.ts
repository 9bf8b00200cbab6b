export const jsonType = 'application/json; charset=utf-8'
export const ndjsonType = 'application/x-ndjson'
export const problemType = 'application/problem+json'
