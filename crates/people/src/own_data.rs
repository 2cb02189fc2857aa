//! Everything that people knows of a person, for the person: no secrets, no keys, no hashes.
use db::Conn;
use kernel::{AccountId, Id, Instant, Result};
use serde_json::{Value, json};

use crate::login_of;
use crate::store::{account, factor, office, organisation, privacy, session};

/// What people knows of a person; [`ui::Export`].
pub(crate) async fn own_data(conn: &mut Conn, id: AccountId) -> Result<Value> {
    let (name, email, phone) = login_of(conn, id).await?;
    Ok(json!({
        "id": id.uuid().to_string(), "name": name, "email": email, "phone": phone,
        "roles": roles(conn, id).await?,
        "organisations": organisations(conn, id).await?,
        "sessions": sessions(conn, id).await?,
        "browsers": browsers(conn, id).await?,
        "authenticator_app": app(conn, id).await?,
        "passkeys": passkeys(conn, id).await?,
        "providers": providers(conn, id).await?,
        "tokens": tokens(conn, id).await?,
        "consents": consents(conn, id).await?,
        "requests": requests(conn, id).await?,
        "invitations": invitations(conn, id).await?,
        "roster": roster(conn, id).await?,
        "verifications": verifications(conn, id).await?,
    }))
}

fn time(at: Option<Instant>) -> Option<String> {
    at.map(Instant::iso)
}

async fn roles(conn: &mut Conn, id: AccountId) -> Result<Vec<Value>> {
    let rows = conn.all(&account::GRANTS, (id,)).await?;
    let organisation = |row: &account::GrantRow| row.organisation_id.map(|id| id.to_string());
    let one = |row: &account::GrantRow| json!({"role": row.role, "commune": row.commune, "organisation": organisation(row)});
    Ok(rows.iter().map(one).collect())
}

/// Also those of before.
async fn organisations(conn: &mut Conn, id: AccountId) -> Result<Vec<Value>> {
    let rows = conn.all(&organisation::MEMBERSHIPS, (id,)).await?;
    let one = |row: &organisation::MembershipRow| {
        json!({
            "id": row.id.to_string(), "kind": row.kind.key(), "name": row.name.vi, "tax_code": row.tax_code,
            "role": row.role, "from": row.granted_at.iso(), "to": time(row.ended_at),
        })
    };
    Ok(rows.iter().map(one).collect())
}

async fn sessions(conn: &mut Conn, id: AccountId) -> Result<Vec<Value>> {
    let rows = conn.all(&session::OPEN, (id,)).await?;
    let one = |row: &session::OpenSessionRow| json!({"browser": row.browser, "since": row.created_at.iso(), "seen": row.seen_at.iso()});
    Ok(rows.iter().map(one).collect())
}

async fn browsers(conn: &mut Conn, id: AccountId) -> Result<Vec<Value>> {
    let rows = conn.all(&session::DEVICES, (id,)).await?;
    Ok(rows.iter().map(|(seen,)| json!({"seen": seen.iso()})).collect())
}

async fn app(conn: &mut Conn, id: AccountId) -> Result<Value> {
    let since = conn.optional(&factor::TOTP, (id,)).await?.and_then(|row| row.confirmed_at);
    let (codes,) = conn.one(&factor::CODES_LEFT, (id,)).await?;
    Ok(json!({"since": time(since), "recovery_codes_left": codes}))
}

async fn passkeys(conn: &mut Conn, id: AccountId) -> Result<Vec<Value>> {
    let rows = conn.all(&factor::PASSKEYS, (id,)).await?;
    let one = |row: &factor::PasskeyRow| json!({"name": row.name, "made": row.created_at.iso(), "used": time(row.used_at)});
    Ok(rows.iter().map(one).collect())
}

async fn providers(conn: &mut Conn, id: AccountId) -> Result<Vec<Value>> {
    let rows = conn.all(&factor::IDENTITIES, (id,)).await?;
    let one = |(issuer, subject, at): &(String, String, Instant)| json!({"issuer": issuer, "subject": subject, "linked": at.iso()});
    Ok(rows.iter().map(one).collect())
}

async fn tokens(conn: &mut Conn, id: AccountId) -> Result<Vec<Value>> {
    let rows = conn.all(&factor::TOKENS, (id,)).await?;
    let one = |row: &factor::TokenRow| {
        let scopes: Vec<&str> = row.scopes.split(' ').collect();
        json!({
            "name": row.name, "api": row.audience.key(), "scopes": scopes, "made": row.created_at.iso(),
            "until": row.expires_at.iso(), "used": time(row.used_at), "ended": time(row.ended_at),
        })
    };
    Ok(rows.iter().map(one).collect())
}

async fn consents(conn: &mut Conn, id: AccountId) -> Result<Vec<Value>> {
    let rows = conn.all(&privacy::CONSENTS, (id,)).await?;
    let one = |row: &privacy::ConsentRow| {
        json!({
            "purpose": row.purpose, "version": row.version, "given": row.given_at.iso(),
            "withdrawn": time(row.withdrawn_at),
        })
    };
    Ok(rows.iter().map(one).collect())
}

async fn requests(conn: &mut Conn, id: AccountId) -> Result<Vec<Value>> {
    let rows = conn.all(&privacy::REQUESTS_OF, (id,)).await?;
    let one = |row: &privacy::DataRequestRow| {
        json!({
            "code": row.code.as_str(), "kind": row.kind.key(), "detail": row.detail, "state": row.state.key(),
            "asked": row.asked_at.iso(), "due": row.due_day.iso(), "answer": row.answer,
            "answered": time(row.answered_at),
        })
    };
    Ok(rows.iter().map(one).collect())
}

/// Those that the person made and those it took up. How an invited person was written down is that person's.
async fn invitations(conn: &mut Conn, id: AccountId) -> Result<Vec<Value>> {
    let rows = conn.all(&office::INVITATIONS_OF, (id, id)).await?;
    let one = |row: &office::InvitationRow| {
        let taken = row.account_id == Some(id);
        json!({
            "what": if taken { "taken" } else { "made" }, "contact": taken.then_some(row.contact.as_str()),
            "role": row.role, "organisation": row.organisation_id.map(|id| id.to_string()), "commune": row.commune,
            "made": row.created_at.iso(), "until": row.expires_at.iso(), "ended": time(row.ended_at),
        })
    };
    Ok(rows.iter().map(one).collect())
}

async fn roster(conn: &mut Conn, id: AccountId) -> Result<Vec<Value>> {
    let rows = conn.all(&office::OFFICIALS_OF, (id,)).await?;
    let one = |row: &office::OfficialRow| {
        json!({
            "name": row.name, "agency": row.agency, "duty": row.duty.key(), "rank": row.official_rank.key(),
            "commune": row.commune, "from": row.from_day.iso(), "to": row.to_day.iso(),
        })
    };
    Ok(rows.iter().map(one).collect())
}

async fn verifications(conn: &mut Conn, id: AccountId) -> Result<Vec<Value>> {
    let rows = conn.all(&office::VERIFICATIONS, (id,)).await?;
    let one = |row: &office::VerificationRow| {
        json!({
            "method": row.method.key(), "standing": row.standing.key(), "on": row.verified_on.iso(),
            "evidence": row.evidence, "recorded": row.recorded_at.iso(), "official": row.official,
        })
    };
    Ok(rows.iter().map(one).collect())
}
