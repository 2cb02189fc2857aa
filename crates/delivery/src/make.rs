//! A seller hands a shipment to its carrier: written down first, asked outside any transaction, answered then.
use std::sync::Arc;

use carriers::{Parcel, ParcelState, Party, Refusal, Size};
use db::Tx;
use kernel::{BoothId, Ctx, Dong, Error, Id, Instant, Phone, Result, Uuid};
use ui::App;

use crate::accounts::{Account, Accounts};
use crate::addresses::{address, sender};
use crate::ask;
use crate::contents::items;
use crate::faults::faults;
use crate::parcel::{Making, Openable, ParcelId, SILENCE, tell_making};
use crate::quote::cheapest;
use crate::shipment::State;
use crate::speak;
use crate::store::contents::{self, ToSendRow};
use crate::store::{parcel as store, sender as booth};

/// A parcel as its seller packed it.
#[derive(Debug, Clone)]
pub struct NewParcel {
    pub order: Uuid,
    /// The booths that the seller may send for.
    pub mine: Vec<BoothId>,
    /// Wrapped.
    pub grams: u32,
    pub size: Size,
    pub opening: Openable,
    /// Declared, for compensation.
    pub value: Dong,
}

/// How asking the carrier ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    pub making: Making,
}

/// What is written down before the carrier is asked.
#[derive(Debug, Clone)]
struct Ready {
    new: NewParcel,
    row: ToSendRow,
    parcel: Parcel,
}

/// Makes the parcel of a shipment at its carrier. Two who make it at once make one.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's; [`Error::Conflict`] when it may not be sent, was sent, or has a parcel;
/// [`Error::Invalid`] when it does not fit the carrier. Then the carrier was not asked.
pub async fn make_parcel(app: &Arc<App>, ctx: &Ctx, new: NewParcel) -> Result<Asked> {
    let (mut ready, mut account) = prepare(app, new).await?;
    choose_service(app, &mut account, &mut ready.parcel).await?;
    if let Err(Refusal::Faults(found)) = account.adapter.create(&ready.parcel) {
        return Err(faults(account.adapter.carrier(), &found));
    }
    let (id, our_code) =
        app.db.write(ctx, ready.clone(), |tx, ctx, r| Box::pin(write_down(tx, ctx, r))).await?;
    ready.parcel.order = our_code;
    let answer = speak::ask(app, &mut account, |adapter| adapter.create(&ready.parcel)).await;
    let answer = answer.map(|created| (created.code, created.fee));
    app.db.write(ctx, (id, answer), |tx, ctx, answer| Box::pin(conclude(tx, ctx, answer))).await
}

async fn prepare(app: &App, new: NewParcel) -> Result<(Ready, Account)> {
    let mut conn = app.db.reader().await?;
    let row = conn.one(&contents::TO_SEND, (new.order,)).await?;
    if !new.mine.contains(&row.booth_id) {
        return Err(Error::NotFound);
    }
    may_be_sent(&row)?;
    let carrier = row.method.carrier().ok_or_else(|| Error::conflict("parcel-no-carrier"))?;
    let account = Accounts::read(&mut conn).await?.of(carrier);
    let account = account.ok_or_else(|| Error::conflict("parcel-carrier-gone"))?;
    let from = conn.optional(&booth::SENDER, (row.booth_id,)).await?;
    let from = from.as_ref().and_then(sender).ok_or_else(|| Error::conflict("parcel-sender-missing"))?;
    let parcel = parcel(&row, &new, from)?;
    Ok((Ready { new, row, parcel }, account))
}

fn may_be_sent(row: &ToSendRow) -> Result<()> {
    match (row.state, row.ready_at) {
        // Marked as sent without a parcel, or its parcel was cancelled: the carrier can still take it.
        (State::Waiting | State::Shipped, Some(_)) => Ok(()),
        (State::Waiting, None) => Err(Error::conflict("parcel-unpaid")),
        _ => Err(Error::conflict("delivery-moved-on")),
    }
}

fn parcel(row: &ToSendRow, new: &NewParcel, sender: Party) -> Result<Parcel> {
    let phone = Phone::parse(&row.phone).ok_or_else(|| Error::conflict("parcel-recipient-forgotten"))?;
    Ok(Parcel {
        order: row.code.as_str().to_owned(),
        sender,
        receiver: Party { name: row.name.clone(), phone, address: address(&row.commune, &row.address) },
        weight_g: new.grams,
        size: new.size,
        cod: row.cod,
        value: new.value,
        items: items(&row.goods)?,
        service: None,
        opening: new.opening.into(),
        note: row.note.clone(),
    })
}

/// Where the carrier wants a service named, the cheapest that it offers. Asking for fees makes nothing.
async fn choose_service(app: &App, account: &mut Account, parcel: &mut Parcel) -> Result<()> {
    let carrier = account.adapter.carrier();
    if !matches!(carrier, carriers::Carrier::ViettelPost | carriers::Carrier::VnPost) {
        return Ok(());
    }
    match speak::ask(app, account, |adapter| adapter.quote(parcel)).await {
        Ok(quotes) => {
            let chosen = cheapest(&quotes).ok_or_else(|| Error::conflict("parcel-no-service"))?;
            parcel.service = Some(chosen.service.clone());
            Ok(())
        }
        Err(Refusal::Faults(found)) => Err(faults(carrier, &found)),
        Err(refusal) => {
            tracing::warn!(carrier = carrier.key(), %refusal, "a carrier names no service");
            Err(Error::conflict("parcel-no-service"))
        }
    }
}

/// One parcel for a shipment: the row is taken first, so that the number of the try is nobody else's.
async fn write_down(tx: &mut Tx, ctx: &Ctx, ready: &Ready) -> Result<(ParcelId, String)> {
    let Ready { new, row, parcel } = ready;
    if tx.run(&contents::LOCK_WAITING, (row.order_id,)).await? != 1 {
        return Err(Error::conflict("delivery-moved-on"));
    }
    let carrier = row.method.carrier().ok_or(Error::NotFound)?;
    let (tries,) = tx.one(&store::TRIES, (row.order_id,)).await?;
    let our_code = format!("{}-{}", row.code.as_str(), tries.saturating_add(1));
    let id: ParcelId = ctx.new_id();
    let ask_key = ctx.new_id::<ParcelId>().uuid();
    let Size { length_cm, width_cm, height_cm } = new.size;
    let args = (
        id,
        row.order_id,
        row.booth_id,
        carrier,
        our_code.clone(),
        ParcelState::Created,
        Instant(0),
        row.cod,
        new.value,
        i64::from(parcel.weight_g),
        i64::from(length_cm),
        i64::from(width_cm),
        i64::from(height_cm),
        new.opening,
        ctx.now(),
        ask_key,
    );
    if tx.run(&store::INSERT, args).await? == 0 {
        return Err(Error::conflict("parcel-made-already"));
    }
    db::schedule(tx, ctx, ask::JOB, ask_key, ctx.now().plus_seconds(SILENCE)).await?;
    Ok((id, our_code))
}

type Answered = (ParcelId, std::result::Result<(String, Option<Dong>), Refusal>);

async fn conclude(tx: &mut Tx, ctx: &Ctx, (id, answer): &Answered) -> Result<Asked> {
    let now = ctx.now();
    let before = tx.one(&store::BY_ID, (*id,)).await?;
    let making = match answer {
        Ok((code, fee)) => {
            let args = (code.clone(), *fee, now, now, *id, code.clone());
            tx.run(&store::MADE, args).await?;
            Making::Made
        }
        Err(refusal) => {
            let (making, words) = refused(refusal);
            tx.run(&store::ANSWERED, (making, words, now, *id)).await?;
            making
        }
    };
    let after = tx.one(&store::BY_ID, (*id,)).await?;
    if after.making == making && before.making != making {
        tell_making(tx, ctx, &before, making).await?;
    }
    Ok(Asked { making: after.making })
}

/// Longest sentence of a carrier that is kept, in characters.
const LONGEST: usize = 300;

/// What a refusal means for the parcel. Only a clear no lets it be tried again.
fn refused(refusal: &Refusal) -> (Making, Option<String>) {
    match refusal {
        Refusal::Rejected { code, reason } => {
            let words = if reason.is_empty() { code } else { reason };
            (Making::Rejected, Some(words.chars().take(LONGEST).collect()))
        }
        Refusal::SignIn | Refusal::NotOffered | Refusal::TooLate | Refusal::Faults(_) => {
            (Making::Rejected, None)
        }
        Refusal::Duplicate | Refusal::Unclear { .. } | Refusal::Forged | Refusal::Unreadable => {
            (Making::Unknown, None)
        }
    }
}
