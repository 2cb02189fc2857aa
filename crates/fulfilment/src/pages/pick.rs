//! One list: the next bin of the walk on top.
use askama::Template;
use axum::http::StatusCode;
use catalogue::VariantId;
use kernel::{Code, Error, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{MOST_PIECES, code, house, told};
use crate::store::goods::LyingRow;
use crate::store::parcel::{self, ParcelRow};
use crate::store::pick::{self, PickRow};
use crate::{BinId, ParcelId, PickLine, WarehouseRow, pick_line};

/// Boxes of a line: parcel, number, order and pieces.
type Boxes = Vec<(ParcelId, i64, Code, i64)>;

#[derive(Template)]
#[template(path = "pick.html")]
struct Pick<'a> {
    t: T,
    f: FormView<'a>,
    row: WarehouseRow,
    list: PickRow,
    lines: Vec<LyingRow>,
    /// The line the worker stands at, with the boxes that it fills.
    next: Option<(LyingRow, Boxes)>,
    parcels: Vec<ParcelRow>,
    /// Orders that were not put on the list, and that left it just now.
    short: String,
    left: String,
}

impl LyingRow {
    /// What is still to be taken.
    pub(crate) fn left(&self) -> i64 {
        self.quantity - self.done
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (row, pick, mut form) = (house(&req).await?, code(&req)?, req.form());
    let bin: BinId = form.value("bin").parse().map_err(|_| Error::NotFound)?;
    let variant: VariantId = form.value("variant").parse().map_err(|_| Error::NotFound)?;
    let scanned = form.text("scanned", 60);
    let found = form.number("found", 0, MOST_PIECES);
    if form.finish().is_ok() {
        let here = format!("/warehouse/{}/picks/{pick}", row.id);
        let input = PickLine { warehouse: row.id, pick, bin, variant, scanned, found };
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(pick_line(tx, ctx, i))).await {
            Ok(picked) => {
                let left: Vec<&str> = picked.left_out.iter().map(Code::as_str).collect();
                let taken = picked.taken.to_string();
                let query = ui::query_string(&[("left", left.join(" ").as_str()), ("taken", taken.as_str())]);
                let query = if left.is_empty() { String::new() } else { query };
                return see_other(&format!("{here}{query}"));
            }
            Err(error) => told(&mut form, error, "scanned")?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let (row, code, t) = (house(req).await?, code(req)?, req.t());
    let mut conn = req.reader().await?;
    let list = conn.one(&pick::BY_CODE, (code, row.id)).await?;
    let lines = conn.all(&pick::LINES, (list.id,)).await?;
    let at = lines.iter().find(|line| line.left() > 0).cloned();
    let next = match at {
        Some(line) => {
            let boxes = conn.all(&pick::BOXES, (list.id, line.bin_id, line.variant_id)).await?;
            Some((line, boxes))
        }
        None => None,
    };
    let parcels = conn.all(&parcel::OF_PICK, (list.id,)).await?;
    drop(conn);
    let mut filled = form.clone();
    if let (Some((line, _)), true) = (&next, form.values.0.is_empty()) {
        filled.values.0.push(("found".to_owned(), line.left().to_string()));
    }
    let said = |name: &str| req.query.get(name).unwrap_or_default().to_owned();
    let (short, left) = (said("short"), said("left"));
    let title = t.with("code", list.code.as_str()).get("pick-title");
    let f = FormView::new(&filled, req.t());
    let body = Pick { t, f, row, list, lines, next, parcels, short, left };
    Page::new(&title).status(status).show(req, &body).await
}
