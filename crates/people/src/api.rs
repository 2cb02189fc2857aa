//! What programs with a token read: who they act for, and the roster.
use axum::http::StatusCode;
use db::PageRequest;
use kernel::{Id, Result, Value};
use serde_json::json;
use ui::{Req, Response};

use crate::organisation::OrganisationRow;
use crate::pages::fixed;
use crate::store::office::ROSTER;
use crate::store::organisation::OF_ACCOUNT;
use crate::verification::{Identified, VerificationRow, identity_of};

/// The person and the roles of the token.
pub(crate) async fn me(req: Req) -> Result<Response> {
    let account = req.account()?;
    let (name, email, phone) = crate::login_of(&mut req.reader().await?, account).await?;
    let grants = req.ctx.actor.grants().iter();
    let roles: Vec<_> = grants
        .map(|grant| {
            let organisation = grant.organisation.map(|id| id.to_string());
            json!({"role": grant.role.name(), "commune": grant.commune, "organisation": organisation})
        })
        .collect();
    let parties = req.reader().await?.all(&OF_ACCOUNT, (account,)).await?;
    let mine = req.ctx.actor.organisations();
    let parties = parties.iter().filter(|party| mine.contains(&party.id));
    let organisations: Vec<_> = parties.map(organisation).collect();
    let identity = identity(&identity_of(&mut req.reader().await?, account).await?);
    let id = account.uuid().to_string();
    Ok(ui::json(
        StatusCode::OK,
        &json!({
            "id": id, "name": name, "email": email, "phone": phone, "roles": roles, "identity": identity,
            "organisations": organisations,
        }),
    ))
}

/// A party of the token's person, and whether an official verified it.
fn organisation(row: &OrganisationRow) -> serde_json::Value {
    json!({
        "id": row.id.to_string(), "name": row.name, "kind": row.kind.key(), "tax_code": row.tax_code,
        "commune": row.commune, "verified": row.verified_at.is_some(),
    })
}

/// What the person declares and what an official verified, never mixed: `state` is `official` only by the latter.
fn identity(known: &Identified) -> serde_json::Value {
    let part = |row: &Option<VerificationRow>| {
        row.as_ref().map(|row| {
            json!({
                "method": row.method.key(), "vneid_level": row.method.vneid_level(), "on": row.verified_on.iso(),
                "recorded": row.recorded_at.iso(),
            })
        })
    };
    json!({"state": known.state(), "official": part(&known.official), "declared": part(&known.declared)})
}

/// The officials of the own locality, today.
pub(crate) async fn roster(req: Req) -> Result<Response> {
    let today = Value::Text(req.ctx.now().day().iso());
    let request = PageRequest {
        scope: vec![today.clone(), today],
        filters: fixed(&req.ctx.actor.locality()),
        after: req.query.filled("after").map(str::to_owned),
        limit: 100,
        ..PageRequest::default()
    };
    let page = ROSTER.page(&mut req.reader().await?, &request).await?;
    let items: Vec<_> = page
        .rows
        .iter()
        .map(|row| {
            json!({
                "id": row.id.to_string(), "name": row.name, "agency": row.agency, "duty": row.duty.key(),
                "rank": row.official_rank.key(), "commune": row.commune, "from": row.from_day.iso(),
            })
        })
        .collect();
    Ok(ui::json(StatusCode::OK, &json!({"items": items, "next": page.next})))
}
