export class Store { b = 1 }
