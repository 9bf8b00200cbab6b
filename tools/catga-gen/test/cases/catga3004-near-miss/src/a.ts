export interface Store { a: number }
