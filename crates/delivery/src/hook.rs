//! `POST /hooks/{carrier}/{secret}`: a carrier tells of its parcels.
use axum::http::{HeaderMap, StatusCode};
use carriers::{Carrier, Happening, Notice, Outcome, Refusal};
use kernel::Result;
use outside::{InboxId, InboxState};
use serde_json::json;
use ui::{Req, Response};

use crate::accounts::{Account, Accounts};
use crate::note::{Noted, Source, Took, note};

/// Looks at the secret first: of strangers nothing is stored, whatever they send. Then the call is stored raw and believed
/// (with the carrier's signature, where it signs); it answers 200 only after all of it was kept, so that the carrier tells
/// it again otherwise.
pub(crate) async fn post(req: Req, carrier: Carrier) -> Result<Response> {
    let accounts = Accounts::read(&mut req.reader().await?).await?;
    let account = accounts.of(carrier).filter(|_| accounts.hook(carrier).fits(req.param("secret")));
    let Some(account) = account else { return Ok(refusal(&req, &Refusal::Forged)) };
    let inbox = store(&req, carrier).await?;
    match read(&req, &account) {
        Ok(happenings) => take(&req, inbox, happenings).await,
        Err(refused) => {
            conclude(&req, inbox, InboxState::Refused, &refused.to_string()).await?;
            Ok(refusal(&req, &refused))
        }
    }
}

fn read(req: &Req, account: &Account) -> Outcome<Vec<Happening>> {
    let notice = Notice { secret: req.param("secret"), body: &req.body, received: req.ctx.now() };
    account.adapter.read_notice(&notice)
}

async fn store(req: &Req, carrier: Carrier) -> Result<InboxId> {
    let body = String::from_utf8_lossy(&req.body).into_owned();
    let work: db::WorkFn<(Carrier, String, String), _> = |tx, ctx, (carrier, headers, body)| {
        Box::pin(outside::store_raw(tx, ctx, carrier.key(), headers, body))
    };
    req.app.db.write(&req.ctx, (carrier, shown(&req.headers), body), work).await
}

/// The headers as lines, without those that let somebody in.
fn shown(headers: &HeaderMap) -> String {
    let harmless =
        headers.iter().filter(|(name, _)| !["cookie", "authorization", "token"].contains(&name.as_str()));
    harmless.fold(String::new(), |out, (name, value)| {
        format!("{out}{name}: {}\n", String::from_utf8_lossy(value.as_bytes()))
    })
}

/// Each parcel in a transaction of its own, so that one that cannot be kept does not keep out the others.
async fn take(req: &Req, inbox: InboxId, happenings: Vec<Happening>) -> Result<Response> {
    let (mut kept, mut failed) = (false, None);
    for happening in happenings {
        let noted = Noted::new(&req.app, happening, Source::Notice);
        match req.app.db.write(&req.ctx, noted, |tx, ctx, noted| Box::pin(note(tx, ctx, noted))).await {
            Ok(took) => kept |= took == Took::Kept,
            Err(error) => failed = Some(error),
        }
    }
    if let Some(error) = failed {
        return Err(error);
    }
    let (state, reason) = if kept {
        (InboxState::Accepted, "")
    } else {
        (InboxState::Ignored, "told before, or no parcel of ours")
    };
    conclude(req, inbox, state, reason).await?;
    Ok(ui::json(StatusCode::OK, &json!({ "success": true })))
}

async fn conclude(req: &Req, inbox: InboxId, state: InboxState, reason: &str) -> Result<()> {
    let work: db::WorkFn<(InboxId, InboxState, String), ()> =
        |tx, ctx, (inbox, state, reason)| Box::pin(outside::conclude(tx, ctx, *inbox, *state, reason));
    req.app.db.write(&req.ctx, (inbox, state, reason.to_owned()), work).await
}

fn refusal(req: &Req, refusal: &Refusal) -> Response {
    let (status, key) = match refusal {
        Refusal::Forged => (StatusCode::UNAUTHORIZED, "parcel-notice-forged"),
        _ => (StatusCode::BAD_REQUEST, "parcel-notice-bad"),
    };
    let problem = json!({
        "type": "about:blank",
        "title": req.t().get(key),
        "status": status.as_u16(),
        "detail": refusal.to_string(),
        "instance": format!("urn:uuid:{}", req.ctx.request),
    });
    ui::json(status, &problem)
}
