//! SQL of offers and their counters.
pub(crate) mod campaign;
pub(crate) mod coupon;
pub(crate) mod price;
pub(crate) mod redemption;

use catalogue::VariantId;
use kernel::{BoothId, Dong, Id, Instant, Text, Uuid};

use crate::offer::{Funder, Kind, Notice};
use crate::{CampaignId, OfferId};

db::row! {
    /// An offer with its counters.
    pub struct OfferRow {
        pub id: OfferId,
        pub kind: Kind,
        pub booth_id: Option<BoothId>,
        pub campaign_id: Option<CampaignId>,
        pub funder: Funder,
        pub name: Text,
        pub code: Option<String>,
        pub starts_at: Instant,
        pub ends_at: Instant,
        pub ended_at: Option<Instant>,
        pub version: i64,
        /// Basis points taken off; then `amount` is the ceiling.
        pub rate: Option<i64>,
        pub amount: Option<Dong>,
        pub minimum: Dong,
        /// Of one piece, or of a bundle's goods together.
        pub price: Option<Dong>,
        pub cap: Option<i64>,
        pub used: i64,
        pub per_person: Option<i64>,
        pub budget: Option<Dong>,
        pub spent: Dong,
        pub rule: String,
    }
}

macro_rules! offers {
    ($rest:literal) => {
        concat!(
            "SELECT o.id AS id, o.kind AS kind, o.booth_id AS booth_id, o.campaign_id AS campaign_id, o.funder AS funder,
    o.name AS name, o.code AS code, o.starts_at AS starts_at, o.ends_at AS ends_at, o.ended_at AS ended_at,
    o.version AS version, o.rate AS rate, o.amount AS amount, o.minimum AS minimum, o.price AS price, o.cap AS cap,
    o.used AS used, o.per_person AS per_person, o.budget AS budget, o.spent AS spent, o.rule AS rule
    FROM offers_offer o ",
            $rest
        )
    };
}

/// Eight variants.
pub(crate) type Eight =
    (VariantId, VariantId, VariantId, VariantId, VariantId, VariantId, VariantId, VariantId);
/// Two moments and eight variants.
pub(crate) type Moments = (
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
type Made = (
    OfferId,
    Kind,
    Option<BoothId>,
    Option<CampaignId>,
    Funder,
    Text,
    Option<String>,
    Instant,
    Instant,
    Option<i64>,
    Option<Dong>,
    Dong,
    Option<Dong>,
    Option<i64>,
    Option<i64>,
    Option<Dong>,
    Notice,
    String,
    Instant,
);

db::sql! {
    INSERT: Made => () =
        "INSERT INTO offers_offer (id, kind, booth_id, campaign_id, funder, name, code, starts_at, ends_at, rate, amount,
             minimum, price, cap, per_person, budget, notice, rule, made_at, version, used, spent)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 1, 0, 0)
         ON CONFLICT (code) DO NOTHING";
    INSERT_ITEM: (OfferId, VariantId, i64, i64) => () =
        "INSERT INTO offers_item (offer_id, variant_id, paid, free) VALUES ($1, $2, $3, $4)";
    BY_ID: (OfferId,) => OfferRow = offers!("WHERE o.id = $1");
    BY_CODE: (String,) => OfferRow = offers!("WHERE o.code = $1");
    ITEMS: (OfferId,) => (VariantId, i64, i64) =
        "SELECT variant_id, paid, free FROM offers_item WHERE offer_id = $1 ORDER BY variant_id";
    /// Prices that hold now for some of eight variants.
    RUNNING_ON: Moments => OfferRow = offers!(
        "WHERE o.id IN (SELECT i.offer_id FROM offers_item i WHERE i.variant_id IN ($3, $4, $5, $6, $7, $8, $9, $10))
         AND o.starts_at <= $1 AND o.ends_at > $2 AND o.ended_at IS NULL ORDER BY o.id LIMIT 100"
    );
    /// Offers of a booth, the newest first.
    OF_BOOTH: (BoothId, i64) => OfferRow = offers!("WHERE o.booth_id = $1 ORDER BY o.made_at DESC, o.id LIMIT $2");
    /// What everybody may use of a booth now: vouchers and coupons.
    CODES_OF_BOOTH: (BoothId, Instant, Instant) => OfferRow = offers!(
        "WHERE o.booth_id = $1 AND o.starts_at <= $2 AND o.ends_at > $3 AND o.ended_at IS NULL
         AND o.kind IN ('voucher', 'delivery', 'coupon') ORDER BY o.ends_at, o.id LIMIT 12"
    );
    OF_CAMPAIGN: (CampaignId,) => OfferRow = offers!("WHERE o.campaign_id = $1 ORDER BY o.starts_at, o.id LIMIT 200");
    END: (Instant, OfferId) => () =
        "UPDATE offers_offer SET ended_at = $1, version = version + 1 WHERE id = $2 AND ended_at IS NULL";
    END_OF_CAMPAIGN: (Instant, CampaignId) => () =
        "UPDATE offers_offer SET ended_at = $1, version = version + 1 WHERE campaign_id = $2 AND ended_at IS NULL";
    /// Offers of the same kind of price on a variant that would hold at the same time.
    OVERLAPPING: (VariantId, Kind, Instant, Instant) => (OfferId,) =
        "SELECT o.id AS id FROM offers_offer o JOIN offers_item i ON i.offer_id = o.id
         WHERE i.variant_id = $1 AND o.kind = $2 AND o.ended_at IS NULL AND o.starts_at < $3 AND o.ends_at > $4 LIMIT 1";
    /// When reductions of a variant begin and end that touch a span; those of concentrated campaigns do not count.
    REDUCED: (VariantId, Instant, Instant) => (Instant, Instant) =
        "SELECT o.starts_at AS starts_at, COALESCE(o.ended_at, o.ends_at) AS ends_at
         FROM offers_offer o JOIN offers_item i ON i.offer_id = o.id LEFT JOIN offers_campaign c ON c.id = o.campaign_id
         WHERE i.variant_id = $1 AND o.kind IN ('flash', 'mobile') AND COALESCE(c.concentrated, FALSE) = FALSE
             AND o.starts_at < $2 AND o.ends_at > $3 ORDER BY o.starts_at LIMIT 500";
    COUNT: (i64, Dong, OfferId, i64, Instant, i64, Dong) => () =
        "UPDATE offers_offer SET used = used + $1, spent = spent + $2
         WHERE id = $3 AND version = $4 AND ended_at IS NULL AND ends_at > $5
             AND (cap IS NULL OR used + $6 <= cap) AND (budget IS NULL OR spent + $7 <= budget)";
    COUNT_PERSON: (OfferId, String, i64, i64) => () =
        "INSERT INTO offers_use (offer_id, person, used) VALUES ($1, $2, $3)
         ON CONFLICT (offer_id, person) DO UPDATE SET used = offers_use.used + excluded.used
         WHERE offers_use.used + excluded.used <= $4";
    USED_BY: (OfferId, String) => (i64,) = "SELECT used FROM offers_use WHERE offer_id = $1 AND person = $2";
    GIVE_BACK_SUM: (Dong, OfferId) => () = "UPDATE offers_offer SET spent = spent - $1 WHERE id = $2";
    GIVE_BACK_UNITS: (i64, OfferId) => () = "UPDATE offers_offer SET used = used - $1 WHERE id = $2";
    GIVE_BACK_PERSON: (i64, OfferId, String) => () =
        "UPDATE offers_use SET used = used - $1 WHERE offer_id = $2 AND person = $3";
    FORGET_USES: (String, String) => () = "UPDATE offers_use SET person = $1 WHERE person = $2";
}

/// Every statement, for the test that executes them.
pub(crate) fn statements() -> Vec<&'static dyn db::Statement> {
    [STATEMENTS, campaign::STATEMENTS, coupon::STATEMENTS, price::STATEMENTS, redemption::STATEMENTS].concat()
}

/// Up to eight ids as arguments, filled up with the nil id, which nothing has.
pub(crate) fn eight(ids: &[VariantId]) -> Eight {
    let at = |n: usize| ids.get(n).copied().unwrap_or_else(|| VariantId::from_uuid(Uuid::nil()));
    (at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7))
}

/// The same behind two moments.
pub(crate) fn with_moments((from, to): (Instant, Instant), ids: &[VariantId]) -> Moments {
    let all = eight(ids);
    (from, to, all.0, all.1, all.2, all.3, all.4, all.5, all.6, all.7)
}
