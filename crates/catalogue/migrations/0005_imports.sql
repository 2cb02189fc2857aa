-- Sheets of sellers: products into a booth, and what was sold on other marketplaces.
CREATE TABLE catalogue_import (
    id UUID PRIMARY KEY,
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    -- products or sales
    kind TEXT NOT NULL,
    -- Of sales, and of a stock list: where from.
    marketplace TEXT,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    encoding TEXT NOT NULL,
    header_row BIGINT NOT NULL,
    mapping TEXT NOT NULL,
    state TEXT NOT NULL,
    -- Sales lower the stock.
    lowers BOOLEAN NOT NULL,
    total BIGINT NOT NULL,
    done BIGINT NOT NULL,
    added BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    same BIGINT NOT NULL,
    wrong BIGINT NOT NULL,
    created_by UUID,
    created_at TIMESTAMPTZ NOT NULL,
    finished_at TIMESTAMPTZ
);
CREATE INDEX catalogue_import_booth ON catalogue_import (booth_id, created_at, id);

-- The file beside the import, not in its row: every step of an import rewrites the row.
CREATE TABLE catalogue_import_file (
    import_id UUID PRIMARY KEY REFERENCES catalogue_import (id),
    file BYTEA NOT NULL
);

-- One import of a booth runs at a time: two would not see each other's rows.
CREATE TABLE catalogue_import_turn (
    booth_id UUID PRIMARY KEY REFERENCES booths_booth (id),
    import_id UUID NOT NULL REFERENCES catalogue_import (id)
);

-- Rows that were not taken as they are.
CREATE TABLE catalogue_import_row (
    id UUID PRIMARY KEY,
    import_id UUID NOT NULL REFERENCES catalogue_import (id),
    line BIGINT NOT NULL,
    cells TEXT NOT NULL,
    messages TEXT NOT NULL
);
CREATE INDEX catalogue_import_row_line ON catalogue_import_row (import_id, line, id);

-- Which column of a sheet with these headings is what, for one booth and kind of sheet.
CREATE TABLE catalogue_mapping (
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    sheet TEXT NOT NULL,
    headings_hash TEXT NOT NULL,
    mapping TEXT NOT NULL,
    used_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (booth_id, sheet, headings_hash)
);

-- What was sold on another marketplace: one row per order and number of goods, however often its file comes.
CREATE TABLE catalogue_outside_sale (
    id UUID PRIMARY KEY,
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    marketplace TEXT NOT NULL,
    order_number TEXT NOT NULL,
    sku TEXT NOT NULL,
    product_name TEXT NOT NULL,
    -- Where the number is one of the booth's.
    variant_id UUID REFERENCES catalogue_variant (id),
    day TEXT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    amount BIGINT NOT NULL CHECK (amount >= 0),
    -- Cancelled or sent back there.
    undone BOOLEAN NOT NULL,
    -- Pieces that left the stock for it.
    taken BIGINT NOT NULL CHECK (taken >= 0),
    recorded_at TIMESTAMPTZ NOT NULL,
    UNIQUE (booth_id, marketplace, order_number, sku)
);
CREATE INDEX catalogue_outside_sale_booth ON catalogue_outside_sale (booth_id, day, id);
CREATE INDEX catalogue_outside_sale_day ON catalogue_outside_sale (day, id);

-- A booth's products in the order of their adding, for its sheet.
CREATE INDEX catalogue_product_of_booth ON catalogue_product (booth_id, id);
