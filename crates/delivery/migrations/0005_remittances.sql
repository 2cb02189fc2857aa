-- A carrier's statement of the cash that it hands over.
CREATE TABLE delivery_remittance (
    id UUID PRIMARY KEY,
    carrier TEXT NOT NULL,
    -- The bank's reference of the transfer.
    reference TEXT NOT NULL,
    -- What came, as the bank says.
    amount BIGINT NOT NULL CHECK (amount > 0),
    -- Whether the ledger has it on suspense already, because the bank told of it before.
    suspense BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    file TEXT NOT NULL,
    added_at TIMESTAMPTZ NOT NULL,
    taken_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX delivery_remittance_once ON delivery_remittance (carrier, reference) WHERE state <> 'dropped';
CREATE INDEX delivery_remittance_added ON delivery_remittance (added_at, id);

CREATE TABLE delivery_remittance_line (
    id UUID PRIMARY KEY,
    remittance_id UUID NOT NULL REFERENCES delivery_remittance (id),
    line BIGINT NOT NULL,
    parcel TEXT NOT NULL,
    cash BIGINT NOT NULL CHECK (cash >= 0),
    -- NULL where the statement does not say.
    fee BIGINT,
    paid BIGINT,
    day TEXT,
    UNIQUE (remittance_id, parcel)
);

-- Each parcel is remitted once for each kind.
CREATE TABLE delivery_remitted (
    carrier TEXT NOT NULL,
    parcel TEXT NOT NULL,
    kind TEXT NOT NULL,
    remittance_id UUID NOT NULL REFERENCES delivery_remittance (id),
    cash BIGINT NOT NULL,
    PRIMARY KEY (carrier, parcel, kind)
);
CREATE INDEX delivery_remitted_remittance ON delivery_remitted (remittance_id);
