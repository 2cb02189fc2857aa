//! A refund goes through the gateway that took the payment: sent once, asked for afterwards.
use std::sync::Arc;

use db::WorkFn;
use gateways::{Refund, Refunded};
use kernel::{Ctx, Error, Id, Result, Uuid};
use outside::Answer;
use ui::App;

use super::keep::{NoteAnswer, note_answer, unclear};
use super::row::{RefundId, RefundRow, RefundState, Way};
use super::store;
use crate::attempt::{self, AttemptRow};
use crate::call;
use crate::set_up::{self, Ready};

/// Sends a refund, or asks what became of it.
pub(crate) const JOB: &str = "money.refund";
/// Asks once more after a day; what is not clear then waits for a person.
pub(crate) const LATE: &str = "money.refund-late";

/// The job. A refund that was sent is never sent again; what is not clear is asked for where the gateway has a way to ask,
/// else a person decides.
pub(crate) async fn job(app: Arc<App>, ctx: Ctx, key: Uuid) -> Result<()> {
    let mut conn = app.db.reader().await?;
    let refund = store::read(&mut conn, RefundId::from_uuid(key)).await?;
    drop(conn);
    match (refund.way, refund.state) {
        (Way::Gateway, RefundState::Asked) => {
            // Without its gateway nothing is sent, and it stays as it is.
            found(&app, refund.id).await?;
            let work: WorkFn<RefundId, bool> = |tx, ctx, id| Box::pin(store::sent(tx, ctx, *id));
            if app.db.write(&ctx, refund.id, work).await? {
                send(&app, &ctx, refund.id, true).await
            } else {
                Ok(())
            }
        }
        (Way::Gateway, RefundState::Sent | RefundState::Unclear) => send(&app, &ctx, refund.id, false).await,
        _ => Ok(()),
    }
}

/// The job of the day after. A refund that was never sent stays so: a person may make it by a transfer.
pub(crate) async fn late(app: Arc<App>, ctx: Ctx, key: Uuid) -> Result<()> {
    let id = RefundId::from_uuid(key);
    let refund = store::read(&mut app.db.reader().await?, id).await?;
    if refund.way != Way::Gateway || !matches!(refund.state, RefundState::Sent | RefundState::Unclear) {
        return Ok(());
    }
    let asked = send(&app, &ctx, id, false).await;
    // Whatever kept it from being asked, it is seen now.
    let work: WorkFn<RefundId, ()> = |tx, ctx, id| {
        Box::pin(async move {
            let refund = store::read(tx, *id).await?;
            unclear(tx, ctx, &refund).await
        })
    };
    app.db.write(&ctx, id, work).await?;
    asked
}

async fn send(app: &App, ctx: &Ctx, id: RefundId, first: bool) -> Result<()> {
    let (refund, attempt, ready) = found(app, id).await?;
    let asked = asked(app, ctx, &refund, &attempt).await?;
    let answer = if first { give(&ready, &asked).await } else { ask(&ready, &asked).await };
    let can_ask = ready.gateway.refund_query(&asked).is_ok();
    let work: WorkFn<NoteAnswer, ()> = |tx, ctx, note| Box::pin(note_answer(tx, ctx, note));
    app.db.write(ctx, NoteAnswer { refund: id, answer }, work).await?;
    let state = store::read(&mut app.db.reader().await?, id).await?.state;
    if can_ask && matches!(state, RefundState::Sent | RefundState::Unclear) {
        return Err(Error::internal("the gateway has not said yet whether it gave the money back"));
    }
    Ok(())
}

/// Sends it, once.
async fn give(ready: &Ready, asked: &Refund) -> Answer<Refunded> {
    match ready.gateway.refund(asked) {
        Ok(call) => call::send(ready, &call, |body| ready.gateway.read_refund(asked, body)).await,
        // Nothing was sent: the gateway would not take it.
        Err(error) => Answer::Rejected(error.to_string()),
    }
}

/// Asks what became of it. A refusal of the question says nothing of the refund.
async fn ask(ready: &Ready, asked: &Refund) -> Answer<Refunded> {
    let answer = match ready.gateway.refund_query(asked) {
        Ok(call) => call::send(ready, &call, |body| ready.gateway.read_refund_status(asked, body)).await,
        Err(error) => Answer::Unknown(error.to_string()),
    };
    match answer {
        Answer::Rejected(code) => Answer::Unknown(format!("the question was refused: {code}")),
        answer => answer,
    }
}

async fn found(app: &App, id: RefundId) -> Result<(RefundRow, AttemptRow, Ready)> {
    let mut conn = app.db.reader().await?;
    let refund = store::read(&mut conn, id).await?;
    let attempt = refund.attempt_id.ok_or_else(|| Error::internal("a refund through no gateway"))?;
    let attempt = attempt::by_id(&mut conn, attempt).await?;
    let provider = attempt.provider.gateway().ok_or(Error::NotFound)?;
    let ready = set_up::one(&mut conn, provider).await?;
    let ready = ready.ok_or_else(|| Error::internal(format!("{} is not set up any more", provider.key())))?;
    Ok((refund, attempt, ready))
}

/// The refund as it was asked for first: some gateways find it again by that moment.
async fn asked(app: &App, ctx: &Ctx, refund: &RefundRow, attempt: &AttemptRow) -> Result<Refund> {
    let mut conn = app.db.reader().await?;
    let (paid,) = conn.one(&store::TAKEN, (attempt.id,)).await?;
    let (others,) = conn.one(&store::OTHERS, (attempt.id, refund.amount, refund.id)).await?;
    drop(conn);
    Ok(Refund {
        id: refund.reference.clone(),
        request_id: call::request_id(ctx),
        reference: attempt.reference.clone(),
        provider_transaction: attempt.provider_transaction.clone(),
        paid,
        amount: refund.amount,
        reason: refund.reason.clone(),
        by: "Cho Noi".to_owned(),
        created_at: attempt.created_at,
        our_ip: call::OUR_IP.to_owned(),
        now: refund.sent_at.unwrap_or(refund.created_at),
        asked_at: ctx.now(),
        provider_refund: refund.bank_reference.clone(),
        alone: others == 0,
    })
}
