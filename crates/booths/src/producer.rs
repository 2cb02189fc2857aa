//! Households and members whose goods a booth sells: those of a co-operative, or of a commune's booth.
use db::{Conn, Event, Tx};
use kernel::{AccountId, BoothId, Ctx, Day, Error, Id, Result, Text, Uuid, sort_key};
use serde::Serialize;

use crate::access::require;
use crate::role::Duty;
use crate::store::producer as store;
pub use crate::store::producer::ProducerRow;

#[derive(Serialize)]
struct ProducerChanged {
    booth: BoothId,
    producer: Uuid,
    /// `added`, `changed` or `ended`.
    what: &'static str,
    #[serde(skip)]
    name: String,
}

impl Event for ProducerChanged {
    const TOPIC: &'static str = "booths.producer.changed.v1";
    fn key(&self) -> Uuid {
        self.booth.uuid()
    }
    fn personal(&self) -> Vec<(&'static str, String)> {
        vec![("name", self.name.clone())]
    }
}

/// A producer as typed.
#[derive(Debug, Clone)]
pub struct NewProducer {
    pub booth: BoothId,
    pub name: Text,
    pub commune: Option<String>,
    pub hamlet: String,
    pub grows: Text,
    /// Square metres.
    pub area: Option<i64>,
    /// When the producer agreed to be named on the booth's page.
    pub consent_on: Day,
}

fn check(ctx: &Ctx, new: &NewProducer) -> Result<()> {
    if new.consent_on > ctx.now().day() {
        return Err(Error::field("consent_on", "behalf-consent-day"));
    }
    if new.area.is_some_and(|area| area <= 0) {
        return Err(Error::field("area", "error-number"));
    }
    Ok(())
}

/// Adds a producer.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's booth; [`Error::Forbidden`] without the duty; [`Error::Invalid`] for a consent
/// of a day to come.
pub async fn add_producer(tx: &mut Tx, ctx: &Ctx, new: &NewProducer) -> Result<Uuid> {
    require(tx, ctx, new.booth, Duty::Products).await?;
    check(ctx, new)?;
    let id = ctx.new_id::<AccountId>().uuid();
    let NewProducer { booth, name, commune, hamlet, grows, area, consent_on } = new.clone();
    let key = sort_key(&name.vi);
    tx.run(&store::INSERT, (id, booth, name, key, commune, hamlet, grows, area, consent_on)).await?;
    tell(tx, ctx, booth, id, "added", &new.name).await?;
    Ok(id)
}

/// Changes what is said of a producer.
///
/// # Errors
/// As [`add_producer`]; [`Error::NotFound`] for one of another booth.
pub async fn change_producer(tx: &mut Tx, ctx: &Ctx, (id, new): &(Uuid, NewProducer)) -> Result<()> {
    require(tx, ctx, new.booth, Duty::Products).await?;
    check(ctx, new)?;
    let NewProducer { booth, name, commune, hamlet, grows, area, consent_on } = new.clone();
    let key = sort_key(&name.vi);
    tx.run_one(&store::CHANGE, (name, key, commune, hamlet, grows, area, consent_on, *id, booth)).await?;
    tell(tx, ctx, new.booth, *id, "changed", &new.name).await
}

/// A producer no longer sells here, or wants to be named no longer.
///
/// # Errors
/// As [`change_producer`].
pub async fn end_producer(tx: &mut Tx, ctx: &Ctx, (booth, id): &(BoothId, Uuid)) -> Result<()> {
    require(tx, ctx, *booth, Duty::Products).await?;
    let row = tx.one(&store::BY_ID, (*id, *booth)).await?;
    tx.run_one(&store::END, (ctx.now(), *id, *booth)).await?;
    tell(tx, ctx, *booth, *id, "ended", &row.name).await
}

async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    booth: BoothId,
    producer: Uuid,
    what: &'static str,
    name: &Text,
) -> Result<()> {
    tx.tell(ctx, ProducerChanged { booth, producer, what, name: name.vi.clone() }).await
}

/// The producers of a booth, by name.
pub async fn producers(conn: &mut Conn, booth: BoothId) -> Result<Vec<ProducerRow>> {
    conn.all(&store::OF_BOOTH, (booth,)).await
}
