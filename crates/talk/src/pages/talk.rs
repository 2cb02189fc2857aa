//! One conversation, for either side: reading, writing, what came meanwhile.
use askama::Template;
use axum::http::StatusCode;
use kernel::{AccountId, BoothId, Result};
use pictures::Received;
use ui::{Form, FormView, Html, Page, Req, Response, Section, T, html};

use super::choice;
use super::thread::{self, Viewer, after, before, last_is_of};
use crate::conversation::ConversationRow;
use crate::store::message;
use crate::{ConversationId, Side, Words, mark_read};

/// The field of the photo.
const PHOTO: &str = "photo";

/// A conversation as a page of one side is about it; `row` is missing before the first message.
pub(crate) struct Talk {
    pub(crate) side: Side,
    /// Path of the page.
    pub(crate) base: String,
    /// Of the other side.
    pub(crate) name: String,
    pub(crate) booth: BoothId,
    pub(crate) account: AccountId,
    pub(crate) row: Option<ConversationRow>,
}

#[derive(Template)]
#[template(path = "talk.html")]
struct TalkPage<'a> {
    t: T,
    f: FormView<'a>,
    talk: &'a Talk,
    back: &'static str,
    barred: Option<&'static str>,
    items: Vec<Html>,
    last: i64,
    seen: &'static str,
    older: Option<String>,
    latest: bool,
    photo: Html,
    products: Vec<(String, String)>,
    orders: Vec<(String, String)>,
    /// The attachments are folded out.
    open: bool,
    reported: bool,
}

impl TalkPage<'_> {
    fn blocked_by_me(&self) -> bool {
        self.talk.row.as_ref().is_some_and(|row| row.blocked_by(self.talk.side).is_some())
    }

    fn of_shopper(&self) -> bool {
        self.talk.side == Side::Shopper
    }
}

/// What was written since, for the script.
#[derive(Template)]
#[template(path = "talk_fresh.html")]
struct Fresh<'a> {
    t: &'a T,
    items: Vec<Html>,
    last: i64,
    seen: &'static str,
}

/// Shows the conversation and marks it as read.
pub(crate) async fn show(req: &Req, form: &Form, talk: &Talk, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let f = FormView::new(form, req.t());
    let photo = pictures::field_at_most(req, &f, PHOTO, "talk-photo", 1).await?;
    let (mut items, mut last, mut older, mut seen) = (Vec::new(), 0, None, "");
    let start = before_number(req);
    if let Some(row) = &talk.row {
        let mut conn = req.reader().await?;
        let thread = before(&mut conn, &t, (row, Viewer::Side(talk.side)), start.unwrap_or(i64::MAX)).await?;
        seen = thread::seen(row, talk.side, last_is_of(&mut conn, row, talk.side).await?);
        (items, last) = (thread.items, thread.last);
        older = thread.older.map(|number| format!("{}?before={number}", talk.base));
    }
    if start.is_none() {
        read(req, talk, last).await?;
    }
    let (products, orders) = attachments(req, talk, &t).await?;
    let chosen =
        ["product", "order_code", "photo-kept"].iter().any(|name| form.values.filled(name).is_some());
    let wrong = ["product", "order_code", PHOTO].iter().any(|name| form.has_error(name));
    let body = TalkPage {
        f,
        talk,
        back: if talk.side == Side::Shopper { "/account/messages" } else { "/desk/messages" },
        barred: talk.row.as_ref().and_then(|row| row.barred(talk.side)),
        items,
        last,
        seen,
        older,
        latest: start.is_none(),
        photo,
        products,
        orders,
        open: chosen || wrong,
        reported: req.query.get("reported").is_some(),
        t: req.t(),
    };
    let title = t.with("name", talk.name.as_str()).get("talk-with");
    let mut page = Page::new(&title).status(status).script("src/talk.js");
    page.section = if talk.side == Side::Shopper { Section::Market } else { Section::Desk };
    page.show(req, &body).await
}

/// Number in the address: older messages than that are shown.
fn before_number(req: &Req) -> Option<i64> {
    req.query.filled("before").and_then(|typed| typed.parse().ok())
}

/// Marks everything up to a message as read, if it is not yet.
async fn read(req: &Req, talk: &Talk, last: i64) -> Result<()> {
    let Some(row) = talk.row.as_ref().filter(|row| row.read_by(talk.side) < last) else { return Ok(()) };
    let input = (row.id, talk.side, last);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(mark_read(tx, ctx, input))).await
}

/// What may be sent along: products of the booth, orders of this shopper there.
async fn attachments(
    req: &Req,
    talk: &Talk,
    t: &T,
) -> Result<(Vec<(String, String)>, Vec<(String, String)>)> {
    let mut conn = req.reader().await?;
    let products = conn.all(&message::PRODUCTS, (talk.booth,)).await?;
    let orders = conn.all(&message::ORDERS, (talk.booth, talk.account)).await?;
    drop(conn);
    let product = |card: &message::ProductCard| choice(card.name.show(t.locale).to_owned(), &card.slug);
    let order = |card: &message::OrderCard| {
        let text = format!("{} – {} – {}", card.code, card.placed_at.day().show(), card.total);
        choice(text, card.code.as_str())
    };
    let none = || choice(t.get("talk-none"), "");
    let products: Vec<_> = std::iter::once(none()).chain(products.iter().map(product)).collect();
    let orders: Vec<_> = std::iter::once(none()).chain(orders.iter().map(order)).collect();
    Ok((products, orders))
}

/// The message of a form that was sent.
pub(crate) async fn words(req: &Req) -> Result<(Form, Option<Words>)> {
    let Received { mut form, pictures } = pictures::received_at_most(req, PHOTO, 1).await?;
    let words = Words {
        body: form.optional("body", 2000).unwrap_or_default(),
        picture: pictures.first().copied(),
        product: form.optional("product", 200),
        order: form.optional("order_code", 40),
    };
    let right = form.finish().is_ok();
    Ok((form, right.then_some(words)))
}

/// A form that nobody has sent yet, with the card that the address asks for.
pub(crate) fn begun(req: &Req) -> Form {
    let given = |name: &'static str| req.query.filled(name).map(|value| (name, value.to_owned()));
    Form::prefilled([given("product"), given("order_code")].into_iter().flatten())
}

/// What came after the number in the address; nothing (204) when all is as the page has it.
pub(crate) async fn fresh(req: &Req, talk: &Talk) -> Result<Response> {
    let nothing = || Ok(html(StatusCode::NO_CONTENT, Html::default()));
    let Some(row) = &talk.row else { return nothing() };
    let number = req.query.filled("after").and_then(|typed| typed.parse().ok()).unwrap_or(0);
    let t = req.t();
    let mut conn = req.reader().await?;
    let thread = after(&mut conn, &t, (row, Viewer::Side(talk.side)), number).await?;
    let seen = thread::seen(row, talk.side, last_is_of(&mut conn, row, talk.side).await?);
    drop(conn);
    if thread.items.is_empty() && req.query.get("seen").unwrap_or_default() == seen {
        return nothing();
    }
    read(req, talk, thread.last).await?;
    Ok(html(StatusCode::OK, Html::render(&Fresh { t: &t, items: thread.items, last: thread.last, seen })?))
}

/// The conversation of a shopper with a booth, where the page is about one that there is.
pub(crate) fn there(talk: &Talk) -> Result<ConversationId> {
    talk.row.as_ref().map(|row| row.id).ok_or(kernel::Error::NotFound)
}
