//! Orders that wait, and the lists they are picked by.
use askama::Template;
use axum::http::StatusCode;
use kernel::Result;
use orders::OrderId;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{house, told};
use crate::pick::Plan;
use crate::store::pick::{self, PickRow, ReadyRow};
use crate::{WarehouseRow, make_pick};

/// An order, and whether the bins can fill it after those before it.
struct Ready {
    row: ReadyRow,
    short: bool,
}

#[derive(Template)]
#[template(path = "picks.html")]
struct Picks<'a> {
    t: T,
    f: FormView<'a>,
    row: WarehouseRow,
    ready: Vec<Ready>,
    lists: Vec<PickRow>,
}

impl Picks<'_> {
    fn some(&self) -> bool {
        self.ready.iter().any(|one| !one.short)
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (row, mut form) = (house(&req).await?, req.form());
    let chosen = form.values.0.iter().filter(|(name, _)| name == "order");
    let chosen: Vec<OrderId> = chosen.filter_map(|(_, id)| id.parse().ok()).collect();
    let input = (row.id, chosen);
    match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(make_pick(tx, ctx, i))).await {
        Ok(made) => {
            let short: Vec<&str> = made.short.iter().map(kernel::Code::as_str).collect();
            let query = ui::query_string(&[("short", short.join(" ").as_str())]);
            return see_other(&format!("/warehouse/{}/picks/{}{query}", row.id, made.code));
        }
        Err(error) => told(&mut form, error, "orders")?,
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let (t, row) = (req.t(), house(req).await?);
    let mut conn = req.reader().await?;
    let lists = conn.all(&pick::OF_WAREHOUSE, (row.id, super::MOST)).await?;
    let (mut plan, mut ready) = (Plan::new(row.id), Vec::new());
    for one in conn.all(&pick::READY, (row.id, crate::pick::MOST)).await? {
        let items = conn.all(&pick::ITEMS, (one.id,)).await?;
        let short = plan.order(&mut conn, &items).await?.is_none();
        ready.push(Ready { row: one, short });
    }
    drop(conn);
    let body = Picks { f: FormView::new(form, req.t()), row, ready, lists, t: t.clone() };
    Page::new(&t.get("house-picks")).status(status).show(req, &body).await
}
