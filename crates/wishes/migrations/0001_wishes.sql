-- Goods that somebody likes: of an account, or of a browser until its person signs in. Of a browser only the hash of its
-- secret is kept.
CREATE TABLE wishes_list (
    id UUID PRIMARY KEY,
    account_id UUID UNIQUE REFERENCES people_account (id),
    token_hash TEXT UNIQUE,
    touched_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX wishes_list_touched ON wishes_list (touched_at);

CREATE TABLE wishes_wish (
    list_id UUID NOT NULL REFERENCES wishes_list (id),
    product_id UUID NOT NULL REFERENCES catalogue_product (id),
    added_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (list_id, product_id)
);

-- Somebody wants to be told when goods cost no more than a price, or are there again.
CREATE TABLE wishes_alert (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES people_account (id),
    product_id UUID NOT NULL REFERENCES catalogue_product (id),
    kind TEXT NOT NULL CHECK (kind IN ('price', 'stock')),
    -- In dong; nought where any will do.
    price BIGINT NOT NULL CHECK (price >= 0),
    asked_at TIMESTAMPTZ NOT NULL,
    told_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX wishes_alert_once ON wishes_alert (account_id, product_id, kind);
CREATE INDEX wishes_alert_open ON wishes_alert (product_id) WHERE told_at IS NULL;

-- How far the log has been read for alerts.
CREATE TABLE wishes_cursor (
    name TEXT PRIMARY KEY,
    seq BIGINT NOT NULL
);
