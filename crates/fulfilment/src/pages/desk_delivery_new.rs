//! A booth announces a delivery to its warehouse.
use askama::Template;
use axum::http::StatusCode;
use booths::{BoothRow, Duty, booth_at_work};
use catalogue::{VariantId, VariantRow, variants_of_booth};
use kernel::{Day, Message, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::desk::of_form;
use super::{MOST_PIECES, full, told};
use crate::scan::label;
use crate::{NewDelivery, announce};

#[derive(Template)]
#[template(path = "desk_delivery_new.html")]
struct New<'a> {
    t: T,
    f: FormView<'a>,
    booth: &'a BoothRow,
    goods: Vec<VariantRow>,
}

impl New<'_> {
    fn name(&self, row: &VariantRow) -> String {
        let code = label(row.sku.as_ref(), row.gtin.as_ref(), row.id);
        format!("{} ({code})", full(&self.t, &row.product_name, &row.name))
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (Some(booth), _) = booth_at_work(&req, Duty::Products).await? else { return see_other("/desk") };
    let form = Form::prefilled([("due_on", req.ctx.now().day().plus_days(1).iso())]);
    show(&req, &booth, &form, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let booth = of_form(&req, &form, Duty::Products).await?;
    let typed = form.text("due_on", 10);
    let due_on = Day::parse(&typed);
    if due_on.is_none() && !form.has_error("due_on") {
        form.error("due_on", Message::new("delivery-day-wrong"));
    }
    let on_hand_before = form.values.filled("on_hand_before").is_some();
    let goods = goods(&mut form);
    if let (Some(due_on), Ok(())) = (due_on, form.finish()) {
        let new = NewDelivery { booth: booth.id, due_on, on_hand_before, goods };
        match req.app.db.write(&req.ctx, new, |tx, ctx, i| Box::pin(announce(tx, ctx, i))).await {
            Ok(code) => return see_other(&format!("/desk/warehouse/deliveries/{code}")),
            Err(error) => told(&mut form, error, "pieces")?,
        }
    }
    show(&req, &booth, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The quantities that were filled in.
fn goods(form: &mut Form) -> Vec<(VariantId, i64)> {
    let filled = form.values.0.iter().filter(|(_, value)| !value.trim().is_empty());
    let names = filled.filter_map(|(name, _)| {
        let id = name.strip_prefix("pieces-")?.parse::<VariantId>().ok()?;
        Some((name.clone(), id))
    });
    let names: Vec<_> = names.collect();
    names.into_iter().map(|(name, id)| (id, form.number(&name, 0, MOST_PIECES))).collect()
}

async fn show(req: &Req, booth: &BoothRow, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let goods = variants_of_booth(&mut req.reader().await?, booth.id).await?;
    let body = New { f: FormView::new(form, req.t()), booth, goods, t: t.clone() };
    Page::new(&t.get("delivery-new")).status(status).desk().show(req, &body).await
}
