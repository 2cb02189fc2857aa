//! People say what became of a parcel: it exists, it does not, it is taken back.
use std::sync::Arc;

use carriers::{Cancellation, Label, Refusal};
use db::Tx;
use kernel::{Ctx, Error, Result};
use ui::App;

use crate::accounts::{Account, Accounts};
use crate::parcel::{Making, ParcelId, ParcelRow, SILENCE, Told, tell_making};
use crate::speak;
use crate::store::parcel as store;

/// What a person found out about a parcel that nobody knows of.
#[derive(Debug, Clone)]
pub enum Found {
    /// It exists, under this code of the carrier.
    Exists(String),
    /// The carrier has none: another may be made.
    Absent,
}

/// Notes what a person found out.
///
/// # Errors
/// [`Error::Conflict`] when it is known by now, or the carrier was asked only a moment ago; [`Error::Invalid`] on
/// `code` when another parcel has it.
pub async fn resolve_parcel(tx: &mut Tx, ctx: &Ctx, (id, found): &(ParcelId, Found)) -> Result<()> {
    tx.run(&store::SILENT, (*id, ctx.now().plus_seconds(-SILENCE))).await?;
    let parcel = tx.one(&store::BY_ID, (*id,)).await?;
    if parcel.making != Making::Unknown {
        return Err(Error::conflict("delivery-moved-on"));
    }
    let (rows, making) = match found {
        Found::Exists(code) => {
            let other = tx.optional(&store::BY_CODE, (parcel.carrier, code.clone())).await?;
            if other.is_some() {
                return Err(Error::field("code", "parcel-code-taken"));
            }
            let args = (code.clone(), None, ctx.now(), ctx.now(), *id, code.clone());
            (tx.run(&store::MADE, args).await?, Making::Made)
        }
        Found::Absent => {
            (tx.run(&store::ANSWERED, (Making::Absent, None, ctx.now(), *id)).await?, Making::Absent)
        }
    };
    if rows != 1 {
        return Err(Error::conflict("delivery-moved-on"));
    }
    tell_making(tx, ctx, &parcel, making).await
}

/// Takes a parcel back that the carrier has not fetched.
///
/// # Errors
/// [`Error::Conflict`] says that it is too late, that the carrier refuses, or that it gave no clear answer.
pub async fn cancel_parcel(app: &Arc<App>, ctx: &Ctx, parcel: &ParcelRow) -> Result<()> {
    let (mut account, code) = known(app, parcel).await?;
    if parcel.told != Told::None || parcel.ended_at.is_some() {
        return Err(Error::conflict("parcel-too-late"));
    }
    let status = parcel.status.as_deref();
    let question = |adapter: &dyn carriers::Adapter| adapter.cancel(Cancellation { code: &code, status });
    match speak::ask(app, &mut account, question).await {
        Ok(()) => {
            app.db.write(ctx, parcel.clone(), |tx, ctx, parcel| Box::pin(cancelled(tx, ctx, parcel))).await
        }
        Err(Refusal::TooLate) => Err(Error::conflict("parcel-too-late")),
        Err(Refusal::Rejected { reason, .. }) => {
            let words = kernel::Message::new("parcel-cancel-refused").with("carrier", parcel.carrier.name());
            Err(Error::Conflict(words.with("reason", reason)))
        }
        Err(_) => Err(Error::conflict("parcel-cancel-unclear")),
    }
}

async fn cancelled(tx: &mut Tx, ctx: &Ctx, parcel: &ParcelRow) -> Result<()> {
    if tx.run(&store::CANCELLED, (ctx.now(), parcel.id)).await? == 0 {
        return Ok(());
    }
    tell_making(tx, ctx, parcel, Making::Cancelled).await
}

/// The label of a parcel, asked from its carrier each time.
///
/// # Errors
/// [`Error::Conflict`] when the carrier has none for us, or does not answer.
pub async fn label_of(app: &App, ctx: &Ctx, parcel: &ParcelRow) -> Result<Label> {
    let (mut account, code) = known(app, parcel).await?;
    match speak::ask(app, &mut account, |adapter| adapter.label(&code, ctx.now())).await {
        Ok(label) => Ok(label),
        Err(Refusal::NotOffered) => Err(Error::conflict("parcel-label-not-offered")),
        Err(refusal) => {
            tracing::warn!(carrier = parcel.carrier.key(), %refusal, "a carrier gives no label");
            Err(Error::conflict("parcel-label-none"))
        }
    }
}

async fn known(app: &App, parcel: &ParcelRow) -> Result<(Account, String)> {
    let code = parcel.code.clone().filter(|_| parcel.making == Making::Made);
    let code = code.ok_or_else(|| Error::conflict("delivery-moved-on"))?;
    let account = Accounts::read(&mut app.db.reader().await?).await?.of(parcel.carrier);
    Ok((account.ok_or_else(|| Error::conflict("parcel-carrier-gone"))?, code))
}
