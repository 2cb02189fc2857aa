//! One hand-over: what leaves, sums, who took it. The page is what is printed and signed.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Code, Dong, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{code, house, told};
use crate::manifest::ManifestState;
use crate::store::manifest::{self, ManifestRow};
use crate::store::parcel::{self, ParcelRow};
use crate::{WarehouseRow, close_manifest, drop_manifest};

#[derive(Template)]
#[template(path = "manifest.html")]
struct ManifestPage<'a> {
    t: T,
    f: FormView<'a>,
    row: WarehouseRow,
    manifest: ManifestRow,
    parcels: Vec<ParcelRow>,
    /// Orders that were called off and stayed behind.
    left: String,
}

impl ManifestPage<'_> {
    fn open(&self) -> bool {
        self.manifest.state == ManifestState::Open
    }

    fn packages(&self) -> i64 {
        self.parcels.iter().map(|one| one.parcels).sum()
    }

    fn weight(&self) -> i64 {
        self.parcels.iter().map(|one| one.weight).sum()
    }

    fn cod(&self) -> Dong {
        self.parcels.iter().map(|one| one.cod).sum()
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn close(req: Req) -> Result<Response> {
    let (row, code, mut form) = (house(&req).await?, code(&req)?, req.form());
    let taker = form.text("taker", 120);
    if form.finish().is_ok() {
        let here = format!("/warehouse/{}/manifests/{code}", row.id);
        let input = (row.id, code, taker);
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(close_manifest(tx, ctx, i))).await {
            Ok(closed) => {
                let left: Vec<&str> = closed.left_behind.iter().map(Code::as_str).collect();
                return see_other(&format!(
                    "{here}{}",
                    ui::query_string(&[("left", left.join(" ").as_str())])
                ));
            }
            Err(error) => told(&mut form, error, "taker")?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn give_up(req: Req) -> Result<Response> {
    let row = house(&req).await?;
    let input = (row.id, code(&req)?);
    req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(drop_manifest(tx, ctx, i))).await?;
    see_other(&format!("/warehouse/{}/manifests", row.id))
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let (row, code, t) = (house(req).await?, code(req)?, req.t());
    let mut conn = req.reader().await?;
    let manifest = conn.one(&manifest::BY_CODE, (code, row.id)).await?;
    let parcels = conn.all(&parcel::OF_MANIFEST, (manifest.id,)).await?;
    drop(conn);
    let title = t.with("code", manifest.code.as_str()).get("manifest-title");
    let left = req.query.get("left").unwrap_or_default().to_owned();
    let body = ManifestPage { f: FormView::new(form, req.t()), row, manifest, parcels, left, t };
    Page::new(&title).status(status).show(req, &body).await
}
