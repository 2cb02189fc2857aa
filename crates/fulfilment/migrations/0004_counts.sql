-- Goods of one kind in one bin that are to be counted, and what came of it. While it is open nobody picks them.
CREATE TABLE fulfilment_count (
    id UUID PRIMARY KEY,
    warehouse_id UUID NOT NULL REFERENCES fulfilment_warehouse (id),
    bin_id UUID NOT NULL REFERENCES fulfilment_bin (id),
    variant_id UUID NOT NULL REFERENCES catalogue_variant (id),
    why TEXT NOT NULL CHECK (why IN ('short', 'cycle')),
    opened_at TIMESTAMPTZ NOT NULL,
    -- Who counted.
    account_id UUID,
    counted BIGINT CHECK (counted >= 0),
    difference BIGINT,
    reason TEXT,
    done_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX fulfilment_count_now ON fulfilment_count (bin_id, variant_id) WHERE done_at IS NULL;
CREATE INDEX fulfilment_count_warehouse ON fulfilment_count (warehouse_id, opened_at, id);
