//! SQL of what offers took off orders.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{BoothId, Dong, Instant, Text, Type, Uuid};

use crate::offer::{Funder, Kind};
use crate::{CampaignId, OfferId};

db::row! {
    /// What an offer took off an order, for officials.
    pub(crate) struct RedemptionRow {
        pub(crate) id: Uuid,
        pub(crate) offer: Text,
        pub(crate) kind: Kind,
        pub(crate) code: Option<String>,
        pub(crate) booth_slug: String,
        pub(crate) booth: Text,
        pub(crate) funder: Funder,
        pub(crate) amount: Dong,
        pub(crate) at: Instant,
        pub(crate) returned: bool,
    }
}

db::sql! {
    INSERT: (Uuid, OfferId, Uuid, BoothId, Option<CampaignId>, Uuid, String, i64, Dong, Funder, Instant) => () =
        "INSERT INTO offers_redemption (id, offer_id, order_id, booth_id, campaign_id, use_group, person, units, amount,
             funder, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    INSERT_SALE: (CampaignId, Uuid, BoothId, Dong) => () =
        "INSERT INTO offers_sale (campaign_id, order_id, booth_id, goods) VALUES ($1, $2, $3, $4)
         ON CONFLICT (campaign_id, order_id) DO NOTHING";
    /// Marks what an order used as given back, each row once.
    GIVE_BACK: (Instant, Uuid) => (OfferId, Uuid, String, i64, Dong) =
        "UPDATE offers_redemption SET given_back_at = $1 WHERE order_id = $2 AND given_back_at IS NULL
         RETURNING offer_id, use_group, person, units, amount";
    GIVE_BACK_SALES: (Instant, Uuid) => () =
        "UPDATE offers_sale SET given_back_at = $1 WHERE order_id = $2 AND given_back_at IS NULL";
    /// Orders of one use that still stand.
    STANDING: (Uuid, OfferId) => (i64,) =
        "SELECT COUNT(*) AS standing FROM offers_redemption
         WHERE use_group = $1 AND offer_id = $2 AND given_back_at IS NULL";
    OF_PERSON: (String,) => (Text, Dong, Instant) =
        "SELECT o.name AS name, r.amount AS amount, r.at AS at FROM offers_redemption r JOIN offers_offer o ON o.id = r.offer_id
         WHERE r.person = $1 ORDER BY r.at, r.id LIMIT 1000";
    FORGET: (String, String) => () = "UPDATE offers_redemption SET person = $1 WHERE person = $2";
}

/// What a campaign's offers took off, for officials.
pub(crate) static REDEMPTIONS: List<RedemptionRow> = List {
    name: "offers::REDEMPTIONS",
    columns:
        "r.id AS id, o.name AS offer, o.kind AS kind, o.code AS code, b.slug AS booth_slug, b.name AS booth,
    r.funder AS funder, r.amount AS amount, r.at AS at, (r.given_back_at IS NOT NULL) AS returned",
    from: "offers_redemption r JOIN offers_offer o ON o.id = r.offer_id JOIN booths_booth b ON b.id = r.booth_id",
    scope: "r.campaign_id = ?",
    scope_types: &[Type::Uuid],
    filters: &[
        Filter { name: "funder", sql: "r.funder = ?", ty: Type::Text },
        Filter { name: "kind", sql: "o.kind = ?", ty: Type::Text },
    ],
    sorts: &[
        Sort { name: "newest", column: "r.at", ty: Type::Time, descending: true },
        Sort { name: "oldest", column: "r.at", ty: Type::Time, descending: false },
    ],
    id: "r.id",
    row: PhantomData,
};
