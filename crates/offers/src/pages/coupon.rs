//! Collecting a coupon, and its page with the code for the counter.
use askama::Template;
use kernel::{Error, Result, Uuid};
use ui::{Html, Page, Req, Response, T, see_other};

use super::words;
use crate::offer::When;
use crate::store::coupon::{self as store, CouponRow};
use crate::{NewCoupon, OfferId, collect_coupon};

#[derive(Template)]
#[template(path = "coupon.html")]
struct CouponPage<'a> {
    t: &'a T,
    coupon: &'a CouponRow,
    worth: String,
    conditions: String,
    when: When,
    qr: Html,
}

impl CouponPage<'_> {
    fn usable(&self) -> bool {
        self.coupon.redeemed_at.is_none() && self.when != When::Over
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let coupon = req.reader().await?.one(&store::BY_TOKEN, (req.param("token").to_owned(),)).await?;
    let t = req.t();
    // Scanned by the seller's phone, it opens the desk with the code filled in.
    let link = format!("{}/desk/coupons?code={}", req.app.settings().base_url, coupon.code);
    let body = CouponPage {
        t: &t,
        worth: words::off(&t, false, coupon.rate, coupon.amount),
        conditions: words::conditions(&t, coupon.minimum, coupon.ends_at),
        when: When::of(coupon.starts_at, coupon.ends_at, false, req.ctx.now()),
        qr: Html(documents::qr_svg(&link).map_err(Error::internal)?),
        coupon: &coupon,
    };
    Page::new(&t.get("coupon-title")).show(&req, &body).await
}

pub(crate) async fn collect(req: Req) -> Result<Response> {
    let mut form = req.form();
    let offer = form.text("offer", 40);
    let account = req.ctx.actor.account();
    let phone = if account.is_none() { form.phone("phone") } else { None };
    form.finish().map_err(|error| readable(&error))?;
    let offer: OfferId = Uuid::parse_str(&offer).map(kernel::Id::from_uuid).map_err(|_| Error::NotFound)?;
    let new = NewCoupon { offer, account, phone };
    let token =
        req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(collect_coupon(tx, ctx, new))).await?;
    see_other(&format!("/coupons/{token}"))
}

/// The form stands on several pages, so its one mistake is a page of its own.
fn readable(error: &Error) -> Error {
    match error {
        Error::Invalid(errors) if errors.iter().any(|wrong| wrong.field == "phone") => {
            Error::conflict("coupon-phone")
        }
        _ => Error::NotFound,
    }
}
