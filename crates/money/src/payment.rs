use db::{Conn, Filter, List, Sort, Tx};
use kernel::{Ctx, Dong, Error, Instant, Result, Type, Uuid};

use crate::reference::{new_reference, references};

kernel::typed_id!(
    /// Something to be paid.
    PaymentId
);

kernel::stored_enum! {
    /// How far a payment is.
    pub enum PaymentState {
        /// Nobody has paid yet.
        Awaiting = "awaiting",
        /// The bank has the money.
        Paid = "paid",
        /// Not to be paid any more, because somebody said so.
        Cancelled = "cancelled",
        /// Not to be paid any more, because the time is over.
        Expired = "expired",
    }
}

kernel::stored_enum! {
    /// How it is paid.
    pub enum Method {
        /// By a bank transfer with a VietQR code.
        VietQr = "vietqr",
        /// In cash on delivery.
        Cod = "cod",
    }
}

/// What to be paid, by bank transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPayment {
    /// The kind of the payable (`ui::Payable::kind`) whose owner is told.
    pub kind: &'static str,
    pub subject: Uuid,
    /// More than zero.
    pub amount: Dong,
    pub expires_at: Instant,
}

db::row! {
    /// A payment.
    pub struct PaymentRow {
        pub id: PaymentId,
        /// Whoever knows it may see the pay page `/pay/{token}`.
        pub token: String,
        /// What the payer's transfer says: `CN` and nine letters and digits.
        pub reference: String,
        pub kind: String,
        pub subject_id: Uuid,
        pub amount: Dong,
        pub method: Method,
        pub state: PaymentState,
        pub created_at: Instant,
        pub expires_at: Instant,
        pub paid_at: Option<Instant>,
    }
}

db::sql! {
    INSERT: (PaymentId, String, String, String, Uuid, Dong, Instant, Instant) => () =
        "INSERT INTO money_payment
             (id, token, reference, kind, subject_id, amount, method, state, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'vietqr', 'awaiting', $7, $8)
         ON CONFLICT (kind, subject_id) DO NOTHING";
    OF_SUBJECT: (String, Uuid) => PaymentRow =
        "SELECT id, token, reference, kind, subject_id, amount, method, state, created_at, expires_at, paid_at
         FROM money_payment WHERE kind = $1 AND subject_id = $2";
    BY_TOKEN: (String,) => PaymentRow =
        "SELECT id, token, reference, kind, subject_id, amount, method, state, created_at, expires_at, paid_at
         FROM money_payment WHERE token = $1";
    BY_REFERENCE: (String,) => PaymentRow =
        "SELECT id, token, reference, kind, subject_id, amount, method, state, created_at, expires_at, paid_at
         FROM money_payment WHERE reference = $1";
    BY_ID: (PaymentId,) => PaymentRow =
        "SELECT id, token, reference, kind, subject_id, amount, method, state, created_at, expires_at, paid_at
         FROM money_payment WHERE id = $1";
    BEGINNING_WITH: (String, Dong) => PaymentRow =
        "SELECT id, token, reference, kind, subject_id, amount, method, state, created_at, expires_at, paid_at
         FROM money_payment WHERE reference LIKE $1 AND amount = $2 AND state <> 'paid' ORDER BY id DESC LIMIT 5";
    OF_AMOUNT: (Dong,) => PaymentRow =
        "SELECT id, token, reference, kind, subject_id, amount, method, state, created_at, expires_at, paid_at
         FROM money_payment WHERE amount = $1 AND state <> 'paid' ORDER BY id DESC LIMIT 5";
    CANCEL: (PaymentState, String, Uuid) => () =
        "UPDATE money_payment SET state = $1 WHERE kind = $2 AND subject_id = $3 AND state = 'awaiting'";
    LOCK: (PaymentId,) => () = "UPDATE money_payment SET state = state WHERE id = $1";
    AWAIT_AGAIN: (PaymentId,) => () =
        "UPDATE money_payment SET state = 'awaiting' WHERE id = $1 AND state IN ('cancelled', 'expired')";
    PAY: (Instant, PaymentId) => () =
        "UPDATE money_payment SET state = 'paid', paid_at = $1 WHERE id = $2 AND state = 'awaiting'";
}

/// Payments as officials read them.
pub static PAYMENTS: List<PaymentRow> = List {
    name: "money::PAYMENTS",
    columns: "id, token, reference, kind, subject_id, amount, method, state, created_at, expires_at, paid_at",
    from: "money_payment",
    scope: "",
    scope_types: &[],
    filters: &[
        Filter { name: "state", sql: "state = ?", ty: Type::Text },
        Filter { name: "reference", sql: "reference = ?", ty: Type::Text },
    ],
    sorts: &[
        Sort { name: "money-newest", column: "created_at", ty: Type::Time, descending: true },
        Sort { name: "money-amount", column: "amount", ty: Type::Int, descending: true },
    ],
    id: "id",
    row: std::marker::PhantomData,
};

/// The job that asks the bank, and when: two minutes after the payment was opened, and a minute before it
/// expires, in case the bank's notice never comes.
pub(crate) const ASK: &str = "money.ask";
pub(crate) const ASK_LAST: &str = "money.ask-last";

/// Opens the payment of a payable, once; opened before, it is answered as it is. In the same transaction
/// the bank is asked for later.
///
/// # Errors
/// [`Error::Internal`] when the amount is not above zero.
pub async fn open_payment(tx: &mut Tx, ctx: &Ctx, new: NewPayment) -> Result<PaymentRow> {
    if new.amount <= Dong::ZERO {
        return Err(Error::internal("a payment of nothing"));
    }
    let NewPayment { kind, subject, amount, expires_at } = new;
    let (id, reference) = (ctx.new_id::<PaymentId>(), new_reference(ctx));
    let args = (id, ctx.new_token(), reference, kind.to_owned(), subject, amount, ctx.now(), expires_at);
    if tx.run(&INSERT, args).await? == 1 {
        let key = kernel::Id::uuid(id);
        db::schedule(tx, ctx, ASK, key, ctx.now().plus_seconds(120)).await?;
        db::schedule(tx, ctx, ASK_LAST, key, expires_at.plus_seconds(-60)).await?;
    }
    tx.one(&OF_SUBJECT, (kind.to_owned(), subject)).await
}

/// The payment of a payable, if one was opened.
pub async fn payment_of(conn: &mut Conn, kind: &str, subject: Uuid) -> Result<Option<PaymentRow>> {
    conn.optional(&OF_SUBJECT, (kind.to_owned(), subject)).await
}

/// Ends a payment that nobody has made: `true` when it can no longer be paid (or never could), `false`
/// when it is already paid. Safe against a notice that arrives at the same moment: both change the row
/// only while it is awaiting.
///
/// # Errors
/// [`Error::Internal`] for a state that is no end.
pub async fn cancel_payment(
    tx: &mut Tx,
    _ctx: &Ctx,
    kind: &str,
    subject: Uuid,
    end: PaymentState,
) -> Result<bool> {
    if !matches!(end, PaymentState::Cancelled | PaymentState::Expired) {
        return Err(Error::internal("a payment is cancelled or expired, nothing else"));
    }
    if tx.run(&CANCEL, (end, kind.to_owned(), subject)).await? == 1 {
        return Ok(true);
    }
    let payment = payment_of(tx, kind, subject).await?;
    Ok(payment.is_none_or(|payment| payment.state != PaymentState::Paid))
}

pub(crate) async fn by_token(conn: &mut Conn, token: &str) -> Result<PaymentRow> {
    conn.one(&BY_TOKEN, (token.to_owned(),)).await
}

pub(crate) async fn by_id(conn: &mut Conn, id: PaymentId) -> Result<Option<PaymentRow>> {
    conn.optional(&BY_ID, (id,)).await
}

/// The payment that a text names; the first that exists.
pub(crate) async fn named_in(conn: &mut Conn, text: &str) -> Result<Option<PaymentRow>> {
    for reference in references(text) {
        if let Some(payment) = conn.optional(&BY_REFERENCE, (reference,)).await? {
            return Ok(Some(payment));
        }
    }
    Ok(None)
}

/// Marks a payment as paid; `false` when it was not awaiting.
pub(crate) async fn pay(tx: &mut Tx, ctx: &Ctx, id: PaymentId) -> Result<bool> {
    Ok(tx.run(&PAY, (ctx.now(), id)).await? == 1)
}

/// The payment, locked: whoever else would pay or end it waits until this transaction is over.
pub(crate) async fn locked(tx: &mut Tx, id: PaymentId) -> Result<PaymentRow> {
    tx.run_one(&LOCK, (id,)).await?;
    tx.one(&BY_ID, (id,)).await
}

/// A payment that had ended awaits again; `false` when it had not ended.
pub(crate) async fn awaits_again(tx: &mut Tx, id: PaymentId) -> Result<bool> {
    Ok(tx.run(&AWAIT_AGAIN, (id,)).await? == 1)
}

/// The payment of a whole reference.
pub(crate) async fn by_reference(conn: &mut Conn, reference: &str) -> Result<Option<PaymentRow>> {
    conn.optional(&BY_REFERENCE, (reference.to_owned(),)).await
}

/// Payments that are not paid, whose reference begins so, of just this amount; the newest first.
pub(crate) async fn beginning_with(conn: &mut Conn, prefix: &str, amount: Dong) -> Result<Vec<PaymentRow>> {
    let plain: String = prefix.chars().filter(char::is_ascii_alphanumeric).collect();
    conn.all(&BEGINNING_WITH, (format!("{plain}%"), amount)).await
}

/// Payments that are not paid, of just this amount; the newest first.
pub(crate) async fn of_amount(conn: &mut Conn, amount: Dong) -> Result<Vec<PaymentRow>> {
    conn.all(&OF_AMOUNT, (amount,)).await
}
