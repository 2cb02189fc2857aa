-- A parcel that was given up or cancelled here, and that its carrier has nevertheless: since when, and since when no more.
ALTER TABLE delivery_parcel ADD COLUMN astray_at TIMESTAMPTZ;
ALTER TABLE delivery_parcel ADD COLUMN astray_end TIMESTAMPTZ;
CREATE INDEX delivery_parcel_astray ON delivery_parcel (order_id) WHERE astray_at IS NOT NULL AND astray_end IS NULL;
UPDATE delivery_parcel SET astray_at = heard_at
WHERE making IN ('cancelled', 'rejected', 'absent') AND code IS NOT NULL AND standing IN ('picked', 'in-transit',
    'out-for-delivery', 'delivery-failed', 'return-requested', 'returning', 'return-failed', 'partial-delivered',
    'partial-return', 'delivered', 'delivered-cod-settled', 'lost', 'damaged', 'scrapped', 'compensated');
