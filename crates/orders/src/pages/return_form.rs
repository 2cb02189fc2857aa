//! The buyer asks to give goods of an order back.
use askama::Template;
use axum::http::{StatusCode, header};
use catalogue::VariantId;
use kernel::{Code, Error, Message, Result, Rule};
use pictures::PictureId;
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use crate::order::Payment;
use crate::returns::{AskedReturn, ReturnReason, ask_return, returnable, withdraw_return};
use crate::store::LineRow;
use crate::{OrderRow, checkout_by_token, orders_of_checkout, store};

/// The name of the field with photos, and of the rule about the days.
const PHOTOS: &str = "photos";
const DAYS: &str = "orders.return.days";

/// An order with its goods, as its buyer opens it.
struct Found {
    token: String,
    order: OrderRow,
    lines: Vec<LineRow>,
}

#[derive(Template)]
#[template(path = "return_form.html")]
struct ReturnPage<'a> {
    t: T,
    f: FormView<'a>,
    found: &'a Found,
    reasons: Vec<(String, String)>,
    photos: Html,
    until: String,
    citation: String,
}

impl ReturnPage<'_> {
    /// What stands in the field of a line.
    fn quantity(&self, line: &LineRow) -> String {
        match self.f.value(&field(line.variant_id)) {
            "" => "0".to_owned(),
            typed => typed.to_owned(),
        }
    }

    /// Whether the seller pays back by hand.
    fn by_hand(&self) -> bool {
        self.found.order.payment == Payment::Cash
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn field(&self, line: &LineRow) -> String {
        field(line.variant_id)
    }
}

fn field(variant: VariantId) -> String {
    format!("goods-{variant}")
}

/// The rule about the days that holds for an order.
fn rule<'a>(req: &'a Req, order: &OrderRow) -> Option<&'a Rule> {
    let day = order.delivered_at.unwrap_or(order.placed_at).day();
    req.app.rules.on(DAYS, day).ok()
}

/// Until when goods of an order may be given back; `None` when they were not handed over.
pub(crate) fn until(req: &Req, order: &OrderRow) -> Option<kernel::Instant> {
    returnable(order, rule(req, order)?.value)
}

/// # Errors
/// [`Error::Conflict`] when it is too early or too late to ask.
fn open(req: &Req, order: &OrderRow) -> Result<kernel::Instant> {
    let until = until(req, order).ok_or_else(|| Error::conflict("return-not-delivered"))?;
    if req.ctx.now() < until { Ok(until) } else { Err(Error::conflict("return-too-late")) }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let found = find(&req).await?;
    show(&req, &found, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let found = find(&req).await?;
    open(&req, &found.order)?;
    let (mut form, photos) = received(&req).await?;
    let days = rule(&req, &found.order).map(|rule| rule.value).unwrap_or_default();
    let reason = form.choice("reason", ReturnReason::from_key);
    let words = form.text("words", 1_000);
    let goods = goods(&mut form, &found.lines);
    if let (Some(reason), Ok(())) = (reason, form.finish()) {
        let (token, code) = (found.token.clone(), found.order.code.clone());
        let asked = AskedReturn { token, code, reason, words, goods, photos, days };
        match req.app.db.write(&req.ctx, asked, |tx, ctx, asked| Box::pin(ask_return(tx, ctx, asked))).await {
            Ok(_) => return see_other(&back(&found)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &found, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn withdraw(req: Req) -> Result<Response> {
    let found = find(&req).await?;
    let input = (found.token.clone(), found.order.code.clone());
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(withdraw_return(tx, ctx, input))).await?;
    see_other(&back(&found))
}

fn back(found: &Found) -> String {
    format!("/checkouts/{}#part-{}", found.token, found.order.code)
}

/// The form with its photos, or without any, as programs send it.
async fn received(req: &Req) -> Result<(Form, Vec<PictureId>)> {
    let kind = req.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    if kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
        let pictures::Received { form, pictures } = pictures::received(req, PHOTOS).await?;
        return Ok((form, pictures));
    }
    Ok((req.form(), Vec::new()))
}

/// The goods that were chosen, with how many of each.
fn goods(form: &mut Form, lines: &[LineRow]) -> Vec<(VariantId, i64)> {
    let mut goods = Vec::new();
    for line in lines {
        let name = field(line.variant_id);
        let quantity = match form.values.filled(&name) {
            Some(_) => form.number(&name, 0, line.quantity),
            None => 0,
        };
        if quantity > 0 {
            goods.push((line.variant_id, quantity));
        }
    }
    if goods.is_empty() && form.errors.is_empty() {
        form.error("goods", Message::new("return-goods-none"));
    }
    goods
}

async fn find(req: &Req) -> Result<Found> {
    let token = req.param("token").to_owned();
    let code = Code::parse(req.param("code")).map_err(|_| Error::NotFound)?;
    let mut conn = req.reader().await?;
    let checkout = checkout_by_token(&mut conn, &token).await?;
    let mut orders = orders_of_checkout(&mut conn, checkout).await?.into_iter();
    let order = orders.find(|order| order.code == code).ok_or(Error::NotFound)?;
    let lines = conn.all(&store::LINES, (order.id,)).await?;
    Ok(Found { token, order, lines })
}

async fn show(req: &Req, found: &Found, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let (rule, until) = (rule(req, &found.order), open(req, &found.order)?);
    let f = FormView::new(form, req.t());
    let reasons = ReturnReason::ALL.iter().map(|r| (r.key().to_owned(), t.choice("return-reason-", r.key())));
    let choose = (String::new(), t.get("return-choose"));
    let body = ReturnPage {
        reasons: std::iter::once(choose).chain(reasons).collect(),
        photos: pictures::field(req, &f, PHOTOS, "return-photos").await?,
        until: until.plus_seconds(-1).day().show(),
        citation: rule.map(|rule| rule.citation.clone()).unwrap_or_default(),
        found,
        f,
        t: req.t(),
    };
    Page::new(&t.get("return-title")).status(status).script("src/photo.js").show(req, &body).await
}
