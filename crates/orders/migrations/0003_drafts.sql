-- An order that a seller wrote down for a buyer elsewhere (a chat, the telephone); its token is the buyer's link.
CREATE TABLE orders_draft (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    token TEXT NOT NULL UNIQUE,
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    origin TEXT NOT NULL,
    state TEXT NOT NULL,
    -- What the seller already knows of the buyer; forgotten when the draft ends without an order.
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    commune TEXT NOT NULL,
    address TEXT NOT NULL,
    note TEXT,
    goods BIGINT NOT NULL CHECK (goods >= 0),
    -- Agreed delivery fee; without one the booth's terms hold.
    fee BIGINT CHECK (fee >= 0),
    made_by UUID,
    made_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    checkout_id UUID REFERENCES orders_checkout (id)
);
CREATE INDEX orders_draft_booth ON orders_draft (booth_id, made_at, id);

-- Its goods, promised until it ends, at the agreed price.
CREATE TABLE orders_draft_item (
    draft_id UUID NOT NULL REFERENCES orders_draft (id),
    variant_id UUID NOT NULL REFERENCES catalogue_variant (id),
    price BIGINT NOT NULL CHECK (price >= 0),
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (draft_id, variant_id)
);

-- Where the buyer came from: the market itself, a chat, the telephone, the counter.
ALTER TABLE orders_order ADD COLUMN origin TEXT NOT NULL DEFAULT 'market';

-- Who buys from a booth. The name stands in the shipment of the last order and is forgotten with it.
CREATE TABLE orders_customer (
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    buyer_key TEXT NOT NULL,
    id UUID NOT NULL UNIQUE,
    last_order_id UUID NOT NULL REFERENCES orders_order (id),
    first_at TIMESTAMPTZ NOT NULL,
    last_at TIMESTAMPTZ NOT NULL,
    -- The seller's own words about the customer.
    note TEXT,
    PRIMARY KEY (booth_id, buyer_key)
);
CREATE INDEX orders_customer_last ON orders_customer (booth_id, last_at, id);
CREATE INDEX orders_order_buyer ON orders_order (booth_id, buyer_key, placed_at);
INSERT INTO orders_customer (booth_id, buyer_key, id, last_order_id, first_at, last_at)
    SELECT o.booth_id, o.buyer_key, o.id, o.id,
        (SELECT MIN(f.placed_at) FROM orders_order f WHERE f.booth_id = o.booth_id AND f.buyer_key = o.buyer_key), o.placed_at
    FROM orders_order o
    WHERE NOT EXISTS (SELECT 1 FROM orders_order l WHERE l.booth_id = o.booth_id AND l.buyer_key = o.buyer_key
        AND (l.placed_at > o.placed_at OR (l.placed_at = o.placed_at AND l.id > o.id)));
