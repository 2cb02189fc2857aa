-- The cart of somebody signed in belongs to the person, on every device; a guest's belongs to a browser.
ALTER TABLE orders_cart ADD COLUMN account_id UUID;

-- Where somebody has goods sent to.
CREATE TABLE orders_address (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    commune TEXT NOT NULL,
    address TEXT NOT NULL,
    -- Chosen when nothing else is; one of a person.
    standard BOOLEAN NOT NULL,
    added_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX orders_address_account ON orders_address (account_id, added_at, id);

-- Why an order was called off.
ALTER TABLE orders_order ADD COLUMN end_reason TEXT;

-- Whom the sellers of a checkout write their invoices to.
CREATE TABLE orders_invoice (
    checkout_id UUID PRIMARY KEY REFERENCES orders_checkout (id),
    company TEXT NOT NULL,
    tax_code TEXT NOT NULL,
    address TEXT NOT NULL,
    email TEXT NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX orders_invoice_asked ON orders_invoice (asked_at);

-- A buyer wants to give goods back; once for an order.
CREATE TABLE orders_return (
    id UUID PRIMARY KEY,
    order_id UUID NOT NULL UNIQUE REFERENCES orders_order (id),
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    -- What the goods cost.
    amount BIGINT NOT NULL CHECK (amount >= 0),
    asked_at TIMESTAMPTZ NOT NULL,
    -- The seller's words.
    answer TEXT,
    answered_at TIMESTAMPTZ,
    -- What the seller says to have paid back.
    refunded BIGINT CHECK (refunded >= 0),
    refunded_at TIMESTAMPTZ,
    withdrawn_at TIMESTAMPTZ
);
CREATE INDEX orders_return_booth ON orders_return (booth_id, asked_at, id);

CREATE TABLE orders_return_item (
    return_id UUID NOT NULL REFERENCES orders_return (id),
    variant_id UUID NOT NULL REFERENCES catalogue_variant (id),
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (return_id, variant_id)
);

CREATE TABLE orders_return_photo (
    return_id UUID NOT NULL REFERENCES orders_return (id),
    picture_id UUID NOT NULL REFERENCES pictures_picture (id),
    position BIGINT NOT NULL,
    PRIMARY KEY (return_id, picture_id)
);
