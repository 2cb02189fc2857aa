//! What is to be counted, and what was counted last.
use askama::Template;
use axum::http::StatusCode;
use kernel::Result;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{house, told};
use crate::store::count::{self, CountRow};
use crate::{NewCount, WarehouseRow, open_counts};

/// Counts shown that are done.
const LAST: i64 = 20;

#[derive(Template)]
#[template(path = "counts.html")]
struct Counts<'a> {
    t: T,
    f: FormView<'a>,
    row: WarehouseRow,
    open: Vec<CountRow>,
    done: Vec<CountRow>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (row, mut form) = (house(&req).await?, req.form());
    let (bin, goods) = (form.optional("bin", 40), form.optional("scanned", 60));
    if form.finish().is_ok() {
        let input = NewCount { warehouse: row.id, bin, goods };
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(open_counts(tx, ctx, i))).await {
            Ok(_) => return see_other(&format!("/warehouse/{}/counts", row.id)),
            Err(error) => told(&mut form, error, "bin")?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let (t, row) = (req.t(), house(req).await?);
    let mut conn = req.reader().await?;
    let open = conn.all(&count::OPEN, (row.id, super::MOST)).await?;
    let done = conn.all(&count::DONE_LAST, (row.id, LAST)).await?;
    drop(conn);
    let body = Counts { f: FormView::new(form, req.t()), row, open, done, t: t.clone() };
    Page::new(&t.get("house-counts")).status(status).show(req, &body).await
}
