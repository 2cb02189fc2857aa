//! Stock is one truth with the shop front: what lies in bins, on carts and in parcels is what is on hand.
use db::Conn;
use kernel::Result;
use ui::Check;

use crate::store::truth::{self, TruthRow};

pub(crate) const CHECKS: &[Check] =
    &[Check { name: "fulfilment.truth", run: |conn| Box::pin(one_truth(conn)) }];

impl TruthRow {
    /// Pieces that the house has; on hand is what the shop front has.
    pub(crate) fn kept(&self) -> i64 {
        self.lying + self.moving
    }

    /// How many more the shop front has than the house; negative: fewer.
    pub(crate) fn difference(&self) -> i64 {
        self.on_hand - self.kept()
    }
}

/// Names the goods of which the shop front and the warehouse say different things.
async fn one_truth(conn: &mut Conn) -> Result<Option<String>> {
    let wrong = conn.all(&truth::WRONG, ()).await?;
    if wrong.is_empty() {
        return Ok(None);
    }
    let named = wrong.iter().take(10).map(|row| {
        format!("{} ({}): on hand {}, in the warehouse {}", row.label(), row.name.vi, row.on_hand, row.kept())
    });
    let named: Vec<_> = named.collect();
    Ok(Some(format!("{} goods differ between shop front and warehouse: {}", wrong.len(), named.join("; "))))
}
