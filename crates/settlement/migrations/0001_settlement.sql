-- What the market takes of each sale, by day: for the whole market, a category or a booth. The narrowest wins; a row is never changed.
CREATE TABLE settlement_commission (
    id UUID PRIMARY KEY,
    scope TEXT NOT NULL CHECK (scope IN ('market', 'category', 'booth')),
    -- The code of the category or the id of the booth as text; empty for the market.
    subject TEXT NOT NULL,
    -- Basis points, without value added tax.
    rate BIGINT NOT NULL CHECK (rate BETWEEN 0 AND 10000),
    from_day TEXT NOT NULL,
    reason TEXT NOT NULL,
    added_at TIMESTAMPTZ NOT NULL,
    added_by UUID,
    UNIQUE (scope, subject, from_day)
);
CREATE INDEX settlement_commission_added ON settlement_commission (added_at, id);

-- Whether a seller makes or resells: for a booth (the nil id) or one product. Declared by the seller, reviewed by an official.
CREATE TABLE settlement_activity (
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    product_id UUID NOT NULL,
    id UUID NOT NULL UNIQUE,
    declared TEXT NOT NULL CHECK (declared IN ('distribution', 'production', 'services', 'other')),
    declared_at TIMESTAMPTZ NOT NULL,
    -- What an official found; it holds until the next review, whatever is declared meanwhile.
    reviewed TEXT CHECK (reviewed IN ('distribution', 'production', 'services', 'other')),
    reviewed_at TIMESTAMPTZ,
    -- Whether the newest declaration waits for its review.
    waiting BOOLEAN NOT NULL,
    PRIMARY KEY (booth_id, product_id)
);
CREATE INDEX settlement_activity_declared ON settlement_activity (declared_at, id);

-- One sale: what it owes to whom, as it was agreed when it was placed.
CREATE TABLE settlement_sale (
    order_id UUID PRIMARY KEY,
    code TEXT NOT NULL,
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    way TEXT NOT NULL CHECK (way IN ('held', 'seller-cash', 'carrier-cash')),
    stage TEXT NOT NULL CHECK (stage IN ('recorded', 'waiting', 'released', 'reversed')),
    frozen BOOLEAN NOT NULL,
    goods BIGINT NOT NULL CHECK (goods >= 0),
    fee BIGINT NOT NULL CHECK (fee >= 0),
    market BIGINT NOT NULL CHECK (market >= 0),
    -- The part of the fee that the seller earns by delivering itself.
    own_fee BIGINT NOT NULL CHECK (own_fee BETWEEN 0 AND fee),
    carrier TEXT,
    carrier_fee BIGINT NOT NULL CHECK (carrier_fee >= 0),
    commission BIGINT NOT NULL CHECK (commission >= 0),
    commission_tax BIGINT NOT NULL CHECK (commission_tax >= 0),
    commission_tax_rate BIGINT NOT NULL,
    commission_tax_rule TEXT NOT NULL,
    -- Whether tax is withheld.
    withheld BOOLEAN NOT NULL,
    vat BIGINT NOT NULL CHECK (vat >= 0),
    pit BIGINT NOT NULL CHECK (pit >= 0),
    reversed_goods BIGINT NOT NULL CHECK (reversed_goods BETWEEN 0 AND goods),
    reversed_fee BIGINT NOT NULL CHECK (reversed_fee BETWEEN 0 AND fee),
    recorded_at TIMESTAMPTZ NOT NULL,
    -- When it is released by itself.
    due_at TIMESTAMPTZ,
    released_at TIMESTAMPTZ,
    CHECK (stage <> 'released' OR released_at IS NOT NULL),
    CHECK (withheld OR (vat = 0 AND pit = 0))
);
CREATE INDEX settlement_sale_booth ON settlement_sale (booth_id, stage, order_id);
CREATE INDEX settlement_sale_recorded ON settlement_sale (recorded_at, order_id);

-- The lines of a sale with the rates that were frozen.
CREATE TABLE settlement_line (
    order_id UUID NOT NULL REFERENCES settlement_sale (order_id),
    position BIGINT NOT NULL,
    product_id UUID NOT NULL,
    amount BIGINT NOT NULL,
    -- NULL: the seller declared nothing, the highest rates of a seller of goods hold.
    activity TEXT CHECK (activity IN ('distribution', 'production', 'services', 'other')),
    commission_rate BIGINT NOT NULL,
    commission_rule TEXT NOT NULL,
    commission BIGINT NOT NULL,
    taxable BIGINT NOT NULL,
    vat_rate BIGINT NOT NULL,
    vat_rule TEXT NOT NULL,
    vat BIGINT NOT NULL,
    pit_rate BIGINT NOT NULL,
    pit_rule TEXT NOT NULL,
    pit BIGINT NOT NULL,
    PRIMARY KEY (order_id, position)
);

-- Money that went back to the buyer, and each share that was turned round with it.
CREATE TABLE settlement_reversal (
    business_key TEXT PRIMARY KEY,
    order_id UUID NOT NULL REFERENCES settlement_sale (order_id),
    goods BIGINT NOT NULL CHECK (goods >= 0),
    fee BIGINT NOT NULL CHECK (fee >= 0),
    market BIGINT NOT NULL,
    own_fee BIGINT NOT NULL,
    commission BIGINT NOT NULL,
    commission_tax BIGINT NOT NULL,
    vat BIGINT NOT NULL,
    pit BIGINT NOT NULL,
    after_release BOOLEAN NOT NULL,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX settlement_reversal_order ON settlement_reversal (order_id, at);

-- Tax withheld at a release, and given back at a return, by the month in which that was.
CREATE TABLE settlement_tax (
    business_key TEXT PRIMARY KEY,
    order_id UUID NOT NULL REFERENCES settlement_sale (order_id),
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    month TEXT NOT NULL,
    -- Of a return.
    back BOOLEAN NOT NULL,
    revenue BIGINT NOT NULL CHECK (revenue >= 0),
    vat BIGINT NOT NULL CHECK (vat >= 0),
    pit BIGINT NOT NULL CHECK (pit >= 0),
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX settlement_tax_month ON settlement_tax (month, booth_id);
CREATE INDEX settlement_tax_booth ON settlement_tax (booth_id, month, at);

-- A month as it was declared. What is due is never below zero: what was given back beyond it is carried on.
CREATE TABLE settlement_month (
    month TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('declared', 'paid')),
    vat_due BIGINT NOT NULL CHECK (vat_due >= 0),
    pit_due BIGINT NOT NULL CHECK (pit_due >= 0),
    declared_at TIMESTAMPTZ NOT NULL,
    declared_by UUID,
    paid_at TIMESTAMPTZ,
    paid_by UUID,
    reference TEXT,
    CHECK ((state = 'paid') = (paid_at IS NOT NULL))
);
CREATE TABLE settlement_month_seller (
    month TEXT NOT NULL REFERENCES settlement_month (month),
    organisation_id UUID NOT NULL,
    name TEXT NOT NULL,
    tax_code TEXT,
    revenue BIGINT NOT NULL,
    vat BIGINT NOT NULL,
    pit BIGINT NOT NULL,
    revenue_back BIGINT NOT NULL,
    vat_back BIGINT NOT NULL,
    pit_back BIGINT NOT NULL,
    PRIMARY KEY (month, organisation_id)
);

-- One row for each booth that was paid out: whoever draws up takes it, so that two draw up one after another.
CREATE TABLE settlement_purse (
    booth_id UUID PRIMARY KEY REFERENCES booths_booth (id),
    drawn_at TIMESTAMPTZ NOT NULL,
    -- Every older posting of the booth is in a payout that did not fail: so nobody looks through years of them.
    settled_until TIMESTAMPTZ NOT NULL
);
-- Money on its way to a booth: it settles postings of the ledger, each once.
CREATE TABLE settlement_payout (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    amount BIGINT NOT NULL CHECK (amount > 0),
    bank_bin TEXT NOT NULL,
    bank_account TEXT NOT NULL,
    bank_holder TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('drawn', 'sent', 'paid', 'failed')),
    drawn_at TIMESTAMPTZ NOT NULL,
    drawn_by UUID,
    sent_at TIMESTAMPTZ,
    sent_by UUID,
    ended_at TIMESTAMPTZ,
    ended_by UUID,
    -- The bank's reference of a paid one, the reason of a failed one.
    note TEXT
);
CREATE INDEX settlement_payout_drawn ON settlement_payout (drawn_at, id);
CREATE INDEX settlement_payout_booth ON settlement_payout (booth_id, drawn_at);
CREATE TABLE settlement_payout_entry (
    entry_id UUID PRIMARY KEY,
    payout_id UUID NOT NULL REFERENCES settlement_payout (id),
    -- Above zero: owed to the booth.
    amount BIGINT NOT NULL
);
CREATE INDEX settlement_payout_entry_payout ON settlement_payout_entry (payout_id);
