//! Businesses and their versions.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{Code, Day, Error, Instant, OrganisationId, Result, Type, Uuid};

use crate::BusinessId;
use crate::facts::{Answer, Details, Facts, LegalForm, Maker, SizeClass, Status};

db::row! {
    /// A business as it was on a day.
    pub struct BusinessRow {
        pub id: BusinessId,
        pub code: Code,
        pub tax_code: Option<String>,
        pub organisation_id: Option<OrganisationId>,
        pub source: String,
        pub from_day: Day,
        pub to_day: Day,
        pub name: String,
        pub legal_form: LegalForm,
        pub size_class: SizeClass,
        pub vsic_version: i64,
        pub vsic_code: String,
        pub sector: String,
        pub commune: Option<String>,
        pub former_commune: Option<String>,
        pub maker: Maker,
        pub status: Status,
        pub site: Answer,
        pub mail: Answer,
        pub marketplace: Answer,
        pub app: Answer,
        pub social: Answer,
        pub pos: Answer,
        pub cashless: Answer,
        pub details: String,
        pub changed_at: Instant,
    }
}

impl BusinessRow {
    /// What was true of it.
    ///
    /// # Errors
    /// [`Error::Internal`] when the stored details do not read.
    pub fn facts(&self) -> Result<Facts> {
        Ok(Facts {
            name: self.name.clone(),
            legal_form: self.legal_form,
            size_class: self.size_class,
            vsic_version: self.vsic_version,
            vsic_code: self.vsic_code.clone(),
            commune: self.commune.clone(),
            former_commune: self.former_commune.clone(),
            maker: self.maker,
            status: self.status,
            site: self.site,
            mail: self.mail,
            marketplace: self.marketplace,
            app: self.app,
            social: self.social,
            pos: self.pos,
            cashless: self.cashless,
            details: self.details()?,
        })
    }

    /// Address, phone, founding and the like.
    ///
    /// # Errors
    /// [`Error::Internal`] when the stored details do not read.
    pub fn details(&self) -> Result<Details> {
        serde_json::from_str(&self.details).map_err(Error::internal)
    }
}

/// The columns of [`BusinessRow`] from `registry_version v` alone, looking up what stays: without a join, a page reads
/// its rows in the order of the index and a count reads no business.
const COLUMNS: &str = "v.business_id AS id,
    (SELECT b.code FROM registry_business b WHERE b.id = v.business_id) AS code,
    (SELECT b.tax_code FROM registry_business b WHERE b.id = v.business_id) AS tax_code,
    (SELECT b.organisation_id FROM registry_business b WHERE b.id = v.business_id) AS organisation_id,
    (SELECT b.source FROM registry_business b WHERE b.id = v.business_id) AS source, v.from_day AS from_day, v.to_day AS to_day, v.name AS name, v.legal_form AS legal_form,
    v.size_class AS size_class, v.vsic_version AS vsic_version, v.vsic_code AS vsic_code, v.sector AS sector,
    v.commune AS commune, v.former_commune AS former_commune, v.maker AS maker, v.status AS status, v.site AS site,
    v.mail AS mail, v.marketplace AS marketplace, v.app AS app, v.social AS social, v.pos AS pos,
    v.cashless AS cashless, v.details AS details, v.changed_at AS changed_at";

/// A SELECT of [`BusinessRow`]; the macro wants literals.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT b.id AS id, b.code AS code, b.tax_code AS tax_code, b.organisation_id AS organisation_id,
             b.source AS source, v.from_day AS from_day, v.to_day AS to_day, v.name AS name,
             v.legal_form AS legal_form, v.size_class AS size_class, v.vsic_version AS vsic_version,
             v.vsic_code AS vsic_code, v.sector AS sector, v.commune AS commune, v.former_commune AS former_commune,
             v.maker AS maker, v.status AS status, v.site AS site, v.mail AS mail, v.marketplace AS marketplace,
             v.app AS app, v.social AS social, v.pos AS pos, v.cashless AS cashless, v.details AS details,
             v.changed_at AS changed_at
             FROM registry_business b JOIN registry_version v ON v.business_id = b.id ",
            $rest
        )
    };
}

/// A version, for INSERT.
pub(crate) type NewVersion = (
    Uuid,
    BusinessId,
    Day,
    String,
    String,
    String,
    Vec<u8>,
    String,
    LegalForm,
    SizeClass,
    i64,
    String,
    String,
    Option<String>,
    Option<String>,
    Maker,
    Status,
    Answer,
    Answer,
    Answer,
    Answer,
    Answer,
    Answer,
    Answer,
    String,
    Instant,
);

db::sql! {
    INSERT: (BusinessId, Code, Option<String>, Option<OrganisationId>, Option<String>, String, Instant) => () =
        "INSERT INTO registry_business (id, code, tax_code, organisation_id, row_hash, source, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
    INSERT_VERSION: NewVersion => () =
        "INSERT INTO registry_version (id, business_id, from_day, to_day, name, name_fold, name_sort, name_key,
             legal_form, size_class, vsic_version, vsic_code, sector, commune, former_commune, maker, status,
             site, mail, marketplace, app, social, pos, cashless, details, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
             $22, $23, $24, $25, $26)";
    /// Ends the version that has no end yet.
    END_VERSION: (Day, BusinessId, String) => () =
        "UPDATE registry_version SET to_day = $1 WHERE business_id = $2 AND to_day = $3";
    BY_CODE: (Code, Day, Day) => BusinessRow = select!("WHERE b.code = $1 AND v.from_day <= $2 AND v.to_day > $3");
    BY_ID: (BusinessId, Day, Day) => BusinessRow = select!("WHERE b.id = $1 AND v.from_day <= $2 AND v.to_day > $3");
    BY_TAX_CODE: (String, Day, Day) => BusinessRow =
        select!("WHERE b.tax_code = $1 AND v.from_day <= $2 AND v.to_day > $3");
    BY_ORGANISATION: (OrganisationId, Day, Day) => BusinessRow =
        select!("WHERE b.organisation_id = $1 AND v.from_day <= $2 AND v.to_day > $3");
    VERSIONS: (BusinessId,) => BusinessRow =
        select!("WHERE b.id = $1 AND v.from_day < v.to_day ORDER BY v.from_day DESC LIMIT 200");
    /// Businesses whose name, without its legal form, is the same in the same commune.
    LIKE_THIS: (String, String, Day, Day, BusinessId) => BusinessRow =
        select!("WHERE v.name_key = $1 AND v.commune = $2 AND v.from_day <= $3 AND v.to_day > $4 AND b.id <> $5
                 AND v.status <> 'merged' ORDER BY b.id LIMIT 10");
    SET_TAX_CODE: (String, BusinessId) => () =
        "UPDATE registry_business SET tax_code = $1 WHERE id = $2 AND tax_code IS NULL";
    TAKE_TAX_CODE: (BusinessId,) => () = "UPDATE registry_business SET tax_code = NULL WHERE id = $1";
    TAX_CODE_OWNER: (String,) => (BusinessId,) = "SELECT id FROM registry_business WHERE tax_code = $1";
    SET_ORGANISATION: (OrganisationId, BusinessId) => () =
        "UPDATE registry_business SET organisation_id = $1 WHERE id = $2 AND organisation_id IS NULL";
    SET_MERGED: (BusinessId, BusinessId) => () =
        "UPDATE registry_business SET merged_into = $1, organisation_before = organisation_id, organisation_id = NULL
         WHERE id = $2 AND merged_into IS NULL";
    /// Every entry of an organisation: its own, those it had before they were merged, and what was merged into these.
    ENTRIES_OF: (OrganisationId, OrganisationId, OrganisationId) => (BusinessId,) =
        "WITH RECURSIVE entry (id) AS (
             SELECT id FROM registry_business WHERE organisation_id = $1 OR organisation_before = $2
             UNION
             SELECT b.id FROM registry_business b JOIN entry e ON b.merged_into = e.id
             WHERE b.organisation_before IS NULL OR b.organisation_before = $3
         ) SELECT id FROM entry ORDER BY id LIMIT 1000";
    DETAILS: (BusinessId,) => (Uuid, String) =
        "SELECT id AS a, details AS b FROM registry_version WHERE business_id = $1";
    SET_DETAILS: (String, Uuid) => () = "UPDATE registry_version SET details = $1 WHERE id = $2";
    SET_ROW_HASH: (String, BusinessId) => () = "UPDATE registry_business SET row_hash = $1 WHERE id = $2";
}

/// The register on any day: the scope is that day, twice.
pub(crate) static BUSINESSES: List<BusinessRow> = List {
    name: "registry::BUSINESSES",
    columns: COLUMNS,
    from: "registry_version v",
    scope: "v.from_day <= ? AND v.to_day > ? AND v.status <> 'merged'",
    scope_types: &[Type::Text, Type::Text],
    filters: &[
        Filter { name: "q", sql: "v.name_fold LIKE ?", ty: Type::Text },
        Filter { name: "tax", sql: "v.business_id IN (SELECT id FROM registry_business WHERE tax_code LIKE ?)", ty: Type::Text },
        Filter { name: "commune", sql: "v.commune = ?", ty: Type::Text },
        // An officer of several communes: their codes in one text.
        Filter { name: "communes", sql: "? LIKE '%' || v.commune || '%'", ty: Type::Text },
        Filter { name: "size", sql: "v.size_class = ?", ty: Type::Text },
        Filter { name: "sizes", sql: "? LIKE '%' || v.size_class || '%'", ty: Type::Text },
        Filter { name: "form", sql: "v.legal_form = ?", ty: Type::Text },
        Filter { name: "forms", sql: "? NOT LIKE '%' || v.legal_form || '%'", ty: Type::Text },
        Filter { name: "sector", sql: "v.sector = ?", ty: Type::Text },
        Filter { name: "sectors", sql: "v.sector <> '' AND ? LIKE '%' || v.sector || '%'", ty: Type::Text },
        Filter { name: "maker", sql: "v.maker = ?", ty: Type::Text },
        Filter { name: "status", sql: "v.status = ?", ty: Type::Text },
        Filter { name: "site", sql: "v.site = ?", ty: Type::Text },
        Filter { name: "mail", sql: "v.mail = ?", ty: Type::Text },
        Filter { name: "marketplace", sql: "v.marketplace = ?", ty: Type::Text },
        Filter { name: "app", sql: "v.app = ?", ty: Type::Text },
        Filter { name: "social", sql: "v.social = ?", ty: Type::Text },
        Filter { name: "pos", sql: "v.pos = ?", ty: Type::Text },
        Filter { name: "cashless", sql: "v.cashless = ?", ty: Type::Text },
        Filter {
            name: "channel",
            sql: "(v.site = ? OR v.app = ? OR v.marketplace = ? OR v.social = ?)",
            ty: Type::Text,
        },
        Filter {
            name: "no-tax-code",
            sql: "((SELECT b.tax_code FROM registry_business b WHERE b.id = v.business_id) IS NULL) = ?",
            ty: Type::Bool,
        },
        Filter { name: "no-commune", sql: "(v.commune IS NULL) = ?", ty: Type::Bool },
        Filter { name: "no-sector", sql: "(v.vsic_code = '') = ?", ty: Type::Bool },
        Filter {
            name: "split",
            sql: "(v.commune IS NULL AND v.former_commune IS NOT NULL) = ?",
            ty: Type::Bool,
        },
        Filter {
            name: "unmet",
            sql: "EXISTS (SELECT 1 FROM registry_channel c WHERE c.business_id = v.business_id AND c.to_day = '9999-12-31'
                 AND c.duty <> 'none' AND c.duty_state IN ('open', 'refused')) = ?",
            ty: Type::Bool,
        },
        // Codes of communes of before, and of today with `now` before them.
        Filter {
            name: "former",
            sql: "? LIKE '%' || COALESCE(v.former_commune, 'now' || v.commune, 'nowhere') || '%'",
            ty: Type::Text,
        },
    ],
    sorts: &[
        Sort { name: "name", column: "v.name_sort", ty: Type::Bytes, descending: false },
        Sort { name: "newest", column: "v.changed_at", ty: Type::Time, descending: true },
    ],
    id: "v.business_id",
    row: PhantomData,
};
