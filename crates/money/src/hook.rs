//! `POST /hooks/bank`: the bank says that money arrived.
use axum::http::{HeaderMap, StatusCode};
use kernel::Result;
use outside::{InboxId, InboxState};
use serde_json::json;
use ui::{Req, Response};

use crate::ask_bank::payables;
use crate::notice::{self, BankTransfer, NoticeError};
use crate::receive_transfer::{Received, receive_transfer};
use crate::{Outcome, collection};

/// Stores the notice raw, then believes it only with its signature; answers 200 only after the commit.
pub(crate) async fn post(req: Req) -> Result<Response> {
    let inbox = store(&req, "bank", &String::from_utf8_lossy(&req.body)).await?;
    let collection = collection::find(&mut req.reader().await?).await?;
    let Some(collection) = collection else {
        return refuse(&req, inbox, NoticeError::Signature).await;
    };
    match notice::read(&req.body, &collection.secret) {
        Ok(transfer) if !transfer.account.is_empty() && transfer.account != collection.account => {
            conclude(&req, inbox, InboxState::Ignored, "another account").await?;
            Ok(accepted())
        }
        Ok(transfer) => take(&req, inbox, transfer).await,
        Err(error @ (NoticeError::NoSuccess | NoticeError::Currency)) => {
            conclude(&req, inbox, InboxState::Ignored, &error.to_string()).await?;
            Ok(accepted())
        }
        Err(error) => refuse(&req, inbox, error).await,
    }
}

/// Keeps a call as it came, in a transaction of its own.
pub(crate) async fn store(req: &Req, source: &'static str, message: &str) -> Result<InboxId> {
    let work: db::WorkFn<(&'static str, String, String), _> =
        |tx, ctx, (source, headers, body)| Box::pin(outside::store_raw(tx, ctx, source, headers, body));
    req.app.db.write(&req.ctx, (source, shown(&req.headers), message.to_owned()), work).await
}

/// The headers as lines, without those that let somebody in.
fn shown(headers: &HeaderMap) -> String {
    let harmless = headers.iter().filter(|(name, _)| *name != "cookie" && *name != "authorization");
    harmless.fold(String::new(), |out, (name, value)| {
        format!("{out}{name}: {}\n", String::from_utf8_lossy(value.as_bytes()))
    })
}

async fn take(req: &Req, inbox: InboxId, transfer: BankTransfer) -> Result<Response> {
    let received = Received { transfer, inbox: Some(inbox), payables: payables(&req.app) };
    let work: db::WorkFn<Received, Outcome> = |tx, ctx, input| Box::pin(receive_transfer(tx, ctx, input));
    let outcome = req.app.db.write(&req.ctx, received, work).await?;
    tracing::info!(?outcome, "a notice of the bank");
    Ok(accepted())
}

fn accepted() -> Response {
    ui::json(StatusCode::OK, &json!({ "success": true }))
}

/// Notes what became of a call that leads to nothing else.
pub(crate) async fn conclude(req: &Req, inbox: InboxId, state: InboxState, reason: &str) -> Result<()> {
    let work: db::WorkFn<(InboxId, InboxState, String), ()> =
        |tx, ctx, (inbox, state, reason)| Box::pin(outside::conclude(tx, ctx, *inbox, *state, reason));
    req.app.db.write(&req.ctx, (inbox, state, reason.to_owned()), work).await
}

async fn refuse(req: &Req, inbox: InboxId, error: NoticeError) -> Result<Response> {
    conclude(req, inbox, InboxState::Refused, &error.to_string()).await?;
    let (status, key) = match error {
        NoticeError::Signature => (StatusCode::UNAUTHORIZED, "money-notice-signature"),
        _ => (StatusCode::BAD_REQUEST, "money-notice-bad"),
    };
    let problem = json!({
        "type": "about:blank",
        "title": req.t().get(key),
        "status": status.as_u16(),
        "detail": error.to_string(),
        "instance": format!("urn:uuid:{}", req.ctx.request),
    });
    Ok(ui::json(status, &problem))
}
