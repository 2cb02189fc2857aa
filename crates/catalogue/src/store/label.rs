//! SQL of labels.
use kernel::{BoothId, Instant};

use crate::{LabelId, ProductId};

db::row! {
    /// A version of a label.
    pub struct LabelRow {
        pub id: LabelId,
        pub goods_group: i64,
        /// What each field says, as JSON.
        pub fields: String,
        pub responsible: String,
        pub address: String,
        pub origin: String,
        /// Keys of what is missing, with spaces.
        pub missing: String,
        pub from_at: Instant,
        pub to_at: Option<Instant>,
    }
}

db::sql! {
    CURRENT: (ProductId,) => LabelRow =
        "SELECT id, goods_group, fields, responsible, address, origin, missing, from_at, to_at FROM catalogue_label
         WHERE product_id = $1 AND to_at IS NULL";
    VERSIONS: (ProductId,) => LabelRow =
        "SELECT id, goods_group, fields, responsible, address, origin, missing, from_at, to_at FROM catalogue_label
         WHERE product_id = $1 ORDER BY from_at DESC, id DESC LIMIT 200";
    END: (Instant, ProductId) => () =
        "UPDATE catalogue_label SET to_at = $1 WHERE product_id = $2 AND to_at IS NULL";
    BEGIN: (LabelId, ProductId, i64, String, String, String, String, String, Instant) => () =
        "INSERT INTO catalogue_label
             (id, product_id, goods_group, fields, responsible, address, origin, missing, from_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// Products on sale whose label lacks something, shelves that sell goods only.
    LACKING: (BoothId,) => (i64,) =
        "SELECT COUNT(*) AS products FROM catalogue_product p
         WHERE p.booth_id = $1 AND p.ended_at IS NULL AND p.sold = TRUE
             AND p.category NOT IN ('tourism', 'garden')
             AND NOT EXISTS (SELECT 1 FROM catalogue_label l
                 WHERE l.product_id = p.id AND l.to_at IS NULL AND l.missing = '')";
}
