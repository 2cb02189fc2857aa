//! Counts what an order uses: no cap, budget or limit of a person is passed.
use std::collections::BTreeMap;

use db::Tx;
use kernel::{BoothId, Ctx, Dong, Error, Message, Result, Uuid};

use crate::store::redemption as rows;
use crate::store::{self, OfferRow};
use crate::{Basket, CampaignId, Discount, OfferId, Quote};

/// Counts what orders use of offers, in the transaction that places them; `orders` names the order of each booth. Offers are
/// counted in the order of their ids, so that no two works wait for each other.
///
/// # Errors
/// [`Error::Conflict`] naming the offer when a cap, a budget or the person's limit is reached meanwhile, or when the offer
/// ended or changed; the caller rolls back.
pub async fn redeem(
    tx: &mut Tx,
    ctx: &Ctx,
    basket: &Basket,
    quote: &Quote,
    orders: &[(BoothId, Uuid)],
) -> Result<()> {
    let person = basket.person().unwrap_or_default();
    for (offer, discounts) in by_offer(quote) {
        count(tx, ctx, offer, &discounts, &person).await?;
        keep(tx, ctx, &discounts, &person, orders).await?;
    }
    keep_sales(tx, basket, quote, orders).await
}

/// What each offer takes off, in the order of their ids.
fn by_offer(quote: &Quote) -> BTreeMap<OfferId, Vec<Discount>> {
    let mut by_offer: BTreeMap<OfferId, Vec<Discount>> = BTreeMap::new();
    for discount in &quote.discounts {
        by_offer.entry(discount.offer).or_default().push(discount.clone());
    }
    by_offer
}

/// Units, version and sum of what one offer takes off.
fn measure(discounts: &[Discount]) -> (i64, i64, Dong) {
    let units = discounts.iter().map(|discount| discount.units).max().unwrap_or(0);
    let version = discounts.iter().map(|discount| discount.version).min().unwrap_or(0);
    (units, version, discounts.iter().map(|discount| discount.amount).sum())
}

/// Moves the counters of one offer.
async fn count(tx: &mut Tx, ctx: &Ctx, id: OfferId, discounts: &[Discount], person: &str) -> Result<()> {
    let (units, version, amount) = measure(discounts);
    let args = (units, amount, id, version, ctx.now(), units, amount);
    if tx.run(&store::COUNT, args).await? == 0 {
        let offer = tx.one(&store::BY_ID, (id,)).await?;
        let gone = offer.version != version || offer.ended_at.is_some() || offer.ends_at <= ctx.now();
        return Err(refused(ctx, &offer, if gone { "offer-changed" } else { "offer-used-up" }));
    }
    let offer = tx.one(&store::BY_ID, (id,)).await?;
    let Some(most) = offer.per_person else { return Ok(()) };
    // The first row of a person is inserted without a comparison.
    if units > most || tx.run(&store::COUNT_PERSON, (id, person.to_owned(), units, most)).await? == 0 {
        return Err(refused(ctx, &offer, "offer-person-limit"));
    }
    Ok(())
}

fn refused(ctx: &Ctx, offer: &OfferRow, key: &'static str) -> Error {
    Error::Conflict(Message::new(key).with("offer", offer.name.show(ctx.locale)))
}

/// Writes what one offer took off each order.
async fn keep(
    tx: &mut Tx,
    ctx: &Ctx,
    discounts: &[Discount],
    person: &str,
    orders: &[(BoothId, Uuid)],
) -> Result<()> {
    let group = new_uuid(ctx);
    for (booth, order) in orders {
        let Some((first, amount)) = of_booth(discounts, *booth) else { continue };
        let row = (
            new_uuid(ctx),
            first.offer,
            *order,
            *booth,
            first.campaign,
            group,
            person.to_owned(),
            first.units,
            amount,
            first.funder,
            ctx.now(),
        );
        tx.run(&rows::INSERT, row).await?;
    }
    Ok(())
}

/// What an offer takes off a booth's order: the first row, and the sum of all.
fn of_booth(discounts: &[Discount], booth: BoothId) -> Option<(&Discount, Dong)> {
    let first = discounts.iter().find(|discount| discount.booth == booth)?;
    let mine = discounts.iter().filter(|discount| discount.booth == booth);
    Some((first, mine.map(|discount| discount.amount).sum()))
}

/// Notes to which orders a campaign led, with what their goods cost in the end.
async fn keep_sales(tx: &mut Tx, basket: &Basket, quote: &Quote, orders: &[(BoothId, Uuid)]) -> Result<()> {
    for (booth, order) in orders {
        let goods = basket.goods_of(*booth).minus(quote.off_goods(*booth));
        for campaign in campaigns_of(quote, *booth) {
            tx.run(&rows::INSERT_SALE, (campaign, *order, *booth, goods)).await?;
        }
    }
    Ok(())
}

/// The campaigns that take something off a booth's order.
fn campaigns_of(quote: &Quote, booth: BoothId) -> Vec<CampaignId> {
    let mine = quote.discounts.iter().filter(|discount| discount.booth == booth);
    let mut campaigns: Vec<CampaignId> = mine.filter_map(|discount| discount.campaign).collect();
    campaigns.sort();
    campaigns.dedup();
    campaigns
}

fn new_uuid(ctx: &Ctx) -> Uuid {
    kernel::Id::uuid(ctx.new_id::<OfferId>())
}
