//! Prices are checked against what the goods cost before.
use catalogue::{VariantId, VariantRow};
use db::Tx;
use kernel::{Ctx, Day, Dong, Error, FieldError, Instant, Message, Result};

use crate::law::Limits;
use crate::offer::{Item, Kind, NewOffer};
use crate::price::lowest_of_thirty_days;
use crate::store;

/// # Errors
/// [`Error::Invalid`] when goods are not the booth's, are for adults, or the new price is dishonest or too low.
pub(super) async fn check(
    tx: &mut Tx,
    ctx: &Ctx,
    new: &NewOffer,
    limits: &Limits,
    concentrated: bool,
) -> Result<()> {
    let ids: Vec<VariantId> = new.items.iter().map(|item| item.variant).collect();
    let rows = catalogue::variants(tx, &ids).await?;
    let mine = rows.iter().filter(|row| row.offered && Some(row.booth_id) == new.booth).count();
    if mine < new.items.len() {
        return Err(Error::field("variant_1", "offer-goods-not-yours"));
    }
    if !limits.adults && rows.iter().any(|row| row.adults) {
        return Err(Error::field("variant_1", "offer-goods-adults"));
    }
    match new.kind {
        Kind::Bundle => bundle(new, &rows, limits, concentrated),
        _ => price(tx, ctx, new, (limits, concentrated), &rows).await,
    }
}

/// A flash sale or a price for phones: lower than the lowest of thirty days, not lower than the law allows, not too long.
async fn price(
    tx: &mut Tx,
    ctx: &Ctx,
    new: &NewOffer,
    (limits, concentrated): (&Limits, bool),
    rows: &[VariantRow],
) -> Result<()> {
    let (Some(row), Some(price)) = (rows.first(), new.price) else { return Ok(()) };
    let lowest = lowest_of_thirty_days(tx, ctx.now(), &[row.id]).await?;
    let lowest = lowest.get(&row.id).copied().unwrap_or(row.price).min(row.price);
    if price >= lowest {
        let message = Message::new("offer-price-not-lower").with("lowest", lowest);
        return Err(Error::Invalid(vec![FieldError { field: "price".to_owned(), message }]));
    }
    limits.price(concentrated, row.price, price)?;
    let span = (new.kind, new.ends_at, new.starts_at);
    if tx.optional(&store::OVERLAPPING, (row.id, span.0, span.1, span.2)).await?.is_some() {
        return Err(Error::field("starts_on", "offer-price-twice"));
    }
    if concentrated { Ok(()) } else { days(tx, new, limits, row.id).await }
}

/// Not more days of reductions in the year in which it begins than the law allows.
async fn days(tx: &mut Tx, new: &NewOffer, limits: &Limits, variant: VariantId) -> Result<()> {
    let year = new.starts_at.day().year();
    let (Some(first), Some(next)) =
        (Day::parse(&format!("{year:04}-01-01")), Day::parse(&format!("{:04}-01-01", year + 1)))
    else {
        return Ok(());
    };
    let (first, next) = (first.start(), next.start());
    let mut spans = tx.all(&store::REDUCED, (variant, next, first)).await?;
    spans.push((new.starts_at, new.ends_at));
    let seconds = covered(spans, first, next);
    if seconds > limits.days * 86_400 {
        let message = Message::new("offer-too-many-days").with("days", limits.days);
        return Err(Error::Invalid(vec![FieldError { field: "ends_on".to_owned(), message }]));
    }
    Ok(())
}

/// Seconds inside a frame that at least one of the spans covers.
fn covered(mut spans: Vec<(Instant, Instant)>, first: Instant, next: Instant) -> i64 {
    spans.sort();
    let (mut seconds, mut reached) = (0, first);
    for (from, to) in spans {
        let (from, to) = (from.max(reached), to.min(next));
        if to > from {
            seconds += to.seconds_since(from);
            reached = to;
        }
    }
    seconds
}

/// What a set costs, or what is free in it.
fn bundle(new: &NewOffer, rows: &[VariantRow], limits: &Limits, concentrated: bool) -> Result<()> {
    let worth = |pieces: fn(&Item) -> i64| -> Dong {
        let of = |item: &Item| {
            let price = rows.iter().find(|row| row.id == item.variant).map_or(Dong::ZERO, |row| row.price);
            price.times(pieces(item))
        };
        new.items.iter().map(of).sum()
    };
    let (paid, free) = (worth(|item| item.paid), worth(|item| item.free));
    match new.price {
        Some(price) if price >= paid => {
            let message = Message::new("offer-price-not-lower").with("lowest", paid);
            Err(Error::Invalid(vec![FieldError { field: "price".to_owned(), message }]))
        }
        Some(price) => limits.price(concentrated, paid, price),
        None if free == Dong::ZERO => Err(Error::field("free_1", "offer-nothing-free")),
        None => limits.gift(concentrated, paid, free),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_days_count_once() {
        let at = |second: i64| Instant(second * 1_000_000);
        let spans = vec![(at(50), at(70)), (at(0), at(20)), (at(10), at(30))];
        assert_eq!(covered(spans, at(5), at(60)), 35);
    }
}
