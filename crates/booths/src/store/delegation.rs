//! Booths that officials keep for sellers.
use kernel::{AccountId, BoothId, Day, Instant, Uuid};

use crate::behalf::{ConsentHow, DelegationEnd};

db::row! {
    /// A seller's consent, and the official who keeps the booth by it.
    pub struct DelegationRow {
        pub id: Uuid,
        pub account_id: AccountId,
        /// The official.
        pub official: String,
        pub seller_name: String,
        pub seller_phone: Option<String>,
        pub consent_how: ConsentHow,
        pub consent_on: Day,
        pub consent_place: String,
        pub consent_present: String,
        pub identity_seen: String,
        pub since: Instant,
        pub ended_at: Option<Instant>,
        pub ended_how: Option<DelegationEnd>,
    }
}

pub(crate) type NewRow =
    (Uuid, BoothId, AccountId, String, Option<String>, ConsentHow, Day, String, String, String, Instant);

db::sql! {
    INSERT: NewRow => () =
        "INSERT INTO booths_delegation (id, booth_id, account_id, seller_name, seller_phone, consent_how, consent_on,
             consent_place, consent_present, identity_seen, since)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    OF_BOOTH: (BoothId,) => DelegationRow =
        "SELECT d.id AS id, d.account_id AS account_id, a.name AS official, d.seller_name AS seller_name,
             d.seller_phone AS seller_phone, d.consent_how AS consent_how, d.consent_on AS consent_on,
             d.consent_place AS consent_place, d.consent_present AS consent_present,
             d.identity_seen AS identity_seen, d.since AS since, d.ended_at AS ended_at, d.ended_how AS ended_how
         FROM booths_delegation d JOIN people_account a ON a.id = d.account_id
         WHERE d.booth_id = $1 ORDER BY d.since DESC, d.id DESC LIMIT 1";
    OF_ACCOUNT: (AccountId,) => (BoothId,) =
        "SELECT booth_id FROM booths_delegation WHERE account_id = $1 AND ended_at IS NULL ORDER BY since, id LIMIT 500";
    END: (Instant, DelegationEnd, BoothId) => () =
        "UPDATE booths_delegation SET ended_at = $1, ended_how = $2 WHERE booth_id = $3 AND ended_at IS NULL";
}
