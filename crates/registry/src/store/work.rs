//! The officers' work list.
use kernel::{Day, Locality};

use crate::store::FOREVER;

db::row! {
    /// What is missing in the register, by commune.
    pub(crate) struct GapRow {
        pub(crate) commune: Option<String>,
        pub(crate) no_tax_code: i64,
        pub(crate) no_commune: i64,
        pub(crate) split: i64,
        pub(crate) no_sector: i64,
        pub(crate) no_size: i64,
        pub(crate) no_maker: i64,
    }
}

db::row! {
    /// Businesses that may be one and the same.
    pub(crate) struct TwinRow {
        pub(crate) name_key: String,
        pub(crate) commune: String,
        pub(crate) name: String,
        pub(crate) businesses: i64,
    }
}

db::sql! {
    GAPS: (String,) => GapRow =
        "SELECT v.commune AS commune, COUNT(CASE WHEN b.tax_code IS NULL THEN 1 END) AS no_tax_code,
             COUNT(CASE WHEN v.commune IS NULL THEN 1 END) AS no_commune,
             COUNT(CASE WHEN v.commune IS NULL AND v.former_commune IS NOT NULL THEN 1 END) AS split,
             COUNT(CASE WHEN v.vsic_code = '' THEN 1 END) AS no_sector,
             COUNT(CASE WHEN v.size_class = 'unknown' THEN 1 END) AS no_size,
             COUNT(CASE WHEN v.legal_form = 'household' AND v.maker = 'unknown' THEN 1 END) AS no_maker
         FROM registry_version v JOIN registry_business b ON b.id = v.business_id
         WHERE v.to_day = $1 AND v.status = 'active' GROUP BY v.commune ORDER BY v.commune";
    TWINS: (String, i64) => TwinRow =
        "SELECT name_key, commune, MIN(name) AS name, COUNT(*) AS businesses FROM registry_version
         WHERE to_day = $1 AND status <> 'merged' AND commune IS NOT NULL
         GROUP BY name_key, commune HAVING COUNT(*) > 1 ORDER BY COUNT(*) DESC, name_key, commune LIMIT $2";
    OVERDUE: (Day,) => (Option<String>, i64) =
        "SELECT commune AS a, COUNT(*) AS b FROM registry_notification
         WHERE state = 'filed' AND due_day < $1 GROUP BY commune ORDER BY commune";
    FILED: () => (Option<String>, i64) =
        "SELECT commune AS a, COUNT(*) AS b FROM registry_notification
         WHERE state = 'filed' GROUP BY commune ORDER BY commune";
    /// Sites and apps whose owner has a duty and has not met it.
    UNMET: (String,) => (Option<String>, i64) =
        "SELECT v.commune AS a, COUNT(*) AS b FROM registry_channel c
         JOIN registry_version v ON v.business_id = c.business_id AND v.to_day = c.to_day
         WHERE c.to_day = $1 AND c.duty <> 'none' AND c.duty_state IN ('open', 'refused')
         GROUP BY v.commune ORDER BY v.commune";
}

/// The sum of what lies in the places that an official sees.
pub(crate) fn sum(rows: &[(Option<String>, i64)], locality: &Locality) -> i64 {
    rows.iter().filter(|(commune, _)| locality.covers(commune.as_deref())).map(|(_, count)| count).sum()
}

/// The end of what goes on, as an argument.
pub(crate) fn forever() -> String {
    FOREVER.to_owned()
}
