//! Redeeming coupons at the counter.
use askama::Template;
use axum::http::StatusCode;
use booths::{BoothRow, Duty, booth_at_work, booths_for};
use kernel::{Code, Error, Message, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::words;
use crate::offer::When;
use crate::redeem_coupon;
use crate::store::coupon::{self as store, CouponRow};

#[derive(Template)]
#[template(path = "desk_coupons.html")]
struct DeskCoupons<'a> {
    t: T,
    f: FormView<'a>,
    booth: &'a BoothRow,
    /// The coupon that was entered, with what it is worth.
    found: Option<(CouponRow, String, String)>,
    usable: bool,
    done: bool,
    latest: Vec<CouponRow>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (Some(booth), _) = booth_at_work(&req, Duty::Orders).await? else { return see_other("/desk") };
    let code = req.query.filled("code").unwrap_or_default().to_owned();
    let mut form = Form::prefilled([("coupon_code", code.clone())]);
    let found = if code.is_empty() { None } else { look(&req, &mut form, &code).await? };
    let status = if form.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    show(&req, &booth, &form, found, status).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (Some(booth), _) = booth_at_work(&req, Duty::Orders).await? else { return see_other("/desk") };
    let mut form = req.form();
    let typed = form.text("coupon_code", 40);
    let found = if typed.is_empty() { None } else { look(&req, &mut form, &typed).await? };
    if let Some(coupon) = &found {
        let mine = booths_for(&mut req.reader().await?, &req.ctx, Duty::Orders).await?;
        let input = (mine.iter().map(|booth| booth.id).collect::<Vec<_>>(), coupon.code.clone());
        let work = req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(redeem_coupon(tx, ctx, i)));
        match work.await {
            Ok(()) => return see_other(&format!("/desk/coupons?code={}&done=1", coupon.code)),
            Err(Error::Conflict(message)) => form.error("coupon_code", message),
            Err(error) => return Err(error),
        }
    }
    show(&req, &booth, &form, found, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The coupon behind a code, if it is of a booth of who asks.
async fn look(req: &Req, form: &mut Form, typed: &str) -> Result<Option<CouponRow>> {
    let mut conn = req.reader().await?;
    let mine = booths_for(&mut conn, &req.ctx, Duty::Orders).await?;
    let found = match Code::parse(typed) {
        Ok(code) => conn.optional(&store::BY_CODE, (code,)).await?,
        Err(_) => None,
    };
    let found = found.filter(|coupon| mine.iter().any(|booth| booth.id == coupon.booth_id));
    if found.is_none() {
        form.error("coupon_code", Message::new("coupon-unknown"));
    }
    Ok(found)
}

async fn show(
    req: &Req,
    booth: &BoothRow,
    form: &Form,
    found: Option<CouponRow>,
    status: StatusCode,
) -> Result<Response> {
    let latest = req.reader().await?.all(&store::LATEST_OF_BOOTH, (booth.id,)).await?;
    let t = req.t();
    let running = |row: &CouponRow| {
        row.redeemed_at.is_none()
            && row.is_paid()
            && When::of(row.starts_at, row.ends_at, false, req.ctx.now()) == When::Running
    };
    let usable = found.as_ref().is_some_and(running);
    let found = found.map(|row| {
        let worth = words::off(&t, false, row.rate, row.amount);
        let conditions = words::conditions(&t, row.minimum, row.ends_at);
        (row, worth, conditions)
    });
    let done = req.query.filled("done").is_some();
    let body =
        DeskCoupons { f: FormView::new(form, req.t()), booth, found, usable, done, latest, t: t.clone() };
    Page::new(&t.get("desk-coupons")).status(status).desk().show(req, &body).await
}
