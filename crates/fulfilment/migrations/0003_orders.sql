-- A walk through the house for several orders.
CREATE TABLE fulfilment_pick (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    warehouse_id UUID NOT NULL REFERENCES fulfilment_warehouse (id),
    -- Who walks.
    account_id UUID,
    state TEXT NOT NULL CHECK (state IN ('open', 'done')),
    made_at TIMESTAMPTZ NOT NULL,
    done_at TIMESTAMPTZ
);
CREATE INDEX fulfilment_pick_warehouse ON fulfilment_pick (warehouse_id, made_at, id);

-- Parcels that were handed over together.
CREATE TABLE fulfilment_manifest (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    warehouse_id UUID NOT NULL REFERENCES fulfilment_warehouse (id),
    way TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'dropped')),
    made_at TIMESTAMPTZ NOT NULL,
    closed_at TIMESTAMPTZ,
    -- Who handed the parcels over, and the name of who took them.
    account_id UUID,
    taker TEXT
);
CREATE INDEX fulfilment_manifest_warehouse ON fulfilment_manifest (warehouse_id, made_at, id);

-- An order in the house, from the pick list to the hand-over.
CREATE TABLE fulfilment_parcel (
    id UUID PRIMARY KEY,
    pick_id UUID NOT NULL REFERENCES fulfilment_pick (id),
    warehouse_id UUID NOT NULL REFERENCES fulfilment_warehouse (id),
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    order_id UUID NOT NULL REFERENCES orders_order (id),
    order_code TEXT NOT NULL,
    way TEXT NOT NULL,
    -- Its box on the cart, 1 first.
    box BIGINT NOT NULL CHECK (box > 0),
    state TEXT NOT NULL CHECK (state IN ('picking', 'picked', 'packed', 'handed', 'back', 'out')),
    parcels BIGINT NOT NULL DEFAULT 0 CHECK (parcels >= 0),
    -- Grams, packed.
    weight BIGINT NOT NULL DEFAULT 0 CHECK (weight >= 0),
    packed_at TIMESTAMPTZ,
    manifest_id UUID REFERENCES fulfilment_manifest (id),
    -- Taken out without being sent: the order may be picked again.
    left_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX fulfilment_parcel_now ON fulfilment_parcel (order_id) WHERE left_at IS NULL;
CREATE INDEX fulfilment_parcel_pick ON fulfilment_parcel (pick_id, box, id);
CREATE INDEX fulfilment_parcel_warehouse ON fulfilment_parcel (warehouse_id, state, id);
CREATE INDEX fulfilment_parcel_manifest ON fulfilment_parcel (manifest_id, order_id);

-- Pieces of an order: promised in a bin, taken from it, put into the parcel.
CREATE TABLE fulfilment_piece (
    id UUID PRIMARY KEY,
    parcel_id UUID NOT NULL REFERENCES fulfilment_parcel (id),
    variant_id UUID NOT NULL REFERENCES catalogue_variant (id),
    bin_id UUID NOT NULL REFERENCES fulfilment_bin (id),
    received_on TEXT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    picked BIGINT NOT NULL,
    packed BIGINT NOT NULL,
    CHECK (0 <= packed AND packed <= picked AND picked <= quantity)
);
CREATE INDEX fulfilment_piece_parcel ON fulfilment_piece (parcel_id, variant_id, id);
CREATE INDEX fulfilment_piece_bin ON fulfilment_piece (bin_id, variant_id, id);
CREATE INDEX fulfilment_piece_variant ON fulfilment_piece (variant_id, id);
