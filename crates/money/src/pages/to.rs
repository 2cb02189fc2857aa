//! Leads on to the page of a gateway: by itself, or by its link.
use askama::Template;
use axum::http::{HeaderValue, header};
use kernel::{Error, Result};
use ui::{Page, Req, Response, T, see_other};

use super::entry;
use crate::attempt::{self, AttemptState};
use crate::{PaymentState, Provider};

#[derive(Template)]
#[template(path = "pay-to.html")]
struct To<'a> {
    t: &'a T,
    provider: String,
    amount: kernel::Dong,
    page: &'a str,
    back: String,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let mut conn = req.reader().await?;
    let payment = entry::find(&req, &mut conn).await?;
    let attempt = attempt::by_id(&mut conn, req.param("attempt").parse()?).await?;
    drop(conn);
    if attempt.payment_id != payment.id {
        return Err(Error::NotFound);
    }
    let back = format!("/pay/{}", payment.token);
    let open = attempt.state == AttemptState::Open && payment.state == PaymentState::Awaiting;
    if !open || !attempt.pay_url.starts_with("http") {
        return see_other(&back);
    }
    let t = req.t();
    let provider = name(&t, attempt.provider);
    let title = t.with("provider", provider.clone()).get("pay-to");
    let body = To { t: &t, provider, amount: attempt.amount, page: &attempt.pay_url, back };
    let mut answer = Page::new(&title).show(&req, &body).await?;
    let value = HeaderValue::from_str(&format!("1;url={}", attempt.pay_url)).map_err(Error::internal)?;
    answer.headers_mut().insert(header::REFRESH, value);
    Ok(answer)
}

pub(super) fn name(t: &T, provider: Provider) -> String {
    t.choice("money-provider-", provider.key())
}
