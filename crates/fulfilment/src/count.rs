//! Counting: what lies in a bin, entered blind. The shop front follows.
use catalogue::{Adjust, MovementKind, VariantId};
use db::{Event, Tx};
use kernel::{Ctx, Error, FieldError, Id, Message, Result, Uuid};
use serde::Serialize;

use crate::bins::bin;
use crate::hold::hold;
use crate::scan::kept;
use crate::shelf::{Pieces, lay, lift};
use crate::store::count::CountRow;
use crate::store::{count as store, goods};
use crate::{BinId, CountId, WarehouseId};

kernel::stored_enum! {
    /// Why goods are counted.
    pub enum Why {
        /// A picker found fewer than there should be.
        Short = "short",
        /// It is their turn.
        Cycle = "cycle",
    }
}

/// What is to be counted: everything in a bin, goods of one kind wherever they lie, or those in that bin.
#[derive(Debug, Clone)]
pub struct NewCount {
    pub warehouse: WarehouseId,
    pub bin: Option<String>,
    pub goods: Option<String>,
}

/// What somebody counted.
#[derive(Debug, Clone)]
pub struct Counted {
    pub warehouse: WarehouseId,
    pub count: CountId,
    pub counted: i64,
    /// Why it is not what should be there; asked for when it is not.
    pub reason: Option<String>,
}

#[derive(Serialize)]
struct CountDone {
    count: CountId,
    warehouse: WarehouseId,
    variant: VariantId,
    bin: String,
    counted: i64,
    difference: i64,
    #[serde(skip)]
    why: Option<String>,
}

impl Event for CountDone {
    const TOPIC: &'static str = "fulfilment.count.done.v1";
    fn key(&self) -> Uuid {
        self.count.uuid()
    }
    fn reason(&self) -> Option<String> {
        self.why.clone()
    }
}

/// Opens a count; while it is open nothing of it is picked.
pub(crate) async fn open(
    tx: &mut Tx,
    ctx: &Ctx,
    warehouse: WarehouseId,
    (bin, variant): (BinId, VariantId),
    why: Why,
) -> Result<u64> {
    tx.run(&store::INSERT, (ctx.new_id(), warehouse, bin, variant, why, ctx.now())).await
}

/// Opens counts; answers how many are new.
///
/// # Errors
/// [`Error::Invalid`] on `bin` or `goods` when there is no such thing, or neither is said; [`Error::Conflict`] when nothing
/// lies there.
pub async fn open_counts(tx: &mut Tx, ctx: &Ctx, new: &NewCount) -> Result<u64> {
    hold(tx, ctx, new.warehouse).await?;
    let place = match &new.bin {
        Some(typed) => Some(bin(tx, new.warehouse, typed, "bin").await?.0),
        None => None,
    };
    let variant = match &new.goods {
        Some(typed) => Some(kept(tx, new.warehouse, typed, "scanned").await?),
        None => None,
    };
    let what = match (place, variant) {
        (Some(bin), Some(variant)) => vec![(bin, variant)],
        (Some(bin), None) => of(tx.all(&goods::OF_BIN, (bin,)).await?),
        (None, Some(variant)) => of(tx.all(&goods::OF_VARIANT, (new.warehouse, variant)).await?),
        (None, None) => return Err(Error::field("bin", "count-what")),
    };
    if what.is_empty() {
        return Err(Error::conflict("count-nothing"));
    }
    let mut opened = 0;
    for pair in what {
        opened += open(tx, ctx, new.warehouse, pair, Why::Cycle).await?;
    }
    Ok(opened)
}

fn of(rows: Vec<goods::LyingRow>) -> Vec<(BinId, VariantId)> {
    rows.into_iter().map(|row| (row.bin_id, row.variant_id)).collect()
}

/// Notes what was counted. A difference changes the bin and what is on hand in the shop front, never below what is
/// promised to buyers; answers it.
///
/// # Errors
/// [`Error::Invalid`] on `counted` when pieces on open lists or promised to buyers would be missing, on `reason` when it
/// differs and none is said; [`Error::Conflict`] when it was counted already.
pub async fn count_bin(tx: &mut Tx, ctx: &Ctx, input: &Counted) -> Result<i64> {
    hold(tx, ctx, input.warehouse).await?;
    let row = tx.one(&store::BY_ID, (input.count, input.warehouse)).await?;
    if row.done_at.is_some() {
        return Err(Error::conflict("count-over"));
    }
    let here = (row.bin_id, row.variant_id);
    let free: i64 = tx.all(&goods::IN_BIN, here).await?.iter().map(|one| one.quantity).sum();
    let (promised,) = tx.one(&store::PROMISED, here).await?;
    let difference = input.counted - free - promised;
    if difference != 0 && input.reason.is_none() {
        return Err(Error::field("reason", "count-differs"));
    }
    if difference != 0 {
        change(tx, ctx, input, &row, difference, promised).await?;
    }
    let done = (ctx.actor.account(), input.counted, difference, input.reason.clone(), ctx.now(), input.count);
    if tx.run(&store::DONE, done).await? == 0 {
        return Err(Error::conflict("count-over"));
    }
    let (warehouse, counted, why) = (input.warehouse, input.counted, input.reason.clone());
    let (count, variant, bin) = (row.id, row.variant_id, row.bin);
    tx.tell(ctx, CountDone { count, warehouse, variant, bin, counted, difference, why }).await?;
    Ok(difference)
}

/// Brings the bin and the shop front in line with what was counted.
async fn change(
    tx: &mut Tx,
    ctx: &Ctx,
    input: &Counted,
    row: &CountRow,
    difference: i64,
    promised: i64,
) -> Result<()> {
    let (variant, bin) = (row.variant_id, row.bin_id);
    let catalogue::VariantRow { booth_id: booth, reserved, .. } = catalogue::variant(tx, variant).await?;
    if difference > 0 {
        let pieces = Pieces { booth, variant, received_on: ctx.now().day(), quantity: difference };
        lay(tx, ctx, (input.warehouse, bin), &pieces).await?;
    } else if lift(tx, (bin, variant), -difference).await?.is_err() {
        return Err(wrong(Message::new("count-on-lists").with("promised", promised)));
    }
    let note = Some(format!("Kiểm kê kho, ô {}: {}", row.bin, input.reason.clone().unwrap_or_default()));
    let adjust = Adjust { variant, change: difference, kind: MovementKind::Counted, note };
    catalogue::adjust(tx, ctx, &(vec![booth], adjust)).await.map_err(|error| match error {
        // Sold meanwhile, or before: fewer than that cannot be on hand until its seller calls an order off.
        Error::Invalid(_) => wrong(Message::new("count-promised").with("reserved", reserved)),
        other => other,
    })
}

fn wrong(message: Message) -> Error {
    Error::Invalid(vec![FieldError { field: "counted".to_owned(), message }])
}
