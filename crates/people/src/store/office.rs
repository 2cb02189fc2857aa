//! Accounts, roster, invitations and verifications as officials see them.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{AccountId, Day, Instant, OrganisationId, Type, Uuid};

use crate::roster::{Duty, Rank};
use crate::verification::{Method, Standing};

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
        /// `official`, `declared` or `none`.
        pub(crate) identity: String,
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
        /// Whose account it is, as that person is called there.
        pub account_name: Option<String>,
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
    /// How somebody's identity was declared or verified.
    pub struct VerificationRow {
        pub id: Uuid,
        pub method: Method,
        pub standing: Standing,
        pub verified_on: Day,
        pub evidence: String,
        pub recorded_at: Instant,
        /// The official, of an official verification.
        pub official: Option<String>,
    }
}

db::sql! {
    ACCOUNT: (AccountId,) => ListedAccountRow =
        "SELECT a.id AS id, a.name AS name, a.email AS email, a.phone AS phone, a.created_at AS created_at,
             a.ended_at AS ended_at,
             (SELECT COUNT(*) FROM people_grant g WHERE g.account_id = a.id AND g.ended_at IS NULL) AS roles,
             (SELECT COUNT(*) FROM people_totp f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL)
             + (SELECT COUNT(*) FROM people_passkey p WHERE p.account_id = a.id) AS factors,
             COALESCE((SELECT MAX(v.standing) FROM people_verification v WHERE v.account_id = a.id), 'none') AS identity
         FROM people_account a WHERE a.id = $1";
    INSERT_OFFICIAL: (Uuid, String, Vec<u8>, String, Duty, Rank, Option<String>, Option<AccountId>, Day, String) => () =
        "INSERT INTO people_official (id, name, name_sort, agency, duty, official_rank, commune, account_id, from_day, to_day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    OFFICIAL: (Uuid,) => OfficialRow =
        "SELECT o.id AS id, o.name AS name, o.agency AS agency, o.duty AS duty, o.official_rank AS official_rank,
             o.commune AS commune, o.account_id AS account_id, a.name AS account_name, o.from_day AS from_day,
             o.to_day AS to_day
         FROM people_official o LEFT JOIN people_account a ON a.id = o.account_id WHERE o.id = $1";
    LINK_OFFICIAL: (AccountId, Uuid, String) => () =
        "UPDATE people_official SET account_id = $1 WHERE id = $2 AND to_day = $3";
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
    /// Those that somebody made or took up.
    INVITATIONS_OF: (AccountId, AccountId) => InvitationRow =
        "SELECT id, contact, role, organisation_id, commune, created_at, expires_at, ended_at, account_id
         FROM people_invitation WHERE account_id = $1 OR invited_by = $2 ORDER BY created_at DESC, id LIMIT 200";
    /// Invitations that ended before some moment, by being taken, withdrawn or running out.
    ENDED_INVITATIONS: (Instant,) => (Uuid,) =
        "SELECT id FROM people_invitation WHERE COALESCE(ended_at, expires_at) < $1 ORDER BY id LIMIT 500";
    FORGET_INVITATION: (Uuid,) => () = "DELETE FROM people_invitation WHERE id = $1";
    TAKEN_INVITATIONS: (AccountId,) => (Uuid,) =
        "SELECT id FROM people_invitation WHERE account_id = $1 ORDER BY id LIMIT 200";
    FORGET_CONTACTS: (AccountId,) => () = "UPDATE people_invitation SET contact = '' WHERE account_id = $1";
    OFFICIALS_OF: (AccountId,) => OfficialRow =
        "SELECT o.id AS id, o.name AS name, o.agency AS agency, o.duty AS duty, o.official_rank AS official_rank,
             o.commune AS commune, o.account_id AS account_id, a.name AS account_name, o.from_day AS from_day,
             o.to_day AS to_day
         FROM people_official o LEFT JOIN people_account a ON a.id = o.account_id
         WHERE o.account_id = $1 ORDER BY o.from_day DESC, o.id LIMIT 100";
    END_INVITATION: (Instant, Option<AccountId>, Uuid) => () =
        "UPDATE people_invitation SET ended_at = $1, account_id = $2 WHERE id = $3 AND ended_at IS NULL";
    INSERT_VERIFICATION: (Uuid, AccountId, Method, Standing, Day, String, Option<AccountId>, Instant) => () =
        "INSERT INTO people_verification (id, account_id, method, standing, verified_on, evidence, recorded_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    VERIFICATIONS: (AccountId,) => VerificationRow =
        "SELECT v.id AS id, v.method AS method, v.standing AS standing, v.verified_on AS verified_on,
             v.evidence AS evidence, v.recorded_at AS recorded_at, a.name AS official
         FROM people_verification v
         LEFT JOIN people_account a ON a.id = v.recorded_by AND v.standing = 'official'
         WHERE v.account_id = $1 ORDER BY v.standing DESC, v.recorded_at DESC, v.id DESC LIMIT 50";
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
        + (SELECT COUNT(*) FROM people_passkey p WHERE p.account_id = a.id) AS factors,
        COALESCE((SELECT MAX(v.standing) FROM people_verification v WHERE v.account_id = a.id), 'none') AS identity",
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
        // `official` comes after `declared` in the alphabet: the greater of somebody's is what counts.
        Filter {
            name: "identity",
            sql: "COALESCE((SELECT MAX(v.standing) FROM people_verification v WHERE v.account_id = a.id), 'none') = ?",
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
    columns:
        "o.id AS id, o.name AS name, o.agency AS agency, o.duty AS duty, o.official_rank AS official_rank,
        o.commune AS commune, o.account_id AS account_id, a.name AS account_name, o.from_day AS from_day,
        o.to_day AS to_day",
    from: "people_official o LEFT JOIN people_account a ON a.id = o.account_id",
    scope: "o.from_day <= ? AND o.to_day > ?",
    scope_types: &[Type::Text, Type::Text],
    filters: &[
        Filter { name: "duty", sql: "o.duty = ?", ty: Type::Text },
        Filter { name: "rank", sql: "o.official_rank = ?", ty: Type::Text },
        Filter { name: "commune", sql: "o.commune = ?", ty: Type::Text },
        Filter { name: "communes", sql: "? LIKE '%' || o.commune || '%'", ty: Type::Text },
    ],
    sorts: &[Sort { name: "name", column: "o.name_sort", ty: Type::Bytes, descending: false }],
    id: "o.id",
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
