delivery-method-seller = Người bán giao
delivery-method-pick-up = Tự đến lấy
delivery-cod-differs = Tiền phải thu là { $cod }. Nếu thu khác, chưa ghi là đã giao được; hãy báo Sở.
delivery-moved-on = Kiện hàng này vừa đổi trạng thái. Tải lại trang để xem.
event-delivery-shipment-shipped-v1 = Gửi kiện hàng
event-delivery-shipment-delivered-v1 = Giao kiện hàng
