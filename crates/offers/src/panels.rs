//! Pieces of lower pages: the campaign on the home page, prices on a product, codes at a booth.
use askama::Template;
use catalogue::{ProductId, VariantId, variants_of};
use kernel::{BoothId, Id, Result, Uuid};
use ui::{Html, Req, T};

use crate::offer::{Kind, When};
use crate::pages::campaign::{Code, codes};
use crate::pages::campaigns::{Shown, shown};
use crate::pages::cards::{Card, Cards, cards};
use crate::store::{self, campaign, with_moments};

/// So many days before it begins a campaign is shown on the home page.
const NEAR_DAYS: i64 = 14;
/// Cards on the home page.
const CARDS: usize = 5;

#[derive(Template)]
#[template(path = "panel_home.html")]
struct HomePanel<'a> {
    t: &'a T,
    campaign: Shown,
    codes: Vec<Code>,
    goods: Html,
}

/// The campaign that runs, or the next one when it is near.
pub(crate) async fn home(req: &Req) -> Result<Html> {
    let (t, now) = (req.t(), req.ctx.now());
    let mut conn = req.reader().await?;
    let ahead = conn.all(&campaign::AHEAD, (now,)).await?;
    let near = now.plus_seconds(NEAR_DAYS * 86_400);
    let Some(row) = ahead.into_iter().find(|row| row.starts_at <= near) else { return Ok(Html::default()) };
    let offers = conn.all(&store::OF_CAMPAIGN, (row.id,)).await?;
    let mut codes = codes(&t, now, &offers);
    codes.retain(|code| !code.coupon() && code.offer.booth_id.is_none());
    let cards = cards(&mut conn, &t, now, offers, CARDS).await?;
    drop(conn);
    let goods = if cards.is_empty() { Html::default() } else { Html::render(&Cards { t: &t, cards })? };
    Html::render(&HomePanel { t: &t, campaign: shown(row, now), codes, goods })
}

#[derive(Template)]
#[template(path = "panel_product.html")]
struct ProductPanel<'a> {
    t: &'a T,
    cards: Vec<Card>,
    codes: Vec<Code>,
    guest: bool,
}

/// Prices that hold for a product now, with the lowest of thirty days, and codes of its booth.
pub(crate) async fn product(req: &Req, product: Uuid) -> Result<Html> {
    let (t, now) = (req.t(), req.ctx.now());
    let mut conn = req.reader().await?;
    let variants = variants_of(&mut conn, ProductId::from_uuid(product)).await?;
    let Some(first) = variants.first().filter(|variant| variant.offered && !variant.adults) else {
        return Ok(Html::default());
    };
    let ids: Vec<VariantId> = variants.iter().map(|variant| variant.id).collect();
    let mut offers = Vec::new();
    for ids in ids.chunks(8) {
        offers.extend(conn.all(&store::RUNNING_ON, with_moments((now, now), ids)).await?);
    }
    offers.sort_by_key(|offer| offer.id);
    offers.dedup_by_key(|offer| offer.id);
    let cards = cards(&mut conn, &t, now, offers, CARDS).await?;
    let of_booth = conn.all(&store::CODES_OF_BOOTH, (first.booth_id, now, now)).await?;
    let codes = codes(&t, now, &of_booth);
    if cards.is_empty() && codes.is_empty() {
        return Ok(Html::default());
    }
    Html::render(&ProductPanel { t: &t, cards, codes, guest: !req.is_signed_in() })
}

#[derive(Template)]
#[template(path = "panel_booth.html")]
struct BoothPanel<'a> {
    t: &'a T,
    codes: Vec<Code>,
    guest: bool,
}

/// Vouchers and coupons of a booth.
pub(crate) async fn booth(req: &Req, booth: Uuid) -> Result<Html> {
    let (t, now) = (req.t(), req.ctx.now());
    let offers =
        req.reader().await?.all(&store::CODES_OF_BOOTH, (BoothId::from_uuid(booth), now, now)).await?;
    let codes = codes(&t, now, &offers);
    if codes.is_empty() {
        return Ok(Html::default());
    }
    Html::render(&BoothPanel { t: &t, codes, guest: !req.is_signed_in() })
}

impl Card {
    /// The mark beside its price.
    pub(crate) fn mark(&self) -> &'static str {
        match (self.when, self.kind) {
            (When::UsedUp, _) => "bad",
            (_, Kind::Mobile) => "info",
            _ => "river",
        }
    }
}
