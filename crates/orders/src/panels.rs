//! Pieces of pages below: the cart in the header, my orders on the account page, the desk's figures.
use askama::Template;
use kernel::{AccountId, BoothId, Day, Id, Instant, OrganisationId, Result, Uuid};
use ui::{Html, Req, T};

use crate::cart::hash;
use crate::pages::cart_token;
use crate::store::{self, CheckoutRow, DeskRow, SumRow};
use crate::{OrderRow, orders_of_checkout};

#[derive(Template)]
#[template(path = "panel_cart.html")]
struct CartCount<'a> {
    t: &'a T,
    pieces: i64,
}

/// The cart with its count.
pub(crate) async fn cart_count(req: &Req) -> Result<Html> {
    let pieces = match cart_token(req) {
        Some(token) => req.reader().await?.one(&store::COUNT_OF_CART, (hash(&token),)).await?.0,
        None => 0,
    };
    Html::render(&CartCount { t: &req.t(), pieces })
}

#[derive(Template)]
#[template(path = "panel_orders.html")]
struct MyOrders<'a> {
    t: &'a T,
    checkouts: Vec<(CheckoutRow, Vec<OrderRow>)>,
}

/// The latest orders of the signed-in person.
pub(crate) async fn my_orders(req: &Req, account: Uuid) -> Result<Html> {
    let mut conn = req.reader().await?;
    let rows = conn.all(&store::CHECKOUTS_OF_ACCOUNT, (AccountId::from_uuid(account), 5)).await?;
    let mut checkouts = Vec::new();
    for row in rows {
        let orders = orders_of_checkout(&mut conn, row.id).await?;
        checkouts.push((row, orders));
    }
    Html::render(&MyOrders { t: &req.t(), checkouts })
}

#[derive(Template)]
#[template(path = "panel_desk.html")]
struct Desk<'a> {
    t: &'a T,
    now: DeskRow,
    since: String,
    returns: i64,
}

/// What waits at the desk of a booth, and what it sold this month.
pub(crate) async fn desk(req: &Req, booth: Uuid) -> Result<Html> {
    let month = month_start(req.ctx.now());
    let (mut conn, booth) = (req.reader().await?, BoothId::from_uuid(booth));
    let now = conn.one(&store::DESK, (booth, month)).await?;
    let (returns,) = conn.one(&store::returns::WAITING, (booth,)).await?;
    Html::render(&Desk { t: &req.t(), now, since: month.show(), returns })
}

fn month_start(now: Instant) -> Day {
    let today = now.day();
    today.plus_days(1 - i64::from(today.0.day()))
}

#[derive(Template)]
#[template(path = "panel_turnover.html")]
struct OwnTurnover<'a> {
    t: &'a T,
    year: i32,
    sums: SumRow,
    /// The rows behind it; only the whole market has such a list.
    rows: bool,
}

/// The market's own sales of a year, beside what is reported from elsewhere.
pub(crate) async fn turnover(req: &Req) -> Result<Html> {
    let today = req.ctx.now().day();
    let year = req.query.filled("year").and_then(|year| year.parse().ok()).unwrap_or(today.year());
    let (Some(first), Some(last)) =
        (Day::parse(&format!("{year:04}-01-01")), Day::parse(&format!("{year:04}-12-31")))
    else {
        return Ok(Html::default());
    };
    let sums = req.reader().await?.one(&store::SUMS, (first, last)).await?;
    let rows = req.ctx.authorize(&crate::READ).is_ok();
    Html::render(&OwnTurnover { t: &req.t(), year, sums, rows })
}

/// What an organisation sold here in the twelve months to today, on its entry in the register.
pub(crate) async fn business(req: &Req, organisation: Uuid) -> Result<Html> {
    let today = req.ctx.now().day();
    let organisation = OrganisationId::from_uuid(organisation);
    let args = (organisation, today.plus_days(-364), today);
    let sums = req.reader().await?.one(&store::SUMS_OF_ORGANISATION, args).await?;
    Html::render(&OwnTurnover { t: &req.t(), year: 0, sums, rows: false })
}
