//! Pieces of pages below: stars of a product and of a booth, what a buyer may review, what the desk has to answer.
use askama::Template;
use kernel::{BoothId, Id, Result, Uuid};
use orders::CheckoutId;
use ui::{Html, Req, T};

use crate::pages::{bars, shown, stars};
use crate::store::{self, LineRow};
use crate::tally_of;
use catalogue::ProductId;

#[derive(Template)]
#[template(path = "panel_reviews.html")]
struct Reviews<'a> {
    t: &'a T,
    bars: Html,
    rows: Vec<Html>,
    /// Where all of them stand; only products have such a page.
    all: Option<String>,
    count: i64,
}

/// The stars of a product with its latest reviews; nothing where there are none.
pub(crate) async fn product(req: &Req, product: Uuid) -> Result<Html> {
    let mut conn = req.reader().await?;
    let tally = tally_of(&mut conn, product).await?;
    if tally.count() == 0 {
        return Ok(Html::default());
    }
    let latest = conn.all(&store::LATEST_OF_PRODUCT, (ProductId::from_uuid(product),)).await?;
    let t = req.t();
    let all = latest.first().map(|review| format!("/products/{}/reviews", review.product_slug));
    let rows = shown(&mut conn, &t, &latest, false).await?;
    drop(conn);
    let bars = bars(&t, &tally, all.as_deref().unwrap_or_default())?;
    Html::render(&Reviews { t: &t, bars, rows, all, count: tally.count() })
}

/// The stars of a booth over all its goods, with the latest reviews; nothing where there are none.
pub(crate) async fn booth(req: &Req, booth: Uuid) -> Result<Html> {
    let mut conn = req.reader().await?;
    let tally = tally_of(&mut conn, booth).await?;
    if tally.count() == 0 {
        return Ok(Html::default());
    }
    let latest = conn.all(&store::LATEST_OF_BOOTH, (BoothId::from_uuid(booth),)).await?;
    let t = req.t();
    let rows = shown(&mut conn, &t, &latest, true).await?;
    drop(conn);
    Html::render(&Reviews { t: &t, bars: bars(&t, &tally, "")?, rows, all: None, count: tally.count() })
}

#[derive(Template)]
#[template(path = "panel_purchase.html")]
struct Purchase<'a> {
    t: &'a T,
    lines: Vec<(LineRow, Html)>,
    /// What became of a review that was just sent: the key of its words and the tone.
    done: Option<(&'static str, &'static str)>,
}

fn done(req: &Req) -> Option<(&'static str, &'static str)> {
    match req.query.get("reviewed")? {
        "shown" => Some(("review-sent", "good")),
        "waiting" => Some(("review-sent-waits", "wait")),
        "withdrawn" => Some(("review-sent-withdrawn", "good")),
        _ => None,
    }
}

/// The goods of a purchase that were handed over, each with the way to its review.
pub(crate) async fn purchase(req: &Req, checkout: Uuid) -> Result<Html> {
    let rows = req.reader().await?.all(&store::HANDED_OVER, (CheckoutId::from_uuid(checkout),)).await?;
    if rows.is_empty() {
        return Ok(Html::default());
    }
    let t = req.t();
    let starred = |row: LineRow| {
        let given = row.stars.map(|given| stars(&t, given)).transpose()?;
        Ok((row, given.unwrap_or_default()))
    };
    let lines = rows.into_iter().map(starred).collect::<Result<_>>()?;
    Html::render(&Purchase { t: &t, lines, done: done(req) })
}

#[derive(Template)]
#[template(path = "panel_desk_reviews.html")]
struct Desk<'a> {
    t: &'a T,
    count: i64,
}

/// How many reviews of a booth's goods wait for an answer.
pub(crate) async fn desk(req: &Req, booth: Uuid) -> Result<Html> {
    let (count,) = req.reader().await?.one(&store::OPEN_OF_BOOTH, (BoothId::from_uuid(booth),)).await?;
    if count == 0 {
        return Ok(Html::default());
    }
    Html::render(&Desk { t: &req.t(), count })
}
