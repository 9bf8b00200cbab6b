// The door for applications.
export { frameworkErrors } from './framework-errors.ts'
export type { OpenApiDocument, OpenApiOptions } from './openapi/document.ts'
export { openApi } from './openapi/document.ts'
export type { CatgaFastifyOptions, Principal } from './options.ts'
export { catgaFastify } from './plugin.ts'
