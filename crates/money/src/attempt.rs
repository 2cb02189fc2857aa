//! Tries to pay through a gateway.
use db::{Conn, Tx};
use gateways::Provider as Gateway;
use kernel::{Ctx, Dong, Error, Id, Instant, Result};

use crate::provider::Provider;
use crate::{PaymentId, PaymentRow, PaymentState, call, payment};

kernel::typed_id!(
    /// One try to pay a payment through a gateway.
    AttemptId
);

kernel::stored_enum! {
    /// How far a try is.
    pub enum AttemptState {
        /// The gateway has not said yet.
        Open = "open",
        Paid = "paid",
        /// No money will come of it.
        Failed = "failed",
    }
}

db::row! {
    /// A try to pay.
    pub struct AttemptRow {
        pub id: AttemptId,
        pub payment_id: PaymentId,
        pub provider: Provider,
        /// Ours, as the gateway knows it; never used twice.
        pub reference: String,
        pub amount: Dong,
        pub state: AttemptState,
        /// The gateway's code of why it failed.
        pub code: String,
        /// The gateway's page where it can be paid; empty until it said so.
        pub pay_url: String,
        /// The gateway's number of the transaction.
        pub provider_transaction: String,
        pub created_at: Instant,
        pub expires_at: Instant,
    }
}

db::sql! {
    INSERT: (AttemptId, PaymentId, Provider, String, Dong, Instant, Instant) => () =
        "INSERT INTO money_attempt
             (id, payment_id, provider, reference, amount, state, code, pay_url, provider_transaction, created_at,
              expires_at)
         VALUES ($1, $2, $3, $4, $5, 'open', '', '', '', $6, $7)";
    BY_ID: (AttemptId,) => AttemptRow =
        "SELECT id, payment_id, provider, reference, amount, state, code, pay_url, provider_transaction, created_at,
                expires_at
         FROM money_attempt WHERE id = $1";
    BY_REFERENCE: (Provider, String) => AttemptRow =
        "SELECT id, payment_id, provider, reference, amount, state, code, pay_url, provider_transaction, created_at,
                expires_at
         FROM money_attempt WHERE provider = $1 AND reference = $2";
    OF_PAYMENT: (PaymentId,) => AttemptRow =
        "SELECT id, payment_id, provider, reference, amount, state, code, pay_url, provider_transaction, created_at,
                expires_at
         FROM money_attempt WHERE payment_id = $1 ORDER BY id DESC LIMIT 20";
    OPENED: (String, AttemptId) => () = "UPDATE money_attempt SET pay_url = $1 WHERE id = $2 AND pay_url = ''";
    PAID: (String, AttemptId) => () =
        "UPDATE money_attempt SET state = 'paid', provider_transaction = $1 WHERE id = $2 AND state <> 'paid'";
    FAILED: (String, AttemptId) => () =
        "UPDATE money_attempt SET state = 'failed', code = $1 WHERE id = $2 AND state = 'open'";
}

/// Asks what became of a try: two minutes after it began, and when it is over.
pub(crate) const ASK: &str = "money.ask-attempt";
pub(crate) const ASK_LAST: &str = "money.ask-attempt-last";

/// Writes a new try down, before its gateway is called; in the same transaction the gateway is asked for later.
///
/// # Errors
/// [`Error::Conflict`] when the payment is not awaiting.
pub(crate) async fn begin(
    tx: &mut Tx,
    ctx: &Ctx,
    (payment, gateway): (PaymentId, Gateway),
) -> Result<AttemptRow> {
    let payment = payment::locked(tx, payment).await?;
    if payment.state != PaymentState::Awaiting {
        return Err(Error::conflict("pay-not-awaiting"));
    }
    let id: AttemptId = ctx.new_id();
    let ends = call::ends_at(ctx.now(), payment.expires_at);
    let reference = reference(ctx, &payment, gateway);
    let args = (id, payment.id, Provider::from(gateway), reference, payment.amount, ctx.now(), ends);
    tx.run_one(&INSERT, args).await?;
    db::schedule(tx, ctx, ASK, id.uuid(), ctx.now().plus_seconds(120)).await?;
    db::schedule(tx, ctx, ASK_LAST, id.uuid(), ends.plus_seconds(60)).await?;
    by_id(tx, id).await
}

/// The payment's own reference and eight signs more, so that a person and a bank's words still lead to the payment; `PayOS`
/// takes only a number.
fn reference(ctx: &Ctx, payment: &PaymentRow, gateway: Gateway) -> String {
    if gateway == Gateway::Payos {
        // Up to 2^53 - 1, what its number can hold; a clash of two would be refused by the unique index.
        let random = ctx.new_id::<AttemptId>().uuid().as_u128() % 8_999_999_999_999_999;
        return (random + 1).to_string();
    }
    let token: String = ctx.new_token().chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    format!("{}-{token}", payment.reference)
}

pub(crate) async fn by_id(conn: &mut Conn, id: AttemptId) -> Result<AttemptRow> {
    conn.one(&BY_ID, (id,)).await
}

pub(crate) async fn by_reference(
    conn: &mut Conn,
    provider: Provider,
    reference: &str,
) -> Result<Option<AttemptRow>> {
    conn.optional(&BY_REFERENCE, (provider, reference.to_owned())).await
}

/// The tries of a payment, the newest first.
pub async fn attempts_of(conn: &mut Conn, payment: PaymentId) -> Result<Vec<AttemptRow>> {
    conn.all(&OF_PAYMENT, (payment,)).await
}

/// Notes where it can be paid.
pub(crate) async fn opened(tx: &mut Tx, id: AttemptId, page: &str) -> Result<()> {
    tx.run(&OPENED, (page.to_owned(), id)).await.map(|_| ())
}

/// Notes that its gateway has the money.
pub(crate) async fn paid(tx: &mut Tx, id: AttemptId, transaction: &str) -> Result<()> {
    tx.run(&PAID, (transaction.to_owned(), id)).await.map(|_| ())
}

/// Notes that no money will come; `false` when that was decided before.
pub(crate) async fn failed(tx: &mut Tx, id: AttemptId, code: &str) -> Result<bool> {
    Ok(tx.run(&FAILED, (code.to_owned(), id)).await? == 1)
}
