//! Accounts and their grants.
use kernel::{AccountId, Instant, OrganisationId, Uuid};

db::row! {
    /// An account at sign-in.
    pub(crate) struct AccountRow {
        pub(crate) id: AccountId,
        pub(crate) name: String,
        pub(crate) password_hash: String,
    }
}

db::row! {
    /// A role of an account, for an organisation or a commune.
    pub struct GrantRow {
        pub id: Uuid,
        pub role: String,
        pub organisation_id: Option<OrganisationId>,
        pub commune: Option<String>,
    }
}

db::row! {
    /// A member of an organisation.
    pub(crate) struct MemberRow {
        pub(crate) grant_id: Uuid,
        pub(crate) account_id: AccountId,
        pub(crate) name: String,
        pub(crate) granted_at: Instant,
    }
}

db::sql! {
    INSERT_ACCOUNT: (AccountId, Option<String>, Option<String>, String, String, Instant) => () =
        "INSERT INTO people_account (id, email, phone, name, password_hash, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
    BY_EMAIL: (String,) => AccountRow =
        "SELECT id, name, password_hash FROM people_account WHERE email = $1 AND ended_at IS NULL";
    BY_PHONE: (String,) => AccountRow =
        "SELECT id, name, password_hash FROM people_account WHERE phone = $1 AND ended_at IS NULL";
    CONTACT: (AccountId,) => (String, Option<String>, Option<String>) =
        "SELECT name, email, phone FROM people_account WHERE id = $1";
    SET_PASSWORD: (String, AccountId) => () =
        "UPDATE people_account SET password_hash = $1 WHERE id = $2 AND ended_at IS NULL";
    SET_NAME: (String, AccountId) => () = "UPDATE people_account SET name = $1 WHERE id = $2 AND ended_at IS NULL";
    ERASE: (String, Instant, AccountId) => () =
        "UPDATE people_account SET name = $1, email = NULL, phone = NULL, password_hash = '', ended_at = $2
         WHERE id = $3 AND ended_at IS NULL";
    INSERT_GRANT: (Uuid, AccountId, String, Option<OrganisationId>, Option<String>, Instant) => () =
        "INSERT INTO people_grant (id, account_id, role, organisation_id, commune, granted_at)
         VALUES ($1, $2, $3, $4, $5, $6)";
    GRANTS: (AccountId,) => GrantRow =
        "SELECT id, role, organisation_id, commune FROM people_grant
         WHERE account_id = $1 AND ended_at IS NULL ORDER BY id";
    GRANT: (Uuid, AccountId) => GrantRow =
        "SELECT id, role, organisation_id, commune FROM people_grant
         WHERE id = $1 AND account_id = $2 AND ended_at IS NULL";
    END_GRANT: (Instant, Uuid) => () = "UPDATE people_grant SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL";
    END_GRANTS: (Instant, AccountId) => () =
        "UPDATE people_grant SET ended_at = $1 WHERE account_id = $2 AND ended_at IS NULL";
    /// Whether somebody acts or ever acted as an official.
    OFFICIAL_GRANTS: (AccountId,) => (i64,) =
        "SELECT COUNT(*) AS grants FROM people_grant
         WHERE account_id = $1 AND role IN ('commune-officer', 'officer', 'accountant', 'tax-officer', 'operator')";
    MEMBERS: (OrganisationId,) => MemberRow =
        "SELECT g.id AS grant_id, g.account_id AS account_id, a.name AS name, g.granted_at AS granted_at
         FROM people_grant g JOIN people_account a ON a.id = g.account_id
         WHERE g.organisation_id = $1 AND g.ended_at IS NULL ORDER BY g.granted_at, g.id LIMIT 200";
}
