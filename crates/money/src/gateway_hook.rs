//! `/hooks/vnpay`, `/hooks/momo`, `/hooks/zalopay`, `/hooks/payos`: a gateway says what became of a payment.
use axum::http::{StatusCode, header};
use db::WorkFn;
use gateways::{NoticeAnswer, Provider, Verdict};
use kernel::{Error, Result};
use outside::InboxState;
use ui::{Body, Req, Response};

use crate::ask_bank::payables;
use crate::hook;
use crate::set_up;
use crate::take_notice::{Told, take_notice};

/// Stores the call raw, believes it only with its signature, and answers in the gateway's words after the commit.
pub(crate) async fn take(req: Req, provider: Provider) -> Result<Response> {
    let message = message(&req, provider);
    let inbox = hook::store(&req, provider.key(), &String::from_utf8_lossy(&message)).await?;
    let Some(ready) = set_up::one(&mut req.reader().await?, provider).await? else {
        hook::conclude(&req, inbox, InboxState::Refused, "not set up").await?;
        return Err(Error::NotFound);
    };
    let verdict = match ready.gateway.read_notice(&message, req.ctx.now()) {
        Ok(notice) => {
            let told = Told { notice, inbox: Some(inbox), payables: payables(&req.app) };
            note(&req, told).await
        }
        Err(error) => {
            hook::conclude(&req, inbox, InboxState::Refused, &error.to_string()).await?;
            Verdict::from(&error)
        }
    };
    tracing::info!(provider = provider.key(), ?verdict, "a notice of a gateway");
    answer(ready.gateway.answer(verdict))
}

/// What is signed: VNPAY sends a query, all others a body.
fn message(req: &Req, provider: Provider) -> Vec<u8> {
    if provider != Provider::Vnpay {
        return req.body.to_vec();
    }
    query(req).into_bytes()
}

/// The query as a gateway sent it, without its question mark.
pub(crate) fn query(req: &Req) -> String {
    let pairs: Vec<_> = req.query.0.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    ui::query_string(&pairs).trim_start_matches('?').to_owned()
}

/// What went wrong here is told as such, so that the gateway tells it again.
async fn note(req: &Req, told: Told) -> Verdict {
    let work: WorkFn<Told, Verdict> = |tx, ctx, told| Box::pin(take_notice(tx, ctx, told));
    match req.app.db.write(&req.ctx, told, work).await {
        Ok(verdict) => verdict,
        Err(error) => {
            tracing::error!(%error, "a notice of a gateway could not be taken in");
            Verdict::Failed
        }
    }
}

fn answer(answer: NoticeAnswer) -> Result<Response> {
    let json = !answer.body.is_empty();
    let mut response = Response::new(Body::from(answer.body));
    *response.status_mut() = StatusCode::from_u16(answer.status).map_err(Error::internal)?;
    if json {
        let kind = axum::http::HeaderValue::from_static("application/json");
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
    }
    Ok(response)
}
