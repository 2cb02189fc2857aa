//! Parties.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{AccountId, Instant, OrganisationId, Text, Type};

use crate::organisation::OrganisationKind;

db::row! {
    /// A party.
    pub struct OrganisationRow {
        pub id: OrganisationId,
        pub kind: OrganisationKind,
        pub name: Text,
        pub tax_code: Option<String>,
        pub commune: Option<String>,
        pub created_at: Instant,
        /// Who opened it for themselves; none: the department.
        pub opened_by: Option<AccountId>,
        /// When an official verified it.
        pub verified_at: Option<Instant>,
        pub verified_by: Option<AccountId>,
        pub evidence: Option<String>,
    }
}

db::row! {
    /// That somebody acts or acted for an organisation.
    pub(crate) struct MembershipRow {
        pub(crate) id: OrganisationId,
        pub(crate) kind: OrganisationKind,
        pub(crate) name: Text,
        pub(crate) tax_code: Option<String>,
        pub(crate) role: String,
        pub(crate) granted_at: Instant,
        pub(crate) ended_at: Option<Instant>,
    }
}

db::sql! {
    INSERT: (
        OrganisationId, OrganisationKind, Text, String, Option<String>, Option<String>, Instant, Option<AccountId>,
        Option<Instant>, Option<AccountId>,
    ) => () =
        "INSERT INTO people_organisation
             (id, kind, name, name_fold, tax_code, commune, created_at, opened_by, verified_at, verified_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (tax_code) DO NOTHING";
    BY_ID: (OrganisationId,) => OrganisationRow =
        "SELECT id, kind, name, tax_code, commune, created_at, opened_by, verified_at, verified_by, evidence
         FROM people_organisation WHERE id = $1";
    VERIFY: (Instant, Option<AccountId>, String, OrganisationId) => () =
        "UPDATE people_organisation SET verified_at = $1, verified_by = $2, evidence = $3
         WHERE id = $4 AND verified_at IS NULL AND ended_at IS NULL";
    UNVERIFIED_OF: (AccountId,) => (i64,) =
        "SELECT COUNT(*) AS waiting FROM people_organisation
         WHERE opened_by = $1 AND verified_at IS NULL AND ended_at IS NULL";
    /// Those that somebody acts for.
    OF_ACCOUNT: (AccountId,) => OrganisationRow =
        "SELECT id, kind, name, tax_code, commune, created_at, opened_by, verified_at, verified_by, evidence
         FROM people_organisation
         WHERE id IN (SELECT organisation_id FROM people_grant WHERE account_id = $1 AND ended_at IS NULL)
         ORDER BY created_at, id LIMIT 100";
    /// Households and farms for which somebody acts alone, or was the last to act (it was refused, or the role ended):
    /// what is known of them is known of a person.
    OWN_HOUSEHOLDS: (AccountId, AccountId, AccountId) => (OrganisationId,) =
        "SELECT o.id AS id FROM people_organisation o
         WHERE o.kind IN ('household', 'farm')
             AND EXISTS (SELECT 1 FROM people_grant g WHERE g.organisation_id = o.id AND g.account_id = $1)
             AND NOT EXISTS (
                 SELECT 1 FROM people_grant g WHERE g.organisation_id = o.id AND g.account_id <> $2
                     AND (g.ended_at IS NULL OR NOT EXISTS (
                         SELECT 1 FROM people_grant m WHERE m.organisation_id = o.id AND m.account_id = $3
                             AND (m.ended_at IS NULL OR m.ended_at >= g.ended_at))))
         ORDER BY o.id LIMIT 100";
    /// Every time that somebody acted for an organisation, ended or not.
    MEMBERSHIPS: (AccountId,) => MembershipRow =
        "SELECT o.id AS id, o.kind AS kind, o.name AS name, o.tax_code AS tax_code, g.role AS role,
             g.granted_at AS granted_at, g.ended_at AS ended_at
         FROM people_grant g JOIN people_organisation o ON o.id = g.organisation_id
         WHERE g.account_id = $1 ORDER BY g.granted_at, g.id LIMIT 1000";
    /// Ends one that nobody verified; its tax code is free again.
    REFUSE: (Instant, OrganisationId) => () =
        "UPDATE people_organisation SET ended_at = $1, tax_code = NULL
         WHERE id = $2 AND verified_at IS NULL AND ended_at IS NULL";
    END_GRANTS_OF: (Instant, OrganisationId) => () =
        "UPDATE people_grant SET ended_at = $1 WHERE organisation_id = $2 AND ended_at IS NULL";
    END_INVITATIONS_OF: (Instant, OrganisationId) => () =
        "UPDATE people_invitation SET ended_at = $1 WHERE organisation_id = $2 AND ended_at IS NULL";
    FORGET_EVIDENCE: (OrganisationId,) => () = "UPDATE people_organisation SET evidence = NULL WHERE id = $1";
    ALL: (String, i64) => OrganisationRow =
        "SELECT id, kind, name, tax_code, commune, created_at, opened_by, verified_at, verified_by, evidence
         FROM people_organisation
         WHERE ended_at IS NULL AND name_fold LIKE $1 ORDER BY name_fold, id LIMIT $2";
}

/// Parties, for the department.
pub(crate) static ORGANISATIONS: List<OrganisationRow> = List {
    name: "people::ORGANISATIONS",
    columns: "id, kind, name, tax_code, commune, created_at, opened_by, verified_at, verified_by, evidence",
    from: "people_organisation",
    scope: "ended_at IS NULL",
    scope_types: &[],
    filters: &[
        Filter { name: "q", sql: "name_fold LIKE ?", ty: Type::Text },
        Filter { name: "kind", sql: "kind = ?", ty: Type::Text },
        Filter { name: "verified", sql: "(verified_at IS NOT NULL) = ?", ty: Type::Bool },
        Filter { name: "tax_code", sql: "tax_code = ?", ty: Type::Text },
    ],
    sorts: &[Sort { name: "newest", column: "created_at", ty: Type::Time, descending: true }],
    id: "id",
    row: PhantomData,
};
