//! What offers take off a basket.
mod items;
mod vouchers;

use catalogue::VariantId;
use db::Conn;
use kernel::{Ctx, Result};

use crate::offer::Item;
use crate::store::{self, OfferRow};
use crate::{Basket, Discount, Quote};

/// An offer with its goods and how many this person may still use.
pub(crate) struct Priced {
    pub(crate) offer: OfferRow,
    pub(crate) items: Vec<Item>,
    pub(crate) left: i64,
}

/// What is taken off a basket now. It writes nothing and answers the same for the same basket: offers come in the order of
/// their ids, codes as they were typed. Limits of a person are seen as soon as the basket says who buys.
///
/// # Errors
/// When the database does not answer.
pub async fn quote(conn: &mut Conn, ctx: &Ctx, basket: &Basket) -> Result<Quote> {
    let priced = running(conn, ctx, basket).await?;
    let mut discounts = items::best(basket, &priced);
    let refused = vouchers::apply(conn, ctx, basket, &mut discounts).await?;
    discounts.retain(|discount| discount.amount.0 > 0);
    Ok(Quote { discounts, refused })
}

/// The prices that hold now for something in the basket.
async fn running(conn: &mut Conn, ctx: &Ctx, basket: &Basket) -> Result<Vec<Priced>> {
    let variants: Vec<VariantId> =
        basket.lines.iter().filter(|line| !line.adults).map(|line| line.variant).collect();
    let mut rows: Vec<OfferRow> = Vec::new();
    for ids in variants.chunks(8) {
        rows.extend(conn.all(&store::RUNNING_ON, store::with_moments((ctx.now(), ctx.now()), ids)).await?);
    }
    rows.sort_by_key(|row| row.id);
    rows.dedup_by_key(|row| row.id);
    let person = basket.person();
    let mut priced = Vec::new();
    for offer in rows {
        let items = items_of(conn, &offer).await?;
        let left = left_for(conn, &offer, person.as_deref()).await?;
        priced.push(Priced { offer, items, left });
    }
    Ok(priced)
}

pub(crate) async fn items_of(conn: &mut Conn, offer: &OfferRow) -> Result<Vec<Item>> {
    let rows = conn.all(&store::ITEMS, (offer.id,)).await?;
    Ok(rows.into_iter().map(|(variant, paid, free)| Item { variant, paid, free }).collect())
}

/// How many uses are left, in all and for this person.
pub(crate) async fn left_for(conn: &mut Conn, offer: &OfferRow, person: Option<&str>) -> Result<i64> {
    let Some(most) = offer.per_person else { return Ok(offer.left()) };
    let used = match person {
        Some(person) => {
            conn.optional(&store::USED_BY, (offer.id, person.to_owned())).await?.map_or(0, |row| row.0)
        }
        None => 0,
    };
    Ok(offer.left().min((most - used).max(0)))
}

/// The discount of an offer, without what it is about.
pub(crate) fn discount_of(
    offer: &OfferRow,
    booth: kernel::BoothId,
    amount: kernel::Dong,
    units: i64,
) -> Discount {
    Discount {
        offer: offer.id,
        campaign: offer.campaign_id,
        booth,
        variant: None,
        on_fee: false,
        amount,
        funder: offer.funder,
        name: offer.name.clone(),
        code: offer.code.clone(),
        version: offer.version,
        units,
    }
}
