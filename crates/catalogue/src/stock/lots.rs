//! Goods by place and batch. A variant's lots never hold more than is on hand of it.
use db::Tx;
use kernel::{BoothId, Ctx, Day, Error, Result};

use super::movement::{MovementKind, NewMovement, record};
use super::turned;
use crate::events::PlaceOpened;
use crate::lock::lock_variant;
use crate::store::stock::LotRow;
use crate::{LotId, PlaceId, ProductId, VariantId, store, variant};

/// Goods that come in.
#[derive(Debug, Clone)]
pub struct MovedIn {
    pub variant: VariantId,
    pub quantity: i64,
    /// The batch on the label, where there is one.
    pub code: Option<String>,
    pub expires_on: Option<Day>,
    /// The main place where none is said.
    pub place: Option<PlaceId>,
    pub kind: MovementKind,
    pub note: Option<String>,
}

/// Puts goods that came in on the shelf.
///
/// # Errors
/// [`Error::Invalid`] when the quantity is not above zero or the goods are past their date; [`Error::NotFound`] for a
/// place or variant of somebody else.
pub async fn receive(tx: &mut Tx, ctx: &Ctx, (mine, new): &(Vec<BoothId>, MovedIn)) -> Result<()> {
    if new.quantity <= 0 {
        return Err(Error::field("quantity", "error-number"));
    }
    if new.expires_on.is_some_and(|day| day < ctx.now().day()) {
        return Err(Error::field("expires_on", "stock-past-date"));
    }
    let row = variant(tx, new.variant).await?;
    if !mine.contains(&row.booth_id) {
        return Err(Error::NotFound);
    }
    let shift = (new.quantity, new.variant, new.quantity);
    let (product, booth, on_hand, reserved) =
        tx.optional(&store::variant::SHIFT, shift).await?.ok_or(Error::NotFound)?;
    let lot = lot_for(tx, ctx, booth, new).await?;
    let movement = NewMovement::new(booth, new.variant, new.kind, new.quantity, on_hand);
    record(tx, ctx, NewMovement { lot, note: new.note.clone(), ..movement }).await?;
    let none_before = on_hand - reserved == new.quantity;
    turned(tx, ctx, if none_before { vec![product] } else { Vec::new() }).await
}

/// The lot the goods belong to; none where neither batch, date nor place is said.
async fn lot_for(tx: &mut Tx, ctx: &Ctx, booth: BoothId, new: &MovedIn) -> Result<Option<LotId>> {
    if new.code.is_none() && new.expires_on.is_none() && new.place.is_none() {
        return Ok(None);
    }
    let place = place_of(tx, ctx, booth, new.place).await?;
    // Goods with a date and no batch number are told apart by their date.
    let code = new.code.clone().or_else(|| new.expires_on.map(Day::iso)).unwrap_or_default();
    add(tx, ctx, (new.variant, place, code), new.expires_on, new.quantity).await.map(Some)
}

/// What tells a lot from others: variant, place and batch.
type LotKey = (VariantId, PlaceId, String);

async fn add(
    tx: &mut Tx,
    ctx: &Ctx,
    (variant, place, code): LotKey,
    expires_on: Option<Day>,
    quantity: i64,
) -> Result<LotId> {
    let row = (ctx.new_id(), variant, place, code.clone(), expires_on, quantity);
    tx.run(&store::stock::ADD_TO_LOT, row).await?;
    let (lot, _) = tx.one(&store::stock::LOT, (variant, place, code)).await?;
    Ok(lot)
}

/// A place of the booth; its main place, made on the first need, where none is named.
async fn place_of(tx: &mut Tx, ctx: &Ctx, booth: BoothId, wanted: Option<PlaceId>) -> Result<PlaceId> {
    let places = tx.all(&store::stock::PLACES, (booth,)).await?;
    match wanted {
        Some(id) => places.iter().find(|place| place.id == id).map(|place| place.id).ok_or(Error::NotFound),
        None => match places.first() {
            Some(main) => Ok(main.id),
            None => open_place(tx, ctx, booth, "Kho chính").await,
        },
    }
}

pub(crate) async fn open_place(tx: &mut Tx, ctx: &Ctx, booth: BoothId, name: &str) -> Result<PlaceId> {
    let id: PlaceId = ctx.new_id();
    let row = (id, booth, name.to_owned(), None, None, ctx.now());
    tx.run(&store::stock::INSERT_PLACE, row).await?;
    tx.tell(ctx, PlaceOpened { place: id, booth }).await?;
    Ok(id)
}

/// Carries goods of a lot to another place; what is on hand stays the same.
///
/// # Errors
/// [`Error::Invalid`] when the lot has less; [`Error::NotFound`] for what is somebody else's.
pub async fn move_lot(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, lot, to, quantity): &(Vec<BoothId>, LotRow, PlaceId, i64),
) -> Result<()> {
    lock_variant(tx, lot.variant_id).await?;
    let row = variant(tx, lot.variant_id).await?;
    if !mine.contains(&row.booth_id) {
        return Err(Error::NotFound);
    }
    let place = place_of(tx, ctx, row.booth_id, Some(*to)).await?;
    if *quantity <= 0 || tx.run(&store::stock::TAKE_FROM_LOT, (*quantity, lot.id, *quantity)).await? == 0 {
        return Err(Error::field("quantity", "stock-lot-has-less"));
    }
    let there = add(tx, ctx, (lot.variant_id, place, lot.code.clone()), lot.expires_on, *quantity).await?;
    for (lot, change, on_hand) in
        [(lot.id, -quantity, row.on_hand - quantity), (there, *quantity, row.on_hand)]
    {
        let movement = NewMovement::new(row.booth_id, row.id, MovementKind::Moved, change, on_hand);
        record(tx, ctx, NewMovement { lot: Some(lot), ..movement }).await?;
    }
    Ok(())
}

/// Takes pieces out of lots, those that expire first first; what is in no lot (`None`) goes after dated lots and
/// before undated ones. `on_hand` is what there was before. Answers how many came from where.
pub(super) async fn take_out(
    tx: &mut Tx,
    variant: VariantId,
    quantity: i64,
    on_hand: i64,
) -> Result<Vec<(Option<LotId>, i64)>> {
    let lots = tx.all(&store::stock::LOTS, (variant,)).await?;
    let loose = on_hand - lots.iter().map(|lot| lot.on_hand).sum::<i64>();
    let (dated, undated): (Vec<&LotRow>, Vec<&LotRow>) =
        lots.iter().partition(|lot| lot.expires_on.is_some());
    let of = |lot: &LotRow| (Some(lot.id), lot.on_hand);
    let sources = dated.into_iter().map(of).chain([(None, loose)]).chain(undated.into_iter().map(of));
    let mut taken = Vec::new();
    let mut wanted = quantity;
    for (lot, there) in sources {
        let from_here = there.min(wanted);
        if from_here <= 0 {
            continue;
        }
        if let Some(lot) = lot {
            tx.run_one(&store::stock::TAKE_FROM_LOT, (from_here, lot, from_here)).await?;
        }
        taken.push((lot, from_here));
        wanted -= from_here;
    }
    Ok(taken)
}

/// After a count below what the lots hold: the lots that expire last give up what is missing.
pub(super) async fn fit(tx: &mut Tx, variant: VariantId, on_hand: i64) -> Result<()> {
    let lots = tx.all(&store::stock::LOTS, (variant,)).await?;
    let mut over = lots.iter().map(|lot| lot.on_hand).sum::<i64>() - on_hand;
    for lot in lots.iter().rev() {
        let from_here = lot.on_hand.min(over);
        if from_here <= 0 {
            break;
        }
        tx.run_one(&store::stock::TAKE_FROM_LOT, (from_here, lot.id, from_here)).await?;
        over -= from_here;
    }
    Ok(())
}

/// Lots past their date leave the shelf, as far as their goods are not promised; answers how many lots.
pub async fn expire_lots(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let lots = tx.all(&store::stock::EXPIRED, (ctx.now().day(),)).await?;
    let (mut gone, mut products): (u64, Vec<ProductId>) = (0, Vec::new());
    for lot in lots {
        let row = variant(tx, lot.variant_id).await?;
        let pieces = lot.on_hand.min(row.on_hand - row.reserved);
        if pieces <= 0 {
            continue;
        }
        let shifted = tx.optional(&store::variant::SHIFT, (-pieces, lot.variant_id, -pieces)).await?;
        let Some((product, booth, on_hand, reserved)) = shifted else { continue };
        tx.run_one(&store::stock::TAKE_FROM_LOT, (pieces, lot.id, pieces)).await?;
        let movement = NewMovement::new(booth, lot.variant_id, MovementKind::Expired, -pieces, on_hand);
        record(tx, ctx, NewMovement { lot: Some(lot.id), ..movement }).await?;
        gone += 1;
        if on_hand == reserved {
            products.push(product);
        }
    }
    turned(tx, ctx, products).await?;
    Ok(gone)
}
