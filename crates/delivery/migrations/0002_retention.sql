-- Finds the few shipments whose recipient is to be forgotten, without reading all that were ever sent.
CREATE INDEX delivery_shipment_named ON delivery_shipment (booked_at) WHERE name <> '';
