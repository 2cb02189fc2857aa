//! An operator opens a warehouse.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Message, Result};
use places::Places;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use crate::{NewWarehouse, open_warehouse};

#[derive(Template)]
#[template(path = "office_new.html")]
struct New<'a> {
    t: T,
    f: FormView<'a>,
    communes: Vec<(String, String)>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    if let Some(new) = read(&mut form) {
        let id =
            req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(open_warehouse(tx, ctx, new))).await?;
        return see_other(&format!("/office/warehouses/{id}"));
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// A warehouse as a form describes it.
pub(crate) fn read(form: &mut Form) -> Option<NewWarehouse> {
    let name = form.text("house_name", 120);
    let commune = form.text("commune", 10);
    if !commune.is_empty() && Places::shared().commune(&commune).is_none() {
        form.error("commune", Message::new("error-choice"));
    }
    let address = form.text("address", 200);
    let phone = form.phone("phone");
    form.finish().ok()?;
    Some(NewWarehouse { name, commune, address, phone: phone? })
}

/// The communes of the province.
pub(crate) fn communes(req: &Req) -> Vec<(String, String)> {
    let (places, province) = (Places::shared(), req.app.settings().province);
    let all = places.communes_of(&province);
    let all = all.map(|one| (one.code.clone(), places.short(&one.code, req.ctx.locale)));
    std::iter::once((String::new(), req.t().get("form-choose"))).chain(all).collect()
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let body = New { f: FormView::new(form, req.t()), communes: communes(req), t: t.clone() };
    Page::new(&t.get("warehouse-new")).status(status).office().show(req, &body).await
}
