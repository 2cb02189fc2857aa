use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDateTime;
use ui::Req;

use crate::PointId;
use crate::hours::{Opening, local};
use crate::point::PointKind;
use crate::store::MapRow;

/// A place, with what is compared beside the row, so that a look through all stays in few pages of memory.
#[derive(Clone)]
pub(crate) struct Spot {
    pub(crate) lat: i64,
    pub(crate) lon: i64,
    kind: PointKind,
    qr: bool,
    pub(crate) opening: Arc<Opening>,
    pub(crate) row: Arc<MapRow>,
}

/// From south to north and west to east, in millionths of a degree, borders included.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rectangle {
    pub(crate) south: i64,
    pub(crate) north: i64,
    pub(crate) west: i64,
    pub(crate) east: i64,
}

/// Which places are looked for; by default all.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Wanted {
    pub(crate) kind: Option<PointKind>,
    /// Only those that take payment by QR.
    pub(crate) qr: bool,
    /// Only those open then, by the clock of Vietnam.
    pub(crate) open: Option<NaiveDateTime>,
}

impl Wanted {
    /// As the address says: `kind=market&qr=yes&open=yes`.
    pub(crate) fn asked(req: &Req) -> Self {
        let yes = |name| req.query.get(name) == Some("yes");
        Self {
            kind: req.query.get("kind").and_then(PointKind::from_key),
            qr: yes("qr"),
            open: yes("open").then(|| local(req.ctx.now())).flatten(),
        }
    }

    fn fits(&self, spot: &Spot) -> bool {
        self.kind.is_none_or(|kind| kind == spot.kind)
            && (!self.qr || spot.qr)
            && self.open.is_none_or(|at| spot.opening.open_at(at) == Some(true))
    }
}

/// All places on the map, by latitude, and the number of the last change they have.
pub(crate) struct Points {
    number: i64,
    spots: Vec<Spot>,
}

impl Default for Points {
    fn default() -> Self {
        Self { number: -1, spots: Vec::new() }
    }
}

impl Points {
    pub(crate) fn number(&self) -> i64 {
        self.number
    }

    /// These places with the changed ones as they are now.
    pub(crate) fn with(&self, changed: HashMap<PointId, MapRow>, number: i64) -> Self {
        let (before, same): (Vec<&Spot>, Vec<&Spot>) =
            self.spots.iter().partition(|spot| changed.contains_key(&spot.row.id));
        // Hours are read once for all places that have them, and not again for a place that keeps its own.
        let known = before.into_iter().map(|spot| (spot.row.opening_hours.clone(), spot.opening.clone()));
        let mut openings: HashMap<String, Arc<Opening>> = known.collect();
        let mut spots: Vec<Spot> = same.into_iter().cloned().collect();
        spots.extend(changed.into_values().filter(|row| !row.ended).map(|row| spot(row, &mut openings)));
        spots.sort_by_key(|spot| spot.lat);
        Self { number, spots }
    }

    /// All places, in the order of their ids.
    pub(crate) fn all(&self) -> Vec<&Spot> {
        let mut all: Vec<_> = self.spots.iter().collect();
        all.sort_unstable_by_key(|spot| spot.row.id);
        all
    }

    /// The places inside a rectangle that are wanted, by latitude.
    pub(crate) fn inside(&self, area: Rectangle, wanted: Wanted) -> impl Iterator<Item = &Spot> {
        let first = self.spots.partition_point(|spot| spot.lat < area.south);
        let rows = self.spots.iter().skip(first).take_while(move |spot| spot.lat <= area.north);
        rows.filter(move |spot| (area.west..=area.east).contains(&spot.lon) && wanted.fits(spot))
    }
}

fn spot(row: MapRow, openings: &mut HashMap<String, Arc<Opening>>) -> Spot {
    let opening = openings.entry(row.opening_hours.clone());
    let opening = opening.or_insert_with(|| Arc::new(Opening::new(&row.opening_hours))).clone();
    let MapRow { lat, lon, kind, accepts_qr: qr, .. } = row;
    Spot { lat, lon, kind, qr, opening, row: Arc::new(row) }
}
