//! Carriers hand over the cash that they collected: a statement is looked at, then taken in, once.
use carriers::Carrier;
use db::{Conn, Event, Tx};
use kernel::{Ctx, Dong, Error, Id, Result, Uuid};
use money::{Account, Entry, post};
use serde::Serialize;
use ui::{App, Remitted};

use crate::parcel::{ParcelId, Told};
use crate::statement::StatementLine;
use crate::store::remittance as store;
pub use crate::store::remittance::{RemittanceLineRow, RemittanceRow};

kernel::typed_id!(
    /// A statement of a carrier.
    RemittanceId
);

kernel::stored_enum! {
    /// What became of a statement.
    pub enum RemittanceState {
        /// To be looked at.
        Draft = "draft",
        Taken = "taken",
        Dropped = "dropped",
    }
}

impl RemittanceState {
    /// The tone of its mark.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Draft => "wait",
            Self::Taken => "good",
            Self::Dropped => "info",
        }
    }
}

kernel::stored_enum! {
    /// What a line settles.
    pub enum Kind {
        /// The cash of a parcel that was delivered.
        Cash = "cash",
        /// Only a fee.
        Fee = "fee",
    }
}

kernel::stored_enum! {
    /// How a line of a statement compares with what we know.
    pub enum Verdict {
        Matched = "matched",
        /// Cash, fee or what is paid is another than we expect.
        Differs = "differs",
        /// The carrier did not tell that it was delivered.
        Early = "early",
        /// No parcel of ours.
        Unknown = "unknown",
        /// Another statement had it before.
        Again = "again",
    }
}

impl Verdict {
    /// The tone of its mark.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Matched => "good",
            Self::Early => "wait",
            Self::Differs | Self::Unknown | Self::Again => "bad",
        }
    }
}

/// A statement as it was received.
#[derive(Debug, Clone)]
pub struct NewRemittance {
    pub carrier: Carrier,
    /// The bank's reference of the transfer.
    pub reference: String,
    /// What came, as the bank says; above zero.
    pub amount: Dong,
    /// The name of the file.
    pub file: String,
    pub lines: Vec<StatementLine>,
}

#[derive(Serialize)]
struct RemittanceTaken {
    remittance: RemittanceId,
    carrier: &'static str,
    amount: Dong,
    lines: usize,
}

impl Event for RemittanceTaken {
    const TOPIC: &'static str = "delivery.remittance.taken.v1";
    fn key(&self) -> Uuid {
        self.remittance.uuid()
    }
}

/// Keeps a statement to be looked at; nothing counts yet.
///
/// # Errors
/// [`Error::Invalid`] on `reference` when that transfer has a statement already.
pub async fn add_remittance(tx: &mut Tx, ctx: &Ctx, new: &NewRemittance) -> Result<RemittanceId> {
    let NewRemittance { carrier, reference, amount, file, lines } = new.clone();
    let id: RemittanceId = ctx.new_id();
    let row = (id, carrier, reference, amount, file, ctx.now());
    if tx.run(&store::INSERT, row).await? == 0 {
        return Err(Error::field("reference", "remittance-known"));
    }
    let rows = lines.into_iter().map(|line| {
        let StatementLine { line, parcel, cash, fee, paid, day } = line;
        (ctx.new_id::<ParcelId>().uuid(), id, line, parcel, cash, fee, paid, day)
    });
    tx.run_many(&store::INSERT_LINE, rows.collect()).await?;
    Ok(id)
}

/// A statement.
pub async fn remittance(conn: &mut Conn, id: RemittanceId) -> Result<RemittanceRow> {
    conn.one(&store::BY_ID, (id,)).await
}

/// Its lines beside what we know of each parcel.
pub async fn lines_of(conn: &mut Conn, id: RemittanceId) -> Result<Vec<(RemittanceLineRow, Verdict)>> {
    let lines = conn.all(&store::LINES, (id,)).await?;
    Ok(lines
        .into_iter()
        .map(|line| (verdict(id, &line), line))
        .map(|(verdict, line)| (line, verdict))
        .collect())
}

fn verdict(id: RemittanceId, line: &RemittanceLineRow) -> Verdict {
    let due = |fee: Option<Dong>| line.cash.minus(fee.unwrap_or(Dong::ZERO));
    if line.remitted_by.is_some_and(|by| by != id) {
        return Verdict::Again;
    }
    let Some(our_cod) = line.our_cod else { return Verdict::Unknown };
    let delivered = line.told == Some(Told::Delivered);
    if line.cash > Dong::ZERO && !delivered {
        return Verdict::Early;
    }
    let cash = if delivered { our_cod } else { Dong::ZERO };
    let fee_differs = line.fee.zip(line.our_fee).is_some_and(|(theirs, ours)| theirs != ours);
    let paid_differs = line.paid.is_some_and(|paid| paid != due(line.fee));
    if line.cash != cash || fee_differs || paid_differs { Verdict::Differs } else { Verdict::Matched }
}

/// A statement to be taken in, and who is to be told of the orders whose cash came.
#[derive(Clone)]
pub struct Taking {
    pub statement: RemittanceId,
    pub told: Vec<Remitted>,
}

impl Taking {
    /// All that the program's domains ask to be told.
    pub fn new(app: &App, statement: RemittanceId) -> Self {
        Self { statement, told: app.domains.iter().filter_map(|domain| domain.remitted).collect() }
    }
}

/// Takes a statement in: its parcels count as remitted, each once, and the ledger says that what came is held and no
/// longer with the carrier. What differs stays on the carrier's account. Every domain is told of the orders whose cash came.
///
/// # Errors
/// [`Error::Conflict`] when it was taken in or dropped before.
pub async fn take_remittance(tx: &mut Tx, ctx: &Ctx, taking: &Taking) -> Result<()> {
    let id = &taking.statement;
    if tx.run(&store::TAKE, (ctx.now(), *id)).await? == 0 {
        return Err(Error::conflict("remittance-moved-on"));
    }
    let row = remittance(tx, *id).await?;
    let lines = lines_of(tx, *id).await?;
    for (line, verdict) in &lines {
        if *verdict == Verdict::Again {
            continue;
        }
        let kind = if line.cash > Dong::ZERO { Kind::Cash } else { Kind::Fee };
        tx.run(&store::REMIT, (row.carrier, line.parcel.clone(), kind, *id, line.cash)).await?;
    }
    let entry = Entry {
        // What a bank told of it before waits on suspense until the accountant says that it was counted here.
        debit: Account::Held,
        credit: Account::Carrier(row.carrier),
        amount: row.amount,
        key: format!("remittance:{}", row.id),
        memo: format!("remittance {}", row.reference),
    };
    post(tx, ctx, entry).await?;
    let fresh = lines.iter().filter(|(line, verdict)| line.cash > Dong::ZERO && *verdict != Verdict::Again);
    let orders: Vec<Uuid> = fresh.filter_map(|(line, _)| line.order_id).collect();
    for told in &taking.told {
        told(tx, ctx, id.uuid(), &orders).await?;
    }
    let carrier = row.carrier.key();
    tx.tell(ctx, RemittanceTaken { remittance: *id, carrier, amount: row.amount, lines: lines.len() }).await
}

/// Puts a statement away that should not count; its transfer may get another.
///
/// # Errors
/// [`Error::Conflict`] when it was taken in or dropped before.
pub async fn drop_remittance(tx: &mut Tx, id: &RemittanceId) -> Result<()> {
    if tx.run(&store::DROP, (*id,)).await? == 1 {
        Ok(())
    } else {
        Err(Error::conflict("remittance-moved-on"))
    }
}
