-- A cart belongs to a browser; only the hash of its token is kept.
CREATE TABLE orders_cart (
    id UUID PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    touched_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX orders_cart_touched ON orders_cart (touched_at);

CREATE TABLE orders_cart_line (
    cart_id UUID NOT NULL REFERENCES orders_cart (id),
    product_id UUID NOT NULL REFERENCES catalogue_product (id),
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    added_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (cart_id, product_id)
);

-- What one buyer ordered at once; its token opens it for a guest.
CREATE TABLE orders_checkout (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    token TEXT NOT NULL UNIQUE,
    account_id UUID,
    payment TEXT NOT NULL,
    total BIGINT NOT NULL CHECK (total >= 0),
    placed_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX orders_checkout_account ON orders_checkout (account_id, placed_at);

-- One order per booth.
CREATE TABLE orders_order (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    checkout_id UUID NOT NULL REFERENCES orders_checkout (id),
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    -- Tells one buyer from another without saying who: a hash of the telephone number.
    buyer_key TEXT NOT NULL,
    payment TEXT NOT NULL,
    status TEXT NOT NULL,
    goods BIGINT NOT NULL CHECK (goods >= 0),
    fee BIGINT NOT NULL CHECK (fee >= 0),
    total BIGINT NOT NULL CHECK (total = goods + fee),
    province TEXT NOT NULL,
    placed_at TIMESTAMPTZ NOT NULL,
    day TEXT NOT NULL,
    paid_at TIMESTAMPTZ,
    shipped_at TIMESTAMPTZ,
    delivered_at TIMESTAMPTZ,
    ended_at TIMESTAMPTZ
);
CREATE INDEX orders_order_checkout ON orders_order (checkout_id);
CREATE INDEX orders_order_booth ON orders_order (booth_id, placed_at, id);
CREATE INDEX orders_order_day ON orders_order (day, status);
CREATE INDEX orders_order_placed ON orders_order (placed_at, id);

-- The goods as they were when ordered.
CREATE TABLE orders_line (
    order_id UUID NOT NULL REFERENCES orders_order (id),
    product_id UUID NOT NULL REFERENCES catalogue_product (id),
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    kind TEXT NOT NULL,
    price BIGINT NOT NULL CHECK (price >= 0),
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (order_id, product_id)
);
