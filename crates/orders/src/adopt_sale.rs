//! An order that was placed before sales were kept gets its sale when something happens to it.
use db::Tx;
use kernel::{Ctx, Dong, Id, Result};
use settlement::{Sale, SaleLine, Way, adopt, sale_of};

use crate::order::Payment;
use crate::{OrderRow, store};

/// Makes sure that an order has its sale; without commission and tax where it is an older one.
pub(crate) async fn adopt_sale(tx: &mut Tx, ctx: &Ctx, order: &OrderRow) -> Result<()> {
    let id = order.id.uuid();
    if sale_of(tx, id).await?.is_some() {
        return Ok(());
    }
    let lines = tx.all(&store::LINES, (order.id,)).await?;
    let line = |line: &store::LineRow| SaleLine {
        product: line.product_id,
        amount: line.price.times(line.quantity),
    };
    let sale = Sale {
        order: id,
        code: order.code.as_str().to_owned(),
        booth: order.booth_id,
        lines: lines.iter().map(line).collect(),
        goods: order.goods,
        fee: order.fee,
        market_borne: Dong::ZERO,
        market_fee: Dong::ZERO,
        // Carriers came together with sales: nobody but the seller took cash before.
        way: if order.payment == Payment::Cash { Way::SellerCash } else { Way::Held },
        payment_function: false,
    };
    adopt(tx, ctx, &sale).await
}
