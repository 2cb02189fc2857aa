//! The address book of the signed-in person: a list, and a form to add or change one.
use askama::Template;
use axum::http::StatusCode;
use kernel::{AccountId, Error, Phone, Result};
use places::Places;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::address_options;
use super::checkout_form::recipient;
use crate::address::{
    AddressRow, NewAddress, add_address, addresses, change_address, drop_address, prefer_address,
};
use crate::{AddressId, store};

const HERE: &str = "/account/addresses";

/// An address as the list shows it.
struct Shown {
    row: AddressRow,
    phone: String,
    place: String,
}

#[derive(Template)]
#[template(path = "addresses.html")]
struct Book<'a> {
    t: T,
    f: FormView<'a>,
    shown: Vec<Shown>,
    provinces: Vec<(String, String)>,
    communes: Vec<(String, String)>,
    /// Where the form is sent: a new address, or one that is changed.
    action: String,
    changing: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let form = Form::prefilled([("province", req.app.settings().province)]);
    show(&req, &form, None, StatusCode::OK).await
}

pub(crate) async fn one(req: Req) -> Result<Response> {
    let (account, id) = own(&req)?;
    let row = req.reader().await?.one(&store::address::ONE, (id, account)).await?;
    let places = req.app.part::<Places>()?;
    let province = places.commune(&row.commune).map(|commune| commune.province.clone()).unwrap_or_default();
    let form = Form::prefilled([
        ("name", row.name),
        ("phone", Phone::show(&row.phone)),
        ("province", province),
        ("commune", row.commune),
        ("address", row.address),
    ]);
    show(&req, &form, Some(id), StatusCode::OK).await
}

pub(crate) async fn add(req: Req) -> Result<Response> {
    let account = req.account()?;
    let mut form = req.form();
    let Some(new) = read(&req, &mut form)? else { return again(&req, &form, None).await };
    let input = (account, new);
    let work = req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(add_address(tx, ctx, input)));
    work.await?;
    see_other(HERE)
}

pub(crate) async fn change(req: Req) -> Result<Response> {
    let (account, id) = own(&req)?;
    let mut form = req.form();
    let Some(new) = read(&req, &mut form)? else { return again(&req, &form, Some(id)).await };
    let input = (account, id, new);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(change_address(tx, ctx, input))).await?;
    see_other(HERE)
}

pub(crate) async fn delete(req: Req) -> Result<Response> {
    let input = own(&req)?;
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(drop_address(tx, ctx, input))).await?;
    see_other(HERE)
}

pub(crate) async fn prefer(req: Req) -> Result<Response> {
    let input = own(&req)?;
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(prefer_address(tx, ctx, input))).await?;
    see_other(HERE)
}

fn own(req: &Req) -> Result<(AccountId, AddressId)> {
    Ok((req.account()?, req.param("id").parse().map_err(|_| Error::NotFound)?))
}

/// The address that was typed; `None` when only the communes are asked for, or something is wrong.
fn read(req: &Req, form: &mut Form) -> Result<Option<NewAddress>> {
    if form.values.filled("reload").is_some() {
        return Ok(None);
    }
    let places = req.app.part::<Places>()?;
    let typed = recipient(form, &places, true).filter(|_| form.errors.is_empty());
    Ok(typed.map(|(to, _)| NewAddress::from(&to)))
}

async fn again(req: &Req, form: &Form, id: Option<AddressId>) -> Result<Response> {
    let status = if form.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    show(req, form, id, status).await
}

async fn show(req: &Req, form: &Form, id: Option<AddressId>, status: StatusCode) -> Result<Response> {
    let (t, places) = (req.t(), req.app.part::<Places>()?);
    let rows = addresses(&mut req.reader().await?, req.account()?).await?;
    let shown = |row: AddressRow| Shown {
        phone: Phone::show(&row.phone),
        place: places.show(&row.commune, t.locale()),
        row,
    };
    let (provinces, communes) = address_options(&places, form.value("province"), &t);
    let body = Book {
        shown: rows.into_iter().map(shown).collect(),
        f: FormView::new(form, req.t()),
        provinces,
        communes,
        action: id.map_or_else(|| HERE.to_owned(), |id| format!("{HERE}/{id}")),
        changing: id.is_some(),
        t: req.t(),
    };
    Page::new(&t.get("addresses-title")).status(status).show(req, &body).await
}
