notices-title = Notices
notices-unread = { $count ->
    [one] Notices, one unread
   *[other] Notices, { $count } unread
  }
notices-none = No notices yet
notices-no-more = No older notices
notices-none-more = News of your orders, messages and prices that you follow will stand here.
notices-new = New
notices-read-all = Mark all as read
notices-older = Older
notices-settings = How you are told
notices-settings-more = Choose what you are told, and in which ways.
notices-saved = Your choices are saved.
notices-table = What you are told and how
notices-what = What
notices-save = Save choices
notices-language = Language of notices
notices-language-own = English
notices-mail-to = Mail goes to { $email }.
notices-mail-nowhere = Your account has no mail address, so no mail can be sent.
notices-advertising = Offers are sent only if you tick them yourself.
notices-channel-app = Here
notices-channel-mail = Mail
notices-channel-push = Push
notices-kind-order-placed = Order placed
notices-kind-order-paid = Payment received
notices-kind-order-shipped = Order sent
notices-kind-order-delivered = Order handed over
notices-kind-order-cancelled = Order cancelled
notices-kind-order-expired = Order not paid in time
notices-kind-order-return = Return or refund
notices-kind-price-alert = Price fell, goods are back
notices-kind-message = New message
notices-kind-booth-order = Orders of the booth
notices-kind-campaign = Offers
notices-push-title = Push notices on this device
notices-push-more = The device shows notices even while the market is closed. They are encrypted; only your browser can read them.
notices-push-script = Push notices need JavaScript. You are still told here and by mail.
notices-push-start = Turn on here
notices-push-end = Turn off here
notices-push-end-all = Turn off everywhere
notices-push-browsers = { $count ->
    [one] Turned on in one browser.
   *[other] Turned on in { $count } browsers.
  }
notices-push-is-on = This device takes push notices.
notices-push-is-off = This device takes no push notices yet.
notices-push-denied = The browser blocks notices of this site. Allow them in the settings of the browser.
notices-push-none = This browser takes no push notices. On an iPhone, add the market to the home screen first.
notices-push-failed = That did not work. Try again in a few minutes.
notices-push-endpoint = The address for push notices is not right.
notices-push-keys = The keys of the browser are not right.
notices-push-unreadable = The request of the browser could not be read.
notices-mail =
    { $body }

    See: { $link }

    Change how you are told: { $settings }
event-notices-choices-changed-v1 = Ways of notices changed
