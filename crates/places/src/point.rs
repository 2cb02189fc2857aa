use db::{Conn, Event, Tx};
use kernel::{Code, Ctx, Error, Id, Result, Text, Uuid, sort_key};
use serde::Serialize;

use crate::{Hours, Places, PointId, PointRow, store};

kernel::stored_enum! {
    /// What one does at a place of the shopping map: shopping, food, tourism, entertainment, services (plan 004).
    pub enum PointKind {
        Market = "market",
        Shop = "shop",
        Supermarket = "supermarket",
        Restaurant = "restaurant",
        Sight = "sight",
        Lodging = "lodging",
        Entertainment = "entertainment",
        Service = "service",
    }
}

/// Millionths of a degree in a degree.
pub(crate) const DEGREE: f64 = 1_000_000.0;

/// Degrees (WGS 84) as whole millionths; `None` outside Viet Nam and its seas (6 to 24 north, 102 to 118 east).
pub fn micro_degrees(lat: f64, lon: f64) -> Option<(i64, i64)> {
    let inside = (6.0..=24.0).contains(&lat) && (102.0..=118.0).contains(&lon);
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "bounded above; the only way from f64"
    )]
    inside.then(|| ((lat * DEGREE).round() as i64, (lon * DEGREE).round() as i64))
}

/// Whole millionths as degrees.
pub fn degrees(micro: i64) -> f64 {
    #[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "nine digits fit a f64")]
    let number = micro as f64;
    number / DEGREE
}

/// Everything about a place of the map.
#[derive(Debug, Clone)]
pub struct NewPoint {
    pub kind: PointKind,
    pub name: Text,
    pub commune: String,
    pub address: String,
    /// Millionths of a degree.
    pub lat: i64,
    pub lon: i64,
    pub hours: Hours,
    pub accepts_qr: bool,
    pub accepts_card: bool,
    pub phone: String,
    pub website: String,
    /// The organisation whose place it is.
    pub owner: Option<Uuid>,
    /// Where it is known from.
    pub source: String,
}

#[derive(Serialize)]
struct PointChanged {
    point: PointId,
    kind: &'static str,
    commune: String,
    what: &'static str,
}

impl Event for PointChanged {
    const TOPIC: &'static str = "places.point.changed.v1";
    fn key(&self) -> Uuid {
        self.point.uuid()
    }
}

fn check(ctx: &Ctx, new: &NewPoint) -> Result<()> {
    if Places::shared().commune(&new.commune).is_none() {
        return Err(Error::field("commune", "error-choose"));
    }
    ctx.actor.locality().require(Some(&new.commune))
}

/// Puts a place on the map.
///
/// # Errors
/// [`Error::NotFound`] outside the official's locality.
pub async fn add_point(tx: &mut Tx, ctx: &Ctx, new: &NewPoint) -> Result<Code> {
    check(ctx, new)?;
    let (id, code): (PointId, Code) = (ctx.new_id(), ctx.new_code());
    let NewPoint { kind, name, commune, address, lat, lon, hours, accepts_qr, accepts_card, .. } =
        new.clone();
    let args = (
        id,
        code.clone(),
        kind,
        name.clone(),
        name.folded(),
        sort_key(&name.vi),
        commune.clone(),
        address,
        lat,
        lon,
        hours.as_str().to_owned(),
        accepts_qr,
        accepts_card,
        new.phone.clone(),
        new.website.clone(),
        new.owner,
        new.source.clone(),
        ctx.now(),
    );
    tx.run_one(&store::NEXT_REVISION, ()).await?;
    tx.run(&store::INSERT, args).await?;
    tx.tell(ctx, PointChanged { point: id, kind: kind.key(), commune, what: "added" }).await?;
    Ok(code)
}

/// Changes a place.
///
/// # Errors
/// [`Error::NotFound`] outside the official's locality, before or after, or when it is off the map.
pub async fn change_point(tx: &mut Tx, ctx: &Ctx, (code, new): &(Code, NewPoint)) -> Result<()> {
    tx.run_one(&store::NEXT_REVISION, ()).await?;
    let known = point(tx, code).await?;
    ctx.actor.locality().require(Some(&known.commune))?;
    check(ctx, new)?;
    let NewPoint { kind, name, commune, address, lat, lon, hours, accepts_qr, accepts_card, .. } =
        new.clone();
    let args = (
        kind,
        name.clone(),
        name.folded(),
        sort_key(&name.vi),
        commune.clone(),
        address,
        lat,
        lon,
        hours.as_str().to_owned(),
        accepts_qr,
        accepts_card,
        new.phone.clone(),
        new.website.clone(),
        new.source.clone(),
        ctx.now(),
        known.id,
    );
    tx.run_one(&store::CHANGE, args).await?;
    tx.tell(ctx, PointChanged { point: known.id, kind: kind.key(), commune, what: "changed" }).await
}

/// Takes a place off the map.
///
/// # Errors
/// [`Error::NotFound`] outside the official's locality or when it is off already.
pub async fn end_point(tx: &mut Tx, ctx: &Ctx, code: &Code) -> Result<()> {
    tx.run_one(&store::NEXT_REVISION, ()).await?;
    let known = point(tx, code).await?;
    ctx.actor.locality().require(Some(&known.commune))?;
    tx.run_one(&store::END, (ctx.now(), known.id)).await?;
    let (kind, commune) = (known.kind.key(), known.commune);
    tx.tell(ctx, PointChanged { point: known.id, kind, commune, what: "ended" }).await
}

/// A place of the map by its code.
pub async fn point(conn: &mut Conn, code: &Code) -> Result<PointRow> {
    conn.one(&store::BY_CODE, (code.clone(),)).await
}

/// Metres between two points, on a sphere of the Earth's mean radius (haversine).
pub fn distance(from: (i64, i64), to: (i64, i64)) -> f64 {
    let radians = |micro: i64| degrees(micro).to_radians();
    let (lat1, lat2) = (radians(from.0), radians(to.0));
    let (dlat, dlon) = (lat2 - lat1, radians(to.1) - radians(from.1));
    let h = (dlat / 2.0).sin().powi(2) + lat1.cos() * lat2.cos() * (dlon / 2.0).sin().powi(2);
    2.0 * 6_371_008.8 * h.sqrt().asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_and_degrees() {
        let tra_vinh = micro_degrees(9.9347, 106.3453).unwrap();
        let can_tho = micro_degrees(10.0452, 105.7469).unwrap();
        assert_eq!(tra_vinh, (9_934_700, 106_345_300));
        let metres = distance(tra_vinh, can_tho);
        assert!((66_000.0..67_500.0).contains(&metres), "{metres}");
        assert_eq!(micro_degrees(48.85, 2.35), None);
        assert!((degrees(9_934_700) - 9.9347).abs() < 1e-9);
    }
}
