//! SQL of what everybody may see, read from end to end: for feeds, sitemaps and open data.
use kernel::{BoothId, Day, Instant, Text};

use crate::{ProductId, ProductRow, VariantRow};

/// A verified certificate that makes a product typical: the kinds that `certificates.toml` calls so. The sweep ends
/// what ran out, so the state tells.
#[macro_export]
macro_rules! typical_certificate {
    () => {
        "tc.state = 'verified' AND tc.kind IN
    ('ocop', 'geographical-indication', 'collective-mark', 'certification-mark', 'brand')"
    };
}

/// What counts as a typical product of the province: a published source or a verified certificate says so. Needs
/// `public!()` beside it.
#[macro_export]
macro_rules! typical {
    () => {
        concat!(
            "(p.source IS NOT NULL OR EXISTS (SELECT 1 FROM catalogue_certificate tc WHERE tc.product_id = p.id AND ",
            $crate::typical_certificate!(),
            "))"
        )
    };
}

db::row! {
    /// A typical product with who makes it, as far as they publish it.
    pub struct TypicalRow {
        pub id: ProductId,
        pub slug: String,
        pub name: Text,
        pub category: String,
        pub brand: Option<String>,
        pub ocop_group: Option<String>,
        pub stars: Option<i64>,
        /// The publication that it is known from.
        pub source: Option<String>,
        /// Where it comes from, as the source says.
        pub place: Option<String>,
        pub producer: Text,
        pub producer_kind: String,
        pub booth_slug: String,
        pub commune: Option<String>,
        pub added_at: Instant,
    }
}

db::row! {
    /// A certificate that makes a product typical.
    pub struct TypicalCertificateRow {
        pub product_id: ProductId,
        pub kind: String,
        pub stars: Option<i64>,
        pub ocop_group: Option<String>,
        pub number: String,
        pub issuer: String,
        pub issued_on: Option<Day>,
        /// The last day on which it holds; unknown where the source does not say.
        pub expires_on: Option<Day>,
        /// Where it was published; empty where it was not.
        pub source: String,
    }
}

db::sql! {
    AFTER: (ProductId,) => ProductRow = products!("p.id > $1 AND ", public!(), " ORDER BY p.id LIMIT 500");
    OF_BOOTH_AFTER: (BoothId, ProductId) => ProductRow =
        products!("p.booth_id = $1 AND p.id > $2 AND ", public!(), " ORDER BY p.id LIMIT 500");
    VARIANTS_BETWEEN: (ProductId, ProductId) => VariantRow = variants!(
        "v.product_id >= $1 AND v.product_id <= $2 AND v.ended_at IS NULL
         ORDER BY v.product_id, v.position, v.id LIMIT 50000"
    );
    VARIANTS_OF_BOOTH: (BoothId, ProductId, ProductId) => VariantRow = variants!(
        "v.booth_id = $1 AND v.product_id >= $2 AND v.product_id <= $3 AND v.ended_at IS NULL
         ORDER BY v.product_id, v.position, v.id LIMIT 50000"
    );
    LATEST: () => ProductRow = products!(public!(), " ORDER BY p.rank DESC, p.id DESC LIMIT 50");
    LATEST_OF: (BoothId,) => ProductRow =
        products!("p.booth_id = $1 AND ", public!(), " ORDER BY p.rank DESC, p.id DESC LIMIT 50");
    /// When each was last told of; an event about a product is one of its changes.
    ADDRESSES: (ProductId,) => (ProductId, String, Instant) = concat!(
        "SELECT p.id AS id, p.slug AS slug,
             COALESCE((SELECT MAX(e.at) FROM db_event e WHERE e.key = p.id), p.added_at) AS changed_at
         FROM ", from!(), " WHERE p.id > $1 AND ", public!(), " ORDER BY p.id LIMIT 5000"
    );
    /// The last of the next fifty thousand, and the one behind it, if there are so many.
    ADDRESSES_END: (ProductId,) => (ProductId,) = concat!(
        "SELECT p.id AS id FROM ", from!(), " WHERE p.id > $1 AND ", public!(), " ORDER BY p.id LIMIT 2 OFFSET 49999"
    );
    BOOTH: (String,) => (BoothId,) = concat!(
        "SELECT b.id AS id FROM booths_booth b WHERE b.slug = $1 AND EXISTS (
             SELECT 1 FROM catalogue_product p WHERE p.booth_id = b.id AND ", public!(), ")"
    );
    BOOTHS_AFTER: (BoothId,) => (BoothId, String) = concat!(
        "SELECT b.id AS id, b.slug AS slug FROM booths_booth b WHERE b.id > $1 AND EXISTS (
             SELECT 1 FROM catalogue_product p WHERE p.booth_id = b.id AND ", public!(), ") ORDER BY b.id LIMIT 5000"
    );
    COMMUNES: () => (String,) = concat!(
        "SELECT DISTINCT b.commune AS commune FROM booths_booth b WHERE b.commune IS NOT NULL AND EXISTS (
             SELECT 1 FROM catalogue_product p WHERE p.booth_id = b.id AND ", public!(), ")
         ORDER BY commune LIMIT 50000"
    );
    TYPICAL_AFTER: (ProductId,) => TypicalRow = concat!(
        "SELECT p.id AS id, p.slug AS slug, p.name AS name, p.category AS category, p.brand AS brand,
             p.ocop_group AS ocop_group, p.stars AS stars, p.source AS source, p.place AS place, b.name AS producer,
             b.kind AS producer_kind, b.slug AS booth_slug, b.commune AS commune, p.added_at AS added_at
         FROM ", from!(), " WHERE p.id > $1 AND ", typical!(), " AND ", public!(), " ORDER BY p.id LIMIT 500"
    );
    /// A booth claims thirty of a product at most.
    TYPICAL_CERTIFICATES: (ProductId, ProductId, Day) => TypicalCertificateRow = concat!(
        "SELECT tc.product_id AS product_id, tc.kind AS kind, tc.stars AS stars, tc.ocop_group AS ocop_group,
             tc.number AS number, tc.issuer AS issuer, tc.issued_on AS issued_on, tc.expires_on AS expires_on,
             tc.source AS source
         FROM catalogue_certificate tc WHERE tc.product_id >= $1 AND tc.product_id <= $2 AND ", typical_certificate!(),
        " AND (tc.expires_on IS NULL OR tc.expires_on >= $3)
         ORDER BY tc.product_id, tc.kind, tc.claimed_at, tc.id LIMIT 20000"
    );
    TYPICAL_COUNT: () => (i64,) =
        concat!("SELECT COUNT(*) AS products FROM ", from!(), " WHERE ", typical!(), " AND ", public!());
}

#[cfg(test)]
mod tests {
    use crate::certificate_kinds;

    #[test]
    fn typical_kinds_are_those_of_the_file() {
        let kinds =
            certificate_kinds().iter().filter(|kind| kind.typical).map(|kind| format!("'{}'", kind.key));
        let list = kinds.collect::<Vec<_>>().join(", ");
        assert!(typical_certificate!().ends_with(&format!("({list})")), "{list}");
    }
}
