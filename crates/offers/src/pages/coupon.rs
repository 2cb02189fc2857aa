//! Collecting a coupon, and its page with the code for the counter.
use askama::Template;
use kernel::{Error, Id, Result, Uuid};
use ui::{Html, Mode, Page, Req, Response, T, see_other};

use super::words;
use crate::coupon::pay::PAYABLE;
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
    /// Where it is paid, while it waits for that.
    pay: Option<String>,
}

impl CouponPage<'_> {
    fn usable(&self) -> bool {
        self.coupon.redeemed_at.is_none() && self.coupon.is_paid() && self.when != When::Over
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let mut conn = req.reader().await?;
    let coupon = conn.one(&store::BY_TOKEN, (req.param("token").to_owned(),)).await?;
    let payment =
        if coupon.awaits() { money::payment_of(&mut conn, PAYABLE, coupon.id.uuid()).await? } else { None };
    drop(conn);
    let t = req.t();
    // Scanned by the seller's phone, it opens the desk with the code filled in.
    let link = format!("{}/desk/coupons?code={}", req.app.settings().base_url, coupon.code);
    let body = CouponPage {
        t: &t,
        worth: words::off(&t, false, coupon.rate, coupon.amount),
        conditions: words::conditions(&t, coupon.minimum, coupon.ends_at),
        when: When::of(coupon.starts_at, coupon.ends_at, false, req.ctx.now()),
        qr: Html(documents::qr_svg(&link).map_err(Error::internal)?),
        pay: payment.map(|payment| format!("/pay/{}", payment.token)),
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
    let offer: OfferId = Uuid::parse_str(&offer).map(Id::from_uuid).map_err(|_| Error::NotFound)?;
    let takes = req.app.settings().mode == Mode::OrderingAndPayment;
    let online = takes && money::is_ready(&mut req.reader().await?).await?;
    let new = NewCoupon { offer, account, phone, online };
    let next = req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(collect_coupon(tx, ctx, new))).await?;
    see_other(&next)
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
