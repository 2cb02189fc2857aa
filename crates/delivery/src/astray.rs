//! Parcels that were given up or cancelled here, and that their carrier has nevertheless: people see them and say how that
//! ended, since only they know what the buyer is to get.
use carriers::{ParcelState, Standing, ends};
use db::{Change, Event, Tx};
use kernel::{Ctx, Error, Instant, Result, Uuid};
use serde::Serialize;
use ui::{App, Carried};

use crate::note::{carried, meaning, tell};
use crate::parcel::{Making, ParcelId, ParcelRow, tell_making};
use crate::store::happening::{self, HappeningRow};
use crate::store::parcel as store;

kernel::stored_enum! {
    /// How a parcel that went astray was dealt with.
    pub enum AstrayEnd {
        /// It is the parcel of its order after all.
        Kept = "kept",
        /// The seller has it again, or agreed with carrier and buyer on something else.
        Settled = "settled",
    }
}

/// The carrier has a parcel that it should not have (`astray`), or that is over: how.
#[derive(Serialize)]
struct ParcelAstray {
    order: Uuid,
    carrier: &'static str,
    parcel: Option<String>,
    what: &'static str,
}

impl Event for ParcelAstray {
    const TOPIC: &'static str = "delivery.parcel.astray.v1";
    fn key(&self) -> Uuid {
        self.order
    }
    fn changes(&self) -> Vec<Change> {
        let after = self.what.to_owned();
        vec![Change { field: "astray", before: String::new(), after, personal: false }]
    }
}

/// What a person said of a parcel that went astray, and which domains are told where it is.
#[derive(Clone)]
pub struct Dealt {
    pub parcel: ParcelId,
    pub end: AstrayEnd,
    carried: Vec<Carried>,
}

impl Dealt {
    pub fn new(app: &App, parcel: ParcelId, end: AstrayEnd) -> Self {
        Self { parcel, end, carried: carried(app) }
    }
}

impl ParcelRow {
    /// Whether its carrier has it although it was given up or cancelled here, and nobody dealt with that yet.
    pub fn is_astray(&self) -> bool {
        self.astray_at.is_some() && self.astray_end.is_none()
    }
}

async fn told(tx: &mut Tx, ctx: &Ctx, row: &ParcelRow, what: &'static str) -> Result<()> {
    let (order, carrier, parcel) = (row.order_id, row.carrier.key(), row.code.clone());
    tx.tell(ctx, ParcelAstray { order, carrier, parcel, what }).await
}

/// What moves a parcel after it was cancelled by its carrier's clock. A cancellation here is not told by the carrier: then
/// everything that moves it counts.
fn moves(row: &ParcelRow, told: &HappeningRow) -> bool {
    let since = if row.standing == ParcelState::Cancelled { row.standing_at } else { Instant(0) };
    meaning(&told.state).is_some() && told.at >= since
}

fn is_back(told: &HappeningRow) -> bool {
    matches!(told.state, ParcelState::Returned | ParcelState::ReturnedSettled)
}

/// Looks whether the carrier has a parcel that it should not have, by everything that it told: any order ends alike.
pub(crate) async fn look(tx: &mut Tx, ctx: &Ctx, id: ParcelId) -> Result<()> {
    let row = tx.one(&store::BY_ID, (id,)).await?;
    if !matches!(row.making, Making::Cancelled | Making::Rejected | Making::Absent) {
        return Ok(());
    }
    let happenings = tx.all(&happening::OF_PARCEL, (id,)).await?;
    let Some(last) = happenings.iter().find(|told| moves(&row, told)) else { return Ok(()) };
    if tx.run(&store::ASTRAY, (ctx.now(), id)).await? == 1 {
        told(tx, ctx, &row, "astray").await?;
    }
    if is_back(last) && tx.run(&store::ASTRAY_END, (ctx.now(), id)).await? == 1 {
        told(tx, ctx, &row, "returned").await?;
    }
    Ok(())
}

/// Notes how a parcel that went astray was dealt with. One that is kept is the parcel of its order from then on, and every
/// domain is told where it is. Whether the actor may say so was asked before.
///
/// # Errors
/// [`Error::Conflict`] when somebody dealt with it, its order has another parcel, or nothing is to be sent any more.
pub async fn deal_with_astray(tx: &mut Tx, ctx: &Ctx, dealt: &Dealt) -> Result<()> {
    let row = tx.one(&store::BY_ID, (dealt.parcel,)).await?;
    let changed = match dealt.end {
        AstrayEnd::Settled => tx.run(&store::ASTRAY_END, (ctx.now(), row.id)).await?,
        AstrayEnd::Kept => tx.run(&store::KEPT, (ctx.now(), row.order_id, row.order_id, row.id)).await?,
    };
    if changed == 0 {
        return Err(Error::conflict("parcel-astray-moved-on"));
    }
    told(tx, ctx, &row, dealt.end.key()).await?;
    if dealt.end == AstrayEnd::Kept { keep(tx, ctx, &row, &dealt.carried).await } else { Ok(()) }
}

async fn keep(tx: &mut Tx, ctx: &Ctx, before: &ParcelRow, carried: &[Carried]) -> Result<()> {
    tell_making(tx, ctx, before, Making::Made).await?;
    let happenings = tx.all(&happening::OF_PARCEL, (before.id,)).await?;
    let Some(standing) = standing(before, &happenings) else { return Ok(()) };
    let ended_at = ends(before.carrier, &standing.state).then(|| ctx.now());
    tx.run_one(&store::STAND, (standing.state.clone(), standing.at, ended_at, before.id)).await?;
    let row = tx.one(&store::BY_ID, (before.id,)).await?;
    tell(tx, ctx, &row, &standing.state, carried).await
}

/// Where it is by all that was told, the cancellation left out: what ended it, else the last that moved it.
fn standing(row: &ParcelRow, happenings: &[HappeningRow]) -> Option<Standing> {
    let moving = || happenings.iter().filter(|told| moves(row, told));
    let end = moving().find(|told| ends(row.carrier, &told.state));
    end.or_else(|| moving().next()).map(|told| Standing { state: told.state.clone(), at: told.at })
}
