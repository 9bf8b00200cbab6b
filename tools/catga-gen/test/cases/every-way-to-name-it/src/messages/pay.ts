import { Order } from '../core.ts'
export class Pay extends Order<number> { constructor(readonly id: string) { super() } }
export default class Refund extends Order<boolean> {}
