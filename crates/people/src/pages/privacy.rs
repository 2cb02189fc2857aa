//! One's own data: consents, taking it along, requests.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Result};
use serde_json::{Map, Value};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::options;
use crate::privacy::{NewDataRequest, Purpose, RequestKind, purposes, request_data, set_consent};
use crate::store::privacy::{self as store, DataRequestRow};

/// A purpose, and since when it is allowed.
struct Allowed {
    purpose: &'static Purpose,
    since: Option<kernel::Instant>,
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct Privacy<'a> {
    t: T,
    f: FormView<'a>,
    consents: Vec<Allowed>,
    requests: Vec<DataRequestRow>,
    kinds: Vec<(String, String)>,
    saved: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

/// Gives or withdraws one consent.
pub(crate) async fn consent(req: Req) -> Result<Response> {
    let form = req.form();
    let input = (req.account()?, form.value("purpose").to_owned(), form.value("given") == "yes");
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(set_consent(tx, ctx, input))).await?;
    see_other("/account/privacy?saved=1")
}

pub(crate) async fn request(req: Req) -> Result<Response> {
    let mut form = req.form();
    let kind = form.choice("kind", RequestKind::from_key);
    let detail = form.optional("detail", 1000).unwrap_or_default();
    if let (Some(kind), Ok(())) = (kind, form.finish()) {
        let rule = req.app.rules.on("personal-data.answer", req.ctx.now().day()).map_err(Error::internal)?;
        let new = NewDataRequest { account: req.account()?, kind, detail, working_days: rule.value };
        req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(request_data(tx, ctx, new))).await?;
        return see_other("/account/privacy?saved=1");
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Everything that every domain knows of the person, as one file.
pub(crate) async fn export(req: Req) -> Result<Response> {
    let account = req.account()?;
    let mut conn = req.reader().await?;
    let mut all = Map::new();
    for domain in &req.app.domains {
        if let Some(export) = domain.export {
            all.insert(domain.name.to_owned(), export(&mut conn, account).await?);
        }
    }
    let body = serde_json::to_vec_pretty(&Value::Object(all)).map_err(Error::internal)?;
    Ok(ui::download("my-data.json", "application/json", body))
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let account = req.account()?;
    let t = req.t();
    let mut conn = req.reader().await?;
    let given = conn.all(&store::CONSENTS, (account,)).await?;
    let requests = conn.all(&store::REQUESTS_OF, (account,)).await?;
    drop(conn);
    let since = |purpose: &Purpose| {
        let now = given.iter().find(|c| c.purpose == purpose.key && c.withdrawn_at.is_none());
        now.filter(|c| c.version == purpose.version).map(|c| c.given_at)
    };
    let body = Privacy {
        f: FormView::new(form, req.t()),
        consents: purposes().iter().map(|purpose| Allowed { since: since(purpose), purpose }).collect(),
        requests,
        kinds: options(&t, "privacy-kind-", RequestKind::ALL.iter().map(|k| k.key())),
        saved: req.query.get("saved").is_some(),
        t: t.clone(),
    };
    Page::new(&t.get("privacy-title")).status(status).show(req, &body).await
}
