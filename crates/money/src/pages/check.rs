//! "I have paid": asks the bank now.
use kernel::Result;
use ui::{Req, Response};

use super::entry;
use crate::PaymentState;
use crate::ask_bank::ask_all;

pub(crate) async fn post(req: Req) -> Result<Response> {
    let payment = entry::find(&req, &mut req.reader().await?).await?;
    let page = format!("/pay/{}", payment.token);
    if payment.state != PaymentState::Awaiting {
        return ui::see_other(&page);
    }
    match ask_all(&req.app, &req.ctx, &payment).await {
        Ok(()) => ui::see_other(&format!("{page}?asked=yes")),
        Err(error) => {
            tracing::warn!(%error, "the bank could not be asked");
            ui::see_other(&format!("{page}?asked=no"))
        }
    }
}
