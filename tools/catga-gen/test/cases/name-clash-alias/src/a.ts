export class Store { a = 1 }
