//! Parties.
use kernel::{AccountId, Instant, OrganisationId, Text};

use crate::organisation::OrganisationKind;

db::row! {
    /// A party.
    pub struct OrganisationRow {
        pub id: OrganisationId,
        pub kind: OrganisationKind,
        pub name: Text,
        pub tax_code: Option<String>,
        pub commune: Option<String>,
    }
}

db::sql! {
    INSERT: (OrganisationId, OrganisationKind, Text, String, Option<String>, Option<String>, Instant) => () =
        "INSERT INTO people_organisation (id, kind, name, name_fold, tax_code, commune, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)";
    BY_ID: (OrganisationId,) => OrganisationRow =
        "SELECT id, kind, name, tax_code, commune FROM people_organisation WHERE id = $1";
    /// Households and farms in which somebody is the only member: what is known of them is known of a person.
    OWN_HOUSEHOLDS: (AccountId, AccountId) => (OrganisationId,) =
        "SELECT o.id AS id FROM people_organisation o
         WHERE o.kind IN ('household', 'farm') AND EXISTS (
             SELECT 1 FROM people_grant g WHERE g.organisation_id = o.id AND g.account_id = $1 AND g.ended_at IS NULL
         ) AND NOT EXISTS (
             SELECT 1 FROM people_grant g WHERE g.organisation_id = o.id AND g.account_id <> $2 AND g.ended_at IS NULL
         ) ORDER BY o.id LIMIT 100";
    ALL: (String, i64) => OrganisationRow =
        "SELECT id, kind, name, tax_code, commune FROM people_organisation
         WHERE ended_at IS NULL AND name_fold LIKE $1 ORDER BY name_fold, id LIMIT $2";
}
