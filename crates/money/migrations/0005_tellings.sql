-- The same money is told by a bank's notice, by a line of a statement and by PayOS, which collects on a bank account:
-- once by each, and counted once.
CREATE TABLE money_telling (
    name TEXT PRIMARY KEY,
    transfer_id UUID NOT NULL REFERENCES money_transfer (id),
    channel TEXT NOT NULL CHECK (channel IN ('notice', 'statement', 'gateway')),
    UNIQUE (transfer_id, channel)
);
INSERT INTO money_telling (name, transfer_id, channel)
SELECT provider || ':' || event_id, id,
       CASE WHEN provider = 'payos' THEN 'gateway' WHEN event_id LIKE 'statement:%' THEN 'statement' ELSE 'notice' END
FROM money_transfer WHERE provider IN ('bank', 'payos');
INSERT INTO money_telling (name, transfer_id, channel)
SELECT twin, id,
       CASE WHEN twin LIKE 'payos:%' THEN 'gateway' WHEN twin LIKE 'bank:statement:%' THEN 'statement' ELSE 'notice' END
FROM money_transfer WHERE twin <> '' ON CONFLICT DO NOTHING;
DROP INDEX money_transfer_twin;
ALTER TABLE money_transfer DROP COLUMN twin;

-- Whoever tells of a bank's number first writes it down, and whoever tells of it at the same moment waits for that.
CREATE TABLE money_number (
    number TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (number, amount)
);
