cart-title = Cart
cart-count = Cart, { $count ->
    [one] one piece
   *[other] { $count } pieces
}
cart-empty = Your cart is empty
cart-empty-more = Pick something good from the communes and come back.
cart-go = Go to market
cart-quantity = Quantity
cart-remove = Remove
cart-summary = Summary
cart-goods = Goods ({ $count ->
    [one] one piece
   *[other] { $count } pieces
})
cart-delivery = Delivery, { $count ->
    [one] one parcel
   *[other] { $count } parcels
}
cart-later = in the next step
cart-subtotal = Goods
cart-checkout = Check out
cart-fees = Delivery: { $near } inside the province, { $far } elsewhere.
cart-parts = { $count ->
    [one] One booth sends one parcel.
   *[other] { $count } booths send { $count } parcels.
} A bank holds what you transfer until you have the goods.
cart-short = Only { $left } left
cart-short-more = There is not enough of something. Take fewer or remove it, then go on.
cart-not-sold = This product is only presented and cannot be ordered.
cart-sold-out = This has just sold out. Your cart is unchanged.
cart-full = There are 50 different products in the cart. Order some of them first.
checkout-title = Check out
checkout-to = Recipient
checkout-name = Name
checkout-phone = Telephone
checkout-phone-hint = Whoever delivers will call this number.
checkout-province = Province or city
checkout-commune = Commune or ward
checkout-reload = Load the communes of the chosen province
checkout-address = House number, street, hamlet
checkout-note = Message to the seller
checkout-note-hint = For example: deliver after five, ripe fruit please.
checkout-delivery = How you get it
checkout-goods-count = { $count ->
    [one] one product
   *[other] { $count } products
}
checkout-seller = Delivered to you
checkout-no-pick-up = This booth does not offer pick-up yet
checkout-payment = Payment
checkout-vietqr = VietQR transfer
checkout-vietqr-more = Scan the code with your bank's app. The bank holds the money until you have the goods.
checkout-cod = Cash on delivery (COD)
checkout-cod-more = Pay whoever delivers, parcel by parcel.
checkout-summary = Your order
checkout-added = added by destination
checkout-place = Place the order
checkout-hint = Each booth sends one parcel. The total is on the next page, before you pay.
checkout-demo = Example prices; no real money moves.
checkout-empty = Your cart is empty. Choose goods and try again.
checkout-ran-out = Only { $left } of “{ $product }” are left. Nothing was ordered; change the cart and try again.
checkout-listing = This market only presents goods; it takes no orders yet.
checkout-cash-only = This market takes no online payments. Please choose cash on delivery.
purchase-title = Order { $code }
purchase-placed = Placed { $at } · { $count ->
    [one] one parcel
   *[other] { $count } parcels
}
purchase-paid = { $total } received.
purchase-paid-more = The bank holds it; sellers get it only when the goods are delivered.
purchase-awaits = The order awaits your transfer of { $total }.
purchase-pay = Open the VietQR code
purchase-cash = You pay { $total } in cash on delivery, parcel by parcel.
purchase-cancel = Cancel this order
purchase-cancel-more = Nothing has been sent, so the whole order can be cancelled at no cost.
purchase-address = Keep the address of this page: whoever has it can see the order.
track-intro = Enter the order's code and the recipient's telephone.
track-code = Code
track-code-hint = Nine letters and digits, such as 7K3MQ9TA4
track-code-wrong = This is not a code. It has nine letters and digits; check each one.
track-none = There is no order with this code and telephone.
track-find = Find the order
my-orders = My orders
my-orders-none = You have no orders yet
order-title = Order { $code }
order-code = Code
order-placed-at = Placed
order-booth = Booth
order-buyer = Buyer
order-goods = Goods
order-fee = Delivery
order-total = Total
order-payment = Paid by
order-payment-vietqr = VietQR
order-payment-cod = Cash (COD)
order-status = State
order-status-awaiting-payment = Awaiting payment
order-status-placed = To be sent
order-status-paid = Paid, to be sent
order-status-shipped = On its way
order-status-delivered = Delivered
order-status-cancelled = Cancelled
order-status-expired = Not paid in time
order-from-day = From
order-counted = Counts for the figures
order-counted-only = Only orders that count
order-steps = Progress
order-step-placed = Placed
order-step-paid = Paid
order-step-shipped = Sent
order-step-delivered = Delivered
order-step-delivered-cash = Delivered, cash taken
order-step-done = (done)
order-lines = Goods in the parcel
order-ship = Mark as sent
order-ready = Mark as ready to fetch
order-ship-more = Press when the goods have left the booth or are ready to be fetched. Stock is reduced.
order-deliver = Mark as delivered
order-deliver-more = Press when the buyer has the goods. What the bank holds becomes yours.
order-collect = Collect { $cod } in cash.
order-collected = Cash collected (đồng)
order-wait = The buyer has not paid yet. Do not send; after 30 minutes the order expires and the goods return to stock.
order-cancel = Cancel the order
order-cancel-more = The goods return to stock. Tell the buyer first.
order-not-paid-yet = This order is not paid yet and cannot be sent.
order-not-shipped-yet = This order has not been sent.
order-paid-no-cancel = The order is paid and cannot be cancelled here. Refunds come with returns; until then contact the department.
order-awaits-transfer = The buyer's transfer covers several booths. The order expires by itself after 30 minutes if it is not paid.
order-shipped-already = This order was sent already.
order-delivered-already = This order was delivered already.
order-ended = This order was cancelled or has expired.
order-moved-on = This order has just changed. Reload the page to see it.
orders-none = No order matches the filter.
orders-since = Orders from { $day } until today.
orders-all = All orders of the market.
desk-waiting = To be sent
desk-waiting-more = paid, or cash on delivery
desk-shipped = On their way
desk-shipped-more = to be marked as delivered
desk-month = Sold this month
desk-month-more = { $count ->
    [one] one order
   *[other] { $count } orders
} since { $day }
desk-held = Held by the bank
desk-held-more = until delivered
sort-oldest = Oldest first
sort-total = Largest first
order-tax = Tax the market must withhold (estimate)
order-tax-more = A market with a payment function withholds VAT and personal income tax of household and individual sellers. This version only computes it; nothing is deducted yet.
order-tax-reseller = If bought and resold
order-tax-maker = If made by the seller
turnover-own = Sold on this market
turnover-own-year = { $count } orders, { $year }
turnover-own-months = { $count } orders, twelve months to today
event-orders-order-placed-v1 = Order placed
event-orders-order-paid-v1 = Order paid
event-orders-order-shipped-v1 = Order sent
event-orders-order-delivered-v1 = Order delivered
event-orders-order-cancelled-v1 = Order cancelled
event-orders-order-expired-v1 = Order ran out unpaid
