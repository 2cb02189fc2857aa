//! Orders that were placed before this room was there get a sale when something happens to them.
use db::Tx;
use kernel::{Ctx, Dong, Result};

use crate::posting::posted;
use crate::record::{estimate, insert};
use crate::sale::Sale;
use crate::{Rate, Rates};

/// Gives an older order its sale: without commission and without withheld tax, as it was agreed then. One whose money was
/// passed on already is released. An order that has a sale keeps it, so this may stand before every call about an order.
pub async fn adopt(tx: &mut Tx, ctx: &Ctx, sale: &Sale) -> Result<()> {
    if crate::sale_of(tx, sale.order).await?.is_some() {
        return Ok(());
    }
    let nothing = Dong::ZERO;
    let older = Sale { payment_function: false, market_borne: nothing, market_fee: nothing, ..sale.clone() };
    let mut frozen = estimate(tx, &Rates::none(ctx.now().day()), &older).await?;
    (frozen.commission, frozen.commission_tax) = (Dong::ZERO, Dong::ZERO);
    for line in &mut frozen.lines {
        line.commission = Dong::ZERO;
        line.commission_rate = Rate { points: 0, rule: String::new() };
    }
    let passed_on = posted(tx, format!("release:{}", sale.order)).await? > Dong::ZERO;
    insert(tx, ctx, &older, &frozen, passed_on.then(|| ctx.now())).await.map(|_| ())
}
