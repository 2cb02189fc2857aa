//! The frame of firms, read from the register.
use registry::{BusinessId, LegalForm, SizeClass};

db::row! {
    /// A firm as the register knows it today.
    pub(crate) struct FirmRow {
        pub(crate) id: BusinessId,
        pub(crate) name: String,
        pub(crate) size_class: SizeClass,
        pub(crate) sector: String,
        pub(crate) legal_form: LegalForm,
        pub(crate) commune: Option<String>,
        pub(crate) details: String,
    }
}

db::sql! {
    /// Firms at work, some thousand at a time in the order of their ids.
    FIRMS: (BusinessId, i64) => FirmRow =
        "SELECT b.id AS id, v.name AS name, v.size_class AS size_class, v.sector AS sector, v.legal_form AS legal_form,
             v.commune AS commune, v.details AS details
         FROM registry_business b
         JOIN registry_version v ON v.business_id = b.id AND v.to_day = '9999-12-31' AND v.status = 'active'
         WHERE b.id > $1 AND b.merged_into IS NULL ORDER BY b.id LIMIT $2";
}
