//! What goods cost before: the lowest price of thirty days stands beside every reduced one.
use std::collections::HashMap;

use catalogue::VariantId;
use db::Conn;
use kernel::{Dong, Instant, Result};

use crate::store::eight;
use crate::store::price as store;

const THIRTY_DAYS: i64 = 30 * 86_400;

/// The lowest price at which each variant was sold in the thirty days until `now`: list prices, and prices of flash sales and
/// for phones that are over. What is reduced just now does not count. Without a history of prices a variant is not among them.
pub async fn lowest_of_thirty_days(
    conn: &mut Conn,
    now: Instant,
    variants: &[VariantId],
) -> Result<HashMap<VariantId, Dong>> {
    let from = now.plus_seconds(-THIRTY_DAYS);
    let mut lowest = HashMap::new();
    for ids in variants.chunks(8) {
        let rows = conn.all(&store::LOWEST, crate::store::with_moments((from, from), ids)).await?;
        let all = eight(ids);
        let past = conn
            .all(
                &store::LOWEST_OFFER,
                (from, now, now, all.0, all.1, all.2, all.3, all.4, all.5, all.6, all.7),
            )
            .await?;
        for (variant, price) in rows.into_iter().chain(past) {
            let known = lowest.entry(variant).or_insert(price);
            *known = price.min(*known);
        }
    }
    Ok(lowest)
}
