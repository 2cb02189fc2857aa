-- What the market's offers took off the delivery, apart from what they took off the goods: no commission is charged on it,
-- and tax only on what the seller earns by delivering itself. Sales of before have all of it in `market`.
ALTER TABLE settlement_sale ADD COLUMN market_fee BIGINT NOT NULL DEFAULT 0 CHECK (market_fee >= 0);
ALTER TABLE settlement_reversal ADD COLUMN market_fee BIGINT NOT NULL DEFAULT 0;

-- Orders whose cash a carrier transferred. No reference to a sale: a carrier may transfer before it says that it delivered.
CREATE TABLE settlement_remitted (
    order_id UUID PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL,
    -- Whether what waited for it was passed on.
    done BOOLEAN NOT NULL
);
CREATE INDEX settlement_remitted_open ON settlement_remitted (order_id) WHERE done = FALSE;
