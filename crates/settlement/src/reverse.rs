//! Money goes back to the buyer, with every share of it.
use db::Tx;
use kernel::{Ctx, Dong, Error, Instant, Result, Uuid};

use crate::events::SaleReversed;
use crate::figures::Figures;
use crate::posting::{on_order, post_all, released, reversed_after, reversed_before};
use crate::release::note_tax;
use crate::remitted::{by_hand, has_come};
use crate::sale::{SaleRow, Stage, held};

/// What goes back to the buyer of an order.
#[derive(Debug, Clone)]
pub struct NewReversal {
    pub order: Uuid,
    /// Unique over all orders: what is given back twice under one key goes back once.
    pub key: String,
    pub goods: Dong,
    pub fee: Dong,
}

type Reversed = (String, Uuid, Dong, Dong, Dong, Dong, Dong, Dong, Dong, Dong, Dong, bool, Instant);

db::sql! {
    BY_KEY: (String,) => (Uuid, Dong, Dong) =
        "SELECT order_id, goods, fee FROM settlement_reversal WHERE business_key = $1";
    INSERT: Reversed => () =
        "INSERT INTO settlement_reversal (business_key, order_id, goods, fee, market, market_fee, own_fee, commission,
             commission_tax, vat, pit, after_release, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    COUNT: (Dong, Dong, Uuid) => () =
        "UPDATE settlement_sale SET reversed_goods = $1, reversed_fee = $2 WHERE order_id = $3";
    END: (Uuid,) => () = "UPDATE settlement_sale SET stage = 'reversed' WHERE order_id = $1";
}

/// Gives a part or everything back, before or after the release: commission, its tax, withheld tax and the market's fund
/// follow in proportion, and the parts of several reversals add up to the whole. Credits `refund:{order}`; what was cash is
/// paid back by the seller's hand, so that account is settled with the booth's, of a carrier's cash once that has come.
///
/// # Errors
/// [`Error::NotFound`] without a sale (see [`crate::adopt`]); [`Error::Conflict`] `settlement-too-much` when less is left,
/// `settlement-nothing` for nothing, `settlement-not-paid` when the buyer's money is not there yet.
pub async fn reverse(tx: &mut Tx, ctx: &Ctx, new: &NewReversal) -> Result<()> {
    let (sale, stage) = held(tx, new.order).await?.ok_or(Error::NotFound)?;
    if let Some(before) = tx.optional(&BY_KEY, (new.key.clone(),)).await? {
        let equal = before == (new.order, new.goods, new.fee);
        let other = || Error::internal(format!("reversal {} was another one", new.key));
        return if equal { Ok(()) } else { Err(other()) };
    }
    let (goods, fee) = (sale.reversed_goods.plus(new.goods), sale.reversed_fee.plus(new.fee));
    allowed(&sale, stage, new, (goods, fee))?;
    let back = sale.figures().reversed_at(goods, fee).minus(&sale.reversed());
    let after = stage == Stage::Released;
    if !after && on_order(tx, new.order).await? < back.paid() {
        return Err(Error::conflict("settlement-not-paid"));
    }
    tx.run_one(&COUNT, (goods, fee, new.order)).await?;
    note(tx, ctx, new, &back, after).await?;
    let moves = if after { reversed_after(&sale, &back) } else { reversed_before(&sale, &back) };
    post_all(tx, ctx, &new.key, &sale.code, &moves).await?;
    if after && sale.withheld {
        note_tax(tx, ctx, &sale, (format!("reverse:{}", new.key), true), &back).await?;
    }
    if (goods, fee) == (sale.goods, sale.fee) {
        end(tx, ctx, stage, new.order).await?;
    }
    tx.tell(ctx, SaleReversed { order: new.order, goods: new.goods, fee: new.fee }).await
}

fn allowed(sale: &SaleRow, stage: Stage, new: &NewReversal, (goods, fee): (Dong, Dong)) -> Result<()> {
    let below = new.goods < Dong::ZERO || new.fee < Dong::ZERO;
    if below || goods > sale.goods || fee > sale.fee || stage == Stage::Reversed {
        return Err(Error::conflict("settlement-too-much"));
    }
    // What cost the buyer nothing can still be given back: then the market's fund gets its part.
    let costs_nothing = sale.goods.plus(sale.fee) == Dong::ZERO;
    if new.goods.plus(new.fee) == Dong::ZERO && !costs_nothing {
        return Err(Error::conflict("settlement-nothing"));
    }
    Ok(())
}

async fn note(tx: &mut Tx, ctx: &Ctx, new: &NewReversal, back: &Figures, after: bool) -> Result<()> {
    let args = (
        new.key.clone(),
        new.order,
        back.goods,
        back.fee,
        back.market,
        back.market_fee,
        back.own_fee,
        back.commission,
        back.commission_tax,
        back.vat,
        back.pit,
        after,
        ctx.now(),
    );
    tx.run_one(&INSERT, args).await
}

/// Everything went back. A carrier that brought it is owed its fee all the same: the booth bears it.
async fn end(tx: &mut Tx, ctx: &Ctx, stage: Stage, order: Uuid) -> Result<()> {
    let (sale, _) = held(tx, order).await?.ok_or(Error::NotFound)?;
    if stage == Stage::Waiting {
        post_all(tx, ctx, &order.to_string(), &sale.code, &released(&sale)).await?;
    }
    tx.run_one(&END, (order,)).await?;
    if has_come(tx, &sale).await? { by_hand(tx, ctx, &sale).await } else { Ok(()) }
}
