//! One received transfer: what it is, what it may be meant for, and what to do with what waits of it.
use askama::Template;
use axum::http::StatusCode;
use db::WorkFn;
use kernel::{Dong, Error, Message, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::transfers::shown;
use crate::ask_bank::payables;
use crate::complete::Outcome;
use crate::suspense::{Assign, GiveBack, assign, give_back};
use crate::transfer::{self, Reason, TransferId, TransferRow, TransferState};
use crate::{KEEP, PaymentRow, payment, statement};

#[derive(Template)]
#[template(path = "transfer.html")]
struct Shown<'a> {
    t: T,
    f: FormView<'a>,
    row: TransferRow,
    number: String,
    tone: &'static str,
    /// What it paid: reference and amount.
    uses: Vec<(String, Dong)>,
    /// What it waits for.
    waits_for: Option<String>,
    suggestions: Vec<PaymentRow>,
    same_amount: Vec<PaymentRow>,
    keeps: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

/// One form for each way on; its act says which.
pub(crate) async fn post(req: Req) -> Result<Response> {
    let id: TransferId = req.param("id").parse()?;
    let mut form = req.form();
    let done = match form.value("act") {
        "assign" => belongs(&req, &mut form, id).await,
        "return" => back(&req, &mut form, id, false).await,
        "counted" => back(&req, &mut form, id, true).await,
        _ => Err(Error::BadRequest(Message::new("error-choice"))),
    };
    match done {
        Ok(()) => see_other(&format!("/office/transfers/{id}")),
        Err(error) => {
            form.absorb(error)?;
            show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

async fn belongs(req: &Req, form: &mut Form, transfer: TransferId) -> Result<()> {
    let (reference, reason) = (form.text("reference", 40), form.text("reason-assign", 500));
    form.finish()?;
    let input = Assign { transfer, reference, reason, seen: seen(form), payables: payables(&req.app) };
    let work: WorkFn<Assign, Outcome> = |tx, ctx, input| Box::pin(assign(tx, ctx, input));
    req.app.db.write(&req.ctx, input, work).await.map(|_| ())
}

async fn back(req: &Req, form: &mut Form, transfer: TransferId, counted: bool) -> Result<()> {
    let names =
        if counted { ("number-counted", "reason-counted") } else { ("number-return", "reason-return") };
    let (number, reason) = (form.text(names.0, 60), form.text(names.1, 500));
    form.finish()?;
    let back = GiveBack { transfer, number, reason, counted, seen: seen(form) };
    let work: WorkFn<GiveBack, ()> = |tx, ctx, input| Box::pin(give_back(tx, ctx, input));
    req.app.db.write(&req.ctx, back, work).await
}

/// How it stood when the page was shown.
fn seen(form: &Form) -> String {
    form.value("seen").to_owned()
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let mut conn = req.reader().await?;
    let row = transfer::by_id(&mut conn, req.param("id").parse()?).await?;
    let waits = row.kept > Dong::ZERO;
    let waits_for = match row.payment_id.filter(|_| waits && row.reason != Reason::Surplus) {
        Some(payment) => payment::by_id(&mut conn, payment).await?.map(|payment| payment.reference),
        None => None,
    };
    let (mut suggestions, mut same_amount) = (Vec::new(), Vec::new());
    if waits {
        suggestions = statement::suggestions(&mut conn, &row.description, row.kept).await?;
        same_amount = payment::of_amount(&mut conn, row.kept).await?;
        same_amount.retain(|one| !suggestions.iter().any(|known| known.id == one.id));
    }
    let uses = transfer::uses(&mut conn, row.id).await?;
    drop(conn);
    let t = req.t();
    let title = t.get("money-transfer-title");
    let body = Shown {
        f: FormView::new(form, req.t()),
        number: shown(&row),
        tone: match (row.state, waits) {
            (TransferState::Matched, false) => "good",
            (TransferState::Matched, true) => "wait",
            (TransferState::Mismatched, _) => "bad",
            (TransferState::Returned, _) => "info",
        },
        uses,
        waits_for,
        suggestions,
        same_amount,
        keeps: waits && req.ctx.authorize(&KEEP).is_ok(),
        row,
        t,
    };
    Page::new(&title).status(status).office().show(req, &body).await
}
