//! A booth announces what it will send to its warehouse.
use std::collections::BTreeMap;

use catalogue::VariantId;
use db::Tx;
use kernel::{BoothId, Code, Ctx, Day, Error, Result};

use crate::ReceiptId;
use crate::events::{ReceiptAnnounced, ReceiptWithdrawn};
use crate::receipt::ReceiptState;
use crate::store::{receipt, warehouse};

/// A delivery to come.
#[derive(Debug, Clone)]
pub struct NewDelivery {
    pub booth: BoothId,
    pub due_on: Day,
    /// The pieces are counted in the shop front already: receiving them raises nothing there.
    pub on_hand_before: bool,
    pub goods: Vec<(VariantId, i64)>,
}

/// Announces a delivery to the warehouse that keeps the booth's goods; answers its code.
///
/// # Errors
/// [`Error::Conflict`] when no warehouse does; [`Error::Invalid`] on `pieces` when there are none, on `due_on` for a day
/// that is over; [`Error::NotFound`] for goods of another booth.
pub async fn announce(tx: &mut Tx, ctx: &Ctx, new: &NewDelivery) -> Result<Code> {
    let agreed = tx.optional(&receipt::AGREED, (new.booth,)).await?;
    let (house, _) = agreed.ok_or_else(|| Error::conflict("keeping-none"))?;
    tx.run_one(&warehouse::LOCK, (house,)).await?;
    let mut goods: BTreeMap<VariantId, i64> = BTreeMap::new();
    for (variant, quantity) in new.goods.iter().filter(|(_, quantity)| *quantity > 0) {
        *goods.entry(*variant).or_insert(0) += quantity;
    }
    if goods.is_empty() {
        return Err(Error::field("pieces", "delivery-no-goods"));
    }
    if new.due_on < ctx.now().day() {
        return Err(Error::field("due_on", "delivery-day-over"));
    }
    let (id, code): (ReceiptId, Code) = (ctx.new_id(), ctx.new_code());
    let row = (id, code.clone(), house, new.booth, new.due_on, new.on_hand_before, ctx.now());
    tx.run(&receipt::INSERT, row).await?;
    for (variant, quantity) in &goods {
        if catalogue::variant(tx, *variant).await?.booth_id != new.booth {
            return Err(Error::NotFound);
        }
        tx.run(&receipt::INSERT_LINE, (id, *variant, *quantity)).await?;
    }
    let (booth, on_hand_before) = (new.booth, new.on_hand_before);
    let pieces = goods.values().sum();
    tx.tell(ctx, ReceiptAnnounced { receipt: id, booth, warehouse: house, pieces, on_hand_before }).await?;
    Ok(code)
}

/// A booth of `mine` does not send what it announced.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's; [`Error::Conflict`] when it was received or withdrawn already.
pub async fn withdraw_delivery(tx: &mut Tx, ctx: &Ctx, (mine, code): &(Vec<BoothId>, Code)) -> Result<()> {
    let row = tx.one(&receipt::BY_CODE, (code.clone(),)).await?;
    if !mine.contains(&row.booth_id) {
        return Err(Error::NotFound);
    }
    let ended = (ReceiptState::Withdrawn, ctx.now(), None, row.id);
    if tx.run(&receipt::MOVE, ended).await? == 0 {
        return Err(Error::conflict("delivery-over"));
    }
    tx.tell(ctx, ReceiptWithdrawn { receipt: row.id, booth: row.booth_id }).await
}
