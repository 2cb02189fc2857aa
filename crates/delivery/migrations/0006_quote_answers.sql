-- A carrier may also say that it does not take a parcel, or nothing at all; then the fee is 0 and means nothing.
ALTER TABLE delivery_quote ADD COLUMN answer TEXT NOT NULL DEFAULT 'fee';
