-- Mail to be sent: written in the transaction that wants it, sent by a job.
CREATE TABLE outside_mail (
    id UUID PRIMARY KEY,
    address TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    sent_at TIMESTAMPTZ,
    last_error TEXT
);
CREATE INDEX outside_mail_created ON outside_mail (created_at, id);
