//! Paying sellers: a payout settles listed postings of the ledger, each once.
use std::sync::Arc;

use db::{Conn, Filter, List, Sort, Tx};
use kernel::{AccountId, BoothId, Ctx, Dong, Error, Id, Instant, Result, Text, Type, Uuid};
use money::Account;
use ui::App;

use crate::PayoutId;
use crate::events::{PayoutDrawn, PayoutFailed, PayoutPaid, PayoutSent};
use crate::posting::post_all;

kernel::stored_enum! {
    /// Where a payout stands.
    pub enum PayoutState {
        /// Drawn up, its instruction not sent.
        Drawn = "drawn",
        Sent = "sent",
        Paid = "paid",
        /// The bank did not pay; its postings are free for the next one.
        Failed = "failed",
    }
}

impl PayoutState {
    /// The tone of its mark.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Drawn | Self::Sent => "wait",
            Self::Paid => "good",
            Self::Failed => "bad",
        }
    }
}

db::row! {
    /// A payout with the account it goes to.
    pub struct PayoutRow {
        pub id: PayoutId,
        pub code: String,
        pub booth_id: BoothId,
        pub slug: String,
        pub name: Text,
        pub amount: Dong,
        pub bank_bin: String,
        pub bank_account: String,
        pub bank_holder: String,
        pub state: PayoutState,
        pub drawn_at: Instant,
        pub ended_at: Option<Instant>,
        /// The bank's reference of a paid one, the reason of a failed one.
        pub note: Option<String>,
    }
}

/// A SELECT of [`PayoutRow`]; the macro wants literals.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT p.id AS id, p.code AS code, p.booth_id AS booth_id, b.slug AS slug, b.name AS name, p.amount AS amount,
                 p.bank_bin AS bank_bin, p.bank_account AS bank_account, p.bank_holder AS bank_holder, p.state AS state,
                 p.drawn_at AS drawn_at, p.ended_at AS ended_at, p.note AS note
             FROM settlement_payout p JOIN booths_booth b ON b.id = p.booth_id ",
            $rest
        )
    };
}

/// All payouts, for officials; also the file of instructions.
pub static PAYOUTS: List<PayoutRow> = List {
    name: "settlement::PAYOUTS",
    columns: "p.id AS id, p.code AS code, p.booth_id AS booth_id, b.slug AS slug, b.name AS name, p.amount AS amount,
        p.bank_bin AS bank_bin, p.bank_account AS bank_account, p.bank_holder AS bank_holder, p.state AS state,
        p.drawn_at AS drawn_at, p.ended_at AS ended_at, p.note AS note",
    from: "settlement_payout p JOIN booths_booth b ON b.id = p.booth_id",
    scope: "",
    scope_types: &[],
    filters: &[Filter { name: "state", sql: "p.state = ?", ty: Type::Text }],
    sorts: &[Sort { name: "newest", column: "p.drawn_at", ty: Type::Time, descending: true }],
    id: "p.id",
    row: std::marker::PhantomData,
};

type NewPayout = (PayoutId, String, BoothId, Dong, String, String, String, Instant, Option<AccountId>);

db::sql! {
    LOCK: (BoothId, Instant, Instant) => () =
        "INSERT INTO settlement_purse (booth_id, drawn_at, settled_until) VALUES ($1, $2, $3)
         ON CONFLICT (booth_id) DO UPDATE SET drawn_at = excluded.drawn_at";
    SETTLED_UNTIL: (BoothId,) => (Instant,) = "SELECT settled_until FROM settlement_purse WHERE booth_id = $1";
    SETTLED: (Instant, BoothId) => () = "UPDATE settlement_purse SET settled_until = $1 WHERE booth_id = $2";
    OLDEST: (PayoutId,) => (Option<Instant>,) =
        "SELECT MIN(e.at) AS at FROM settlement_payout_entry p JOIN money_ledger e ON e.id = p.entry_id WHERE p.payout_id = $1";
    BANK: (BoothId,) => (Option<String>, Option<String>, Option<String>) =
        "SELECT bank_bin AS a, bank_account AS b, bank_holder AS c FROM booths_booth WHERE id = $1";
    OPEN: (Account, Account, Instant, Account, Instant) => (Dong,) =
        "SELECT CAST(COALESCE(SUM(CASE WHEN e.credit = $1 THEN e.amount ELSE 0 - e.amount END), 0) AS BIGINT) AS amount
         FROM money_ledger e WHERE ((e.debit = $2 AND e.at >= $3) OR (e.credit = $4 AND e.at >= $5))
         AND NOT EXISTS (SELECT 1 FROM settlement_payout_entry p WHERE p.entry_id = e.id)";
    INSERT: NewPayout => () =
        "INSERT INTO settlement_payout (id, code, booth_id, amount, bank_bin, bank_account, bank_holder, state, drawn_at, drawn_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'drawn', $8, $9)";
    TAKE: (PayoutId, Account, Account, Instant, Account, Instant) => () =
        "INSERT INTO settlement_payout_entry (entry_id, payout_id, amount)
         SELECT e.id, $1, CASE WHEN e.credit = $2 THEN e.amount ELSE 0 - e.amount END
         FROM money_ledger e WHERE ((e.debit = $3 AND e.at >= $4) OR (e.credit = $5 AND e.at >= $6))
         AND NOT EXISTS (SELECT 1 FROM settlement_payout_entry p WHERE p.entry_id = e.id)
         ORDER BY e.id ON CONFLICT (entry_id) DO NOTHING";
    TAKEN: (PayoutId,) => (Dong,) =
        "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS amount FROM settlement_payout_entry WHERE payout_id = $1";
    BY_ID: (PayoutId,) => PayoutRow = select!("WHERE p.id = $1");
    SUMS: (BoothId,) => (PayoutState, Dong) =
        "SELECT state, CAST(SUM(amount) AS BIGINT) AS amount FROM settlement_payout WHERE booth_id = $1
         GROUP BY state ORDER BY state";
    OF_BOOTH: (BoothId,) => PayoutRow = select!("WHERE p.booth_id = $1 ORDER BY p.drawn_at DESC, p.id DESC LIMIT 60");
    SEND: (Instant, Option<AccountId>, PayoutId) => () =
        "UPDATE settlement_payout SET state = 'sent', sent_at = $1, sent_by = $2 WHERE id = $3 AND state = 'drawn'";
    DRAWN: (Instant,) => (PayoutId,) =
        "SELECT id FROM settlement_payout WHERE state = 'drawn' AND drawn_at <= $1 ORDER BY id LIMIT 100";
    PAY: (Instant, Option<AccountId>, String, PayoutId) => () =
        "UPDATE settlement_payout SET state = 'paid', ended_at = $1, ended_by = $2, note = $3 WHERE id = $4 AND state = 'sent'";
    FAIL: (Instant, Option<AccountId>, String, PayoutId) => () =
        "UPDATE settlement_payout SET state = 'failed', ended_at = $1, ended_by = $2, note = $3
         WHERE id = $4 AND state IN ('drawn', 'sent')";
    OWN: (PayoutId, String) => () =
        "INSERT INTO settlement_payout_entry (entry_id, payout_id, amount)
         SELECT e.id, $1, 0 - e.amount FROM money_ledger e WHERE e.business_key = $2";
    FREE: (PayoutId,) => () = "DELETE FROM settlement_payout_entry WHERE payout_id = $1";
}

/// How long a posting may be on its way into the database after the moment it carries, in seconds.
const LATE: i64 = 86_400;
/// Before anything was posted.
const BEGINNING: Instant = Instant(0);

/// What would be paid to a booth: its postings that no payout has settled. Below zero: its debt.
pub async fn open_sum(conn: &mut Conn, booth: BoothId) -> Result<Dong> {
    let since = settled_until(conn, booth).await?;
    let open = open_since(conn, booth, since).await?;
    Ok(open.minus(in_hand(conn, booth).await?))
}

async fn settled_until(conn: &mut Conn, booth: BoothId) -> Result<Instant> {
    Ok(conn.optional(&SETTLED_UNTIL, (booth,)).await?.map_or(BEGINNING, |(at,)| at))
}

async fn open_since(conn: &mut Conn, booth: BoothId, since: Instant) -> Result<Dong> {
    let account = Account::Booth(booth.uuid());
    Ok(conn.one(&OPEN, (account, account, since, account, since)).await?.0)
}

/// Cash of orders of former versions that the booth kept: it has that money already.
async fn in_hand(conn: &mut Conn, booth: BoothId) -> Result<Dong> {
    Ok(money::balance(conn, &Account::Cash(booth.uuid())).await?.max(Dong::ZERO))
}

/// What is on its way to a booth, and what was paid to it ever.
pub(crate) async fn sums_of(conn: &mut Conn, booth: BoothId) -> Result<(Dong, Dong)> {
    let sums = conn.all(&SUMS, (booth,)).await?;
    let of = |fits: fn(PayoutState) -> bool| -> Dong {
        sums.iter().filter(|(state, _)| fits(*state)).map(|(_, amount)| *amount).sum()
    };
    let on_the_way = of(|state| matches!(state, PayoutState::Drawn | PayoutState::Sent));
    Ok((on_the_way, of(|state| state == PayoutState::Paid)))
}

/// The newest payouts of a booth, newest first.
pub async fn payouts_of(conn: &mut Conn, booth: BoothId) -> Result<Vec<PayoutRow>> {
    conn.all(&OF_BOOTH, (booth,)).await
}

/// Draws up a payout of everything that is open for one booth. `None`: nothing above zero is, and a debt waits for the
/// next time.
///
/// # Errors
/// [`Error::Conflict`] `payout-no-bank` without a bank account.
pub async fn draw_up(tx: &mut Tx, ctx: &Ctx, booth: &BoothId) -> Result<Option<PayoutId>> {
    let (Some(bin), Some(number), holder) = tx.one(&BANK, (*booth,)).await? else {
        return Err(Error::conflict("payout-no-bank"));
    };
    tx.run(&LOCK, (*booth, ctx.now(), BEGINNING)).await?;
    let since = settled_until(tx, *booth).await?;
    let (id, account) = (ctx.new_id::<PayoutId>(), Account::Booth(booth.uuid()));
    if open_sum(tx, *booth).await? <= Dong::ZERO {
        return Ok(None);
    }
    let kept = [("kept-before", account, Account::Cash(booth.uuid()), in_hand(tx, *booth).await?)];
    post_all(tx, ctx, &id.to_string(), "", &kept).await?;
    let amount = open_since(tx, *booth, since).await?;
    let code = ctx.new_code().as_str().to_owned();
    let by = ctx.actor.account();
    tx.run_one(&INSERT, (id, code, *booth, amount, bin, number, holder.unwrap_or_default(), ctx.now(), by))
        .await?;
    tx.run(&TAKE, (id, account, account, since, account, since)).await?;
    // Somebody posted between the two statements: once more from the beginning.
    if tx.one(&TAKEN, (id,)).await?.0 != amount {
        return Err(Error::Retry);
    }
    tx.run_one(&SETTLED, (since.max(ctx.now().plus_seconds(-LATE)), *booth)).await?;
    tx.tell(ctx, PayoutDrawn { payout: id, booth: *booth, amount }).await?;
    Ok(Some(id))
}

/// Draws up a payout for every booth that has a bank account and something above zero, each in a transaction of its own;
/// answers how many.
pub async fn draw_up_all(app: &Arc<App>, ctx: &Ctx, booths: Vec<BoothId>) -> Result<usize> {
    let mut drawn = 0;
    for booth in booths {
        let made = app.db.write(ctx, booth, |tx, ctx, booth| Box::pin(draw_up(tx, ctx, booth))).await?;
        drawn += usize::from(made.is_some());
    }
    Ok(drawn)
}

/// Marks the payouts that were drawn up until then as sent to the intermediary: those of the file, and no others that a
/// colleague drew up meanwhile; answers how many. Each transaction marks some, so that thousands hold nobody up; broken off
/// in between, it is done again and marks the rest.
pub async fn send_all(app: &App, ctx: &Ctx, until: Instant) -> Result<usize> {
    let mut sent = 0;
    loop {
        let some = app.db.write(ctx, until, |tx, ctx, until| Box::pin(send_some(tx, ctx, *until))).await?;
        if some == 0 {
            return Ok(sent);
        }
        sent += some;
    }
}

/// The next of them; answers how many were marked, nothing at the end.
pub async fn send_some(tx: &mut Tx, ctx: &Ctx, until: Instant) -> Result<usize> {
    let mut sent = 0;
    for (id,) in tx.all(&DRAWN, (until,)).await? {
        if tx.run(&SEND, (ctx.now(), ctx.actor.account(), id)).await? == 1 {
            tx.tell(ctx, PayoutSent { payout: id }).await?;
            sent += 1;
        }
    }
    Ok(sent)
}

/// Notes that the bank paid, with its reference: from the booth's account out of what is held.
///
/// # Errors
/// [`Error::Conflict`] `payout-moved-on` unless it was sent; [`Error::Invalid`] without a reference.
pub async fn mark_paid(tx: &mut Tx, ctx: &Ctx, (id, reference): &(PayoutId, String)) -> Result<()> {
    if reference.trim().is_empty() {
        return Err(Error::field("note", "error-required"));
    }
    let payout = tx.one(&BY_ID, (*id,)).await?;
    if tx.run(&PAY, (ctx.now(), ctx.actor.account(), reference.clone(), *id)).await? == 0 {
        return Err(Error::conflict("payout-moved-on"));
    }
    let booth = Account::Booth(payout.booth_id.uuid());
    post_all(tx, ctx, &id.to_string(), &payout.code, &[("payout", booth, Account::Held, payout.amount)])
        .await?;
    tx.run_one(&OWN, (*id, format!("payout:{id}"))).await?;
    tx.tell(ctx, PayoutPaid { payout: *id, reference: reference.clone() }).await
}

/// Notes that the bank did not pay, and why: its postings are free for the next payout.
///
/// # Errors
/// [`Error::Conflict`] `payout-moved-on` when it ended before; [`Error::Invalid`] without a reason.
pub async fn mark_failed(tx: &mut Tx, ctx: &Ctx, (id, reason): &(PayoutId, String)) -> Result<()> {
    if reason.trim().is_empty() {
        return Err(Error::field("note", "error-required"));
    }
    let payout = tx.one(&BY_ID, (*id,)).await?;
    if tx.run(&FAIL, (ctx.now(), ctx.actor.account(), reason.clone(), *id)).await? == 0 {
        return Err(Error::conflict("payout-moved-on"));
    }
    tx.run(&LOCK, (payout.booth_id, ctx.now(), BEGINNING)).await?;
    let (since, oldest) = (settled_until(tx, payout.booth_id).await?, tx.one(&OLDEST, (*id,)).await?.0);
    tx.run_one(&SETTLED, (oldest.map_or(since, |at| at.min(since)), payout.booth_id)).await?;
    tx.run(&FREE, (*id,)).await?;
    tx.tell(ctx, PayoutFailed { payout: *id, reason: reason.clone() }).await
}

/// One payout.
pub async fn payout(conn: &mut Conn, id: Uuid) -> Result<PayoutRow> {
    conn.one(&BY_ID, (PayoutId::from_uuid(id),)).await
}
