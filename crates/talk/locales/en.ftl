talks-title = Messages
talks-filter = Filter the messages
talks-all = All
talks-unread = Unread
talks-none = No messages yet
talks-none-shopper = Open a product or a booth and press “Ask the seller”.
talks-none-booth = When shoppers write to the booth in private, their messages stand here.
talks-new = { $count } new
talks-closed = Closed
talks-card = A photo or a card
talks-see = { $count ->
    [one] See 1 conversation
   *[other] See { $count } conversations
}
talks-unread-count = { $count ->
    [one] 1 conversation with unread messages
   *[other] { $count } conversations with unread messages
}
talk-with = Conversation with { $name }
talk-private-shopper = Only you and the booth can read this. The booth sees your name.
talk-private-booth = Only the booth and the shopper can read this.
talk-empty = There are no messages yet. Write the first question.
talk-messages = Messages
talk-older = Earlier messages
talk-latest = To the latest messages
talk-you = You
talk-photo-alt = Photo sent along
talk-order = Order
talk-seen = Seen
talk-sent = Sent
talk-body = Message
talk-attach = Add a photo, a product or an order
talk-photo = Photo
talk-product = Product
talk-order-choose = Order
talk-none = None
talk-send = Send
talk-careful = Do not pay outside the market. Nobody can hold or return money that was paid privately.
talk-more = Block, report
talk-block-booth = Block this booth
talk-block-shopper = Block this person
talk-unblock = Unblock
talk-report = Report
talk-reported = The report was sent. An official of the market will look into this conversation.
talk-closed = An official closed this conversation. Nobody can write in it any more.
talk-blocked-by-you = You are blocking the other side, so you cannot write. Unblock to go on.
talk-blocked-by-booth = The booth does not take messages from you.
talk-blocked-by-shopper = The shopper does not take messages from the booth.
talk-own-booth = You work at this booth.
talk-begun-enough = You have begun many conversations today. Please wait until tomorrow.
talk-sent-enough = You are sending very fast. Please wait some minutes.
talk-not-opened = Open the conversation to read it before you decide.
talk-ask = Ask the seller
talk-ask-title = Anything else to ask?
talk-ask-more = Write to { $booth } in private.
talk-ask-sign-in = Sign in to write to the seller in private. You come back to this place afterwards.
talk-purchase-title = Write to the seller
talk-write = Write
talk-report-title = Report a conversation
talk-report-more = Officials read a conversation only when it was reported; they must give a reason, and the reading is recorded.
talk-report-reason = What is wrong?
talk-report-reason-insult = Insults or threats
talk-report-reason-fraud = Fraud
talk-report-reason-outside = Asks for dealings or money outside the market
talk-report-reason-advertising = Unwanted advertising
talk-report-reason-forbidden = Offers forbidden goods
talk-report-reason-other = Something else
talk-report-said = More about it
talk-report-send = Send the report
talk-report-back = Back
talk-side-shopper = Shopper
talk-side-booth = Booth
talk-verdict-open = Open
talk-verdict-decided = Decided
talk-verdict-dismissed = Nothing wrong
talk-verdict-closed = Closed
desk-messages = Messages
desk-messages-more = A quick answer helps shoppers to decide.
desk-messages-read = Read
office-talks = Reported conversations
office-talks-intro = Only conversations that were reported. They are private: reading one takes a reason and goes into the audit trail.
office-talks-none = Nothing was reported yet.
office-talk-title = A reported conversation
office-talk-reason = Reason of the report
office-talk-booth = Booth
office-talk-side = Reported by
office-talk-reported = Reported
office-talk-state = State
office-talk-why = Reason of the decision
office-talk-saved = The decision was recorded.
office-talk-until = Open until { $until }
office-talk-private = This conversation is private. Say why it must be read; it is then open to you alone for a day.
office-talk-open = Open it to read
office-talk-open-reason = Why it must be read
office-talk-open-hint = The reason goes into the audit trail with your name.
office-talk-open-do = Open it
office-talk-decide = Decision
office-talk-reason-field = Reason
office-talk-decide-hint = Required. The reason goes into the audit trail.
office-talk-dismiss = Nothing wrong
office-talk-close = Close the conversation
mail-talk-shopper-subject = { $name } answered you
mail-talk-shopper-body =
    { $name } wrote to you on Chợ Nổi, and you have not read it yet.
    Read and answer at: { $link }

    The market sends one mail until you have read the messages.
mail-talk-booth-subject = { $name } has a question for your booth
mail-talk-booth-body =
    { $name } wrote to your booth on Chợ Nổi, and nobody has read it yet.
    Read and answer at: { $link }

    The market sends one mail until somebody has read the messages.
field-photo = Photo
event-talk-conversation-begun-v1 = A shopper began a conversation with a booth
event-talk-conversation-blocked-v1 = Blocked or unblocked in a conversation
event-talk-conversation-opened-v1 = An official opened a reported conversation to read it
event-talk-message-sent-v1 = A message was sent
event-talk-report-made-v1 = A conversation was reported
event-talk-report-decided-v1 = An official decided about a reported conversation
field-order_code = Order
