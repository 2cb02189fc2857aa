//! One refund: where it goes, and what became of it.
use askama::Template;
use axum::http::StatusCode;
use db::WorkFn;
use gateways::ResultCodes;
use kernel::{Error, Message, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::refunds::tone;
use super::to::name;
use crate::attempt::{self, AttemptRow};
use crate::refund::{self, Details, RefundId, RefundRow, Verdict, by_transfer, decide_unclear, make_refund};
use crate::{Banks, KEEP};

#[derive(Template)]
#[template(path = "refund.html")]
struct Shown<'a> {
    t: T,
    f: FormView<'a>,
    refund: RefundRow,
    tone: &'static str,
    /// The name of the gateway that took the payment.
    gateway: Option<String>,
    /// Why the gateway refused, in words.
    why: String,
    bank: String,
    banks: Vec<(String, String)>,
    /// Whether who looks may act.
    keeps: bool,
    /// Its gateway should have said something long ago.
    late: bool,
}

impl Shown<'_> {
    fn is(&self, way: &str, state: &str) -> bool {
        self.keeps && self.refund.way.key() == way && self.refund.state.key() == state
    }

    /// A person says what became of it.
    fn is_to_decide(&self) -> bool {
        self.is("gateway", "unclear") || (self.late && self.is("gateway", "sent"))
    }

    /// It can be made by a transfer instead.
    fn is_to_redirect(&self) -> bool {
        self.is("gateway", "failed") || (self.late && self.is("gateway", "asked"))
    }

    fn outcomes(&self) -> Vec<(String, String)> {
        let one = |key: &str| (key.to_owned(), self.t.get(&format!("money-refund-was-{key}")));
        vec![(String::new(), self.t.get("money-choose")), one("done"), one("not-done")]
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, None, StatusCode::OK).await
}

/// One form for each state; its act says which.
pub(crate) async fn post(req: Req) -> Result<Response> {
    let id: RefundId = req.param("id").parse()?;
    let mut form = req.form();
    let done = match form.value("act") {
        "make" => make(&req, &mut form, id).await,
        "by-transfer" => redirect(&req, &mut form, id).await,
        "decide" => decide(&req, &mut form, id).await,
        _ => Err(Error::BadRequest(Message::new("error-choice"))),
    };
    match done {
        Ok(()) => see_other(&format!("/office/refunds/{id}")),
        Err(error) => {
            form.absorb(error)?;
            show(&req, Some(&form), StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

async fn make(req: &Req, form: &mut Form, refund: RefundId) -> Result<()> {
    let bank = form.optional("bank", 6).unwrap_or_default();
    if !bank.is_empty() && Banks::shared().get(&bank).is_none() {
        form.error("bank", Message::new("money-bank-unknown"));
    }
    let account = form.optional("account", 19).unwrap_or_default();
    if !account.chars().all(|c| c.is_ascii_alphanumeric()) {
        form.error("account", Message::new("money-account-form"));
    }
    let holder = form.optional("holder", 100).unwrap_or_default();
    let number = form.optional("number", 60).unwrap_or_default();
    form.finish()?;
    let work: WorkFn<Details, ()> = |tx, ctx, details| Box::pin(make_refund(tx, ctx, details));
    req.app.db.write(&req.ctx, Details { refund, bank, account, holder, number }, work).await
}

async fn redirect(req: &Req, form: &mut Form, refund: RefundId) -> Result<()> {
    let reason = form.text("reason", 500);
    form.finish()?;
    let work: WorkFn<(RefundId, String), ()> = |tx, ctx, which| Box::pin(by_transfer(tx, ctx, which));
    req.app.db.write(&req.ctx, (refund, reason), work).await
}

async fn decide(req: &Req, form: &mut Form, refund: RefundId) -> Result<()> {
    let outcome = form.choice("outcome", |typed| match typed {
        "done" => Some(true),
        "not-done" => Some(false),
        _ => None,
    });
    let number = match outcome {
        Some(true) => Some(form.text("number", 60)),
        _ => None,
    };
    let reason = form.text("reason", 500);
    form.finish()?;
    let work: WorkFn<Verdict, ()> = |tx, ctx, verdict| Box::pin(decide_unclear(tx, ctx, verdict));
    req.app.db.write(&req.ctx, Verdict { refund, done: number, reason }, work).await
}

async fn show(req: &Req, form: Option<&Form>, status: StatusCode) -> Result<Response> {
    let mut conn = req.reader().await?;
    let refund = refund::by_id(&mut conn, req.param("id").parse()?).await?;
    let attempt = match refund.attempt_id {
        Some(attempt) => Some(attempt::by_id(&mut conn, attempt).await?),
        None => None,
    };
    drop(conn);
    let t = req.t();
    let banks = Banks::shared();
    let mut options = vec![(String::new(), t.get("money-bank-choose"))];
    options.extend(banks.all().map(|bank| (bank.bin.clone(), bank.short_name.clone())));
    let known = Form::prefilled([
        ("bank", refund.bank.clone()),
        ("account", refund.account.clone()),
        ("holder", refund.holder.clone()),
        ("number", refund.bank_reference.clone()),
    ]);
    let title = t.with("reference", refund.reference.clone()).get("money-refund-title");
    let body = Shown {
        f: FormView::new(form.unwrap_or(&known), req.t()),
        tone: tone(refund.state),
        gateway: attempt.as_ref().map(|attempt| name(&t, attempt.provider)),
        why: why(req, &refund, attempt.as_ref())?,
        bank: banks.name(&refund.bank).to_owned(),
        banks: options,
        keeps: req.ctx.authorize(&KEEP).is_ok(),
        late: refund.is_late(req.ctx.now()),
        refund,
        t,
    };
    Page::new(&title).status(status).office().show(req, &body).await
}

/// What the gateway's code means; the code itself where it is none of its own.
fn why(req: &Req, refund: &RefundRow, attempt: Option<&AttemptRow>) -> Result<String> {
    let provider = attempt.and_then(|attempt| attempt.provider.gateway());
    let (Some(provider), false) = (provider, refund.code.is_empty()) else {
        return Ok(refund.code.clone());
    };
    let codes = ResultCodes::load().map_err(Error::internal)?;
    let sentence =
        codes.get(provider, &refund.code).map(|_| codes.sentence(provider, &refund.code, req.ctx.locale));
    Ok(match sentence {
        Some(sentence) => format!("{sentence} ({})", refund.code),
        None => refund.code.clone(),
    })
}
