//! The payer's browser comes back from a gateway. What it brings is for display only: the gateway itself is asked.
use gateways::Said;
use kernel::{Error, Result};
use ui::{Req, Response, see_other};

use super::entry;
use crate::ask_gateway::ask_gateway;
use crate::attempt::{self, AttemptState};
use crate::gateway_hook::query;
use crate::{Provider, set_up};

pub(crate) async fn get(req: Req) -> Result<Response> {
    let mut conn = req.reader().await?;
    let payment = entry::find(&req, &mut conn).await?;
    let page = format!("/pay/{}", payment.token);
    let provider = set_up::named(req.param("provider")).ok_or(Error::NotFound)?;
    let ready = set_up::one(&mut conn, provider).await?.ok_or(Error::NotFound)?;
    // Signed or not, it only says which try it is about and which sentence to show.
    let Ok(brought) = ready.gateway.read_return(&query(&req)) else {
        return see_other(&page);
    };
    let found = attempt::by_reference(&mut conn, Provider::from(provider), &brought.reference).await?;
    drop(conn);
    let Some(attempt) = found.filter(|attempt| attempt.payment_id == payment.id) else {
        return see_other(&page);
    };
    if attempt.state == AttemptState::Open
        && let Err(error) = ask_gateway(&req.app, &req.ctx, &attempt).await
    {
        tracing::warn!(%error, "a gateway could not be asked when its payer came back");
        return see_other(&format!("{page}?asked=no"));
    }
    match brought.said {
        Said::Failure { code } => {
            let query = [("with", provider.key()), ("code", code.as_str())];
            see_other(&format!("{page}{}", ui::query_string(&query)))
        }
        Said::Success | Said::Waiting => see_other(&format!("{page}?asked=with")),
    }
}
