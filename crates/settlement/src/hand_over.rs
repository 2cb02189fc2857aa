//! The goods are handed over: cash is recorded, and the time begins after which the money is the seller's.
use carriers::Carrier;
use db::{Conn, Tx, schedule};
use kernel::{Ctx, Dong, Error, Instant, Result, Uuid};

use crate::posting::{post_all, taken};
use crate::release::{JOB, let_go};
use crate::remitted::has_come;
use crate::sale::{SaleRow, Stage, Way, held};

/// Days without a word from the buyer after which held money is released, unless the setting says otherwise.
const DAYS: i64 = 3;
/// The name of the setting.
pub const RELEASE_DAYS: &str = "release-days";

/// An order reached its buyer.
#[derive(Debug, Clone)]
pub struct Handover {
    pub order: Uuid,
    /// Who brought it, and its fee, taken from the delivery fee. `None`: the seller, or the buyer fetched it.
    pub carrier: Option<(Carrier, Dong)>,
}

db::sql! {
    CARRIED: (Option<Carrier>, Dong, Dong, Dong, Dong, Uuid) => () =
        "UPDATE settlement_sale SET carrier = $1, carrier_fee = $2, own_fee = $3, vat = $4, pit = $5 WHERE order_id = $6";
    TAXED: (Dong, Dong, Dong, Uuid, i64) => () =
        "UPDATE settlement_line SET taxable = $1, vat = $2, pit = $3 WHERE order_id = $4 AND position = $5";
    WAIT: (Option<Instant>, Uuid) => () =
        "UPDATE settlement_sale SET stage = 'waiting', due_at = $1 WHERE order_id = $2 AND stage = 'recorded'";
}

/// Notes the hand-over of a sale. Cash of the seller is posted and released at once; a carrier's waits until the carrier
/// transferred it; held money waits for the buyer's word or for the days of the setting `release-days`. A second time
/// nothing happens.
///
/// # Errors
/// [`Error::NotFound`] without a sale (see [`crate::adopt`]); [`Error::Invalid`] on a carrier's fee below zero.
pub async fn handed_over(tx: &mut Tx, ctx: &Ctx, handover: &Handover) -> Result<()> {
    let (sale, stage) = held(tx, handover.order).await?.ok_or(Error::NotFound)?;
    if stage != Stage::Recorded {
        return Ok(());
    }
    if let Some((carrier, fee)) = handover.carrier {
        carried(tx, &sale, carrier, fee).await?;
    }
    let due = match (sale.way, handover.carrier) {
        (Way::Held, _) => Some(ctx.now().plus_seconds(days(tx).await?.saturating_mul(86_400))),
        (Way::CarrierCash, Some(_)) => None,
        (Way::SellerCash | Way::CarrierCash, _) => Some(ctx.now()),
    };
    tx.run_one(&WAIT, (due, sale.order_id)).await?;
    let (sale, _) = held(tx, sale.order_id).await?.ok_or(Error::NotFound)?;
    post_all(tx, ctx, &sale.order_id.to_string(), &sale.code, &taken(&sale)).await?;
    if let Some(due) = due.filter(|due| *due > ctx.now()) {
        return schedule(tx, ctx, JOB, sale.order_id, due).await;
    }
    let goes = sale.state != crate::SaleState::Frozen && has_come(tx, &sale).await?;
    if goes { let_go(tx, ctx, &sale).await } else { Ok(()) }
}

/// What a carrier earns is not the seller's: the base of the tax and the tax become less.
async fn carried(tx: &mut Tx, sale: &SaleRow, carrier: Carrier, fee: Dong) -> Result<()> {
    if fee < Dong::ZERO {
        return Err(Error::field("fee", "error-number"));
    }
    // It is paid from the market's part of the delivery first, then from the buyer's.
    let own_market = sale.market_fee.minus(fee).max(Dong::ZERO);
    let beyond = fee.minus(sale.market_fee).max(Dong::ZERO);
    let own_fee = sale.fee.minus(beyond).max(Dong::ZERO);
    let lines = crate::lines_of(tx, sale.order_id).await?;
    let weights: Vec<i64> = lines.iter().map(|line| line.amount.0).collect();
    let (mut vat, mut pit) = (Dong::ZERO, Dong::ZERO);
    let shares = sale.goods.plus(sale.market).plus(own_fee).plus(own_market).share(&weights);
    for (line, taxable) in lines.iter().zip(shares) {
        let tax = |rate: i64| if sale.withheld { taxable.basis_points(rate) } else { Dong::ZERO };
        let (line_vat, line_pit) = (tax(line.vat_rate), tax(line.pit_rate));
        tx.run_one(&TAXED, (taxable, line_vat, line_pit, sale.order_id, line.position)).await?;
        (vat, pit) = (vat.plus(line_vat), pit.plus(line_pit));
    }
    tx.run_one(&CARRIED, (Some(carrier), fee, own_fee, vat, pit, sale.order_id)).await
}

/// How many days held money waits.
pub(crate) async fn days(conn: &mut Conn) -> Result<i64> {
    let set = db::read_setting(conn, RELEASE_DAYS).await?;
    let read = set.and_then(|typed| typed.trim().parse().ok()).filter(|days| (0..=60).contains(days));
    Ok(read.unwrap_or(DAYS))
}
