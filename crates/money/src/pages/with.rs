//! "Pay with …": begins a try to pay through a gateway.
use kernel::{Error, Result};
use ui::{Req, Response, see_other};

use super::entry;
use crate::start_attempt::{Started, start_attempt};
use crate::{PaymentState, set_up};

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut conn = req.reader().await?;
    let payment = entry::find(&req, &mut conn).await?;
    let page = format!("/pay/{}", payment.token);
    if payment.state != PaymentState::Awaiting {
        return see_other(&page);
    }
    let provider = set_up::named(req.param("provider")).ok_or(Error::NotFound)?;
    let ready = set_up::one(&mut conn, provider).await?.ok_or(Error::NotFound)?;
    drop(conn);
    match start_attempt(&req.app, &req.ctx, &payment, &ready, &req.peer).await? {
        // A form may lead to our own pages only (the content security policy): that page leads on.
        Started::Page(attempt) => see_other(&format!("{page}/to/{attempt}")),
        Started::Refused { code } => {
            let query = [("with", provider.key()), ("code", code.as_str())];
            see_other(&format!("{page}{}", ui::query_string(&query)))
        }
        Started::Unclear => see_other(&format!("{page}?asked=no")),
    }
}
