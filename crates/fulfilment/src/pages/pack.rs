//! One order is packed, piece by piece; and its packing slip.
use askama::Template;
use axum::http::StatusCode;
use delivery::ShipmentRow;
use kernel::{Id, Phone, Result};
use places::Places;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{MOST_PIECES, code, house, told};
use crate::parcel::ParcelState;
use crate::store::goods::LyingRow;
use crate::store::parcel::{self, ParcelRow};
use crate::{PackScan, Packed, WarehouseRow, pack_done, pack_scan};

#[derive(Template)]
#[template(path = "pack.html")]
struct Pack<'a> {
    t: T,
    f: FormView<'a>,
    row: WarehouseRow,
    parcel: ParcelRow,
    goods: Vec<LyingRow>,
}

impl Pack<'_> {
    fn open(&self) -> bool {
        self.parcel.state == ParcelState::Picked
    }

    fn complete(&self) -> bool {
        self.goods.iter().all(|one| one.left() == 0)
    }

    fn sent(&self) -> bool {
        matches!(self.parcel.state, ParcelState::Packed | ParcelState::Handed)
    }
}

#[derive(Template)]
#[template(path = "slip.html")]
struct Slip {
    t: T,
    row: WarehouseRow,
    parcel: ParcelRow,
    goods: Vec<LyingRow>,
    shipment: ShipmentRow,
    place: String,
    phone: String,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

async fn load(req: &Req) -> Result<(WarehouseRow, ParcelRow, Vec<LyingRow>)> {
    let (row, code) = (house(req).await?, code(req)?);
    let mut conn = req.reader().await?;
    let parcel = conn.one(&parcel::OF_ORDER, (row.id, code)).await?;
    let goods = conn.all(&parcel::GOODS, (parcel.id,)).await?;
    Ok((row, parcel, goods))
}

pub(crate) async fn scan(req: Req) -> Result<Response> {
    let (row, order, mut form) = (house(&req).await?, code(&req)?, req.form());
    let scanned = form.text("scanned", 60);
    let quantity = form.number("quantity", 1, MOST_PIECES);
    if form.finish().is_ok() {
        let here = format!("/warehouse/{}/pack/{order}", row.id);
        let input = PackScan { warehouse: row.id, order, scanned, quantity };
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(pack_scan(tx, ctx, i))).await {
            Ok(()) => return see_other(&here),
            Err(error) => told(&mut form, error, "scanned")?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn done(req: Req) -> Result<Response> {
    let (row, order, mut form) = (house(&req).await?, code(&req)?, req.form());
    let (parcels, weight) = (form.number("parcels", 1, 99), form.number("weight", 1, 1_000_000));
    if form.finish().is_ok() {
        let here = format!("/warehouse/{}/pack/{order}", row.id);
        let input = Packed { warehouse: row.id, order, parcels, weight };
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(pack_done(tx, ctx, i))).await {
            Ok(()) => return see_other(&format!("{here}/slip")),
            Err(error) => told(&mut form, error, "parcels")?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let (row, parcel, goods) = load(req).await?;
    let t = req.t();
    let mut filled = form.clone();
    for name in ["quantity", "parcels"] {
        if form.values.get(name).is_none() {
            filled.values.0.push((name.to_owned(), "1".to_owned()));
        }
    }
    let title = t.with("code", parcel.order_code.as_str()).get("pack-title");
    let body = Pack { f: FormView::new(&filled, req.t()), row, parcel, goods, t };
    Page::new(&title).status(status).show(req, &body).await
}

/// What goes into the parcel, for its buyer; and where it goes.
pub(crate) async fn slip(req: Req) -> Result<Response> {
    let (row, parcel, goods) = load(&req).await?;
    let t = req.t();
    let shipment = delivery::shipment_of(&mut req.reader().await?, parcel.order_id.uuid()).await?;
    let title = t.with("code", parcel.order_code.as_str()).get("slip-title");
    let place = Places::shared().show(&shipment.commune, t.locale);
    let phone = Phone::show(&shipment.phone);
    Page::new(&title).show(&req, &Slip { t, row, parcel, goods, shipment, place, phone }).await
}
