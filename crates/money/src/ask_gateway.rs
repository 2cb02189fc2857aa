//! A gateway is asked what became of a try to pay, because its notice may never come.
use std::sync::Arc;

use db::WorkFn;
use gateways::{Query, Verdict};
use kernel::{Ctx, Error, Id, Result, Uuid};
use outside::Answer;
use ui::App;

use crate::ask_bank::payables;
use crate::attempt::{self, AttemptId, AttemptRow, AttemptState};
use crate::take_notice::{Told, take_notice};
use crate::{PaymentRow, call, set_up};

/// Asks for one try and takes in what the gateway says. Outside any transaction.
///
/// # Errors
/// [`Error::Internal`] when it does not say; ask again later.
pub(crate) async fn ask_gateway(app: &App, ctx: &Ctx, attempt: &AttemptRow) -> Result<()> {
    let Some(provider) = attempt.provider.gateway() else {
        return Err(Error::internal("a try to pay through no gateway"));
    };
    let ready = set_up::one(&mut app.db.reader().await?, provider).await?;
    let ready = ready.ok_or_else(|| Error::internal(format!("{} is not set up any more", provider.key())))?;
    let query = Query {
        reference: attempt.reference.clone(),
        request_id: call::request_id(ctx),
        amount: attempt.amount,
        created_at: attempt.created_at,
        our_ip: call::OUR_IP.to_owned(),
        now: ctx.now(),
    };
    let asked = ready.gateway.query(&query).map_err(Error::internal)?;
    match call::send(&ready, &asked, |body| ready.gateway.read_status(&query, body)).await {
        Answer::Ok(notices) => {
            for notice in notices {
                let told = Told { notice, inbox: None, payables: payables(app) };
                let work: WorkFn<Told, Verdict> = |tx, ctx, told| Box::pin(take_notice(tx, ctx, told));
                app.db.write(ctx, told, work).await?;
            }
            Ok(())
        }
        Answer::Rejected(code) => {
            Err(Error::internal(format!("{} refuses to answer: {code}", provider.key())))
        }
        Answer::Unknown(reason) => {
            Err(Error::internal(format!("{} does not answer: {reason}", provider.key())))
        }
    }
}

/// Asks for every open try of a payment; all are asked even when one gateway is silent.
///
/// # Errors
/// The last of [`ask_gateway`].
pub(crate) async fn ask_gateways(app: &App, ctx: &Ctx, payment: &PaymentRow) -> Result<()> {
    let attempts = attempt::attempts_of(&mut app.db.reader().await?, payment.id).await?;
    let mut answer = Ok(());
    for attempt in attempts.iter().filter(|attempt| attempt.state == AttemptState::Open) {
        if let Err(error) = ask_gateway(app, ctx, attempt).await {
            answer = Err(error);
        }
    }
    answer
}

/// The job: asks for a try that is still open. An error makes the runner ask again later.
pub(crate) async fn job(app: Arc<App>, ctx: Ctx, key: Uuid) -> Result<()> {
    let attempt = attempt::by_id(&mut app.db.reader().await?, AttemptId::from_uuid(key)).await?;
    if attempt.state == AttemptState::Open { ask_gateway(&app, &ctx, &attempt).await } else { Ok(()) }
}
