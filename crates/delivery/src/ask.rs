//! Asking a carrier where a parcel is, and what became of one that nobody knows of.
use std::sync::Arc;

use carriers::{Carrier, Happening, Outcome, Refusal};
use db::Tx;
use kernel::{Ctx, Error, Id, Result, Uuid};
use ui::App;

use crate::accounts::Accounts;
use crate::note::{Noted, Source, note};
use crate::parcel::{KEPT_DAYS, Making, ParcelId, ParcelRow, SILENCE, tell_making};
use crate::speak;
use crate::store::{happening, parcel as store};

/// The job; its key is the parcel's `ask_key`.
pub(crate) const JOB: &str = "delivery.ask";
/// Seconds without a word after which a carrier is asked.
const QUIET: i64 = 12 * 3_600;

/// How asking ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// The carrier said where it is.
    Told,
    /// It knows no such parcel.
    NoSuch,
    /// It gave no clear answer.
    Nothing,
    /// It cannot be asked that.
    NotOffered,
}

/// Asks the carrier of a parcel, by its code, else by ours; and notes what it says.
///
/// # Errors
/// [`Error::Conflict`] when the carrier is not set up any more.
pub async fn ask_carrier(app: &Arc<App>, ctx: &Ctx, parcel: &ParcelRow) -> Result<Heard> {
    let account = Accounts::read(&mut app.db.reader().await?).await?.of(parcel.carrier);
    let mut account = account.ok_or_else(|| Error::conflict("parcel-carrier-gone"))?;
    let answer: Outcome<Happening> = match &parcel.code {
        Some(code) => speak::ask(app, &mut account, |adapter| adapter.track(code)).await,
        None => speak::ask(app, &mut account, |adapter| adapter.find(&parcel.our_code)).await,
    };
    match answer {
        Ok(mut happening) => {
            // An answer about our code may leave it out.
            happening.order.get_or_insert_with(|| parcel.our_code.clone());
            let noted = Noted::new(app, happening, Source::Query);
            app.db.write(ctx, noted, |tx, ctx, noted| Box::pin(note(tx, ctx, noted))).await?;
            Ok(Heard::Told)
        }
        Err(Refusal::NotOffered) => Ok(Heard::NotOffered),
        Err(Refusal::Rejected { .. }) => Ok(Heard::NoSuch),
        Err(refusal) => {
            tracing::info!(carrier = parcel.carrier.key(), %refusal, "a carrier does not say where a parcel is");
            Ok(Heard::Nothing)
        }
    }
}

/// The job: gives up a call without an answer, and asks. An error makes the runner ask again later.
pub(crate) async fn job(app: Arc<App>, ctx: Ctx, key: Uuid) -> Result<()> {
    let found = app.db.reader().await?.optional(&store::BY_ASK, (key,)).await?;
    let Some(parcel) = found else { return Ok(()) };
    if parcel.making == Making::Asking {
        app.db.write(&ctx, parcel.clone(), |tx, ctx, parcel| Box::pin(give_up(tx, ctx, parcel))).await?;
    }
    if parcel.ended_at.is_some() || !matches!(parcel.making, Making::Asking | Making::Unknown | Making::Made)
    {
        return Ok(());
    }
    // Made a minute ago, as nearly all are: there is nothing to ask yet.
    if parcel.making == Making::Made && ctx.now().seconds_since(parcel.asked_at) < QUIET {
        return Ok(());
    }
    match ask_carrier(&app, &ctx, &parcel).await? {
        Heard::Nothing => Err(Error::internal(format!("{} does not say", parcel.carrier.name()))),
        _ => Ok(()),
    }
}

/// Nobody knows whether it exists.
async fn give_up(tx: &mut Tx, ctx: &Ctx, parcel: &ParcelRow) -> Result<()> {
    if tx.run(&store::SILENT, (parcel.id, ctx.now().plus_seconds(-SILENCE))).await? == 0 {
        return Ok(());
    }
    tell_making(tx, ctx, parcel, Making::Unknown).await
}

/// Whether a carrier can be asked by our code for a parcel that nobody knows of.
pub(crate) fn can_find(carrier: Carrier) -> bool {
    carrier == Carrier::Ghn
}

/// Has carriers asked of whose parcels nothing was heard for twelve hours, and forgets reasons that may name people.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let quiet = tx.all(&store::QUIET, (ctx.now().plus_seconds(-QUIET),)).await?;
    for (id,) in quiet {
        let key = ctx.new_id::<ParcelId>().uuid();
        tx.run_one(&store::ASK, (key, ctx.now(), id)).await?;
        db::schedule(tx, ctx, JOB, key, ctx.now()).await?;
    }
    let before = ctx.now().plus_seconds(-KEPT_DAYS * 86_400);
    let reasons = tx.run(&happening::FORGET, (before,)).await?;
    let places = tx.run(&happening::FORGET_PLACE, (before,)).await?;
    let refusals = tx.run(&store::FORGET, (before,)).await?;
    Ok(reasons.saturating_add(places).saturating_add(refusals))
}
