//! What was agreed on in a chat or on the telephone, written down as a draft order.
use askama::Template;
use axum::http::StatusCode;
use booths::BoothRow;
use catalogue::{VariantRow, variant_by_sku, variants_of_booth};
use db::Conn;
use kernel::{Dong, Locale, Message, Result, fold};
use places::Places;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::desk_booth;
use crate::draft::{DraftItem, NewDraft, Origin, draft_order};

/// Rows of goods at first, and at most.
const ROWS: usize = 3;
const MOST_ROWS: usize = 20;
const DEAREST: i64 = 10_000_000_000;

/// The names of the fields of one row of goods.
struct Row {
    item: String,
    quantity: String,
    price: String,
}

impl Row {
    fn new(row: usize) -> Self {
        Self { item: field("item", row), quantity: field("quantity", row), price: field("price", row) }
    }
}

#[derive(Template)]
#[template(path = "desk_draft_new.html")]
struct New<'a> {
    t: T,
    f: FormView<'a>,
    rows: Vec<Row>,
    goods: Vec<(String, String)>,
    origins: Vec<(String, String)>,
    hours: Vec<(String, String)>,
    provinces: Vec<(String, String)>,
    communes: Vec<(String, String)>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let mut conn = req.reader().await?;
    let Some(booth) = desk_booth(&req, booths::Duty::Orders).await? else { return see_other("/desk") };
    let known = [("province", req.app.settings().province), ("hours", "24".to_owned())];
    let form = Form::prefilled(known);
    show(&req, &mut conn, &form, &booth, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut conn = req.reader().await?;
    let Some(booth) = desk_booth(&req, booths::Duty::Orders).await? else { return see_other("/desk") };
    let mut form = req.form();
    if form.values.filled("more").is_some() || form.values.filled("reload").is_some() {
        return show(&req, &mut conn, &form, &booth, StatusCode::OK).await;
    }
    let new = read(&req, &mut conn, &mut form, &booth).await?;
    if let (Some(new), true) = (new, form.finish().is_ok()) {
        let input = (vec![booth.id], new);
        let made = req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(draft_order(tx, ctx, input)));
        match made.await {
            Ok(code) => return see_other(&format!("/desk/drafts/{code}")),
            Err(kernel::Error::Conflict(message)) => form.error("item-1", message),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &mut conn, &form, &booth, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn read(req: &Req, conn: &mut Conn, form: &mut Form, booth: &BoothRow) -> Result<Option<NewDraft>> {
    let items = items(req, conn, form, booth).await?;
    let origin = form.choice("origin", |key| Origin::ELSEWHERE.iter().copied().find(|o| o.key() == key));
    let name = form.optional("name", 100).unwrap_or_default();
    let phone = form.values.filled("phone").is_some().then(|| form.phone("phone")).flatten();
    let places = req.app.part::<Places>()?;
    let commune = form.optional("commune", 10).unwrap_or_default();
    if !commune.is_empty() && places.commune(&commune).is_none() {
        form.error("commune", Message::new("error-choice"));
    }
    let address = form.optional("address", 200).unwrap_or_default();
    let note = form.optional("note", 500);
    let fee = form.values.filled("fee").is_some().then(|| Dong(form.number("fee", 0, DEAREST)));
    let hours = form.number("hours", 1, 168);
    let phone = phone.map(|phone| phone.as_str().to_owned()).unwrap_or_default();
    Ok(origin.map(|origin| NewDraft {
        booth: booth.id,
        origin,
        items,
        name,
        phone,
        commune,
        address,
        note,
        fee,
        hours,
    }))
}

async fn items(req: &Req, conn: &mut Conn, form: &mut Form, booth: &BoothRow) -> Result<Vec<DraftItem>> {
    let known = variants_of_booth(conn, booth.id).await?;
    let mut items = Vec::new();
    for row in 1..=rows(form) {
        let Row { item, quantity, price } = Row::new(row);
        let Some(typed) = form.values.filled(&item).map(str::to_owned) else {
            continue;
        };
        let found = match find(&known, &typed, req.ctx.locale) {
            Some(variant) => Some(variant.id),
            None => variant_by_sku(conn, booth.id, typed.trim()).await?.map(|variant| variant.id),
        };
        if found.is_none() {
            form.error(&item, Message::new("draft-item-unknown"));
        }
        let quantity = form.number(&quantity, 1, 9_999);
        let price = form.values.filled(&price).is_some().then(|| Dong(form.number(&price, 0, DEAREST)));
        items.extend(found.map(|variant| DraftItem { variant, quantity, price }));
    }
    if items.is_empty() && form.errors.is_empty() {
        form.error("item-1", Message::new("error-required"));
    }
    Ok(items)
}

fn field(name: &str, row: usize) -> String {
    format!("{name}-{row}")
}

/// As many rows as are filled and two more, so that there is always room.
fn rows(form: &Form) -> usize {
    let filled = (1..=MOST_ROWS).rev().find(|row| form.values.filled(&field("item", *row)).is_some());
    (filled.unwrap_or(0) + 2).clamp(ROWS, MOST_ROWS)
}

/// What the list offers for a variant: its own number, product and variant.
fn label(variant: &VariantRow, locale: Locale) -> String {
    let (product, name) = (variant.product_name.show(locale), variant.name.show(locale));
    let name = if name.is_empty() { product.to_owned() } else { format!("{product} – {name}") };
    match &variant.sku {
        Some(sku) => format!("{sku} · {name}"),
        None => name,
    }
}

/// The variant somebody means: by its label or name, typed with or without accents.
fn find<'a>(known: &'a [VariantRow], typed: &str, locale: Locale) -> Option<&'a VariantRow> {
    let wanted = fold(typed.trim());
    let exact = known.iter().find(|variant| fold(&label(variant, locale)) == wanted);
    let mut named = known.iter().filter(|variant| fold(variant.product_name.show(locale)) == wanted);
    let only = named.next().filter(|_| named.next().is_none());
    exact.or(only)
}

async fn show(
    req: &Req,
    conn: &mut Conn,
    form: &Form,
    booth: &BoothRow,
    status: StatusCode,
) -> Result<Response> {
    let (t, places) = (req.t(), req.app.part::<Places>()?);
    let goods = variants_of_booth(conn, booth.id).await?;
    let (provinces, communes) = super::address_options(&places, form.value("province"), &t);
    let body = New {
        rows: (1..=rows(form)).map(Row::new).collect(),
        goods: goods.iter().map(|v| (label(v, t.locale), v.price.to_string())).collect(),
        origins: Origin::ELSEWHERE
            .iter()
            .map(|o| (o.key().to_owned(), t.choice("order-origin-", o.key())))
            .collect(),
        hours: [2_i64, 24, 72, 168]
            .map(|hours| (hours.to_string(), t.with("count", hours).get("draft-hours-count")))
            .to_vec(),
        provinces,
        communes,
        f: FormView::new(form, req.t()),
        t: req.t(),
    };
    Page::new(&t.get("draft-new")).desk().status(status).show(req, &body).await
}
