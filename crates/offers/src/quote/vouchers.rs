//! Codes: at most one voucher of each booth, one of the market, one free delivery.
use std::collections::BTreeMap;

use db::Conn;
use kernel::{BoothId, Ctx, Dong, Message, Result};

use super::{discount_of, left_for};
use crate::offer::{Kind, When};
use crate::store::{self, OfferRow, campaign};
use crate::{Basket, Discount, clean_code};

/// Most codes that are looked at.
const MOST_CODES: usize = 10;

/// Codes that wait for their turn: those of booths come first, then the market's, then free delivery.
type Codes = Vec<(String, OfferRow)>;

/// Adds what codes take off; answers which do not hold, and why.
pub(super) async fn apply(
    conn: &mut Conn,
    ctx: &Ctx,
    basket: &Basket,
    discounts: &mut Vec<Discount>,
) -> Result<Vec<(String, Message)>> {
    let mut refused = Vec::new();
    let mut taken: Vec<(Kind, Option<BoothId>)> = Vec::new();
    for (code, offer) in read(conn, basket, &mut refused).await? {
        let class = (offer.kind, offer.booth_id.filter(|_| offer.kind == Kind::Voucher));
        if taken.contains(&class) {
            refused.push((code, Message::new("offer-one-only")));
            continue;
        }
        match hold(conn, ctx, basket, discounts, &offer).await? {
            Ok(more) => {
                taken.push(class);
                discounts.extend(more);
            }
            Err(why) => refused.push((code, why)),
        }
    }
    Ok(refused)
}

/// The offers behind the codes, in the order in which they are applied.
async fn read(conn: &mut Conn, basket: &Basket, refused: &mut Vec<(String, Message)>) -> Result<Codes> {
    let mut codes: Codes = Vec::new();
    for typed in basket.codes.iter().take(MOST_CODES) {
        let code = clean_code(typed);
        if code.is_empty() || codes.iter().any(|(known, _)| *known == code) {
            continue;
        }
        match conn.optional(&store::BY_CODE, (code.clone(),)).await? {
            Some(offer) if matches!(offer.kind, Kind::Voucher | Kind::Delivery) => codes.push((code, offer)),
            _ => refused.push((code, Message::new("offer-code-unknown"))),
        }
    }
    // Stable: within a class the code that was typed first.
    codes.sort_by_key(|(_, offer)| match (offer.kind, offer.booth_id) {
        (Kind::Delivery, _) => 2,
        (_, None) => 1,
        (_, Some(_)) => 0,
    });
    Ok(codes)
}

/// What one code takes off, or why it does not hold.
async fn hold(
    conn: &mut Conn,
    ctx: &Ctx,
    basket: &Basket,
    discounts: &[Discount],
    offer: &OfferRow,
) -> Result<std::result::Result<Vec<Discount>, Message>> {
    if let Some(why) = closed(offer, ctx) {
        return Ok(Err(why));
    }
    if left_for(conn, offer, basket.person().as_deref()).await? == 0 {
        return Ok(Err(Message::new("offer-person-used")));
    }
    let members = match (offer.booth_id, offer.campaign_id) {
        (Some(booth), _) => Some(vec![booth]),
        (None, Some(id)) => {
            Some(conn.all(&campaign::MEMBERS, (id,)).await?.into_iter().map(|row| row.0).collect())
        }
        (None, None) => None,
    };
    let counts = |booth: &BoothId| members.as_ref().is_none_or(|all| all.contains(booth));
    let goods: BTreeMap<BoothId, Dong> =
        goods_left(basket, discounts).into_iter().filter(|(booth, _)| counts(booth)).collect();
    let sum: Dong = goods.values().copied().sum();
    if sum.0 <= 0 {
        return Ok(Err(Message::new("offer-not-here")));
    }
    if sum < offer.minimum {
        let missing = offer.minimum.minus(sum);
        return Ok(Err(Message::new("offer-minimum")
            .with("minimum", offer.minimum)
            .with("missing", missing)));
    }
    let on_fee = offer.kind == Kind::Delivery;
    let base: Vec<(BoothId, Dong)> = if on_fee {
        basket.fees.iter().copied().filter(|(booth, fee)| fee.0 > 0 && goods.contains_key(booth)).collect()
    } else {
        goods.into_iter().collect()
    };
    Ok(shared(ctx, offer, &base, on_fee))
}

/// Why an offer cannot be used by anybody.
fn closed(offer: &OfferRow, ctx: &Ctx) -> Option<Message> {
    match offer.when(ctx.now()) {
        When::Coming => Some(Message::new("offer-not-yet").with("from", offer.starts_at.show())),
        When::Over => Some(Message::new("offer-over")),
        When::UsedUp => Some(Message::new("offer-used-up").with("offer", offer.name.show(ctx.locale))),
        When::Running => None,
    }
}

/// What goods of each booth still cost; goods for adults do not count.
fn goods_left(basket: &Basket, discounts: &[Discount]) -> BTreeMap<BoothId, Dong> {
    let mut goods: BTreeMap<BoothId, Dong> = BTreeMap::new();
    for line in basket.lines.iter().filter(|line| !line.adults) {
        let sum = goods.entry(line.booth).or_default();
        *sum = sum.plus(line.sum());
    }
    for discount in discounts.iter().filter(|discount| !discount.on_fee) {
        if let Some(sum) = goods.get_mut(&discount.booth) {
            *sum = Dong(sum.minus(discount.amount).0.max(0));
        }
    }
    goods
}

/// Takes an offer off its base, shared over the booths.
fn shared(
    ctx: &Ctx,
    offer: &OfferRow,
    base: &[(BoothId, Dong)],
    on_fee: bool,
) -> std::result::Result<Vec<Discount>, Message> {
    let sum: Dong = base.iter().map(|(_, part)| *part).sum();
    let off = offer.off(sum);
    if off.0 <= 0 {
        return Err(Message::new(if on_fee { "offer-no-fee" } else { "offer-not-here" }));
    }
    if offer.budget.is_some_and(|budget| offer.spent.plus(off) > budget) {
        return Err(Message::new("offer-used-up").with("offer", offer.name.show(ctx.locale)));
    }
    let weights: Vec<i64> = base.iter().map(|(_, part)| part.0).collect();
    let shares = off.share(&weights);
    let part = |((booth, _), amount): (&(BoothId, Dong), Dong)| {
        (amount.0 > 0).then(|| Discount { on_fee, ..discount_of(offer, *booth, amount, 1) })
    };
    Ok(base.iter().zip(shares).filter_map(part).collect())
}
