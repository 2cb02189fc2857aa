//! The booth's goods in the warehouse, for its seller.
use askama::Template;
use axum::http::StatusCode;
use booths::{BoothRow, Duty, booth_at_work, booths_for};
use kernel::{Error, Phone, Result};
use places::Places;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::told;
use crate::store::receipt::{self, ReceiptRow};
use crate::store::truth::{self, TruthRow};
use crate::store::warehouse as store;
use crate::{WarehouseId, WarehouseRow, end_keeping, keep_at};

#[derive(Template)]
#[template(path = "desk.html")]
struct Desk<'a> {
    t: T,
    f: FormView<'a>,
    booth: &'a BoothRow,
    /// The warehouse that keeps its goods, with its place and telephone.
    house: Option<(WarehouseRow, String, String)>,
    open: Vec<WarehouseRow>,
    goods: Vec<TruthRow>,
    deliveries: Vec<ReceiptRow>,
}

impl Desk<'_> {
    fn place(&self, code: &str) -> String {
        Places::shared().short(code, self.t.locale)
    }

    fn differs(&self) -> bool {
        self.goods.iter().any(|one| one.difference() != 0)
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (Some(booth), _) = booth_at_work(&req, Duty::View).await? else { return see_other("/desk") };
    show(&req, &booth, &Form::default(), StatusCode::OK).await
}

/// The booth of a form, where the actor has that duty.
pub(crate) async fn of_form(req: &Req, form: &Form, duty: Duty) -> Result<BoothRow> {
    let mine = booths_for(&mut req.reader().await?, &req.ctx, duty).await?;
    mine.into_iter().find(|booth| booth.slug == form.value("booth")).ok_or(Error::NotFound)
}

pub(crate) async fn choose(req: Req) -> Result<Response> {
    let mut form = req.form();
    let booth = of_form(&req, &form, Duty::Settings).await?;
    let house = form.choice("warehouse", |typed| typed.parse::<WarehouseId>().ok());
    if let (Some(house), Ok(())) = (house, form.finish()) {
        let input = (booth.id, house);
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(keep_at(tx, ctx, i))).await {
            Ok(()) => return see_other(&format!("/desk/warehouse?booth={}", booth.slug)),
            Err(error) => told(&mut form, error, "warehouse")?,
        }
    }
    show(&req, &booth, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn end(req: Req) -> Result<Response> {
    let mut form = req.form();
    let booth = of_form(&req, &form, Duty::Settings).await?;
    match req.app.db.write(&req.ctx, booth.id, |tx, ctx, i| Box::pin(end_keeping(tx, ctx, i))).await {
        Ok(()) => return see_other(&format!("/desk/warehouse?booth={}", booth.slug)),
        Err(error) => told(&mut form, error, "keeping")?,
    }
    show(&req, &booth, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, booth: &BoothRow, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let house = match conn.optional(&receipt::AGREED, (booth.id,)).await? {
        Some((id, _)) => {
            let row = conn.one(&store::BY_ID, (id,)).await?;
            let (place, phone) = (Places::shared().show(&row.commune, t.locale), Phone::show(&row.phone));
            Some((row, place, phone))
        }
        None => None,
    };
    let body = Desk {
        open: conn.all(&store::OPEN, (super::MOST,)).await?,
        goods: conn.all(&truth::OF_BOOTH, (booth.id,)).await?,
        deliveries: conn.all(&receipt::OF_BOOTH, (booth.id, super::MOST)).await?,
        f: FormView::new(form, req.t()),
        booth,
        house,
        t: t.clone(),
    };
    drop(conn);
    Page::new(&t.get("desk-warehouse")).status(status).desk().show(req, &body).await
}
