-- The home page shows what has the most stars.
CREATE INDEX catalogue_product_stars ON catalogue_product (stars, rank, id);
