//! Booths themselves.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{AccountId, BoothId, Day, Dong, Instant, OrganisationId, Text, Type};
use people::OrganisationKind;

use crate::booth::Verifier;
use crate::state::BoothState;

db::row! {
    /// A booth.
    pub struct BoothRow {
        pub id: BoothId,
        pub organisation_id: OrganisationId,
        pub slug: String,
        pub name: Text,
        pub story: Text,
        pub kind: OrganisationKind,
        pub listed_only: bool,
        pub commune: Option<String>,
        pub place: Option<String>,
        pub fee_near: Dong,
        pub fee_far: Dong,
        pub free_from: Dong,
        pub pick_up: bool,
        pub pick_up_address: Option<String>,
        pub state: BoothState,
        /// Why an official suspended or refused it; what its seller says of a holiday.
        pub state_reason: Option<String>,
        /// The day on which a paused booth sells again.
        pub back_on: Option<Day>,
        pub verifier: Option<Verifier>,
        pub verified_at: Option<Instant>,
        /// Shown to buyers, as `+84…`.
        pub phone: Option<String>,
        /// Empty: the standard wording of the market.
        pub shipping_policy: Text,
        /// Empty: the standard wording of the market.
        pub return_policy: Text,
        /// When the seller answers and hands over, in its words.
        pub hours: Option<String>,
        pub opened_at: Instant,
    }
}

db::row! {
    /// A seller as officials see it.
    pub(crate) struct SellerRow {
        pub(crate) slug: String,
        pub(crate) name: Text,
        pub(crate) kind: OrganisationKind,
        pub(crate) commune: Option<String>,
        pub(crate) tax_code: Option<String>,
        pub(crate) opened_at: Instant,
    }
}

db::row! {
    /// A booth in the work list of officials.
    pub(crate) struct OfficeRow {
        pub(crate) slug: String,
        pub(crate) name: Text,
        pub(crate) kind: OrganisationKind,
        pub(crate) commune: Option<String>,
        pub(crate) state: BoothState,
        pub(crate) verifier: Option<Verifier>,
        pub(crate) tax_code: Option<String>,
        /// Whether an official keeps it for its seller: 1 or 0.
        pub(crate) delegated: i64,
        pub(crate) opened_at: Instant,
    }
}

const COLUMNS: &str = "b.id AS id, b.organisation_id AS organisation_id, b.slug AS slug, b.name AS name,
    b.story AS story, b.kind AS kind, b.listed_only AS listed_only, b.commune AS commune, b.place AS place,
    b.fee_near AS fee_near, b.fee_far AS fee_far, b.free_from AS free_from, b.pick_up AS pick_up,
    b.pick_up_address AS pick_up_address, b.state AS state, b.state_reason AS state_reason, b.back_on AS back_on,
    b.verifier AS verifier, b.verified_at AS verified_at, b.phone AS phone, b.shipping_policy AS shipping_policy,
    b.return_policy AS return_policy, b.hours AS hours, b.opened_at AS opened_at";

/// A SELECT of [`BoothRow`]; the macro wants literals.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT b.id AS id, b.organisation_id AS organisation_id, b.slug AS slug, b.name AS name,
             b.story AS story, b.kind AS kind, b.listed_only AS listed_only, b.commune AS commune, b.place AS place,
             b.fee_near AS fee_near, b.fee_far AS fee_far, b.free_from AS free_from, b.pick_up AS pick_up,
             b.pick_up_address AS pick_up_address, b.state AS state, b.state_reason AS state_reason,
             b.back_on AS back_on, b.verifier AS verifier, b.verified_at AS verified_at, b.phone AS phone,
             b.shipping_policy AS shipping_policy, b.return_policy AS return_policy, b.hours AS hours,
             b.opened_at AS opened_at
             FROM booths_booth b ",
            $rest
        )
    };
}

/// A booth, for INSERT.
pub(crate) type NewRow = (
    BoothId,
    OrganisationId,
    String,
    Text,
    String,
    Vec<u8>,
    Text,
    OrganisationKind,
    bool,
    Option<String>,
    Option<String>,
    Dong,
    Dong,
    Dong,
    bool,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Instant,
    BoothState,
    Option<Verifier>,
    Option<Instant>,
    Option<String>,
    Text,
    Text,
    Option<String>,
);

/// What its people may change, for UPDATE; then which booth.
pub(crate) type Changed = (
    Text,
    String,
    Vec<u8>,
    Text,
    Option<String>,
    Dong,
    Dong,
    Dong,
    bool,
    Option<String>,
    Option<String>,
    Text,
    Text,
    Option<String>,
    BoothId,
);

db::sql! {
    INSERT: NewRow => () =
        "INSERT INTO booths_booth (id, organisation_id, slug, name, name_fold, name_sort, story, kind, listed_only,
             commune, place, fee_near, fee_far, free_from, pick_up, pick_up_address,
             bank_bin, bank_account, bank_holder, opened_at, state, verifier, verified_at, phone, shipping_policy,
             return_policy, hours)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
             $23, $24, $25, $26, $27) ON CONFLICT (slug) DO NOTHING";
    BY_ID: (BoothId,) => BoothRow = select!("WHERE b.id = $1");
    BY_SLUG: (String,) => BoothRow = select!("WHERE b.slug = $1");
    OF_ORGANISATION: (OrganisationId,) => BoothRow =
        select!("WHERE b.organisation_id = $1 ORDER BY b.name_sort, b.id LIMIT 50");
    SELLERS_COUNT: () => (i64,) =
        "SELECT COUNT(*) AS sellers FROM booths_booth WHERE listed_only = FALSE AND state IN ('open', 'paused')";
    /// Moves a booth on, unless somebody was quicker.
    MOVE: (BoothState, Instant, Option<String>, Option<Day>, Option<Instant>, BoothId, BoothState) => () =
        "UPDATE booths_booth SET state = $1, state_at = $2, state_reason = $3, back_on = $4, ended_at = $5
         WHERE id = $6 AND state = $7";
    VERIFY: (Verifier, Instant, Option<AccountId>, BoothId) => () =
        "UPDATE booths_booth SET verifier = $1, verified_at = $2, verified_by = $3 WHERE id = $4";
    CHANGE: Changed => () =
        "UPDATE booths_booth SET name = $1, name_fold = $2, name_sort = $3, story = $4, commune = $5, fee_near = $6,
             fee_far = $7, free_from = $8, pick_up = $9, pick_up_address = $10, phone = $11, shipping_policy = $12,
             return_policy = $13, hours = $14
         WHERE id = $15";
    BANK: (BoothId,) => (Option<String>, Option<String>, Option<String>) =
        "SELECT bank_bin AS a, bank_account AS b, bank_holder AS c FROM booths_booth WHERE id = $1";
    SET_BANK: (Option<String>, Option<String>, Option<String>, BoothId) => () =
        "UPDATE booths_booth SET bank_bin = $1, bank_account = $2, bank_holder = $3 WHERE id = $4";
    HIDE_PHONE: (BoothId,) => () = "UPDATE booths_booth SET phone = NULL WHERE id = $1";
    /// Takes the row, so that whoever changes its people comes one after another.
    HOLD: (BoothId,) => () = "UPDATE booths_booth SET state = state WHERE id = $1";
    /// Addresses of those who act for an organisation.
    MAIL_OF_OWNERS: (OrganisationId,) => (Option<String>,) =
        "SELECT a.email AS a FROM people_grant g JOIN people_account a ON a.id = g.account_id
         WHERE g.organisation_id = $1 AND g.ended_at IS NULL AND a.ended_at IS NULL AND a.email IS NOT NULL
         ORDER BY g.granted_at, g.id LIMIT 20";
}

/// The booths as shoppers browse them.
pub(crate) static BOOTHS: List<BoothRow> = List {
    name: "booths::BOOTHS",
    columns: COLUMNS,
    from: "booths_booth b",
    scope: "b.state IN ('open', 'paused') AND b.listed_only = FALSE",
    scope_types: &[],
    filters: &[
        Filter { name: "kind", sql: "b.kind = ?", ty: Type::Text },
        Filter { name: "q", sql: "b.name_fold LIKE ?", ty: Type::Text },
        Filter { name: "commune", sql: "b.commune = ?", ty: Type::Text },
    ],
    sorts: &[Sort { name: "name", column: "b.name_sort", ty: Type::Bytes, descending: false }],
    id: "b.id",
    row: PhantomData,
};

/// Who sells, for officials: the rows behind `booths.sellers`.
pub(crate) static SELLERS: List<SellerRow> = List {
    name: "booths::SELLERS",
    columns: "b.slug AS slug, b.name AS name, b.kind AS kind, b.commune AS commune, o.tax_code AS tax_code,
        b.opened_at AS opened_at",
    from: "booths_booth b JOIN people_organisation o ON o.id = b.organisation_id",
    scope: "b.state IN ('open', 'paused') AND b.listed_only = FALSE",
    scope_types: &[],
    filters: &[
        Filter { name: "kind", sql: "b.kind = ?", ty: Type::Text },
        Filter { name: "commune", sql: "b.commune = ?", ty: Type::Text },
    ],
    sorts: &[
        Sort { name: "name", column: "b.name_sort", ty: Type::Bytes, descending: false },
        Sort { name: "newest", column: "b.opened_at", ty: Type::Time, descending: true },
    ],
    id: "b.id",
    row: PhantomData,
};

/// The work list of officials: every booth that sells or wants to.
pub(crate) static OFFICE: List<OfficeRow> = List {
    name: "booths::OFFICE",
    columns: "b.slug AS slug, b.name AS name, b.kind AS kind, b.commune AS commune, b.state AS state,
        b.verifier AS verifier,
        (SELECT o.tax_code FROM people_organisation o WHERE o.id = b.organisation_id) AS tax_code,
        (SELECT COUNT(*) FROM booths_delegation d WHERE d.booth_id = b.id AND d.ended_at IS NULL) AS delegated,
        b.opened_at AS opened_at",
    from: "booths_booth b",
    scope: "b.listed_only = FALSE AND b.state <> 'draft'",
    scope_types: &[],
    filters: &[
        Filter { name: "q", sql: "b.name_fold LIKE ?", ty: Type::Text },
        Filter { name: "state", sql: "b.state = ?", ty: Type::Text },
        Filter { name: "kind", sql: "b.kind = ?", ty: Type::Text },
        Filter { name: "commune", sql: "b.commune = ?", ty: Type::Text },
        // An officer of several communes: their codes in one text.
        Filter { name: "communes", sql: "? LIKE '%' || b.commune || '%'", ty: Type::Text },
    ],
    sorts: &[
        Sort { name: "newest", column: "b.opened_at", ty: Type::Time, descending: true },
        Sort { name: "name", column: "b.name_sort", ty: Type::Bytes, descending: false },
    ],
    id: "b.id",
    row: PhantomData,
};
