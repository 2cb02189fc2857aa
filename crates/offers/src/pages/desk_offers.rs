//! The offers of a booth, and campaigns that it may join.
use askama::Template;
use booths::{BoothRow, Duty, booth_at_work, booths_for};
use kernel::{Error, Result, Uuid};
use ui::{Page, Req, Response, T, see_other};

use super::campaigns::{Shown, shown};
use super::words;
use crate::offer::{Kind, When};
use crate::quote::items_of;
use crate::store::{self, OfferRow, campaign};
use crate::{CampaignId, OfferId, end_offer, join_campaign};

/// Offers on the page, the newest first.
const MOST: i64 = 60;

#[derive(Template)]
#[template(path = "desk_offers.html")]
struct DeskOffers<'a> {
    t: &'a T,
    booth: &'a BoothRow,
    offers: Vec<Line>,
    /// Campaigns, and whether the booth takes part.
    campaigns: Vec<(Shown, bool)>,
    kinds: &'static [Kind],
}

/// An offer in the list.
struct Line {
    offer: OfferRow,
    words: String,
    when: When,
}

impl Line {
    fn open(&self) -> bool {
        self.when != When::Over
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (Some(booth), _) = booth_at_work(&req, Duty::View).await? else { return see_other("/desk") };
    let (t, now) = (req.t(), req.ctx.now());
    let mut conn = req.reader().await?;
    let mut offers = Vec::new();
    for offer in conn.all(&store::OF_BOOTH, (booth.id, MOST)).await? {
        let words = in_words(&mut conn, &t, &offer).await?;
        offers.push(Line { words, when: offer.when(now), offer });
    }
    let joined = conn.all(&campaign::OF_BOOTH, (booth.id,)).await?;
    let ahead = conn.all(&campaign::AHEAD, (now,)).await?;
    drop(conn);
    let campaigns = ahead.into_iter().map(|row| {
        let member = joined.iter().any(|(id,)| *id == row.id);
        (shown(row, now), member)
    });
    let body = DeskOffers { t: &t, booth: &booth, offers, campaigns: campaigns.collect(), kinds: Kind::ALL };
    Page::new(&t.get("desk-offers")).desk().show(&req, &body).await
}

/// What an offer takes off, of what.
async fn in_words(conn: &mut db::Conn, t: &T, offer: &OfferRow) -> Result<String> {
    if !offer.kind.is_price() {
        return Ok(words::worth(t, offer));
    }
    let items = items_of(conn, offer).await?;
    let ids: Vec<_> = items.iter().map(|item| item.variant).collect();
    let rows = catalogue::variants(conn, &ids).await?;
    let goods = match (offer.kind, rows.first()) {
        (Kind::Bundle, _) => words::bundle(t, &items, &rows),
        (_, Some(row)) => words::name_of(t, row),
        (_, None) => String::new(),
    };
    Ok(match offer.price {
        Some(price) => format!("{goods}: {price}"),
        None => goods,
    })
}

pub(crate) async fn join(req: Req) -> Result<Response> {
    let form = req.form();
    let mine = booths_for(&mut req.reader().await?, &req.ctx, Duty::Products).await?;
    let booth = mine.into_iter().find(|booth| booth.slug == form.value("booth")).ok_or(Error::NotFound)?;
    let campaign: CampaignId =
        Uuid::parse_str(form.value("campaign")).map(kernel::Id::from_uuid).map_err(|_| Error::NotFound)?;
    let input = (campaign, booth.id);
    req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(join_campaign(tx, ctx, i))).await?;
    see_other(&format!("/desk/offers?booth={}", booth.slug))
}

pub(crate) async fn end(req: Req) -> Result<Response> {
    let mine = booths_for(&mut req.reader().await?, &req.ctx, Duty::Products).await?;
    let id: OfferId = req.param("id").parse()?;
    let input = (Some(mine.iter().map(|booth| booth.id).collect::<Vec<_>>()), id);
    req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(end_offer(tx, ctx, i))).await?;
    see_other("/desk/offers")
}
