-- A booth has its goods kept by one warehouse at a time.
CREATE TABLE fulfilment_agreement (
    id UUID PRIMARY KEY,
    warehouse_id UUID NOT NULL REFERENCES fulfilment_warehouse (id),
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    since TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX fulfilment_agreement_now ON fulfilment_agreement (booth_id) WHERE ended_at IS NULL;
CREATE INDEX fulfilment_agreement_warehouse ON fulfilment_agreement (warehouse_id, since, id);

-- A delivery that a booth announced, and what came of it.
CREATE TABLE fulfilment_receipt (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    warehouse_id UUID NOT NULL REFERENCES fulfilment_warehouse (id),
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    due_on TEXT NOT NULL,
    -- The pieces are on hand in the shop front already: receiving them raises nothing there.
    on_hand_before BOOLEAN NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('announced', 'received', 'withdrawn')),
    announced_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    -- What the worker says of it.
    remark TEXT
);
CREATE INDEX fulfilment_receipt_warehouse ON fulfilment_receipt (warehouse_id, announced_at, id);
CREATE INDEX fulfilment_receipt_booth ON fulfilment_receipt (booth_id, announced_at, id);

CREATE TABLE fulfilment_receipt_line (
    receipt_id UUID NOT NULL REFERENCES fulfilment_receipt (id),
    variant_id UUID NOT NULL REFERENCES catalogue_variant (id),
    announced BIGINT NOT NULL CHECK (announced > 0),
    good BIGINT CHECK (good >= 0),
    damaged BIGINT CHECK (damaged >= 0),
    PRIMARY KEY (receipt_id, variant_id)
);

-- What lies in a bin and is promised to no pick list.
CREATE TABLE fulfilment_stock (
    id UUID PRIMARY KEY,
    warehouse_id UUID NOT NULL REFERENCES fulfilment_warehouse (id),
    bin_id UUID NOT NULL REFERENCES fulfilment_bin (id),
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    variant_id UUID NOT NULL REFERENCES catalogue_variant (id),
    received_on TEXT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity >= 0),
    UNIQUE (bin_id, variant_id, received_on)
);
CREATE INDEX fulfilment_stock_variant ON fulfilment_stock (variant_id, received_on, id);
CREATE INDEX fulfilment_stock_warehouse ON fulfilment_stock (warehouse_id, variant_id, id);
