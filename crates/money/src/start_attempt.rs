//! The payer chose a gateway.
use db::WorkFn;
use gateways::{Charge, Creation, Provider};
use kernel::{Ctx, Error, Result};
use outside::Answer;
use ui::App;

use crate::attempt::{self, AttemptId, AttemptRow};
use crate::set_up::Ready;
use crate::{PaymentId, PaymentRow, call};

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Started {
    /// The payer can pay on the gateway's page.
    Page(AttemptId),
    /// The gateway refused with this code.
    Refused { code: String },
    /// Nobody knows; the gateway is asked again later.
    Unclear,
}

/// Begins a try to pay: its row first, then the call to the gateway, outside any transaction.
///
/// # Errors
/// [`Error::Conflict`] when the payment is not awaiting, [`Error::Internal`] for what the gateway cannot be asked.
pub(crate) async fn start_attempt(
    app: &App,
    ctx: &Ctx,
    payment: &PaymentRow,
    ready: &Ready,
    payer_ip: &str,
) -> Result<Started> {
    let work: WorkFn<(PaymentId, Provider), AttemptRow> =
        |tx, ctx, which| Box::pin(attempt::begin(tx, ctx, *which));
    let attempt = app.db.write(ctx, (payment.id, ready.provider), work).await?;
    let charge = charge(app, ctx, payment, &attempt, payer_ip);
    let creation = ready.gateway.create(&charge).map_err(Error::internal)?;
    let answer = match creation {
        Creation::Redirect(page) => Answer::Ok(page),
        Creation::Call(call) => call::send(ready, &call, |body| ready.gateway.read_created(&charge, body))
            .await
            .map(|created| created.pay_url),
    };
    note(app, ctx, attempt.id, answer).await
}

async fn note(app: &App, ctx: &Ctx, attempt: AttemptId, answer: Answer<String>) -> Result<Started> {
    match answer {
        Answer::Ok(page) => {
            let work: WorkFn<(AttemptId, String), ()> =
                |tx, _, (attempt, page)| Box::pin(attempt::opened(tx, *attempt, page));
            app.db.write(ctx, (attempt, page), work).await?;
            Ok(Started::Page(attempt))
        }
        Answer::Rejected(code) => {
            let work: WorkFn<(AttemptId, String), bool> =
                |tx, _, (attempt, code)| Box::pin(attempt::failed(tx, *attempt, code));
            app.db.write(ctx, (attempt, code.clone()), work).await?;
            Ok(Started::Refused { code })
        }
        Answer::Unknown(reason) => {
            tracing::warn!(%attempt, reason, "a gateway did not say whether it takes a payment");
            Ok(Started::Unclear)
        }
    }
}

fn charge(app: &App, ctx: &Ctx, payment: &PaymentRow, attempt: &AttemptRow, payer_ip: &str) -> Charge {
    let (base, provider) = (app.settings().base_url, attempt.provider.key());
    let back = format!("{base}/pay/{}/back/{provider}", payment.token);
    Charge {
        reference: attempt.reference.clone(),
        request_id: call::request_id(ctx),
        amount: attempt.amount,
        // Where money comes by a bank transfer, this is its text: the payment's own reference.
        info: payment.reference.clone(),
        locale: ctx.locale,
        cancel_url: back.clone(),
        return_url: back,
        notice_url: format!("{base}/hooks/{provider}"),
        payer_ip: payer_ip.to_owned(),
        created_at: attempt.created_at,
        expires_at: attempt.expires_at,
    }
}
