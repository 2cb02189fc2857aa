-- The photos of a product in their order; the first is its cover.
CREATE TABLE catalogue_picture (
    product_id UUID NOT NULL REFERENCES catalogue_product (id),
    picture_id UUID NOT NULL REFERENCES pictures_picture (id),
    position BIGINT NOT NULL,
    -- What is seen, for who does not see it.
    alt TEXT NOT NULL,
    PRIMARY KEY (product_id, picture_id)
);
CREATE INDEX catalogue_picture_of ON catalogue_picture (picture_id);

-- The cover with what a page must know to show it, so that lists need no join: a picture never changes.
ALTER TABLE catalogue_product ADD COLUMN picture_id UUID;
ALTER TABLE catalogue_product ADD COLUMN picture_width BIGINT;
ALTER TABLE catalogue_product ADD COLUMN picture_height BIGINT;
ALTER TABLE catalogue_product ADD COLUMN picture_colour BIGINT;
-- Rises with each change of its words or variants, so that two sellers do not overwrite each other unseen.
ALTER TABLE catalogue_product ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
-- From how many left on the desk says that goods run short; five where nothing is said.
ALTER TABLE catalogue_variant ADD COLUMN low_at BIGINT CHECK (low_at >= 0);
