//! Bins of a warehouse: `A-01-2` is aisle A, bay 1, second level.
use db::{Conn, Tx};
use kernel::{Ctx, Error, Result};

use crate::events::BinsMade;
use crate::store::warehouse as store;
use crate::warehouse::warehouse;
use crate::{BinId, WarehouseId};

/// The floor where goods arrive; nothing is picked from it.
pub(crate) const RECEIVING: &str = "RECEIVING";

/// Bins to be made: every level of every bay of an aisle.
#[derive(Debug, Clone)]
pub struct BinRange {
    pub warehouse: WarehouseId,
    /// One letter, A to Z.
    pub aisle: char,
    /// 1 to 99.
    pub first: i64,
    pub last: i64,
    /// 1 to 9.
    pub levels: i64,
}

impl BinRange {
    /// Codes with their turn on the walk: aisle by aisle, bay by bay, from below upwards.
    fn bins(&self) -> Vec<(String, i64)> {
        let aisle = i64::from(u32::from(self.aisle) - u32::from('A')) + 1;
        let bay = |bay: i64| {
            (1..=self.levels).map(move |level| {
                (format!("{}-{bay:02}-{level}", self.aisle), aisle * 1000 + bay * 10 + level)
            })
        };
        (self.first..=self.last).flat_map(bay).collect()
    }
}

/// Makes bins; those there are already stay. Answers how many are new.
///
/// # Errors
/// [`Error::Invalid`] on the field that is out of its bounds.
pub async fn make_bins(tx: &mut Tx, ctx: &Ctx, range: &BinRange) -> Result<u64> {
    warehouse(tx, range.warehouse).await?;
    check(range)?;
    let bins = range.bins();
    let mut made = 0;
    for (code, walk) in &bins {
        made += add_bin(tx, ctx, range.warehouse, code, *walk).await?;
    }
    if let (Some((first, _)), Some((last, _)), true) = (bins.first(), bins.last(), made > 0) {
        let (first, last) = (first.clone(), last.clone());
        tx.tell(ctx, BinsMade { warehouse: range.warehouse, first, last, bins: made }).await?;
    }
    Ok(made)
}

fn check(range: &BinRange) -> Result<()> {
    if !range.aisle.is_ascii_uppercase() {
        return Err(Error::field("aisle", "bins-aisle-wrong"));
    }
    if !(1..=99).contains(&range.first) || !(range.first..=99).contains(&range.last) {
        return Err(Error::field("last", "bins-bays-wrong"));
    }
    if (1..=9).contains(&range.levels) { Ok(()) } else { Err(Error::field("levels", "bins-levels-wrong")) }
}

pub(crate) async fn add_bin(
    tx: &mut Tx,
    ctx: &Ctx,
    warehouse: WarehouseId,
    code: &str,
    walk: i64,
) -> Result<u64> {
    tx.run(&store::INSERT_BIN, (ctx.new_id(), warehouse, code.to_owned(), walk)).await
}

/// A bin by what stands on it, as a scanner or a person gives it.
///
/// # Errors
/// [`Error::Invalid`] on `field` when there is none.
pub(crate) async fn bin(
    conn: &mut Conn,
    warehouse: WarehouseId,
    typed: &str,
    field: &str,
) -> Result<(BinId, String)> {
    let code = typed.trim().to_uppercase();
    let found = conn.optional(&store::BIN, (warehouse, code)).await?;
    found.map(|(id, code, _)| (id, code)).ok_or_else(|| Error::field(field, "bin-unknown"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_walk_goes_bay_by_bay() {
        let id = kernel::Id::from_uuid(kernel::Uuid::nil());
        let range = BinRange { warehouse: id, aisle: 'B', first: 9, last: 10, levels: 2 };
        let expected = [("B-09-1", 2091), ("B-09-2", 2092), ("B-10-1", 2101), ("B-10-2", 2102)];
        let bins = range.bins();
        let found: Vec<_> = bins.iter().map(|(code, walk)| (code.as_str(), *walk)).collect();
        assert_eq!(found, expected);
        assert!(check(&range).is_ok());
        assert!(check(&BinRange { aisle: 'b', ..range.clone() }).is_err());
        assert!(check(&BinRange { first: 3, last: 2, ..range.clone() }).is_err());
        assert!(check(&BinRange { levels: 10, ..range }).is_err());
    }
}
