-- A business of the register. What is said of it stands in its versions.
CREATE TABLE registry_business (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    tax_code TEXT UNIQUE,
    organisation_id UUID UNIQUE REFERENCES people_organisation (id),
    -- Hash of the last imported row, so that the same file again changes nothing.
    row_hash TEXT,
    source TEXT NOT NULL,
    merged_into UUID REFERENCES registry_business (id),
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX registry_business_row ON registry_business (row_hash);

-- What was true of a business from one day until another; the last version ends on 9999-12-31.
CREATE TABLE registry_version (
    id UUID PRIMARY KEY,
    business_id UUID NOT NULL REFERENCES registry_business (id),
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    name TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    name_sort BYTEA NOT NULL,
    name_key TEXT NOT NULL,
    legal_form TEXT NOT NULL,
    size_class TEXT NOT NULL,
    vsic_version BIGINT NOT NULL,
    vsic_code TEXT NOT NULL,
    sector TEXT NOT NULL,
    commune TEXT,
    former_commune TEXT,
    maker TEXT NOT NULL,
    status TEXT NOT NULL,
    site TEXT NOT NULL,
    mail TEXT NOT NULL,
    marketplace TEXT NOT NULL,
    app TEXT NOT NULL,
    social TEXT NOT NULL,
    pos TEXT NOT NULL,
    cashless TEXT NOT NULL,
    details TEXT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX registry_version_business ON registry_version (business_id, from_day);
CREATE INDEX registry_version_name ON registry_version (name_sort, business_id);
CREATE INDEX registry_version_commune ON registry_version (commune, to_day);
CREATE INDEX registry_version_key ON registry_version (name_key, to_day);
CREATE INDEX registry_version_to ON registry_version (to_day, from_day);

-- What a business runs online: a site, an app, a social shop, a booth on a marketplace.
CREATE TABLE registry_channel (
    id UUID PRIMARY KEY,
    business_id UUID NOT NULL REFERENCES registry_business (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    host TEXT NOT NULL,
    does TEXT NOT NULL,
    others_sell BOOLEAN NOT NULL,
    duty TEXT NOT NULL,
    duty_state TEXT NOT NULL,
    duty_number TEXT,
    duty_day TEXT,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    source TEXT NOT NULL
);
CREATE INDEX registry_channel_business ON registry_channel (business_id, from_day);
CREATE INDEX registry_channel_host ON registry_channel (host);
CREATE UNIQUE INDEX registry_channel_once ON registry_channel (business_id, kind, address) WHERE to_day = '9999-12-31';

-- Gapless numbers of the answers to notifications.
CREATE TABLE registry_series (
    series TEXT NOT NULL,
    year BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (series, year)
);

CREATE TABLE registry_notification (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    business_id UUID NOT NULL REFERENCES registry_business (id),
    channel_id UUID NOT NULL REFERENCES registry_channel (id),
    act TEXT NOT NULL,
    state TEXT NOT NULL,
    filed_at TIMESTAMPTZ NOT NULL,
    filed_by UUID,
    due_day TEXT NOT NULL,
    commune TEXT,
    note TEXT NOT NULL,
    number TEXT,
    answer TEXT,
    answered_at TIMESTAMPTZ,
    answered_by UUID
);
CREATE INDEX registry_notification_filed ON registry_notification (filed_at, id);
CREATE UNIQUE INDEX registry_notification_open ON registry_notification (channel_id) WHERE state = 'filed';

CREATE TABLE registry_import (
    id UUID PRIMARY KEY,
    file_name TEXT NOT NULL,
    file BYTEA NOT NULL,
    file_hash TEXT NOT NULL,
    encoding TEXT NOT NULL,
    header_row BIGINT NOT NULL,
    mapping TEXT NOT NULL,
    state TEXT NOT NULL,
    total BIGINT NOT NULL,
    done BIGINT NOT NULL,
    added BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    same BIGINT NOT NULL,
    wrong BIGINT NOT NULL,
    asked BIGINT NOT NULL,
    created_by UUID,
    created_at TIMESTAMPTZ NOT NULL,
    finished_at TIMESTAMPTZ
);
CREATE INDEX registry_import_created ON registry_import (created_at, id);

-- Rows of an import that could not be taken as they are: with mistakes, or perhaps the same as a known business.
CREATE TABLE registry_import_row (
    id UUID PRIMARY KEY,
    import_id UUID NOT NULL REFERENCES registry_import (id),
    line BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    row_hash TEXT NOT NULL,
    cells TEXT NOT NULL,
    messages TEXT NOT NULL,
    candidates TEXT NOT NULL,
    decided TEXT,
    UNIQUE (import_id, line)
);
CREATE INDEX registry_import_row_outcome ON registry_import_row (outcome, import_id, line);
CREATE INDEX registry_import_row_hash ON registry_import_row (row_hash);

-- Which column of a table with these headings is what; remembered from import to import.
CREATE TABLE registry_mapping (
    headings_hash TEXT PRIMARY KEY,
    mapping TEXT NOT NULL,
    used_at TIMESTAMPTZ NOT NULL
);

-- Sales by period. What was reported stands apart from what was estimated; a later figure supersedes an earlier one.
CREATE TABLE registry_turnover (
    id UUID PRIMARY KEY,
    business_id UUID REFERENCES registry_business (id),
    platform TEXT NOT NULL,
    platform_key TEXT NOT NULL,
    period TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    source TEXT NOT NULL,
    channel TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount >= 0),
    orders BIGINT,
    commune TEXT,
    revision BIGINT NOT NULL,
    current BOOLEAN NOT NULL,
    reference TEXT NOT NULL,
    reported_by UUID,
    reported_at TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX registry_turnover_current ON registry_turnover (platform_key, period, source, channel) WHERE current;
CREATE INDEX registry_turnover_reported ON registry_turnover (reported_at, id);

-- Reference figures: population, households, retail sales … by place and period, with source and revisions.
CREATE TABLE registry_reference (
    id UUID PRIMARY KEY,
    series TEXT NOT NULL,
    place TEXT NOT NULL,
    geography TEXT NOT NULL,
    period TEXT NOT NULL,
    value BIGINT NOT NULL,
    source TEXT NOT NULL,
    published_on TEXT NOT NULL,
    note TEXT NOT NULL,
    revision BIGINT NOT NULL,
    current BOOLEAN NOT NULL,
    entered_by UUID,
    entered_at TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX registry_reference_current ON registry_reference (series, place, geography, period) WHERE current;
CREATE INDEX registry_reference_entered ON registry_reference (entered_at, id);
