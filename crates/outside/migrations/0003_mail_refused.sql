-- A mail that its server refused for good, or whose address is none: it is not tried again.
ALTER TABLE outside_mail ADD COLUMN refused_at TIMESTAMPTZ;
