//! A person declares how it was identified, and sees what an official verified.
use askama::Template;
use axum::http::StatusCode;
use kernel::Result;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::options;
use super::person::read_verification;
use crate::store::office::{self as store, VerificationRow};
use crate::verification::{Method, Standing, declare_identity};

#[derive(Template)]
#[template(path = "identity.html")]
struct Identity<'a> {
    t: T,
    f: FormView<'a>,
    /// An official has verified it.
    verified: bool,
    verifications: Vec<VerificationRow>,
    methods: Vec<(String, String)>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let form = Form::prefilled([("on", req.ctx.now().day().iso())]);
    show(&req, &form, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let new = read_verification(&mut form, req.account()?);
    if let (Some(new), Ok(())) = (new, form.finish()) {
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(declare_identity(tx, ctx, new))).await {
            Ok(()) => return see_other("/account/identity"),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let verifications = req.reader().await?.all(&store::VERIFICATIONS, (req.account()?,)).await?;
    let body = Identity {
        f: FormView::new(form, req.t()),
        verified: verifications.iter().any(|row| row.standing == Standing::Official),
        verifications,
        methods: options(&t, "verification-", Method::ALL.iter().map(|m| m.key())),
        t: t.clone(),
    };
    Page::new(&t.get("identity-title")).status(status).show(req, &body).await
}
