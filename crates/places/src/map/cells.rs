use std::collections::BTreeMap;

use super::{Rectangle, Spot};

/// Cells along the side of a rectangle.
const CELLS: i64 = 16;

/// Places that lie close together, as one.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    /// The middle of its places.
    pub(crate) lat: i64,
    pub(crate) lon: i64,
    pub(crate) points: i64,
}

/// The places of a rectangle as sums over the cells of a grid, from south to north, then west to east. The grid hangs on
/// the degrees, not on the rectangle, so that counts stay where they are while the map is moved.
pub(crate) fn cells<'a>(area: Rectangle, spots: impl IntoIterator<Item = &'a Spot>) -> Vec<Cell> {
    let side = |from: i64, to: i64| ((to - from) / CELLS).max(1);
    let (height, width) = (side(area.south, area.north), side(area.west, area.east));
    let mut sums = BTreeMap::<(i64, i64), Cell>::new();
    for spot in spots {
        let sum = sums.entry((spot.lat / height, spot.lon / width)).or_default();
        sum.lat += spot.lat;
        sum.lon += spot.lon;
        sum.points += 1;
    }
    let middle = |sum: Cell| Cell { lat: sum.lat / sum.points, lon: sum.lon / sum.points, ..sum };
    sums.into_values().map(middle).collect()
}
