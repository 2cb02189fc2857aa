//! From which bins an order can be filled, before anything is taken.
use std::collections::HashMap;

use catalogue::VariantId;
use db::Conn;
use kernel::Result;

use crate::WarehouseId;
use crate::store::goods::{self, FreeRow};

/// What is free in a house; each order that is planned leaves less for the next.
pub(crate) struct Plan {
    warehouse: WarehouseId,
    free: HashMap<VariantId, Vec<FreeRow>>,
}

/// So many pieces of a kind from there.
pub(crate) struct Source {
    pub(crate) variant: VariantId,
    pub(crate) from: FreeRow,
    pub(crate) quantity: i64,
}

impl Plan {
    pub(crate) fn new(warehouse: WarehouseId) -> Self {
        Self { warehouse, free: HashMap::new() }
    }

    /// Where the goods of an order come from, what came first first; `None` when there are not enough. Then it leaves
    /// everything to the next.
    pub(crate) async fn order(
        &mut self,
        conn: &mut Conn,
        items: &[(VariantId, i64)],
    ) -> Result<Option<Vec<Source>>> {
        for (variant, wanted) in items {
            if !self.free.contains_key(variant) {
                let rows = conn.all(&goods::FREE, (self.warehouse, *variant)).await?;
                self.free.insert(*variant, rows);
            }
            let there = self.free.get(variant).map_or(0, |rows| rows.iter().map(|row| row.quantity).sum());
            if there < *wanted {
                return Ok(None);
            }
        }
        Ok(Some(items.iter().flat_map(|(variant, wanted)| self.fill(*variant, *wanted)).collect()))
    }

    fn fill(&mut self, variant: VariantId, wanted: i64) -> Vec<Source> {
        let (mut left, mut taken) = (wanted, Vec::new());
        for row in self.free.entry(variant).or_default() {
            let quantity = row.quantity.min(left);
            if quantity > 0 {
                row.quantity -= quantity;
                left -= quantity;
                taken.push(Source { variant, from: row.clone(), quantity });
            }
        }
        taken
    }
}
