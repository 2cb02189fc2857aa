//! Where the parcel of an order is, for everybody who may see the order.
use askama::Template;
use carriers::{Carrier, ParcelState};
use db::Conn;
use kernel::{Instant, Result, Uuid};
use ui::{Html, T};

use crate::parcel::{Making, ParcelRow, parcels_of};
use crate::store::happening::{self, HappeningRow};
use crate::store::{sender, shipment};
use crate::whereabouts::{Whereabouts, unit_of};

/// The parcel of an order and what was told of it, the last first.
#[derive(Debug, Clone)]
pub struct Tracking {
    pub carrier: Carrier,
    /// The carrier's code of the parcel.
    pub code: String,
    pub standing: ParcelState,
    /// When it came to stand so; nothing as long as the carrier told nothing.
    pub since: Option<Instant>,
    pub happenings: Vec<Told>,
    /// Where the carrier said last that it is, as long as it is on its way.
    pub whereabouts: Option<Whereabouts>,
}

/// One thing that a carrier told.
#[derive(Debug, Clone)]
pub struct Told {
    pub state: ParcelState,
    /// As the carrier writes it.
    pub status: String,
    pub at: Instant,
    /// In the carrier's words.
    pub reason: Option<String>,
    /// Where it was then, in the carrier's words.
    pub place: Option<String>,
}

impl From<HappeningRow> for Told {
    fn from(row: HappeningRow) -> Self {
        let HappeningRow { state, status, at, reason, place, .. } = row;
        Self { state, status, at, reason, place }
    }
}

#[derive(Template)]
#[template(path = "tracking.html")]
struct Panel<'a> {
    t: &'a T,
    tracking: Tracking,
}

/// The parcel of an order that a carrier has, or had last; nothing when none was made.
pub async fn tracking(conn: &mut Conn, order: Uuid) -> Result<Option<Tracking>> {
    let parcels = parcels_of(conn, order).await?;
    let made = parcels.into_iter().find(|parcel| parcel.making == Making::Made);
    match made {
        Some(parcel) => of_parcel(conn, &parcel).await,
        None => Ok(None),
    }
}

async fn of_parcel(conn: &mut Conn, parcel: &ParcelRow) -> Result<Option<Tracking>> {
    let Some(code) = parcel.code.clone() else { return Ok(None) };
    let happenings = conn.all(&happening::OF_PARCEL, (parcel.id,)).await?;
    let whereabouts = match parcel.ended_at {
        None => whereabouts(conn, parcel, &happenings).await?,
        Some(_) => None,
    };
    Ok(Some(Tracking {
        whereabouts,
        carrier: parcel.carrier,
        code,
        standing: parcel.standing.clone(),
        since: Some(parcel.standing_at).filter(|at| at.micros() > 0),
        happenings: happenings.into_iter().map(Told::from).collect(),
    }))
}

/// The last place that was told.
async fn whereabouts(
    conn: &mut Conn,
    parcel: &ParcelRow,
    told: &[HappeningRow],
) -> Result<Option<Whereabouts>> {
    let last = told.iter().find_map(|one| Some((one.place.clone()?, one.at)));
    let Some((words, at)) = last else { return Ok(None) };
    let from = conn.optional(&sender::SENDER, (parcel.booth_id,)).await?.map(|row| row.commune);
    let to = conn.one(&shipment::OF_ORDER, (parcel.order_id,)).await?.commune;
    let unit = unit_of(&words, from.as_deref().unwrap_or_default(), &to);
    Ok(Some(Whereabouts { words, at, unit, to }))
}

/// The same as a piece of a page; empty when there is no parcel.
pub async fn tracking_panel(conn: &mut Conn, t: &T, order: Uuid) -> Result<Html> {
    match tracking(conn, order).await? {
        Some(tracking) => Html::render(&Panel { t, tracking }),
        None => Ok(Html::default()),
    }
}

/// A state in plain words; what nobody here knows, as the carrier writes it.
pub(crate) fn words(t: &T, state: &ParcelState) -> String {
    match state {
        ParcelState::Unknown { code } => t.with("code", code.as_str()).get("parcel-state-unknown"),
        known => t.choice("parcel-state-", &known.key()),
    }
}

/// The tone of a state's mark.
pub(crate) fn tone(state: &ParcelState) -> &'static str {
    use ParcelState as State;
    match state {
        State::Delivered | State::DeliveredCodSettled | State::Settled => "good",
        State::PickupFailed
        | State::DeliveryFailed
        | State::Exception
        | State::ReturnFailed
        | State::Lost
        | State::Damaged
        | State::Scrapped => "bad",
        State::Draft | State::Created | State::Picking => "wait",
        _ => "info",
    }
}
