-- Every received call as it came, before it is believed.
CREATE TABLE outside_inbox (
    id UUID PRIMARY KEY,
    source TEXT NOT NULL,
    headers TEXT NOT NULL,
    body TEXT NOT NULL,
    received_at TIMESTAMPTZ NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('received', 'accepted', 'refused', 'ignored')),
    reason TEXT NOT NULL,
    concluded_at TIMESTAMPTZ
);
CREATE INDEX outside_inbox_received_at ON outside_inbox (received_at, id);
