-- Something to be paid by bank transfer, once per payable.
CREATE TABLE money_payment (
    id UUID PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    method TEXT NOT NULL CHECK (method IN ('vietqr', 'cod')),
    state TEXT NOT NULL CHECK (state IN ('awaiting', 'paid', 'cancelled', 'expired')),
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    paid_at TIMESTAMPTZ,
    CHECK ((state = 'paid') = (paid_at IS NOT NULL)),
    UNIQUE (kind, subject_id)
);
CREATE INDEX money_payment_created_at ON money_payment (created_at, id);
CREATE INDEX money_payment_amount ON money_payment (amount, id);

-- Money that a bank says it received, once per transaction of the bank.
CREATE TABLE money_transfer (
    id UUID PRIMARY KEY,
    bank_id TEXT NOT NULL UNIQUE,
    amount BIGINT NOT NULL CHECK (amount > 0),
    description TEXT NOT NULL,
    bank_time TEXT NOT NULL,
    received_at TIMESTAMPTZ NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('matched', 'mismatched')),
    reason TEXT NOT NULL,
    payment_id UUID REFERENCES money_payment (id),
    CHECK (state = 'mismatched' OR payment_id IS NOT NULL)
);
CREATE INDEX money_transfer_received_at ON money_transfer (received_at, id);
CREATE INDEX money_transfer_amount ON money_transfer (amount, id);
-- A payment is paid by one transfer and no more.
CREATE UNIQUE INDEX money_transfer_payment ON money_transfer (payment_id) WHERE state = 'matched';

-- Double entry in one row: the sum over all accounts is zero by construction.
CREATE TABLE money_ledger (
    id UUID PRIMARY KEY,
    debit TEXT NOT NULL,
    credit TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    business_key TEXT NOT NULL UNIQUE,
    at TIMESTAMPTZ NOT NULL,
    day TEXT NOT NULL,
    memo TEXT NOT NULL,
    CHECK (debit <> credit)
);
CREATE INDEX money_ledger_debit ON money_ledger (debit, at);
CREATE INDEX money_ledger_credit ON money_ledger (credit, at);
CREATE INDEX money_ledger_at ON money_ledger (at, id);
