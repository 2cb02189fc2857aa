//! Hand-overs, and packed orders that wait for one.
use askama::Template;
use axum::http::StatusCode;
use kernel::Result;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{house, told};
use crate::store::manifest::{self, ManifestRow};
use crate::{WarehouseRow, make_manifest};

#[derive(Template)]
#[template(path = "manifests.html")]
struct Overview<'a> {
    t: T,
    f: FormView<'a>,
    row: WarehouseRow,
    waiting: Vec<(String, i64)>,
    manifests: Vec<ManifestRow>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (row, mut form) = (house(&req).await?, req.form());
    let way = form.text("way", 40);
    if form.finish().is_ok() {
        let input = (row.id, way);
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(make_manifest(tx, ctx, i))).await {
            Ok(code) => return see_other(&format!("/warehouse/{}/manifests/{code}", row.id)),
            Err(error) => told(&mut form, error, "way")?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let (t, row) = (req.t(), house(req).await?);
    let mut conn = req.reader().await?;
    let waiting = conn.all(&manifest::WAITING, (row.id,)).await?;
    let manifests = conn.all(&manifest::OF_WAREHOUSE, (row.id, super::MOST)).await?;
    drop(conn);
    let body = Overview { f: FormView::new(form, req.t()), row, waiting, manifests, t: t.clone() };
    Page::new(&t.get("house-manifests")).status(status).show(req, &body).await
}
