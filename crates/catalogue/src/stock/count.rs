//! A person counts, or takes away what cannot be sold.
use db::Tx;
use kernel::{BoothId, Ctx, Error, FieldError, Message, Result};

use super::movement::{MovementKind, NewMovement, record};
use super::{lots, turned};
use crate::lock::lock_variant;
use crate::{LotId, VariantId, VariantRow, store, variant};

/// What somebody counted.
#[derive(Debug, Clone)]
pub struct Count {
    pub variant: VariantId,
    pub counted: i64,
    /// How many the page showed.
    pub seen: i64,
    pub note: Option<String>,
}

/// What is broken, spoiled or given away.
#[derive(Debug, Clone)]
pub struct WriteOff {
    pub variant: VariantId,
    pub quantity: i64,
    /// Of which batch; where none is said, of what is in no lot first.
    pub lot: Option<LotId>,
    pub note: String,
}

/// A change that somebody else counted: a warehouse that keeps the goods.
#[derive(Debug, Clone)]
pub struct Adjust {
    pub variant: VariantId,
    /// Pieces more or, below zero, fewer.
    pub change: i64,
    pub kind: MovementKind,
    pub note: Option<String>,
}

/// Changes what is on hand by a difference, whatever it is now.
///
/// # Errors
/// [`Error::Invalid`] on `counted` when more than what stays is promised to buyers; [`Error::NotFound`] for goods of another
/// booth.
pub async fn adjust(tx: &mut Tx, ctx: &Ctx, (mine, new): &(Vec<BoothId>, Adjust)) -> Result<()> {
    let row = locked(tx, mine, new.variant).await?;
    let after = row.on_hand + new.change;
    if after < row.reserved {
        return Err(wrong("counted", Message::new("product-stock-promised").with("reserved", row.reserved)));
    }
    if new.change == 0 {
        return Ok(());
    }
    let movement = NewMovement::new(row.booth_id, row.id, new.kind, new.change, after);
    shift(tx, ctx, &row, NewMovement { note: new.note.clone(), ..movement }).await
}

/// Sets what is on hand to what was counted.
///
/// # Errors
/// [`Error::Invalid`] on `counted` when goods moved since the page was opened, or more than that is promised.
pub async fn count(tx: &mut Tx, ctx: &Ctx, (mine, new): &(Vec<BoothId>, Count)) -> Result<()> {
    let row = locked(tx, mine, new.variant).await?;
    if row.on_hand != new.seen {
        return Err(wrong("counted", Message::new("stock-changed-meanwhile").with("now", row.on_hand)));
    }
    if new.counted < row.reserved {
        return Err(wrong("counted", Message::new("product-stock-promised").with("reserved", row.reserved)));
    }
    let change = new.counted - row.on_hand;
    if change == 0 {
        return Ok(());
    }
    let movement = NewMovement::new(row.booth_id, row.id, MovementKind::Counted, change, new.counted);
    shift(tx, ctx, &row, NewMovement { note: new.note.clone(), ..movement }).await
}

/// Takes goods off the shelf that cannot be sold.
///
/// # Errors
/// [`Error::Invalid`] on `quantity` when there are not so many, or they are promised to buyers.
pub async fn write_off(tx: &mut Tx, ctx: &Ctx, (mine, new): &(Vec<BoothId>, WriteOff)) -> Result<()> {
    let row = locked(tx, mine, new.variant).await?;
    if new.quantity <= 0 {
        return Err(Error::field("quantity", "error-number"));
    }
    if row.on_hand - new.quantity < row.reserved {
        let left = row.on_hand - row.reserved;
        return Err(wrong("quantity", Message::new("stock-write-off-promised").with("left", left)));
    }
    if let Some(lot) = new.lot {
        let lots = tx.all(&store::stock::LOTS, (row.id,)).await?;
        lots.iter().find(|known| known.id == lot).ok_or(Error::NotFound)?;
        if tx.run(&store::stock::TAKE_FROM_LOT, (new.quantity, lot, new.quantity)).await? == 0 {
            return Err(Error::field("quantity", "stock-lot-has-less"));
        }
    }
    let after = row.on_hand - new.quantity;
    let movement = NewMovement::new(row.booth_id, row.id, MovementKind::Scrapped, -new.quantity, after);
    shift(tx, ctx, &row, NewMovement { lot: new.lot, note: Some(new.note.clone()), ..movement }).await
}

fn wrong(field: &str, message: Message) -> Error {
    Error::Invalid(vec![FieldError { field: field.to_owned(), message }])
}

/// A variant of one of `mine`, which nobody else moves until this transaction ends.
async fn locked(tx: &mut Tx, mine: &[BoothId], id: VariantId) -> Result<VariantRow> {
    lock_variant(tx, id).await?;
    let row = variant(tx, id).await?;
    if mine.contains(&row.booth_id) { Ok(row) } else { Err(Error::NotFound) }
}

async fn shift(tx: &mut Tx, ctx: &Ctx, row: &VariantRow, movement: NewMovement) -> Result<()> {
    let change = movement.quantity;
    let shifted = tx.optional(&store::variant::SHIFT, (change, row.id, change)).await?;
    let (product, _, on_hand, reserved) = shifted.ok_or(Error::Retry)?;
    lots::fit(tx, row.id, on_hand).await?;
    record(tx, ctx, movement).await?;
    let had = row.on_hand > row.reserved;
    turned(tx, ctx, if had == (on_hand > reserved) { Vec::new() } else { vec![product] }).await
}
