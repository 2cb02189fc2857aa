-- Each try to pay a payment through a gateway has a reference of its own, written down before the gateway is called.
CREATE TABLE money_attempt (
    id UUID PRIMARY KEY,
    payment_id UUID NOT NULL REFERENCES money_payment (id),
    provider TEXT NOT NULL CHECK (provider IN ('vnpay', 'momo', 'zalopay', 'payos')),
    reference TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    state TEXT NOT NULL CHECK (state IN ('open', 'paid', 'failed')),
    code TEXT NOT NULL,
    pay_url TEXT NOT NULL,
    provider_transaction TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    UNIQUE (provider, reference)
);
CREATE INDEX money_attempt_payment ON money_attempt (payment_id, id);

-- Everything by which a payment becomes paid, once per provider and event; `kept` is what waits on suspense.
ALTER TABLE money_transfer RENAME TO money_transfer_before;
CREATE TABLE money_transfer (
    id UUID PRIMARY KEY,
    provider TEXT NOT NULL CHECK (provider IN ('bank', 'vnpay', 'momo', 'zalopay', 'payos', 'counter')),
    event_id TEXT NOT NULL,
    bank_reference TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    kept BIGINT NOT NULL,
    returned BIGINT NOT NULL,
    description TEXT NOT NULL,
    bank_time TEXT NOT NULL,
    day TEXT NOT NULL,
    received_at TIMESTAMPTZ NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('matched', 'mismatched', 'returned')),
    reason TEXT NOT NULL,
    payment_id UUID REFERENCES money_payment (id),
    attempt_id UUID REFERENCES money_attempt (id),
    CHECK (0 <= kept AND 0 <= returned AND kept + returned <= amount),
    CHECK (state <> 'matched' OR payment_id IS NOT NULL),
    UNIQUE (provider, event_id)
);
INSERT INTO money_transfer
    (id, provider, event_id, bank_reference, amount, kept, returned, description, bank_time, day, received_at, state,
     reason, payment_id)
SELECT b.id, 'bank', b.bank_id, b.bank_id, b.amount, CASE WHEN b.state = 'mismatched' THEN b.amount ELSE 0 END, 0,
       b.description, b.bank_time, '', b.received_at, b.state,
       CASE WHEN b.reason = 'unknown-reference' THEN 'unmatched'
            WHEN b.reason IN ('cancelled', 'expired') THEN 'late'
            WHEN b.reason = 'wrong-amount'
                AND b.amount < (SELECT p.amount FROM money_payment p WHERE p.id = b.payment_id) THEN 'short'
            WHEN b.reason = 'wrong-amount' THEN 'surplus'
            ELSE b.reason END,
       b.payment_id
FROM money_transfer_before b;

-- What was used of received money for which payment.
CREATE TABLE money_use (
    transfer_id UUID NOT NULL REFERENCES money_transfer (id),
    payment_id UUID NOT NULL REFERENCES money_payment (id),
    amount BIGINT NOT NULL CHECK (amount > 0),
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (transfer_id, payment_id)
);
CREATE INDEX money_use_payment ON money_use (payment_id);
INSERT INTO money_use (transfer_id, payment_id, amount, at)
SELECT b.id, b.payment_id, b.amount, b.received_at FROM money_transfer_before b WHERE b.state = 'matched';

DROP TABLE money_transfer_before;
CREATE INDEX money_transfer_received_at ON money_transfer (received_at, id);
CREATE INDEX money_transfer_amount ON money_transfer (amount, id);
CREATE INDEX money_transfer_payment ON money_transfer (payment_id, id);
CREATE INDEX money_transfer_bank_reference ON money_transfer (bank_reference);
