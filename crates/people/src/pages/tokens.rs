//! Tokens of the API.
use std::collections::BTreeSet;

use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Result, Uuid};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::options;
use crate::store::factor::{self as store, TokenRow};
use crate::token::{Audience, LONGEST, NewToken, end_token, make_token};

/// A permission that a token may have.
struct Scope {
    name: &'static str,
    text: String,
    chosen: bool,
}

/// What opens one API.
struct Group {
    audience: String,
    scopes: Vec<Scope>,
}

/// What a permission lets somebody do, in words: `registry.read` is `permission-registry-read`.
fn words(t: &T, permission: &str) -> String {
    t.choice("permission-", &permission.replace('.', "-"))
}

#[derive(Template)]
#[template(path = "tokens.html")]
struct Tokens<'a> {
    t: T,
    f: FormView<'a>,
    issued: Vec<TokenRow>,
    now: kernel::Instant,
    audiences: Vec<(String, String)>,
    groups: Vec<Group>,
    /// The secret, shown once.
    secret: Option<String>,
}

impl Tokens<'_> {
    /// The rights of a token, in words.
    fn rights(&self, token: &TokenRow) -> String {
        token.scopes.split(' ').map(|scope| words(&self.t, scope)).collect::<Vec<_>>().join(" · ")
    }

    fn works(&self, token: &TokenRow) -> bool {
        token.ended_at.is_none() && token.expires_at > self.now
    }
}

/// The permissions of all routes with an audience that this person may use.
fn scopes(req: &Req) -> Vec<(&'static str, &'static str)> {
    let routes = req.app.domains.iter().flat_map(|domain| domain.routes);
    let mut all: Vec<_> = routes
        .filter_map(|route| Some((route.audience()?, route.permission.name, &route.permission)))
        .filter(|(_, _, permission)| permission.allows(&req.ctx.actor))
        .map(|(audience, name, _)| (audience, name))
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::prefilled([("days", "90".to_owned())]), None, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let account = req.account()?;
    let mut form = req.form();
    let name = form.text("name", 60);
    let audience = form.choice("audience", Audience::from_key);
    let days = form.number("days", 1, LONGEST);
    let allowed = scopes(&req);
    if let (Some(audience), Ok(())) = (audience, form.finish()) {
        let wanted = form.values.0.iter().filter(|(name, _)| name == "scope").map(|(_, value)| value.clone());
        let fits = |scope: &String| allowed.iter().any(|(of, name)| *of == audience.key() && name == scope);
        let scopes: BTreeSet<String> = wanted.filter(fits).collect();
        let new = NewToken { account, name, audience, scopes, days };
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(make_token(tx, ctx, new))).await {
            Ok(secret) => {
                let form = Form::prefilled([("days", "90".to_owned())]);
                return show(&req, &form, Some(secret), StatusCode::OK).await;
            }
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn end(req: Req) -> Result<Response> {
    let id = Uuid::parse_str(req.param("id")).map_err(|_| Error::NotFound)?;
    let input = (req.account()?, id);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(end_token(tx, ctx, input))).await?;
    see_other("/account/tokens")
}

async fn show(req: &Req, form: &Form, secret: Option<String>, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let tokens = req.reader().await?.all(&store::TOKENS, (req.account()?,)).await?;
    let chosen = |name: &str| form.values.0.iter().any(|(n, v)| n == "scope" && v == name);
    let scopes = scopes(req);
    let present: BTreeSet<&str> = scopes.iter().map(|(audience, _)| *audience).collect();
    let audiences = Audience::ALL.iter().map(|a| a.key()).filter(|key| present.contains(key));
    let scope = |name| Scope { name, text: words(&t, name), chosen: chosen(name) };
    let groups = present.iter().map(|of| Group {
        audience: t.choice("token-audience-", of),
        scopes: scopes.iter().filter(|(audience, _)| audience == of).map(|(_, name)| scope(*name)).collect(),
    });
    let body = Tokens {
        f: FormView::new(form, req.t()),
        issued: tokens,
        now: req.ctx.now(),
        audiences: options(&t, "token-audience-", audiences),
        groups: groups.collect(),
        secret,
        t: t.clone(),
    };
    Page::new(&t.get("tokens-title")).status(status).show(req, &body).await
}
