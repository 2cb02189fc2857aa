//! Goods on offer as cards: the new price, the price of before, and the lowest of thirty days.
use askama::Template;
use catalogue::{VariantId, VariantRow, variants};
use db::Conn;
use kernel::{Dong, Instant, Result};
use pictures::Sizes;
use ui::{Html, T};

use super::words;
use crate::offer::{Item, Kind, When};
use crate::price::lowest_of_thirty_days;
use crate::quote::items_of;
use crate::store::OfferRow;

/// One of the goods on offer.
pub(crate) struct Card {
    pub(crate) kind: Kind,
    pub(crate) name: String,
    pub(crate) slug: String,
    pub(crate) picture: Html,
    /// What it costs now; a bundle that gives something has no price of its own.
    pub(crate) price: Option<Dong>,
    pub(crate) before: Dong,
    pub(crate) lowest: Option<Dong>,
    /// Pieces that are left, where they are limited.
    pub(crate) left: Option<i64>,
    pub(crate) when: When,
    pub(crate) starts: Instant,
    pub(crate) ends: Instant,
}

impl Card {
    /// By how much it is reduced, in whole percent; nothing where it gives something instead.
    pub(crate) fn percent(&self) -> Option<i64> {
        let price = self.price?;
        (self.before.0 > 0).then(|| self.before.minus(price).0 * 100 / self.before.0)
    }

    pub(crate) fn running(&self) -> bool {
        self.when == When::Running
    }

    pub(crate) fn coming(&self) -> bool {
        self.when == When::Coming
    }
}

#[derive(Template)]
#[template(path = "cards_offers.html")]
pub(crate) struct Cards<'a> {
    pub(crate) t: &'a T,
    pub(crate) cards: Vec<Card>,
}

/// Cards of prices that hold or are still to come; `most` of them.
pub(crate) async fn cards(
    conn: &mut Conn,
    t: &T,
    now: Instant,
    offers: Vec<OfferRow>,
    most: usize,
) -> Result<Vec<Card>> {
    let shown = offers.into_iter().filter(|offer| offer.kind.is_price() && offer.when(now) != When::Over);
    let mut priced: Vec<(OfferRow, Vec<Item>)> = Vec::new();
    for offer in shown.take(most) {
        let items = items_of(conn, &offer).await?;
        priced.push((offer, items));
    }
    let mut ids: Vec<VariantId> =
        priced.iter().flat_map(|(_, items)| items).map(|item| item.variant).collect();
    ids.sort();
    ids.dedup();
    let rows = variants(conn, &ids).await?;
    let lowest = lowest_of_thirty_days(conn, now, &ids).await?;
    let card = |(offer, items): &(OfferRow, Vec<Item>)| {
        let row = rows.iter().find(|row| items.first().is_some_and(|item| item.variant == row.id))?;
        let sum = |price: &dyn Fn(&VariantRow) -> Option<Dong>| -> Option<Dong> {
            let of = |item: &Item| {
                let row = rows.iter().find(|row| row.id == item.variant)?;
                Some(price(row)?.times(item.paid))
            };
            items.iter().map(of).sum()
        };
        let bundle = offer.kind == Kind::Bundle;
        row.offered.then(|| Card {
            kind: offer.kind,
            name: if bundle { words::bundle(t, items, &rows) } else { words::name_of(t, row) },
            slug: row.product_slug.clone(),
            picture: picture(row),
            price: offer.price,
            before: sum(&|row| Some(row.price)).unwrap_or_default(),
            lowest: sum(&|row| lowest.get(&row.id).copied()),
            left: offer.cap.map(|_| offer.left()),
            when: offer.when(now),
            starts: offer.starts_at,
            ends: offer.ends_at,
        })
    };
    Ok(priced.iter().filter_map(card).collect())
}

fn picture(row: &VariantRow) -> Html {
    match row.cover() {
        Some(cover) => pictures::image(&cover, "", Sizes::Card),
        None => Html(format!(
            "<img src=\"/illustrations/{}.svg\" alt=\"\" width=\"400\" height=\"400\" loading=\"lazy\">",
            Html::text(&row.kind).0
        )),
    }
}
