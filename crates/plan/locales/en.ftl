plan-title = Plans and targets
plan-crumbs = You are here
plan-intro = Computed from trade in the market at { $time }. Press a figure to see the rows behind it.
plan-live = Live figures
plan-no-figures = There are no live figures yet.
plan-period = 12 months to today
plan-now = now
plan-none = none yet
plan-plans = The plans
plan-own = Our own plan
plan-as-if = As if for { $place }
plan-as-if-here = As if
plan-as-if-note = “As if”: the plan of another place, set against this market's figures for comparison; it is not a duty here.
plan-document = No. { $number }, { $day }
plan-no-document = Number and date not given in the document
plan-live-count = { $live } of { $all } targets have a live figure
plan-count = { $all } targets
plan-targets = Targets
plan-as-of = Figures at { $time }
plan-none-kept = No target matches the filter.

plan-kind = Kind
plan-kind-target = stated
plan-kind-implied = implied
plan-kind-duty = recurring
plan-kind-by-reference = elsewhere
plan-measured = Measured
plan-measured-live = Live figure
plan-measured-not-yet = Not yet

plan-column-code = Code
plan-column-target = Target
plan-column-plan = Plan
plan-column-required = Required
plan-column-operator = Comparison
plan-column-value = Value
plan-column-value-high = Upper value
plan-column-due = Due
plan-due = due { $year }
plan-column-now = Now
plan-column-indicator = Live figure
plan-column-basis = Computed from, or what it takes
plan-column-verdict = Verdict

plan-basis = The market's own figure, 12 months to today.
plan-nothing-yet = There is no trade to compute it from yet.
plan-divided = The market's own figure, 12 months to today, divided by: { $name } { $period }, { $number } (source: { $source }).
plan-enter-reference = Enter the reference figure
plan-local = The figures are the province's; the list behind each shows your own area only.
plan-missing = Cannot tell; the denominator is missing: { $what }.
plan-missing-unstated = Cannot tell: the plan does not say what to compare with.
plan-how = How it is computed
plan-details = The plan's own words
plan-section = Section
plan-sentence = Sentence of the plan
plan-numerator = Numerator
plan-denominator = Denominator
plan-baseline = Baseline
plan-baseline-value = { $value } (in { $year })
plan-baseline-year = { $year }
plan-measure = To measure all of it
plan-unstated = not stated in the document

plan-verdict-met = Met in the market
plan-verdict-not-yet = Not yet met in the market
plan-verdict-no-figure = No figure yet
plan-verdict-no-denominator = Cannot tell
plan-verdict-note = “In the market”: the market's own figure for the 12 months to today, set against the plan's number even when its due year has passed. A figure for the whole area needs further sources, named with each target.

plan-rows = See the rows
plan-behind = The figure and how it is computed
plan-rule = Rule
plan-computed = Computed at
plan-uses = Targets that use this figure
plan-no-uses = No target uses this figure yet.

plan-required-at-least = at least { $amount }
plan-required-range = from { $low } to { $high }
plan-required-rank = rank { $rank } or better
plan-required-growth = up { $amount }
plan-required-multiple = { $amount } as much
plan-required-improve = improve
plan-required-elsewhere = as another document says

plan-amount-percent = { $number } %
plan-amount-percent-per-year = { $number } % a year
plan-amount-percentage-point = { $count ->
    [one] { $number } percentage point
   *[other] { $number } percentage points
}
plan-amount-times = { $number } times
plan-amount-rank = rank { $number }
plan-amount-enterprises = { $count ->
    [one] { $number } enterprise
   *[other] { $number } enterprises
}
plan-amount-turns-per-year = { $count ->
    [one] { $number } turn a year
   *[other] { $number } turns a year
}
plan-amount-officers-per-district = { $count ->
    [one] { $number } officer per district
   *[other] { $number } officers per district
}
plan-amount-dong-per-household = { $number } per household
plan-amount-times-per-year = { $count ->
    [one] once a year
   *[other] { $number } times a year
}
plan-amount-not-stated = { $number }
plan-million-dong = million ₫
plan-billion-dong = billion ₫

plan-indicator-booths-sellers = Sellers on the market
plan-indicator-orders-turnover_growth = Growth of turnover
plan-indicator-orders-online_payment_share = Orders paid online
plan-indicator-orders-turnover_b2c = Turnover with consumers (B2C)
plan-indicator-orders-buyers = Distinct buyers
plan-indicator-orders-value_per_household = Value bought on the market
plan-indicator-orders-receiving_share = Sellers that received an online order
plan-indicator-registry-large_mail = Large enterprises using e-mail
plan-indicator-registry-large_site = Large enterprises with a website
plan-indicator-registry-large_marketplace = Large enterprises on a marketplace
plan-indicator-registry-sme_mail = Small and medium-sized enterprises using e-mail
plan-indicator-registry-sme_site = Small and medium-sized enterprises with a website
plan-indicator-registry-sme_marketplace = Small and medium-sized enterprises on a marketplace
plan-indicator-registry-firms_site = Enterprises with a website
plan-indicator-registry-firms_mail = Enterprises using e-mail
plan-indicator-registry-firms_marketplace = Enterprises on a marketplace
plan-indicator-registry-firms_app = Enterprises with a mobile app
plan-indicator-registry-supermarkets_cashless = Supermarkets with POS and cashless payment
plan-indicator-registry-utilities_cashless = Utilities accepting electronic payment
plan-indicator-registry-services_channel = Transport, culture, sport, tourism with e-channels
plan-indicator-registry-ecommerce_firms = E-commerce service firms
plan-indicator-people-localities_with_officer = Localities with an e-commerce officer
plan-indicator-feeds-listed-elsewhere = Typical products sold on other marketplaces
plan-indicator-catalogue-outside_sales = Sold on other marketplaces (by files of sellers)
