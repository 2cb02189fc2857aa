-- Money that goes back to a buyer: through the gateway that took it, by a transfer that a person makes, or in cash.
CREATE TABLE money_refund (
    id UUID PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    order_id UUID NOT NULL,
    payment_id UUID REFERENCES money_payment (id),
    attempt_id UUID REFERENCES money_attempt (id),
    booth_id UUID,
    amount BIGINT NOT NULL CHECK (amount > 0),
    reason TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('gateway', 'transfer', 'counter')),
    state TEXT NOT NULL CHECK (state IN ('asked', 'sent', 'done', 'failed', 'unclear')),
    code TEXT NOT NULL,
    bank TEXT NOT NULL,
    account TEXT NOT NULL,
    holder TEXT NOT NULL,
    bank_reference TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    sent_at TIMESTAMPTZ,
    done_at TIMESTAMPTZ,
    CHECK ((state = 'done') = (done_at IS NOT NULL))
);
CREATE INDEX money_refund_created_at ON money_refund (created_at, id);
CREATE INDEX money_refund_amount ON money_refund (amount, id);
CREATE INDEX money_refund_order ON money_refund (order_id, id);
CREATE INDEX money_refund_attempt ON money_refund (attempt_id);
