-- Where a parcel was when something happened to it, in the carrier's words.
ALTER TABLE delivery_happening ADD COLUMN place TEXT;
CREATE INDEX delivery_happening_place ON delivery_happening (told_at) WHERE place IS NOT NULL;
