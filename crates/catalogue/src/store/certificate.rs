//! SQL of certificates.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{AccountId, BoothId, Day, Instant, OrganisationId, Text, Type};

use crate::certificate::CertificateState;
use crate::{CertificateId, ProductId};

db::row! {
    /// A certificate with what it is about.
    pub struct CertificateRow {
        pub id: CertificateId,
        pub product_id: ProductId,
        pub product_slug: String,
        pub product: Text,
        pub booth_id: BoothId,
        pub booth: Text,
        pub organisation_id: OrganisationId,
        pub commune: Option<String>,
        pub kind: String,
        pub state: CertificateState,
        pub stars: Option<i64>,
        pub ocop_group: Option<String>,
        pub number: String,
        pub issuer: String,
        pub issued_on: Option<Day>,
        pub expires_on: Option<Day>,
        pub source: String,
        /// Why it was refused.
        pub reason: String,
        pub claimed_at: Instant,
        pub answered_at: Option<Instant>,
    }
}

macro_rules! columns {
    () => {
        "c.id AS id, c.product_id AS product_id, p.slug AS product_slug, p.name AS product, p.booth_id AS booth_id,
    b.name AS booth, b.organisation_id AS organisation_id, b.commune AS commune, c.kind AS kind, c.state AS state,
    c.stars AS stars, c.ocop_group AS ocop_group, c.number AS number, c.issuer AS issuer, c.issued_on AS issued_on,
    c.expires_on AS expires_on, c.source AS source, c.reason AS reason, c.claimed_at AS claimed_at,
    c.answered_at AS answered_at"
    };
}

macro_rules! from {
    () => {
        "catalogue_certificate c JOIN catalogue_product p ON p.id = c.product_id
    JOIN booths_booth b ON b.id = p.booth_id"
    };
}

macro_rules! certificates {
    ($rest:literal) => {
        concat!("SELECT ", columns!(), " FROM ", from!(), " WHERE ", $rest)
    };
}

db::sql! {
    INSERT: (
        CertificateId, ProductId, String, CertificateState, Option<i64>, Option<String>, String, String, Option<Day>,
        Option<Day>, String, Option<AccountId>, Instant,
    ) => () =
        "INSERT INTO catalogue_certificate (id, product_id, kind, state, stars, ocop_group, number, issuer, issued_on,
             expires_on, source, claimed_by, claimed_at, reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, '')";
    BY_ID: (CertificateId,) => CertificateRow = certificates!("c.id = $1");
    OF_PRODUCT: (ProductId,) => CertificateRow =
        certificates!("c.product_id = $1 ORDER BY c.claimed_at DESC, c.id DESC LIMIT 100");
    OPEN: (ProductId,) => (i64,) =
        "SELECT COUNT(*) AS certificates FROM catalogue_certificate
         WHERE product_id = $1 AND state IN ('claimed', 'verified')";
    ANSWER: (CertificateState, String, Option<AccountId>, Instant, CertificateId, CertificateState) => () =
        "UPDATE catalogue_certificate SET state = $1, reason = $2, answered_by = $3, answered_at = $4
         WHERE id = $5 AND state = $6";
    END: (CertificateState, CertificateId, CertificateState) => () =
        "UPDATE catalogue_certificate SET state = $1 WHERE id = $2 AND state = $3";
    OVER: (Day,) => CertificateRow =
        certificates!("c.state IN ('claimed', 'verified') AND c.expires_on < $1 ORDER BY c.product_id, c.id LIMIT 500");
    /// Certificates of a booth that end by a day.
    SOON: (BoothId, Day) => CertificateRow = certificates!(
        "p.booth_id = $1 AND c.state = 'verified' AND c.expires_on <= $2 ORDER BY c.expires_on, c.id LIMIT 20"
    );
    BEST: (ProductId,) => (i64, Option<String>, String, String, String) =
        "SELECT COALESCE(stars, 0) AS stars, ocop_group, number, issuer, source FROM catalogue_certificate
         WHERE product_id = $1 AND kind = 'ocop' AND state = 'verified' ORDER BY stars DESC, claimed_at DESC, id LIMIT 1";
    SET_STARS: (i64, Option<String>, String, ProductId) => () =
        "UPDATE catalogue_product SET stars = $1, ocop_group = $2, source = $3 WHERE id = $4";
    /// What is listed only keeps the source that it is known from.
    NO_STARS: (ProductId,) => () =
        "UPDATE catalogue_product SET stars = NULL, ocop_group = NULL,
             source = CASE WHEN sold = TRUE THEN NULL ELSE source END
         WHERE id = $1 AND stars IS NOT NULL";
    /// Products whose stars no verified certificate carries.
    WRONG_STARS: () => (i64,) =
        "SELECT COUNT(*) AS wrong FROM catalogue_product p WHERE p.stars IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM catalogue_certificate c WHERE c.product_id = p.id AND c.kind = 'ocop'
                 AND c.state = 'verified' AND c.stars = p.stars)";
}

/// Certificates for officials.
pub(crate) static CERTIFICATES: List<CertificateRow> = List {
    name: "catalogue::CERTIFICATES",
    columns: columns!(),
    from: from!(),
    scope: "p.ended_at IS NULL",
    scope_types: &[],
    filters: &[
        Filter { name: "state", sql: "c.state = ?", ty: Type::Text },
        Filter { name: "kind", sql: "c.kind = ?", ty: Type::Text },
        Filter { name: "commune", sql: "b.commune = ?", ty: Type::Text },
        Filter { name: "communes", sql: "? LIKE '%' || b.commune || '%'", ty: Type::Text },
    ],
    sorts: &[
        Sort { name: "newest", column: "c.claimed_at", ty: Type::Time, descending: true },
        Sort { name: "oldest", column: "c.claimed_at", ty: Type::Time, descending: false },
    ],
    id: "c.id",
    row: PhantomData,
};
