//! Who works at a booth, and who was invited to.
use kernel::{AccountId, BoothId, Instant, OrganisationId, Uuid};

use crate::role::StaffRole;

db::row! {
    /// Somebody who works at a booth.
    pub struct StaffRow {
        pub account_id: AccountId,
        pub name: String,
        pub role: StaffRole,
        pub since: Instant,
    }
}

db::row! {
    /// An invitation to work at a booth.
    pub(crate) struct StaffInvitationRow {
        pub(crate) id: Uuid,
        pub(crate) booth_id: BoothId,
        pub(crate) role: StaffRole,
        pub(crate) contact: String,
        pub(crate) expires_at: Instant,
    }
}

db::sql! {
    INSERT: (Uuid, BoothId, AccountId, StaffRole, Instant) => () =
        "INSERT INTO booths_staff (id, booth_id, account_id, role, since) VALUES ($1, $2, $3, $4, $5)";
    END: (Instant, BoothId, AccountId) => () =
        "UPDATE booths_staff SET ended_at = $1 WHERE booth_id = $2 AND account_id = $3 AND ended_at IS NULL";
    END_ALL_OF: (Instant, AccountId) => () =
        "UPDATE booths_staff SET ended_at = $1 WHERE account_id = $2 AND ended_at IS NULL";
    /// The booths that somebody works at, and as what.
    OF_ACCOUNT: (AccountId,) => (BoothId, StaffRole) =
        "SELECT booth_id AS a, role AS b FROM booths_staff WHERE account_id = $1 AND ended_at IS NULL
         ORDER BY since, id LIMIT 100";
    OF_BOOTH: (BoothId,) => StaffRow =
        "SELECT s.account_id AS account_id, a.name AS name, s.role AS role, s.since AS since
         FROM booths_staff s JOIN people_account a ON a.id = s.account_id
         WHERE s.booth_id = $1 AND s.ended_at IS NULL ORDER BY s.since, s.id LIMIT 200";
    /// Those who act for an organisation: owners of its booths, with the id of that role.
    OWNERS: (OrganisationId,) => (Uuid, AccountId, String, Instant) =
        "SELECT g.id AS a, g.account_id AS b, a.name AS c, g.granted_at AS d
         FROM people_grant g JOIN people_account a ON a.id = g.account_id
         WHERE g.organisation_id = $1 AND g.role = 'seller' AND g.ended_at IS NULL
         ORDER BY g.granted_at, g.id LIMIT 200";
    /// Whether somebody has the seller's role without an organisation already.
    SELLS: (AccountId,) => (i64,) =
        "SELECT COUNT(*) AS grants FROM people_grant
         WHERE account_id = $1 AND role = 'seller' AND ended_at IS NULL";
    /// Owners, staff with that duty, and an official who keeps the booth.
    LOOK_AFTER_ORDERS: (BoothId, i64) => (AccountId,) =
        "SELECT g.account_id AS account_id FROM people_grant g
         JOIN booths_booth b ON b.organisation_id = g.organisation_id
         WHERE b.id = $1 AND g.role = 'seller' AND g.ended_at IS NULL
         UNION SELECT s.account_id AS account_id FROM booths_staff s
         WHERE s.booth_id = $1 AND s.role IN ('manager', 'orders') AND s.ended_at IS NULL
         UNION SELECT d.account_id AS account_id FROM booths_delegation d
         WHERE d.booth_id = $1 AND d.ended_at IS NULL
         ORDER BY account_id LIMIT $2";
    INSERT_INVITATION: (Uuid, String, BoothId, StaffRole, String, Instant, Instant) => () =
        "INSERT INTO booths_invitation (id, token_hash, booth_id, role, contact, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)";
    INVITATION: (String, Instant) => StaffInvitationRow =
        "SELECT id, booth_id, role, contact, expires_at FROM booths_invitation
         WHERE token_hash = $1 AND expires_at > $2 AND ended_at IS NULL";
    INVITATIONS: (BoothId, Instant) => StaffInvitationRow =
        "SELECT id, booth_id, role, contact, expires_at FROM booths_invitation
         WHERE booth_id = $1 AND expires_at > $2 AND ended_at IS NULL ORDER BY created_at, id LIMIT 100";
    END_INVITATION: (Instant, Option<AccountId>, Uuid) => () =
        "UPDATE booths_invitation SET ended_at = $1, account_id = $2 WHERE id = $3 AND ended_at IS NULL";
    WITHDRAW: (Instant, Uuid, BoothId) => () =
        "UPDATE booths_invitation SET ended_at = $1 WHERE id = $2 AND booth_id = $3 AND ended_at IS NULL";
    FORGET_INVITATIONS: (Instant,) => () = "DELETE FROM booths_invitation WHERE expires_at < $1";
}
