//! One warehouse, for officials: what is said of it, its bins, its people.
use askama::Template;
use axum::http::StatusCode;
use kernel::{AccountId, Phone, Result, Text};
use places::Places;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::office_new::{communes, read};
use super::told;
use crate::store::warehouse::BinRow;
use crate::store::worker::WorkerRow;
use crate::store::{receipt, warehouse as store, worker};
use crate::warehouse::warehouse;
use crate::{
    BinRange, WarehouseId, WarehouseRow, add_worker, change_warehouse, end_warehouse, end_worker, make_bins,
};

/// Bins on the page.
const BINS: i64 = 1_000;

#[derive(Template)]
#[template(path = "office_one.html")]
struct One<'a> {
    t: T,
    f: FormView<'a>,
    row: WarehouseRow,
    place: String,
    phone: String,
    communes: Vec<(String, String)>,
    bins: Vec<BinRow>,
    workers: Vec<WorkerRow>,
    booths: Vec<(kernel::BoothId, Text, String)>,
    /// The reader may change it.
    keeps: bool,
    act: &'static str,
}

fn id(req: &Req) -> Result<WarehouseId> {
    req.param("id").parse()
}

fn back(id: WarehouseId) -> Result<Response> {
    see_other(&format!("/office/warehouses/{id}"))
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let row = warehouse(&mut req.reader().await?, id(&req)?).await?;
    let fields =
        [("house_name", row.name), ("commune", row.commune), ("address", row.address), ("phone", row.phone)];
    show(&req, &Form::prefilled(fields), "", StatusCode::OK).await
}

pub(crate) async fn change(req: Req) -> Result<Response> {
    let (id, mut form) = (id(&req)?, req.form());
    if let Some(new) = read(&mut form) {
        let input = (id, new);
        req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(change_warehouse(tx, ctx, i))).await?;
        return back(id);
    }
    show(&req, &form, "change", StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn bins(req: Req) -> Result<Response> {
    let (warehouse, mut form) = (id(&req)?, req.form());
    let aisle = form.choice("aisle", |typed| typed.to_uppercase().chars().next());
    let (first, last) = (form.number("first", 1, 99), form.number("last", 1, 99));
    let levels = form.number("levels", 1, 9);
    if let (Some(aisle), Ok(())) = (aisle, form.finish()) {
        let range = BinRange { warehouse, aisle, first, last, levels };
        match req.app.db.write(&req.ctx, range, |tx, ctx, i| Box::pin(make_bins(tx, ctx, i))).await {
            Ok(_) => return back(warehouse),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, "bins", StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn add(req: Req) -> Result<Response> {
    let (id, mut form) = (id(&req)?, req.form());
    let contact = form.text("contact", 200);
    if form.finish().is_ok() {
        let input = (id, contact);
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(add_worker(tx, ctx, i))).await {
            Ok(_) => return back(id),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, "worker", StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn end_one(req: Req) -> Result<Response> {
    let id = id(&req)?;
    let account: AccountId = req.param("account").parse()?;
    let input = (id, account);
    req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(end_worker(tx, ctx, i))).await?;
    back(id)
}

pub(crate) async fn end(req: Req) -> Result<Response> {
    let (id, mut form) = (id(&req)?, req.form());
    let reason = form.text("reason", 500);
    if form.finish().is_ok() {
        let input = (id, reason);
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(end_warehouse(tx, ctx, i))).await {
            Ok(()) => return see_other("/office/warehouses"),
            Err(error) => told(&mut form, error, "reason")?,
        }
    }
    show(&req, &form, "end", StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, act: &'static str, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let row = warehouse(&mut conn, id(req)?).await?;
    let body = One {
        bins: conn.all(&store::BINS, (row.id, BINS)).await?,
        workers: conn.all(&worker::OF_WAREHOUSE, (row.id,)).await?,
        booths: conn.all(&receipt::BOOTHS, (row.id,)).await?,
        place: Places::shared().show(&row.commune, t.locale),
        phone: Phone::show(&row.phone),
        communes: communes(req),
        keeps: req.ctx.authorize(&crate::KEEP).is_ok() && row.ended_at.is_none(),
        f: FormView::new(form, req.t()),
        row,
        act,
        t,
    };
    let title = body.row.name.clone();
    drop(conn);
    Page::new(&title).status(status).office().show(req, &body).await
}
