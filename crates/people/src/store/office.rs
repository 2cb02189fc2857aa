//! Accounts, roster, invitations and verifications as officials see them.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{AccountId, Day, Instant, OrganisationId, Type, Uuid};

use crate::roster::{Duty, Rank};
use crate::verification::Method;

db::row! {
    /// An account in the list.
    pub(crate) struct ListedAccountRow {
        pub(crate) id: AccountId,
        pub(crate) name: String,
        pub(crate) email: Option<String>,
        pub(crate) phone: Option<String>,
        pub(crate) created_at: Instant,
        pub(crate) ended_at: Option<Instant>,
        pub(crate) roles: i64,
        pub(crate) factors: i64,
    }
}

db::row! {
    /// An official of the roster.
    pub struct OfficialRow {
        pub id: Uuid,
        pub name: String,
        pub agency: String,
        pub duty: Duty,
        pub official_rank: Rank,
        pub commune: Option<String>,
        pub account_id: Option<AccountId>,
        pub from_day: Day,
        pub to_day: Day,
    }
}

db::row! {
    /// An invitation.
    pub(crate) struct InvitationRow {
        pub(crate) id: Uuid,
        pub(crate) contact: String,
        pub(crate) role: String,
        pub(crate) organisation_id: Option<OrganisationId>,
        pub(crate) commune: Option<String>,
        pub(crate) created_at: Instant,
        pub(crate) expires_at: Instant,
        pub(crate) ended_at: Option<Instant>,
        pub(crate) account_id: Option<AccountId>,
    }
}

db::row! {
    /// How somebody's identity was verified.
    pub struct VerificationRow {
        pub id: Uuid,
        pub method: Method,
        pub verified_on: Day,
        pub evidence: String,
        pub recorded_at: Instant,
    }
}

db::sql! {
    ACCOUNT: (AccountId,) => ListedAccountRow =
        "SELECT a.id AS id, a.name AS name, a.email AS email, a.phone AS phone, a.created_at AS created_at,
             a.ended_at AS ended_at,
             (SELECT COUNT(*) FROM people_grant g WHERE g.account_id = a.id AND g.ended_at IS NULL) AS roles,
             (SELECT COUNT(*) FROM people_totp f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL)
             + (SELECT COUNT(*) FROM people_passkey p WHERE p.account_id = a.id) AS factors
         FROM people_account a WHERE a.id = $1";
    INSERT_OFFICIAL: (Uuid, String, Vec<u8>, String, Duty, Rank, Option<String>, Option<AccountId>, Day, String) => () =
        "INSERT INTO people_official (id, name, name_sort, agency, duty, official_rank, commune, account_id, from_day, to_day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    OFFICIAL: (Uuid,) => OfficialRow =
        "SELECT id, name, agency, duty, official_rank, commune, account_id, from_day, to_day FROM people_official
         WHERE id = $1";
    END_OFFICIAL: (Day, Uuid, String) => () = "UPDATE people_official SET to_day = $1 WHERE id = $2 AND to_day = $3";
    /// Communes that have an official with that duty today, with how many.
    LOCALITIES: (Duty, Day, Day) => (String, i64, String) =
        "SELECT commune AS a, COUNT(*) AS b, MIN(name) AS c FROM people_official
         WHERE duty = $1 AND commune IS NOT NULL AND from_day <= $2 AND to_day > $3 GROUP BY commune ORDER BY commune";
    /// Communes whose officer can sign in.
    OFFICERS: () => (String, i64) =
        "SELECT commune AS a, COUNT(DISTINCT account_id) AS b FROM people_grant
         WHERE role = 'commune-officer' AND commune IS NOT NULL AND ended_at IS NULL GROUP BY commune ORDER BY commune";
    COUNT_OFFICIALS: (Day, Day) => (Duty, i64) =
        "SELECT duty AS a, COUNT(*) AS b FROM people_official WHERE from_day <= $1 AND to_day > $2
         GROUP BY duty ORDER BY duty";
    INSERT_INVITATION: (Uuid, String, String, String, Option<OrganisationId>, Option<String>, Option<AccountId>, Instant,
        Instant) => () =
        "INSERT INTO people_invitation (id, token_hash, contact, role, organisation_id, commune, invited_by, created_at,
             expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    INVITATION: (String, Instant) => InvitationRow =
        "SELECT id, contact, role, organisation_id, commune, created_at, expires_at, ended_at, account_id
         FROM people_invitation WHERE token_hash = $1 AND expires_at > $2 AND ended_at IS NULL";
    INVITATION_BY_ID: (Uuid,) => InvitationRow =
        "SELECT id, contact, role, organisation_id, commune, created_at, expires_at, ended_at, account_id
         FROM people_invitation WHERE id = $1";
    END_INVITATION: (Instant, Option<AccountId>, Uuid) => () =
        "UPDATE people_invitation SET ended_at = $1, account_id = $2 WHERE id = $3 AND ended_at IS NULL";
    INSERT_VERIFICATION: (Uuid, AccountId, Method, Day, String, Option<AccountId>, Instant) => () =
        "INSERT INTO people_verification (id, account_id, method, verified_on, evidence, recorded_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)";
    VERIFICATIONS: (AccountId,) => VerificationRow =
        "SELECT id, method, verified_on, evidence, recorded_at FROM people_verification
         WHERE account_id = $1 ORDER BY recorded_at DESC LIMIT 20";
    FORGET_VERIFICATIONS: (AccountId,) => () =
        "UPDATE people_verification SET evidence = '' WHERE account_id = $1";
}

/// Accounts, for the department.
pub(crate) static ACCOUNTS: List<ListedAccountRow> = List {
    name: "people::ACCOUNTS",
    columns: "a.id AS id, a.name AS name, a.email AS email, a.phone AS phone, a.created_at AS created_at,
        a.ended_at AS ended_at,
        (SELECT COUNT(*) FROM people_grant g WHERE g.account_id = a.id AND g.ended_at IS NULL) AS roles,
        (SELECT COUNT(*) FROM people_totp f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL)
        + (SELECT COUNT(*) FROM people_passkey p WHERE p.account_id = a.id) AS factors",
    from: "people_account a",
    scope: "",
    scope_types: &[],
    filters: &[
        Filter { name: "login", sql: "(a.email = ? OR a.phone = ?)", ty: Type::Text },
        Filter {
            name: "role",
            sql: "EXISTS (SELECT 1 FROM people_grant g WHERE g.account_id = a.id AND g.ended_at IS NULL AND g.role = ?)",
            ty: Type::Text,
        },
    ],
    sorts: &[Sort { name: "newest", column: "a.created_at", ty: Type::Time, descending: true }],
    id: "a.id",
    row: PhantomData,
};

/// The roster of officials on a day: the scope is that day, twice.
pub(crate) static ROSTER: List<OfficialRow> = List {
    name: "people::ROSTER",
    columns: "id, name, agency, duty, official_rank, commune, account_id, from_day, to_day",
    from: "people_official",
    scope: "from_day <= ? AND to_day > ?",
    scope_types: &[Type::Text, Type::Text],
    filters: &[
        Filter { name: "duty", sql: "duty = ?", ty: Type::Text },
        Filter { name: "rank", sql: "official_rank = ?", ty: Type::Text },
        Filter { name: "commune", sql: "commune = ?", ty: Type::Text },
        Filter { name: "communes", sql: "? LIKE '%' || commune || '%'", ty: Type::Text },
    ],
    sorts: &[Sort { name: "name", column: "name_sort", ty: Type::Bytes, descending: false }],
    id: "id",
    row: PhantomData,
};

/// Invitations, newest first.
pub(crate) static INVITATIONS: List<InvitationRow> = List {
    name: "people::INVITATIONS",
    columns: "id, contact, role, organisation_id, commune, created_at, expires_at, ended_at, account_id",
    from: "people_invitation",
    scope: "",
    scope_types: &[],
    filters: &[Filter { name: "organisation", sql: "organisation_id = ?", ty: Type::Uuid }],
    sorts: &[Sort { name: "newest", column: "created_at", ty: Type::Time, descending: true }],
    id: "id",
    row: PhantomData,
};
