-- What a bank says of the collection account between two balances; the same file is read once.
CREATE TABLE money_statement (
    id UUID PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    file_name TEXT NOT NULL,
    format TEXT NOT NULL,
    account TEXT NOT NULL,
    opening BIGINT,
    closing BIGINT,
    lines BIGINT NOT NULL,
    credits BIGINT NOT NULL,
    debits BIGINT NOT NULL,
    mistakes TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('reading', 'read', 'taking', 'taken')),
    uploaded_at TIMESTAMPTZ NOT NULL,
    taken_at TIMESTAMPTZ
);
CREATE INDEX money_statement_uploaded_at ON money_statement (uploaded_at, id);

-- Its lines: what each would do when it was read, and what it did when it was taken in.
CREATE TABLE money_statement_line (
    id UUID PRIMARY KEY,
    statement_id UUID NOT NULL REFERENCES money_statement (id),
    number BIGINT NOT NULL,
    row_number BIGINT NOT NULL,
    booked_on TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount <> 0),
    bank_reference TEXT NOT NULL,
    counterparty TEXT NOT NULL,
    words TEXT NOT NULL,
    event_id TEXT NOT NULL,
    plan TEXT NOT NULL,
    outcome TEXT NOT NULL DEFAULT '',
    names TEXT NOT NULL,
    transfer_id UUID REFERENCES money_transfer (id),
    UNIQUE (statement_id, number)
);

-- The same money told twice, by a notice and by a statement: the name of the other telling.
ALTER TABLE money_transfer ADD COLUMN twin TEXT NOT NULL DEFAULT '';
CREATE INDEX money_transfer_twin ON money_transfer (twin);
CREATE INDEX money_transfer_day ON money_transfer (day, amount);
CREATE UNIQUE INDEX money_transfer_same ON money_transfer (bank_reference, amount)
    WHERE provider = 'bank' AND bank_reference <> '';
CREATE INDEX money_refund_bank_reference ON money_refund (bank_reference);
