form-save = Save
form-choose = Choose
home-title = Delta specialities, straight from where they are made
home-lead = The communes, co-operatives and makers of { $place } sell fruit, cakes, seafood and coconut goods. A bank holds your money until you have the goods.
home-go = Go to market
home-ocop = See OCOP goods
home-shelves = Shelves
home-newest = New on the market
home-all = See all
home-starred = Specialities with OCOP stars
home-starred-more = Products of real producers, from published sources. In this demonstration they are shown, not sold.
products-filter = Filter products
products-any = All kinds
products-stars = OCOP stars
products-any-stars = Any
products-stars-from = { $stars } stars or more
products-sold-only = Only what is sold here
products-show = Show results
products-filtering = Filtered by
products-unfilter = Remove this filter
products-none = No product matches
products-none-mine = No product of this booth matches. Adding the first one takes a minute.
product-listed = Shown, not sold
product-stars-word = stars
product-stars-of = { $stars } of 5 stars
product-ocop-stars = OCOP { $stars } stars
product-source = Source
product-left = { $count } left ({ $unit })
product-sold-out = Sold out
product-sold-out-more = This has just sold out.
product-demo-price = Example price
product-from = Sent from { $place }
product-listing-mode = This market only presents goods; it takes no orders yet.
product-quantity = Quantity ({ $unit })
product-less = One less
product-more = One more
product-add = Add to cart
product-alike = See similar goods on sale
product-delivery = Delivered by the seller: { $near } inside the province, { $far } elsewhere.
product-delivery-free = Free from { $free }.
product-held = A bank holds your money until you have the goods
product-not-sold = Not sold on Chợ Nổi yet
product-not-sold-real-producer = { $booth } is a real producer, presented from a published source. It has no booth here yet, so this cannot be ordered.
product-not-sold-spirits = Spirits are presented, not sold, on this market.
product-not-sold-tourism = This is a place to visit. The market sells no tickets or seats yet.
product-seller = Seller
product-about = Description
product-ocop = OCOP stars and source
product-no-stars = The source does not give one clear number of stars, so none is shown.
product-group = Group
product-place = Made in
product-others = More from this booth
product-booth-all = The whole booth
search-title = Results for “{ $typed }”
search-count = { $count ->
    [one] One product
   *[other] { $count } products
}
search-none = Nothing found for “{ $typed }”
search-none-title = No product matches
search-none-hint = Try fewer words or another spelling. Accents are not needed.
search-empty-title = What are you looking for?
search-empty-hint = Type a product, a booth or a commune. Accents are not needed.
booth-products = { $count ->
    [one] One product
   *[other] { $count } products
}
booth-no-products = This booth shows no products yet.
product-name = Product
product-name-vi = Name in Vietnamese
product-name-en = Name in English
product-name-hint = For example: Dừa sáp loại 1, trái 1,2–1,5 kg
product-name-taken = Too many products have this name. Add the size or kind to it.
product-description-vi = Description in Vietnamese
product-description-en = Description in English
product-category = Shelf
product-unit = Sold by the
product-unit-hint = For example: kg, hộp, chai, trái
product-price = Price (đồng)
product-price-hint = Đồng for one unit, for example 120.000
product-on-hand = On hand
product-on-hand-hint = Including goods promised to buyers and not sent yet.
product-reserved = Promised
product-available = Can be sold
product-short = 5 or fewer
product-stock-promised = { $reserved } are promised to buyers. Less than that cannot be on hand.
product-booth = Booth
product-new = Add a product
product-publish = Put on sale
product-view = See its page
product-saved = Saved.
sort-price = Cheapest first
sort-price-down = Dearest first
event-catalogue-product-added-v1 = Product added
event-catalogue-product-changed-v1 = Product changed
product-in-stock = In stock
product-choose = Choose one
product-story = The story behind it
product-price-from = from
product-tier = From { $from } { $unit }: { $price }
variant-sku-taken = The number { $sku } belongs to another of your products. Choose another one.
stock-past-date = These goods are past their date. Check the day.
stock-lot-has-less = This lot has less than that.
product-state-draft = Draft
product-state-waiting = Waiting for review
product-state-shown = On sale
product-state-hidden = Hidden
product-state-refused = Not accepted
event-catalogue-product-stock-turned-v1 = Sold out, or back in stock
office-products = Products to review
office-certificates = Certificates
desk-questions = Questions
label-label = Label
label-title = Label: { $product }
label-group = Group of goods
label-group-hint = The group decides what the label must say.
label-group-choose = Choose this group
label-responsible = Who is responsible
label-responsible-hint = The maker or importer, as on the label.
label-address = Their address
label-origin = Origin
label-origin-hint = Country or place of making, for example: Việt Nam
label-intro = Who sells online must show what the label says. Copy what stands on the package.
label-complete = The label says all that is obligatory and stands on the product’s page.
label-missing = { $count ->
    [one] The label lacks one thing:
   *[other] The label lacks { $count } things:
}
label-each = On each piece, not needed here: { $fields }.
label-phrases = The label must carry these words in Vietnamese:
label-versions = Versions of the label ({ $count }), kept for five years at least
label-version-now = The label as it is
label-version-before = An earlier version
label-facts-more = As the seller declares it from the label. Date of making, use-by date and lot stand on each piece.
certificates-title = Certificates
certificates-known = Claimed so far
certificates-intro = Sellers claim, officials look at the paper and verify. Buyers see only what is verified and has not run out.
certificates-none = No certificate matches.
certificate-kind = Kind
certificate-stars = { $stars } stars
certificate-stars-label = OCOP stars
certificate-stars-hint = With OCOP only.
certificate-stars-wrong = OCOP has three to five stars; leave it empty for anything else.
certificate-ocop-group = OCOP group
certificate-number = Number
certificate-number-hint = As on the paper, for example 1234/QĐ-UBND
certificate-issuer = Issued by
certificate-issuer-hint = For example: Ủy ban nhân dân tỉnh Vĩnh Long
certificate-issued = Day of issue
certificate-issued-ahead = The day of issue lies ahead.
certificate-expires = Valid until
certificate-expires-hint = Leave empty where there is none. OCOP counts three years from the day of issue.
certificate-is-over = This certificate has run out.
certificate-day-wrong = Write the day as year-month-day, for example 2026-08-21.
certificate-source = Published at
certificate-source-hint = A link or the name of a document for the official to check.
certificate-new = Claim a certificate
certificate-new-more = An official of the commune or the department verifies it; then it shows on the product’s page.
certificate-claim = Send to be verified
certificate-claimed-note = Sent. Buyers see it once an official has verified it.
certificate-withdraw = Withdraw
certificate-too-many = This product has too many certificates. Withdraw old ones.
certificate-until = until { $day }
certificate-ends-soon = { $count ->
    [one] Runs out in one day. Renew it.
   *[other] Runs out in { $count } days. Renew it.
}
certificate-state-claimed = To be verified
certificate-state-verified = Verified
certificate-state-refused = Refused
certificate-state-ended = Ended
certificate-paper = The paper
certificate-no-end = No end stated
certificate-claimed-at = Claimed
certificate-answered-at = Answered
certificate-answer = Answer
certificate-answer-more = Compare number, issuer and end with the original or the published source.
certificate-revoke-more = This was verified. If by mistake, or the paper was withdrawn, revoke it and say why.
certificate-over-note = It has run out and cannot be verified.
certificate-reason = Reason
certificate-reason-hint = Needed for a refusal; told to the seller.
certificate-verify = Verify
certificate-refuse = Refuse
certificate-revoke = Revoke
certificate-answered = It was answered already or has ended. Load the page again.
adults-title = For people of 18 and older
adults-only = 18+
adults-ask = Are you 18 or older?
adults-yes = I am 18 or older
adults-no = Not yet
adults-more = The law forbids selling alcohol to people under 18. This browser remembers the answer for half a year. Whoever delivers may ask for a proof.
adults-cart = The cart holds goods for people of 18 and older. The recipient may have to show a proof on delivery.
moderation-products = Products to review
moderation-intro = What needs a look comes first: requests of authorities, products that wait, then reports and questions.
moderation-none = No product matches.
moderation-commune = Commune
moderation-state = State
moderation-reports = Reports
moderation-due = Take down by
moderation-price = Price
moderation-added = Added
moderation-open = To do
moderation-open-any = Needs a look
moderation-open-authority = Asked for by an authority
moderation-found = { $said }. { $mend }
moderation-no-label = Packaged food needs its label declared before it is sold.
moderation-label-lacks = The label lacks: { $fields }.
moderation-changed-after = Changed by the seller after it was refused; waits to be looked at again.
moderation-because = Reason: { $reason }
moderation-why = Why
moderation-says = What the seller says
moderation-questions = Questions that wait
moderation-show = Show
moderation-refuse-short = Refuse
moderation-report-open = Open
moderation-report-done = Done
moderation-decide = Decide
moderation-reason = Reason
moderation-reason-hint = Told to the seller. Needed for refusing or taking down.
moderation-approve = Approve
moderation-keep = Looked at, keep it
moderation-refuse = Refuse
moderation-take-down = Take down
moderation-meanwhile = It was changed, or somebody else decided meanwhile. Load the page again and look at it as it is now.
moderation-own = This is a booth of your own. Somebody else must decide.
moderation-clock = { $count ->
    [one] An authority asks to take it down: one hour left, until { $due }
   *[other] An authority asks to take it down: { $count } hours left, until { $due }
}
moderation-clock-late = The time to take it down as an authority asked is over: { $due }
moderation-clock-more = Take it down, or keep it and say why.
moderation-request = An authority asks to take it down
moderation-request-more = Enter the request. Its { $count } hours run from when it arrived.
moderation-authority = Authority and number of its document
moderation-authority-hint = For example: Market surveillance, letter 12/QLTT
moderation-asked = What is asked
moderation-received-day = Day of arrival
moderation-received-time = Time of arrival
moderation-request-enter = Enter
request-ahead = That moment lies ahead.
report-link = Report this product
report-title = Report a product
report-reason = What is wrong?
report-authority = Request of an authority
report-said = Tell us more
report-said-hint = Name no persons or numbers.
report-send = Send the report
report-done = Thank you. An official will look at this product.
report-back = Back to the product
report-enough = You have sent enough reports for today. Come back tomorrow.
questions-title = Questions and answers
questions-of = Questions: { $product }
questions-all = See all
questions-first = Nobody has asked yet. What would you like to know?
questions-none-yet = No questions yet
questions-none = No questions yet
questions-none-more = When buyers ask about your products, their questions stand here.
questions-answered = Answered
question-ask = Ask a question
question-your = Your question
question-hint = Everybody can read it, without your name. Leave out numbers and addresses.
question-send = Send
question-sign-in = Sign in to ask the seller.
question-asked = Your question was sent. The seller answers here.
question-waits = Your question shows once an official has read it.
question-no-answer = Not answered yet
question-enough = You have asked ten questions today. Come back tomorrow.
question-your-answer = Your answer
question-answer-send = Answer
question-answer-shown = Your answer stands on the product’s page.
question-answer-waits = Your answer shows once an official has read it.
desk-trust = To do for your products
desk-questions-open = { $count ->
    [one] One question to answer
   *[other] { $count } questions to answer
}
desk-questions-more = Quick answers help buyers decide.
desk-questions-answer = Answer
desk-mend = Mend
desk-renew = See it
desk-labels-lacking = { $count ->
    [one] One product on sale without a complete label
   *[other] { $count } products on sale without a complete label
}
desk-labels-more = Open each product and choose “Label”.
mail-approved-subject = Đã duyệt: { $name }
mail-approved-body =
    Sản phẩm “{ $name }” đã được duyệt và đang bán trên chợ.
    { $reason }
    { $link }
mail-refused-subject = Chưa được duyệt: { $name }
mail-refused-body =
    Sản phẩm “{ $name }” chưa được bán trên chợ.
    Lý do: { $reason }
    Hãy sửa rồi lưu lại để cán bộ xem lại.
    { $link }
mail-certificate-verified-subject = Đã xác nhận giấy: { $name }
mail-certificate-verified-body =
    Giấy “{ $name }” đã được xác nhận và đang hiện trên trang sản phẩm.
    { $reason }
    { $link }
mail-certificate-refused-subject = Giấy chưa được xác nhận: { $name }
mail-certificate-refused-body =
    Giấy “{ $name }” chưa được xác nhận.
    Lý do: { $reason }
    { $link }
event-catalogue-product-labelled-v1 = Label declared
event-catalogue-product-certified-v1 = Certificate verified, refused or ended
event-catalogue-product-moderated-v1 = Product approved, refused or taken down
event-catalogue-certificate-claimed-v1 = Certificate claimed
event-catalogue-report-made-v1 = Product reported
event-catalogue-question-asked-v1 = Question asked
event-catalogue-question-answered-v1 = Question answered
event-catalogue-question-moderated-v1 = Question or answer reviewed
sort-attention = What needs a look first
