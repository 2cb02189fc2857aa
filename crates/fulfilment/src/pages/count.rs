//! One count, entered blind: the page does not say what should be there.
use askama::Template;
use axum::http::StatusCode;
use kernel::Result;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{MOST_PIECES, house, told};
use crate::store::count::{self, CountRow};
use crate::{CountId, Counted, WarehouseRow, count_bin};

#[derive(Template)]
#[template(path = "count.html")]
struct CountPage<'a> {
    t: T,
    f: FormView<'a>,
    row: WarehouseRow,
    count: CountRow,
}

fn id(req: &Req) -> Result<CountId> {
    req.param("count").parse()
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (row, count, mut form) = (house(&req).await?, id(&req)?, req.form());
    let counted = form.number("counted", 0, MOST_PIECES);
    let reason = form.optional("reason", 300);
    if form.finish().is_ok() {
        let input = Counted { warehouse: row.id, count, counted, reason };
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(count_bin(tx, ctx, i))).await {
            Ok(_) => return see_other(&format!("/warehouse/{}/counts", row.id)),
            Err(error) => told(&mut form, error, "counted")?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let (t, row) = (req.t(), house(req).await?);
    let count = req.reader().await?.one(&count::BY_ID, (id(req)?, row.id)).await?;
    let title = t.with("bin", count.bin.as_str()).get("count-title");
    let body = CountPage { f: FormView::new(form, req.t()), row, count, t };
    Page::new(&title).status(status).show(req, &body).await
}
