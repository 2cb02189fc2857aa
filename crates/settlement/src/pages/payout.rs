//! One payout: its postings' sum, where it goes, and how it ended.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Result, Uuid};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use crate::{PAY, PayoutId, PayoutRow, PayoutState, mark_failed, mark_paid, payout};

#[derive(Template)]
#[template(path = "payout.html")]
struct Payout<'a> {
    t: T,
    f: FormView<'a>,
    row: &'a PayoutRow,
    may: bool,
}

impl Payout<'_> {
    fn can_be_paid(&self) -> bool {
        self.may && self.row.state == PayoutState::Sent
    }

    fn can_fail(&self) -> bool {
        self.may && matches!(self.row.state, PayoutState::Drawn | PayoutState::Sent)
    }
}

fn id_of(req: &Req) -> Result<Uuid> {
    Uuid::parse_str(req.param("id")).map_err(|_| Error::NotFound)
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let id: PayoutId = req.param("id").parse()?;
    let paid = form.value("how") == "paid";
    let note = form.text("note", 200);
    if form.errors.is_empty() {
        let db = &req.app.db;
        let done = if paid {
            db.write(&req.ctx, (id, note), |tx, ctx, input| Box::pin(mark_paid(tx, ctx, input))).await
        } else {
            db.write(&req.ctx, (id, note), |tx, ctx, input| Box::pin(mark_failed(tx, ctx, input))).await
        };
        match done {
            Ok(()) => return see_other(&format!("/office/payouts/{id}")),
            Err(Error::Conflict(message)) => form.error("note", message),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let row = payout(&mut req.reader().await?, id_of(req)?).await?;
    let t = req.t();
    let may = req.ctx.authorize(&PAY).is_ok();
    let body = Payout { f: FormView::new(form, req.t()), row: &row, may, t: t.clone() };
    Page::new(&t.with("code", row.code.as_str()).get("payout-title"))
        .status(status)
        .office()
        .show(req, &body)
        .await
}
