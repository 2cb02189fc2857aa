delivery-method-seller = Delivered by the seller
delivery-method-pick-up = Pick-up
delivery-cod-differs = The cash to collect is { $cod }. With another sum it cannot be recorded as delivered; tell the department.
delivery-moved-on = This shipment has just changed. Reload the page to see it.
event-delivery-shipment-shipped-v1 = Shipment sent
event-delivery-shipment-delivered-v1 = Shipment delivered
