export interface OrderItem {
  readonly productId: string
  readonly name: string
  readonly quantity: number
  readonly price: number
}
