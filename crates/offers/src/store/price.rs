//! SQL of what variants have cost.
use catalogue::VariantId;
use kernel::{Dong, Instant};

use super::Moments;

/// One moment, a second and eight variants, then two moments more.
pub(crate) type Past = (
    Instant,
    Instant,
    Instant,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
);

db::sql! {
    /// The lowest list price of each since a moment, the one that held then included.
    LOWEST: Moments => (VariantId, Dong) =
        "SELECT s.variant_id AS variant_id, MIN(s.price) AS price FROM offers_price_seen s
         WHERE s.variant_id IN ($3, $4, $5, $6, $7, $8, $9, $10) AND (s.seen_at >= $1 OR s.seen_at =
             (SELECT MAX(l.seen_at) FROM offers_price_seen l WHERE l.variant_id = s.variant_id AND l.seen_at < $2))
         GROUP BY s.variant_id ORDER BY s.variant_id";
    /// The lowest price of each in earlier flash sales and mobile prices: `$1` the beginning, `$2` and `$3` now.
    LOWEST_OFFER: Past => (VariantId, Dong) =
        "SELECT i.variant_id AS variant_id, MIN(o.price) AS price
         FROM offers_offer o JOIN offers_item i ON i.offer_id = o.id
         WHERE i.variant_id IN ($4, $5, $6, $7, $8, $9, $10, $11) AND o.kind IN ('flash', 'mobile') AND o.price IS NOT NULL
             AND o.ends_at > $1 AND o.starts_at < $2 AND (o.ends_at <= $3 OR o.ended_at > o.starts_at)
             AND (o.ended_at IS NULL OR o.ended_at > o.starts_at)
         GROUP BY i.variant_id ORDER BY i.variant_id";
}
