import { defineErrors } from '@catga/core'

/** What can be wrong with an order, and the HTTP status it means. */
export const orderErrors = defineErrors({
  ORDER_NOT_FOUND: { status: 404 },
  ORDER_NOT_PAYABLE: { status: 409 },
  ORDER_NOT_SHIPPABLE: { status: 409 },
  ORDER_NOT_DELIVERABLE: { status: 409 },
  ORDER_NOT_CANCELLABLE: { status: 409 },
})
