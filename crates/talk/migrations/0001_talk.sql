-- A shopper and a booth; private to both.
CREATE TABLE talk_conversation (
    id UUID PRIMARY KEY,
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    account_id UUID NOT NULL,
    begun_at TIMESTAMPTZ NOT NULL,
    last_at TIMESTAMPTZ NOT NULL,
    -- How many messages were written; each takes the next number.
    messages BIGINT NOT NULL DEFAULT 0,
    -- The last message that each side has seen, and how many of the other's it has not.
    shopper_read BIGINT NOT NULL DEFAULT 0,
    booth_read BIGINT NOT NULL DEFAULT 0,
    shopper_unread BIGINT NOT NULL DEFAULT 0,
    booth_unread BIGINT NOT NULL DEFAULT 0,
    -- When a side was told that something stays unread; emptied by reading.
    shopper_told_at TIMESTAMPTZ,
    booth_told_at TIMESTAMPTZ,
    -- When a side blocked the other.
    shopper_blocked_at TIMESTAMPTZ,
    booth_blocked_at TIMESTAMPTZ,
    -- When a moderator closed it.
    closed_at TIMESTAMPTZ,
    UNIQUE (booth_id, account_id)
);
CREATE INDEX talk_conversation_account ON talk_conversation (account_id, last_at, id);
CREATE INDEX talk_conversation_unread ON talk_conversation (account_id, shopper_unread);
CREATE INDEX talk_conversation_booth ON talk_conversation (booth_id, last_at, id);
CREATE INDEX talk_conversation_last ON talk_conversation (last_at);

CREATE TABLE talk_message (
    id UUID PRIMARY KEY,
    conversation_id UUID NOT NULL REFERENCES talk_conversation (id),
    number BIGINT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('shopper', 'booth')),
    -- Who wrote it; nobody's once the person is erased.
    account_id UUID,
    body TEXT NOT NULL,
    picture_id UUID REFERENCES pictures_picture (id),
    product_id UUID REFERENCES catalogue_product (id),
    order_id UUID REFERENCES orders_order (id),
    sent_at TIMESTAMPTZ NOT NULL,
    UNIQUE (conversation_id, number)
);
CREATE INDEX talk_message_account ON talk_message (account_id, sent_at);
CREATE INDEX talk_message_sent ON talk_message (sent_at, id);

CREATE TABLE talk_report (
    id UUID PRIMARY KEY,
    conversation_id UUID NOT NULL REFERENCES talk_conversation (id),
    side TEXT NOT NULL CHECK (side IN ('shopper', 'booth')),
    account_id UUID,
    reason TEXT NOT NULL,
    said TEXT NOT NULL,
    reported_at TIMESTAMPTZ NOT NULL,
    decided_at TIMESTAMPTZ,
    verdict TEXT CHECK (verdict IN ('dismissed', 'closed')),
    verdict_reason TEXT
);
CREATE UNIQUE INDEX talk_report_open ON talk_report (conversation_id, side) WHERE decided_at IS NULL;
CREATE INDEX talk_report_newest ON talk_report (reported_at, id);

-- Which official opened a reported conversation, and until when it is open to them.
CREATE TABLE talk_reading (
    report_id UUID NOT NULL REFERENCES talk_report (id),
    account_id UUID NOT NULL,
    until TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (report_id, account_id)
);
