//! Pieces of pages below: asking the seller, and what was not read yet.
use askama::Template;
use catalogue::ProductId;
use kernel::{AccountId, BoothId, Id, Result, Text, Uuid};
use orders::CheckoutId;
use ui::{Html, Req, T};

use crate::conversation::BoothCard;
use crate::store;

#[derive(Template)]
#[template(path = "panel_talk_header.html")]
struct Header<'a> {
    t: &'a T,
    unread: i64,
}

/// Conversations with something unread, for who is signed in and has some.
pub(crate) async fn header(req: &Req) -> Result<Html> {
    let Some(account) = req.ctx.actor.account() else { return Ok(Html::default()) };
    let (unread,) = req.reader().await?.one(&store::UNREAD_OF_ACCOUNT, (account,)).await?;
    if unread == 0 {
        return Ok(Html::default());
    }
    Html::render(&Header { t: &req.t(), unread })
}

#[derive(Template)]
#[template(path = "panel_ask.html")]
struct Ask<'a> {
    t: &'a T,
    booth: &'a BoothCard,
    /// Where one asks; for a visitor behind the sign-in.
    to: String,
    signed_in: bool,
}

fn ask(req: &Req, booth: &BoothCard, query: &str) -> Result<Html> {
    if !booth.answers() {
        return Ok(Html::default());
    }
    let to = reachable(req, &format!("/account/messages/{}{query}", booth.slug));
    Html::render(&Ask { t: &req.t(), booth, to, signed_in: req.is_signed_in() })
}

/// The address itself, or the sign-in that leads to it.
fn reachable(req: &Req, to: &str) -> String {
    if req.is_signed_in() {
        return to.to_owned();
    }
    format!("/sign-in?back={}", ui::percent_encode(to))
}

/// “Ask the seller” on a product's page, with the product's card.
pub(crate) async fn product(req: &Req, product: Uuid) -> Result<Html> {
    let booth =
        req.reader().await?.optional(&store::BOOTH_OF_PRODUCT, (ProductId::from_uuid(product),)).await?;
    let query = ui::query_string(&[("product", req.param("slug"))]);
    booth.map_or_else(|| Ok(Html::default()), |booth| ask(req, &booth, &query))
}

/// The same on a booth's page.
pub(crate) async fn booth(req: &Req, booth: Uuid) -> Result<Html> {
    let booth = req.reader().await?.optional(&store::BOOTH_BY_ID, (BoothId::from_uuid(booth),)).await?;
    booth.map_or_else(|| Ok(Html::default()), |booth| ask(req, &booth, ""))
}

#[derive(Template)]
#[template(path = "panel_talk_purchase.html")]
struct Purchase<'a> {
    t: &'a T,
    booths: Vec<(Text, String)>,
    signed_in: bool,
}

/// Writing to each booth of a purchase, with the order's card where it is one's own.
pub(crate) async fn purchase(req: &Req, checkout: Uuid) -> Result<Html> {
    let rows =
        req.reader().await?.all(&store::BOOTHS_OF_CHECKOUT, (CheckoutId::from_uuid(checkout),)).await?;
    let mine = |owner: &Option<AccountId>| owner.is_some() && *owner == req.ctx.actor.account();
    let way = |(slug, name, code, owner): (String, Text, kernel::Code, Option<AccountId>)| {
        let query =
            if mine(&owner) { ui::query_string(&[("order_code", code.as_str())]) } else { String::new() };
        (name, reachable(req, &format!("/account/messages/{slug}{query}")))
    };
    let booths: Vec<_> = rows.into_iter().map(way).collect();
    if booths.is_empty() {
        return Ok(Html::default());
    }
    Html::render(&Purchase { t: &req.t(), booths, signed_in: req.is_signed_in() })
}

#[derive(Template)]
#[template(path = "panel_talk_account.html")]
struct Account<'a> {
    t: &'a T,
    count: i64,
    unread: i64,
}

/// The way to one's conversations, for who has some.
pub(crate) async fn account(req: &Req, account: Uuid) -> Result<Html> {
    let account = AccountId::from_uuid(account);
    let mut conn = req.reader().await?;
    let (count,) = conn.one(&store::COUNT_OF_ACCOUNT, (account,)).await?;
    if count == 0 {
        return Ok(Html::default());
    }
    let (unread,) = conn.one(&store::UNREAD_OF_ACCOUNT, (account,)).await?;
    drop(conn);
    Html::render(&Account { t: &req.t(), count, unread })
}

#[derive(Template)]
#[template(path = "panel_talk_desk.html")]
struct Desk<'a> {
    t: &'a T,
    unread: i64,
}

/// How many conversations of a booth wait for it.
pub(crate) async fn desk(req: &Req, booth: Uuid) -> Result<Html> {
    let (unread,) = req.reader().await?.one(&store::UNREAD_OF_BOOTH, (BoothId::from_uuid(booth),)).await?;
    if unread == 0 {
        return Ok(Html::default());
    }
    Html::render(&Desk { t: &req.t(), unread })
}
