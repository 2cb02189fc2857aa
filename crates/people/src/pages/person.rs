//! One account: its roles, how its identity was verified, a link to recover it.
use askama::Template;
use axum::http::StatusCode;
use kernel::{AccountId, Day, Error, Message, Phone, Result, Role, Uuid};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{options, place};
use crate::recovery::begin_recovery;
use crate::store::account as accounts;
use crate::store::account::GrantRow;
use crate::store::office::{self as store, ListedAccountRow, VerificationRow};
use crate::verification::{Method, NewVerification, verify_identity};
use crate::{end_role, organisation};
use crate::{second_factor, session};

/// A role as the page shows it.
struct Held {
    row: GrantRow,
    of: String,
}

#[derive(Template)]
#[template(path = "person.html")]
struct Person<'a> {
    t: T,
    f: FormView<'a>,
    row: ListedAccountRow,
    phone: String,
    grants: Vec<Held>,
    verifications: Vec<VerificationRow>,
    methods: Vec<(String, String)>,
    /// Nobody verifies themselves.
    oneself: bool,
    /// A link to set a new password, shown once.
    link: Option<String>,
}

fn id(req: &Req) -> Result<AccountId> {
    req.param("id").parse()
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let form = Form::prefilled([("on", req.ctx.now().day().iso())]);
    show(&req, &form, None, StatusCode::OK).await
}

/// Takes a role away.
pub(crate) async fn end_grant(req: Req) -> Result<Response> {
    let account = id(&req)?;
    let grant = Uuid::parse_str(req.param("grant")).map_err(|_| Error::NotFound)?;
    let mut form = req.form();
    let reason = form.text("reason", 500);
    if form.finish().is_err() {
        return Err(Error::BadRequest(Message::new("people-say-why")));
    }
    let input = (account, grant, reason);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(end_role(tx, ctx, input))).await?;
    see_other(&format!("/office/people/{account}"))
}

/// Reads how somebody was verified.
pub(crate) fn read_verification(form: &mut Form, account: AccountId) -> Option<NewVerification> {
    let method = form.choice("method", Method::from_key);
    let evidence = form.text("evidence", 300);
    let typed = form.text("on", 10);
    let on = Day::parse(&typed);
    if on.is_none() && !form.has_error("on") {
        form.error("on", Message::new("roster-from-wrong"));
    }
    Some(NewVerification { account, method: method?, on: on?, evidence })
}

pub(crate) async fn verify(req: Req) -> Result<Response> {
    let account = id(&req)?;
    let mut form = req.form();
    let new = read_verification(&mut form, account);
    if let (Some(new), Ok(())) = (new, form.finish()) {
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(verify_identity(tx, ctx, new))).await {
            Ok(()) => return see_other(&format!("/office/people/{account}")),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Whoever resets both password and second factor of an account could use it: an operator's is an operator's to reset.
async fn may_reset(req: &Req, account: AccountId) -> Result<()> {
    let mut conn = req.reader().await?;
    conn.one(&store::ACCOUNT, (account,)).await?;
    let operator =
        session::grants(&mut conn, account).await?.iter().any(|grant| grant.role == Role::Operator);
    if operator && !req.ctx.actor.has(Role::Operator) { Err(Error::Forbidden) } else { Ok(()) }
}

/// Makes a link for somebody who has no mail address and cannot sign in.
pub(crate) async fn recovery(req: Req) -> Result<Response> {
    let account = id(&req)?;
    may_reset(&req, account).await?;
    let input = (account, true);
    let secret =
        req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(begin_recovery(tx, ctx, input))).await?;
    let link = format!("{}/recover/{secret}", req.app.settings().base_url);
    let form = Form::prefilled([("on", req.ctx.now().day().iso())]);
    show(&req, &form, Some(link), StatusCode::OK).await
}

/// Takes away the second factors of somebody who lost them.
pub(crate) async fn reset_factors(req: Req) -> Result<Response> {
    let account = id(&req)?;
    if account == req.account()? {
        return Err(Error::Forbidden); // one's own are kept at /account/security
    }
    may_reset(&req, account).await?;
    let mut form = req.form();
    let reason = form.text("reason", 500);
    if form.finish().is_ok() {
        let input = (account, reason);
        req.app
            .db
            .write(&req.ctx, input, |tx, ctx, input| Box::pin(second_factor::reset(tx, ctx, input)))
            .await?;
        return see_other(&format!("/office/people/{account}"));
    }
    show(&req, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, link: Option<String>, status: StatusCode) -> Result<Response> {
    let account = id(req)?;
    let t = req.t();
    let mut conn = req.reader().await?;
    let row = conn.one(&store::ACCOUNT, (account,)).await?;
    let mut grants = Vec::new();
    for grant in conn.all(&accounts::GRANTS, (account,)).await? {
        let of = match (grant.organisation_id, grant.commune.as_deref()) {
            (Some(party), _) => organisation(&mut conn, party).await?.name.show(t.locale).to_owned(),
            (None, Some(code)) => place(Some(code), &t),
            (None, None) => String::new(),
        };
        grants.push(Held { row: grant, of });
    }
    let verifications = conn.all(&store::VERIFICATIONS, (account,)).await?;
    drop(conn);
    let title = row.name.clone();
    let body = Person {
        f: FormView::new(form, req.t()),
        phone: row.phone.as_deref().map(Phone::show).unwrap_or_default(),
        row,
        grants,
        verifications,
        methods: options(&t, "verification-", Method::ALL.iter().map(|m| m.key())),
        oneself: req.ctx.actor.account() == Some(account),
        link,
        t,
    };
    Page::new(&title).status(status).office().show(req, &body).await
}
