-- The order whose goods came back, where a delivery is that.
ALTER TABLE fulfilment_receipt ADD COLUMN order_id UUID REFERENCES orders_order (id);
CREATE UNIQUE INDEX fulfilment_receipt_order ON fulfilment_receipt (order_id) WHERE order_id IS NOT NULL;
