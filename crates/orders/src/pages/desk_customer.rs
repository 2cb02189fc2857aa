//! One customer of a booth: the orders, and the seller's own note.
use askama::Template;
use axum::http::StatusCode;
use booths::{BoothRow, Duty};
use db::PageRequest;
use kernel::{Error, Id, Phone, Result, Uuid, Value};
use places::Places;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::desk_customers::name;
use crate::customer::note_customer;
use crate::store::customer::{self as store, CustomerRow};
use crate::store::lists::OF_BOOTH;
use crate::{CustomerId, OrderRow};

#[derive(Template)]
#[template(path = "desk_customer.html")]
struct CustomerPage<'a> {
    t: T,
    f: FormView<'a>,
    customer: &'a CustomerRow,
    name: String,
    phone: String,
    place: String,
    orders: Vec<OrderRow>,
    saved: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (booth, customer) = find(&req, Duty::View).await?;
    let form = Form::prefilled([("note", customer.note.clone().unwrap_or_default())]);
    show(&req, &form, &booth, &customer, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (booth, customer) = find(&req, Duty::Orders).await?;
    let mut form = req.form();
    let note = form.optional("note", 500);
    if form.finish().is_err() {
        return show(&req, &form, &booth, &customer, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let input = (booth.id, customer.id, note);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(note_customer(tx, ctx, input))).await?;
    see_other(&format!("/desk/customers/{}?saved=1", customer.id))
}

/// The customer in the address, if it is one of the actor's booths'.
async fn find(req: &Req, duty: Duty) -> Result<(BoothRow, CustomerRow)> {
    let id = Uuid::parse_str(req.param("id")).map_err(|_| Error::NotFound)?;
    let mut conn = req.reader().await?;
    for booth in booths::booths_for(&mut conn, &req.ctx, duty).await? {
        let args = (CustomerId::from_uuid(id), booth.id);
        if let Some(customer) = conn.optional(&store::BY_ID, args).await? {
            return Ok((booth, customer));
        }
    }
    Err(Error::NotFound)
}

async fn show(
    req: &Req,
    form: &Form,
    booth: &BoothRow,
    customer: &CustomerRow,
    status: StatusCode,
) -> Result<Response> {
    let (t, places) = (req.t(), req.app.part::<Places>()?);
    let request = PageRequest {
        scope: vec![Value::Uuid(booth.id.uuid())],
        filters: vec![("customer", Value::Text(customer.buyer_key.clone()))],
        limit: 20,
        ..PageRequest::default()
    };
    let orders = OF_BOOTH.page(&mut req.reader().await?, &request).await?.rows;
    let name = name(customer, &t);
    let body = CustomerPage {
        f: FormView::new(form, req.t()),
        phone: Phone::show(&customer.phone),
        place: places.show(&customer.commune, t.locale),
        name: name.clone(),
        saved: req.query.get("saved").is_some(),
        customer,
        orders,
        t,
    };
    Page::new(&name).desk().status(status).show(req, &body).await
}
