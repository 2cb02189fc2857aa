notices-title = Thông báo
notices-unread = Thông báo, { $count } chưa đọc
notices-none = Chưa có thông báo nào
notices-no-more = Không còn thông báo cũ hơn
notices-none-more = Tin về đơn hàng, tin nhắn và giá bạn theo dõi sẽ hiện ở đây.
notices-new = Mới
notices-read-all = Đánh dấu đã đọc hết
notices-older = Cũ hơn
notices-settings = Cách nhận thông báo
notices-settings-more = Chọn việc nào báo cho bạn, và báo bằng cách nào.
notices-saved = Đã lưu lựa chọn của bạn.
notices-table = Việc được báo và cách báo
notices-what = Việc
notices-save = Lưu lựa chọn
notices-language = Ngôn ngữ của thông báo
notices-language-own = Tiếng Việt
notices-mail-to = Thư gửi tới { $email }.
notices-mail-nowhere = Tài khoản của bạn chưa có địa chỉ thư, nên chưa gửi thư được.
notices-advertising = Tin khuyến mãi chỉ gửi khi bạn tự chọn.
notices-channel-app = Trên chợ
notices-channel-mail = Thư
notices-channel-push = Đẩy
notices-kind-order-placed = Đã đặt đơn
notices-kind-order-paid = Đã nhận tiền
notices-kind-order-shipped = Đơn được gửi đi
notices-kind-order-delivered = Đã giao xong
notices-kind-order-cancelled = Đơn bị hủy
notices-kind-order-expired = Đơn hết hạn trả tiền
notices-kind-order-return = Trả hàng, hoàn tiền
notices-kind-price-alert = Giá giảm, hàng có lại
notices-kind-message = Tin nhắn mới
notices-kind-booth-order = Đơn của gian hàng
notices-kind-campaign = Khuyến mãi
notices-push-title = Thông báo đẩy trên máy này
notices-push-more = Máy hiện thông báo kể cả khi bạn không mở chợ. Nội dung được mã hóa, chỉ trình duyệt của bạn đọc được.
notices-push-script = Thông báo đẩy cần JavaScript. Bạn vẫn nhận được trên chợ và qua thư.
notices-push-start = Bật trên máy này
notices-push-end = Tắt trên máy này
notices-push-end-all = Tắt trên mọi máy
notices-push-browsers = Đang bật trên { $count } trình duyệt.
notices-push-is-on = Máy này đang nhận thông báo đẩy.
notices-push-is-off = Máy này chưa nhận thông báo đẩy.
notices-push-denied = Trình duyệt đang chặn thông báo của trang này. Mở phần cài đặt của trình duyệt để cho phép.
notices-push-none = Trình duyệt này không nhận được thông báo đẩy. Trên iPhone, hãy thêm chợ vào màn hình chính trước.
notices-push-failed = Chưa bật được. Hãy thử lại sau ít phút.
notices-push-endpoint = Địa chỉ nhận thông báo đẩy không đúng.
notices-push-keys = Khóa của trình duyệt không đúng.
notices-push-unreadable = Không đọc được yêu cầu của trình duyệt.
notices-mail =
    { $body }

    Xem tại: { $link }

    Đổi cách nhận thông báo: { $settings }
event-notices-choices-changed-v1 = Đổi cách nhận thông báo
