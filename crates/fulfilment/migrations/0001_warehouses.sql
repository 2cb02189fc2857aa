-- A house that keeps goods of many booths.
CREATE TABLE fulfilment_warehouse (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    commune TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    opened_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ
);
CREATE INDEX fulfilment_warehouse_opened ON fulfilment_warehouse (opened_at, id);

-- A place on a shelf. `walk` is its turn on the way through the house; 0 is the floor where goods arrive.
CREATE TABLE fulfilment_bin (
    id UUID PRIMARY KEY,
    warehouse_id UUID NOT NULL REFERENCES fulfilment_warehouse (id),
    code TEXT NOT NULL,
    walk BIGINT NOT NULL CHECK (walk >= 0),
    UNIQUE (warehouse_id, code)
);
CREATE INDEX fulfilment_bin_walk ON fulfilment_bin (warehouse_id, walk, id);

CREATE TABLE fulfilment_worker (
    id UUID PRIMARY KEY,
    warehouse_id UUID NOT NULL REFERENCES fulfilment_warehouse (id),
    account_id UUID NOT NULL REFERENCES people_account (id),
    since TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX fulfilment_worker_now ON fulfilment_worker (warehouse_id, account_id) WHERE ended_at IS NULL;
CREATE INDEX fulfilment_worker_account ON fulfilment_worker (account_id);
