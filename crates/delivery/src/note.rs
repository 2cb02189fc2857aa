//! A carrier told something of a parcel: kept once, and where it changes how the parcel stands, passed on.
use carriers::{Happening, ParcelState, ends, next};
use db::{Event, Tx};
use kernel::{Ctx, Dong, Id, Result, Uuid};
use serde::Serialize;
use ui::{App, Carriage, Carried};

use crate::astray;
use crate::parcel::{Making, ParcelId, ParcelRow, Told, tell_making};
use crate::store::happening;
use crate::store::parcel as store;

kernel::stored_enum! {
    /// How we came to know.
    pub enum Source {
        /// The carrier told of itself.
        Notice = "notice",
        /// It was asked.
        Query = "query",
    }
}

/// Longest name of a place that is kept, in characters.
const LONGEST: usize = 200;

/// What was told, and who is to be told further.
#[derive(Clone)]
pub(crate) struct Noted {
    pub(crate) happening: Happening,
    pub(crate) source: Source,
    pub(crate) carried: Vec<Carried>,
}

/// The domains that are told what became of a parcel.
pub(crate) fn carried(app: &App) -> Vec<Carried> {
    app.domains.iter().filter_map(|domain| domain.carried).collect()
}

impl Noted {
    pub(crate) fn new(app: &App, happening: Happening, source: Source) -> Self {
        Self { happening, source, carried: carried(app) }
    }
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Took {
    /// Of no parcel of ours.
    NotOurs,
    /// Told before.
    Again,
    /// Kept; whether or not it changed anything.
    Kept,
}

/// How a parcel stands has changed.
#[derive(Serialize)]
struct ParcelStands {
    order: Uuid,
    carrier: &'static str,
    standing: String,
}

impl Event for ParcelStands {
    const TOPIC: &'static str = "delivery.parcel.stands.v1";
    fn key(&self) -> Uuid {
        self.order
    }
}

/// Notes what a carrier told. The same happening counts once, and any order of arrival ends alike.
///
/// # Errors
/// What a domain that is told answers; then nothing is kept, and the carrier tells it again.
pub(crate) async fn note(tx: &mut Tx, ctx: &Ctx, noted: &Noted) -> Result<Took> {
    let Some(found) = find(tx, &noted.happening).await? else { return Ok(Took::NotOurs) };
    // From here on the row is ours until the end.
    tx.run_one(&store::LOCK, (ctx.now(), found.id)).await?;
    adopt(tx, ctx, found.id, &noted.happening).await?;
    if !keep(tx, ctx, found.id, noted).await? {
        return Ok(Took::Again);
    }
    let (status,) = tx.one(&happening::LAST, (found.id,)).await?;
    tx.run_one(&store::STATUS, (status, noted.happening.fee.filter(|fee| *fee > Dong::ZERO), found.id))
        .await?;
    let parcel = tx.one(&store::BY_ID, (found.id,)).await?;
    if let Some(standing) = next(&parcel.stands(), &noted.happening) {
        stand(tx, ctx, &parcel, &standing).await?;
        tell(tx, ctx, &parcel, &standing.state, &noted.carried).await?;
    }
    astray::look(tx, ctx, found.id).await?;
    Ok(Took::Kept)
}

/// By the carrier's code; where that is not known yet, by ours.
async fn find(tx: &mut Tx, told: &Happening) -> Result<Option<ParcelRow>> {
    let by_code = tx.optional(&store::BY_CODE, (told.carrier, told.parcel.clone())).await?;
    if by_code.is_some() {
        return Ok(by_code);
    }
    let Some(ours) = &told.order else { return Ok(None) };
    let by_ours = tx.optional(&store::BY_OUR_CODE, (told.carrier, ours.clone())).await?;
    Ok(by_ours.filter(|parcel| parcel.code.is_none()))
}

/// A carrier that tells of a parcel has it, whatever was known of its making.
async fn adopt(tx: &mut Tx, ctx: &Ctx, id: ParcelId, told: &Happening) -> Result<()> {
    let (now, code) = (ctx.now(), told.parcel.clone());
    let before = tx.one(&store::BY_ID, (id,)).await?;
    if before.code.is_some() {
        return Ok(());
    }
    let made = tx.run(&store::MADE, (code.clone(), None, now, now, id, code.clone())).await?;
    let made = match made {
        0 => tx.run(&store::REVIVED, (code.clone(), now, now, id, before.order_id)).await?,
        made => made,
    };
    if made == 0 {
        tracing::warn!(carrier = told.carrier.key(), "a carrier tells of a parcel that another one replaced");
        return tx.run_one(&store::CODE, (code, id)).await;
    }
    tell_making(tx, ctx, &before, Making::Made).await
}

/// Whether it was new.
async fn keep(tx: &mut Tx, ctx: &Ctx, id: ParcelId, noted: &Noted) -> Result<bool> {
    let Happening { event_id, code, state, at, reason, place, .. } = noted.happening.clone();
    let filled = |text: String| Some(text).filter(|text| !text.is_empty());
    let (reason_code, reason) = reason.map_or((None, None), |r| (filled(r.code), filled(r.text)));
    let row_id = ctx.new_id::<ParcelId>().uuid();
    let place = place.map(|place| place.chars().take(LONGEST).collect());
    let row = (row_id, id, event_id, code, state, at, ctx.now(), noted.source, reason_code, reason, place);
    Ok(tx.run(&happening::INSERT, row).await? == 1)
}

async fn stand(tx: &mut Tx, ctx: &Ctx, parcel: &ParcelRow, standing: &carriers::Standing) -> Result<()> {
    let ended = ends(parcel.carrier, &standing.state).then(|| ctx.now());
    let ended_at = parcel.ended_at.or(ended);
    tx.run_one(&store::STAND, (standing.state.clone(), standing.at, ended_at, parcel.id)).await?;
    // Never fetched: the shipment is free for another parcel.
    if ended.is_some() && matches!(standing.state, ParcelState::Cancelled | ParcelState::PickupFailed) {
        tx.run(&store::CANCELLED, (ctx.now(), parcel.id)).await?;
    }
    if standing.state == parcel.standing {
        return Ok(());
    }
    let standing = standing.state.key().into_owned();
    tx.tell(ctx, ParcelStands { order: parcel.order_id, carrier: parcel.carrier.key(), standing }).await
}

/// What a state means to others; `None`: nothing that they must know.
pub(crate) fn meaning(state: &ParcelState) -> Option<Told> {
    use ParcelState as State;
    match state {
        State::Picked
        | State::InTransit
        | State::OutForDelivery
        | State::DeliveryFailed
        | State::ReturnRequested
        | State::Returning
        | State::ReturnFailed
        | State::PartialDelivered
        | State::PartialReturn => Some(Told::PickedUp),
        State::Delivered | State::DeliveredCodSettled => Some(Told::Delivered),
        State::Returned | State::ReturnedSettled => Some(Told::Returned),
        State::Lost | State::Damaged | State::Scrapped | State::Compensated => Some(Told::Lost),
        State::Draft
        | State::Created
        | State::Picking
        | State::PickupFailed
        | State::Exception
        | State::Cancelled
        | State::Settled
        | State::InfoOnly
        | State::Unknown { .. } => None,
    }
}

/// Tells every domain, each change once: that it was fetched before anything that follows from it.
pub(crate) async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    parcel: &ParcelRow,
    state: &ParcelState,
    carried: &[Carried],
) -> Result<()> {
    let Some(meaning) = meaning(state).filter(|_| parcel.making == Making::Made) else { return Ok(()) };
    let mut steps = Vec::new();
    if parcel.told == Told::None {
        steps.push(Carriage::PickedUp);
    }
    match (meaning, parcel.told) {
        (Told::Delivered, Told::None | Told::PickedUp) => {
            steps.push(Carriage::Delivered { collected: parcel.cod });
        }
        (Told::Returned, Told::None | Told::PickedUp) => steps.push(Carriage::Returned),
        (Told::Lost, Told::None | Told::PickedUp) => steps.push(Carriage::Lost),
        _ => {}
    }
    if steps.is_empty() {
        return Ok(());
    }
    tx.run_one(&store::TOLD, (meaning, parcel.id)).await?;
    for step in steps {
        for carried in carried {
            carried(tx, ctx, parcel.order_id, step).await?;
        }
    }
    Ok(())
}
