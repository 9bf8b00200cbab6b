import { catga } from '../core.ts'
export class Find extends catga.Query<string> {}
export class List extends catga.Query<readonly string[]> {}
