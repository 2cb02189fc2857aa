shell-skip = To the main content
shell-demo = Demonstration.
shell-demo-more = Prices and sellers are examples; nothing is really delivered.
shell-offline = No connection. Check your network and try again.
shell-menu = Menu
shell-main = Main
shell-products = All products
shell-ocop = OCOP specialities
shell-booths = Booths
shell-track = Find an order
shell-desk = Seller's desk
shell-office = Office
shell-search = Search
shell-search-label = Search products and booths
shell-search-hint = Waxy coconut, rice cake, a booth…
shell-other-language = Tiếng Việt
shell-other-short = VI
shell-account = Account
shell-sign-in = Sign in
shell-footer-title = Chợ Nổi – the online market of { $place }
shell-footer-money = The market holds nobody's money: a licensed bank or payment intermediary holds it until the buyer has the goods.
shell-footer-buy = Buyers
shell-footer-sell = Sellers and officials
shell-footer-demo = Demonstration: prices are examples. Product names and OCOP stars of real producers come from published sources, named on each product.

desk-overview = Overview
desk-orders = Orders
desk-products = Products
office-plans = Plans and targets
office-orders = Orders
office-sellers = Sellers
office-payments = Payments
office-ledger = Ledger
office-events = Log

table-sort = Sort by
table-apply = Apply
table-csv = Download CSV
table-xlsx = Download Excel
table-all = Show all
table-any = All
table-pages = Pages
table-first = First page
table-next = Next page

form-errors = { $count ->
    [one] One thing to correct
   *[other] { $count } things to correct
}
form-optional = (optional)

error-home = Home page
error-id = Request:
error-upload = The file could not be read. Choose it again and send it once more.
error-not-found = This page was not found
error-not-found-more = The address may have changed, or the page is not yours to see. Try again from the home page.
error-sign-in = Please sign in
error-sign-in-more = Sign in to go on.
error-forbidden = You may not see this page
error-forbidden-more = If your work needs it, ask the operator for the right.
error-invalid = Something is not right yet
error-invalid-more = Correct what is listed and send it again. Nothing was changed.
error-conflict = This cannot be done now
error-bad-request = The request is not right
error-internal = Something went wrong here
error-internal-more = Nothing was lost. Try again in a few minutes; if it fails again, send the request number below to the operator.
error-cursor = The link to this page is old. Start again from the first page.
error-filter = “{ $value }” is not something to filter by. Choose again.
error-too-large = What was sent is too large.
error-idempotency = This submission number was used for another request. Reload the page and try again.
error-required = Please fill this in.
error-too-long = Longer than { $longest } characters.
error-characters = This holds a character that cannot be used here.
error-number = Please enter a whole number.
error-range = Please enter a number from { $least } to { $most }.
error-phone = This is not a Vietnamese telephone number. A mobile number has 10 digits, such as 0912 345 678.
error-choose = Please choose one.
error-choice = There is no such choice. Please choose again.
error-mode = The mode is listing, ordering or ordering-and-payment.
error-true-false = Only true or false.

# Names of fields, for the summary of errors.
field-name = Name
field-phone = Telephone
field-province = Province or city
field-commune = Commune or ward
field-address = Address
field-note = Message
field-payment = Payment
field-delivery = How you get it
field-login = Login
field-password = Password
field-price = Price
field-on_hand = On hand
field-name_vi = Name in Vietnamese
field-name_en = Name in English
field-description_vi = Description in Vietnamese
field-description_en = Description in English
field-collected = Cash collected
field-code = Code
field-unit = Sold by the
field-category = Shelf
field-booth = Booth
field-quantity = Quantity
field-product = Product
field-key = Form
table-count = { $count ->
    [one] One row
   *[other] { $count } rows
}
