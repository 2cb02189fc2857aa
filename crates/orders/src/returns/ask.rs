//! The buyer asks to give goods back.
use catalogue::VariantId;
use db::Tx;
use kernel::{Code, Ctx, Dong, Error, Id, Instant, Result};
use pictures::PictureId;

use super::{ReturnAction, ReturnReason, ReturnState, let_go, moved};
use crate::events::{ReturnAsked, ReturnWithdrawn};
use crate::order::Status;
use crate::return_notices::{Told, tell_of_return};
use crate::store::{self as orders, returns as store};
use crate::{OrderRow, ReturnId, orders_of_checkout};

/// What a buyer wants to give back, and why.
#[derive(Debug, Clone)]
pub struct AskedReturn {
    /// Of the checkout: the key to its orders.
    pub token: String,
    pub code: Code,
    pub reason: ReturnReason,
    pub words: String,
    pub goods: Vec<(VariantId, i64)>,
    pub photos: Vec<PictureId>,
    /// So many days after delivery one may ask, by the rules of the day of delivery.
    pub days: i64,
}

/// Until when goods of an order may be given back; `None` when they were not handed over.
pub fn returnable(order: &OrderRow, days: i64) -> Option<Instant> {
    let delivered = order.delivered_at.filter(|_| order.status == Status::Delivered)?;
    Some(delivered.day().plus_days(days + 1).start())
}

/// Asks; answers the new request.
///
/// # Errors
/// [`Error::Conflict`] when the order was not handed over, its days are over, or somebody asked before;
/// [`Error::Invalid`] on `goods` when nothing is chosen or more than was ordered.
pub async fn ask_return(tx: &mut Tx, ctx: &Ctx, asked: &AskedReturn) -> Result<ReturnId> {
    let order = order_of(tx, &asked.token, &asked.code).await?;
    let until = returnable(&order, asked.days).ok_or_else(|| Error::conflict("return-not-delivered"))?;
    if ctx.now() >= until {
        return Err(Error::conflict("return-too-late"));
    }
    let amount = amount(tx, &order, &asked.goods).await?;
    let id: ReturnId = ctx.new_id();
    let (words, at) = (asked.words.clone(), ctx.now());
    let row = (id, order.id, order.booth_id, ReturnState::Asked, asked.reason, words, amount, at);
    if tx.run(&store::INSERT, row).await? == 0 {
        return Err(Error::conflict("return-asked-before"));
    }
    for (variant, quantity) in &asked.goods {
        tx.run(&store::INSERT_ITEM, (id, *variant, *quantity)).await?;
    }
    for (picture, position) in asked.photos.iter().zip(1..) {
        pictures::keep(tx, *picture).await?;
        tx.run(&store::INSERT_PHOTO, (id, *picture, position)).await?;
    }
    settlement::freeze(tx, ctx, order.id.uuid()).await?;
    tell_of_return(tx, ctx, (&order, ReturnState::Asked, Told::Booth)).await?;
    tx.tell(ctx, ReturnAsked { order: order.id, reason: asked.reason.key(), amount }).await?;
    Ok(id)
}

/// What the goods cost.
async fn amount(tx: &mut Tx, order: &OrderRow, goods: &[(VariantId, i64)]) -> Result<Dong> {
    let lines = tx.all(&orders::LINES, (order.id,)).await?;
    if goods.is_empty() {
        return Err(Error::field("goods", "return-goods-none"));
    }
    let mut amount = Dong::ZERO;
    for (variant, quantity) in goods {
        let line =
            lines.iter().find(|line| line.variant_id == *variant && (1..=line.quantity).contains(quantity));
        let line = line.ok_or_else(|| Error::field("goods", "return-goods-many"))?;
        amount = amount.plus(line.price.times(*quantity));
    }
    Ok(amount)
}

/// The order with that code, if it is part of the checkout.
pub(crate) async fn order_of(tx: &mut Tx, token: &str, code: &Code) -> Result<OrderRow> {
    let checkout = tx.one(&orders::CHECKOUT_BY_TOKEN, (token.to_owned(),)).await?;
    let mut orders = orders_of_checkout(tx, checkout.id).await?.into_iter();
    orders.find(|order| order.code == *code).ok_or(Error::NotFound)
}

/// The buyer keeps the goods after all.
///
/// # Errors
/// [`Error::Conflict`] when the seller has answered.
pub async fn withdraw_return(tx: &mut Tx, ctx: &Ctx, (token, code): &(String, Code)) -> Result<()> {
    let order = order_of(tx, token, code).await?;
    let asked = tx.one(&store::OF_ORDER, (order.id,)).await?;
    let to = asked.state.after(ReturnAction::Withdraw)?;
    moved(tx.run(&store::WITHDRAW, (to, ctx.now(), asked.id, asked.state)).await?)?;
    let_go(tx, ctx, &order).await?;
    tx.tell(ctx, ReturnWithdrawn { order: order.id }).await
}
