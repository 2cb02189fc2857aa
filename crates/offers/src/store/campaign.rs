//! SQL of campaigns and who takes part.
use std::marker::PhantomData;

use db::{Conn, List, Sort};
use kernel::{BoothId, Dong, Instant, Result, Text, Type};

use crate::CampaignId;

db::row! {
    /// A campaign.
    pub struct CampaignRow {
        pub id: CampaignId,
        pub slug: String,
        pub name: Text,
        pub about: Text,
        /// Organised by the authorities for all sellers.
        pub concentrated: bool,
        pub starts_at: Instant,
        pub ends_at: Instant,
        pub ended_at: Option<Instant>,
        pub version: i64,
    }
}

db::row! {
    /// A campaign with its figures, in the list of officials.
    pub(crate) struct CampaignFiguresRow {
        pub(crate) id: CampaignId,
        pub(crate) slug: String,
        pub(crate) name: Text,
        pub(crate) starts_at: Instant,
        pub(crate) ends_at: Instant,
        pub(crate) ended: bool,
        pub(crate) booths: i64,
        pub(crate) orders: i64,
        pub(crate) goods: Dong,
        pub(crate) by_market: Dong,
        pub(crate) by_booths: Dong,
    }
}

db::row! {
    /// What a campaign came to; orders that ended without a sale do not count.
    pub(crate) struct ResultRow {
        pub(crate) booths: i64,
        pub(crate) orders: i64,
        pub(crate) goods: Dong,
        pub(crate) by_market: Dong,
        pub(crate) by_booths: Dong,
        pub(crate) vouchers: i64,
        pub(crate) coupons: i64,
    }
}

macro_rules! campaigns {
    ($rest:literal) => {
        concat!(
            "SELECT c.id AS id, c.slug AS slug, c.name AS name, c.about AS about, c.concentrated AS concentrated,
    c.starts_at AS starts_at, c.ends_at AS ends_at, c.ended_at AS ended_at, c.version AS version FROM offers_campaign c ",
            $rest
        )
    };
}

db::sql! {
    INSERT: (CampaignId, String, Text, Text, bool, Instant, Instant) => () =
        "INSERT INTO offers_campaign (id, slug, name, about, concentrated, starts_at, ends_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 1) ON CONFLICT (slug) DO NOTHING";
    CHANGE: (Text, Text, bool, Instant, Instant, CampaignId, i64) => () =
        "UPDATE offers_campaign SET name = $1, about = $2, concentrated = $3, starts_at = $4, ends_at = $5,
             version = version + 1 WHERE id = $6 AND version = $7 AND ended_at IS NULL";
    END: (Instant, CampaignId) => () =
        "UPDATE offers_campaign SET ended_at = $1, version = version + 1 WHERE id = $2 AND ended_at IS NULL";
    BY_SLUG: (String,) => CampaignRow = campaigns!("WHERE c.slug = $1");
    BY_ID: (CampaignId,) => CampaignRow = campaigns!("WHERE c.id = $1");
    /// Those that run or are still to come, the nearest first.
    AHEAD: (Instant,) => CampaignRow =
        campaigns!("WHERE c.ends_at > $1 AND c.ended_at IS NULL ORDER BY c.starts_at, c.id LIMIT 20");
    PAST: (Instant,) => CampaignRow =
        campaigns!("WHERE c.ends_at <= $1 OR c.ended_at IS NOT NULL ORDER BY c.ends_at DESC, c.id LIMIT 20");
    /// Those that have begun and not ended.
    RUNNING: (Instant, Instant) => CampaignRow =
        campaigns!("WHERE c.starts_at <= $1 AND c.ends_at > $2 AND c.ended_at IS NULL ORDER BY c.starts_at, c.id LIMIT 100");
    /// Whether an offer of a campaign lies outside a new span.
    OUTSIDE: (CampaignId, Instant, Instant) => (i64,) =
        "SELECT COUNT(*) AS offers FROM offers_offer
         WHERE campaign_id = $1 AND ended_at IS NULL AND (starts_at < $2 OR ends_at > $3)";
    JOIN: (CampaignId, BoothId, Instant) => () =
        "INSERT INTO offers_member (campaign_id, booth_id, joined_at) VALUES ($1, $2, $3)
         ON CONFLICT (campaign_id, booth_id) DO NOTHING";
    IS_MEMBER: (CampaignId, BoothId) => (i64,) =
        "SELECT COUNT(*) AS members FROM offers_member WHERE campaign_id = $1 AND booth_id = $2";
    MEMBERS: (CampaignId,) => (BoothId, String, Text) =
        "SELECT b.id AS id, b.slug AS slug, b.name AS name FROM offers_member m JOIN booths_booth b ON b.id = m.booth_id
         WHERE m.campaign_id = $1 AND b.state = 'open' ORDER BY m.joined_at, b.id LIMIT 500";
    OF_BOOTH: (BoothId,) => (CampaignId,) =
        "SELECT campaign_id FROM offers_member WHERE booth_id = $1 ORDER BY joined_at DESC LIMIT 100";
    RESULT: (CampaignId, CampaignId, CampaignId, CampaignId, CampaignId, CampaignId, CampaignId) => ResultRow =
        "SELECT (SELECT COUNT(*) FROM offers_member WHERE campaign_id = $1) AS booths,
             (SELECT COUNT(*) FROM offers_sale WHERE campaign_id = $2 AND given_back_at IS NULL) AS orders,
             (SELECT CAST(COALESCE(SUM(goods), 0) AS BIGINT) FROM offers_sale
                 WHERE campaign_id = $3 AND given_back_at IS NULL) AS goods,
             (SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM offers_redemption
                 WHERE campaign_id = $4 AND given_back_at IS NULL AND funder = 'market') AS by_market,
             (SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM offers_redemption
                 WHERE campaign_id = $5 AND given_back_at IS NULL AND funder = 'booth') AS by_booths,
             (SELECT COUNT(DISTINCT r.use_group) FROM offers_redemption r JOIN offers_offer o ON o.id = r.offer_id
                 WHERE r.campaign_id = $6 AND r.given_back_at IS NULL AND o.kind IN ('voucher', 'delivery')) AS vouchers,
             (SELECT COUNT(*) FROM offers_coupon k JOIN offers_offer o ON o.id = k.offer_id
                 WHERE o.campaign_id = $7 AND k.redeemed_at IS NOT NULL) AS coupons";
}

/// All campaigns, for officials.
pub(crate) static CAMPAIGNS: List<CampaignFiguresRow> = List {
    name: "offers::CAMPAIGNS",
    columns: "c.id AS id, c.slug AS slug, c.name AS name, c.starts_at AS starts_at, c.ends_at AS ends_at,
    (c.ended_at IS NOT NULL) AS ended,
    (SELECT COUNT(*) FROM offers_member m WHERE m.campaign_id = c.id) AS booths,
    (SELECT COUNT(*) FROM offers_sale s WHERE s.campaign_id = c.id AND s.given_back_at IS NULL) AS orders,
    (SELECT CAST(COALESCE(SUM(s.goods), 0) AS BIGINT) FROM offers_sale s
        WHERE s.campaign_id = c.id AND s.given_back_at IS NULL) AS goods,
    (SELECT CAST(COALESCE(SUM(r.amount), 0) AS BIGINT) FROM offers_redemption r
        WHERE r.campaign_id = c.id AND r.given_back_at IS NULL AND r.funder = 'market') AS by_market,
    (SELECT CAST(COALESCE(SUM(r.amount), 0) AS BIGINT) FROM offers_redemption r
        WHERE r.campaign_id = c.id AND r.given_back_at IS NULL AND r.funder = 'booth') AS by_booths",
    from: "offers_campaign c",
    scope: "",
    scope_types: &[],
    filters: &[],
    sorts: &[
        Sort { name: "newest", column: "c.starts_at", ty: Type::Time, descending: true },
        Sort { name: "oldest", column: "c.starts_at", ty: Type::Time, descending: false },
    ],
    id: "c.id",
    row: PhantomData,
};

/// A campaign by its address.
///
/// # Errors
/// [`kernel::Error::NotFound`].
pub async fn campaign_by_slug(conn: &mut Conn, slug: &str) -> Result<CampaignRow> {
    conn.one(&BY_SLUG, (slug.to_owned(),)).await
}
