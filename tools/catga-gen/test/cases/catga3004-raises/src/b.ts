export interface Store { b: number }
