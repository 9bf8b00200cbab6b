export { default as Refund, Pay as Payment } from './pay.ts'
export * from './find.ts'
