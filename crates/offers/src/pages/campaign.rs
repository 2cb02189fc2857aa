//! One campaign: goods on offer, vouchers, coupons, booths that take part.
use askama::Template;
use kernel::{BoothId, Result, Text};
use ui::{Html, Page, Req, Response, T};

use super::campaigns::{Shown, shown};
use super::cards::{Cards, cards};
use super::words;
use crate::offer::{Kind, When};
use crate::store::{self, OfferRow, campaign};

/// Cards on the page.
const MOST: usize = 48;

#[derive(Template)]
#[template(path = "campaign.html")]
struct CampaignPage<'a> {
    t: &'a T,
    campaign: Shown,
    codes: Vec<Code>,
    goods: Html,
    booths: Vec<(BoothId, String, Text)>,
    /// A guest says a telephone number to collect a coupon.
    guest: bool,
}

/// A voucher or coupon as people read it.
pub(crate) struct Code {
    pub(crate) offer: OfferRow,
    pub(crate) worth: String,
    pub(crate) conditions: String,
    pub(crate) when: When,
}

impl Code {
    pub(crate) fn coupon(&self) -> bool {
        self.offer.kind == Kind::Coupon
    }

    pub(crate) fn running(&self) -> bool {
        self.when == When::Running
    }
}

/// Vouchers and coupons that are not over.
pub(crate) fn codes(t: &T, now: kernel::Instant, offers: &[OfferRow]) -> Vec<Code> {
    let code = |offer: &OfferRow| {
        let when = offer.when(now);
        (!offer.kind.is_price() && when != When::Over).then(|| Code {
            worth: words::worth(t, offer),
            conditions: words::conditions(t, offer.minimum, offer.ends_at),
            when,
            offer: offer.clone(),
        })
    };
    offers.iter().filter_map(code).collect()
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let now = req.ctx.now();
    let t = req.t();
    let mut conn = req.reader().await?;
    let row = campaign::campaign_by_slug(&mut conn, req.param("slug")).await?;
    let booths = conn.all(&campaign::MEMBERS, (row.id,)).await?;
    let offers = conn.all(&store::OF_CAMPAIGN, (row.id,)).await?;
    let codes = codes(&t, now, &offers);
    let cards = cards(&mut conn, &t, now, offers, MOST).await?;
    drop(conn);
    let title = row.name.show(t.locale).to_owned();
    let about = row.about.show(t.locale).to_owned();
    let goods = if cards.is_empty() { Html::default() } else { Html::render(&Cards { t: &t, cards })? };
    let guest = !req.is_signed_in();
    let body = CampaignPage { t: &t, campaign: shown(row, now), codes, goods, booths, guest };
    Page::new(&title).described(&about).show(&req, &body).await
}
