//! No column with personal data is forgotten.
use std::collections::BTreeSet;

use db::testing;
use serde::Deserialize;

#[derive(Deserialize)]
struct Entry {
    purpose: String,
    retention: String,
}

/// Column names that are personal wherever they stand.
const PERSONAL: [&str; 11] = [
    "email",
    "phone",
    "address",
    "pick_up_address",
    "note",
    "password_hash",
    "bank_account",
    "bank_holder",
    "account_id",
    "buyer_key",
    "tax_code",
];
/// Tables whose columns of that name are not about a person.
const NOT_PERSONAL: [&str; 0] = [];

#[tokio::test(flavor = "multi_thread")]
async fn every_personal_column_states_purpose_and_retention() {
    let all = testing::fresh(&chonoi::migrations()).await.unwrap();
    let schema = testing::schema(&all[0].db).await.unwrap();
    let mut listed = BTreeSet::new();
    let domains = chonoi::domains();
    let files = [db::PERSONAL, outside::PERSONAL].into_iter().chain(domains.iter().map(|d| d.personal));
    for file in files.filter(|file| !file.is_empty()) {
        let tables: std::collections::BTreeMap<String, std::collections::BTreeMap<String, Entry>> =
            toml::from_str(file).unwrap();
        for (table, columns) in tables {
            for (column, entry) in columns {
                assert!(!entry.purpose.is_empty() && !entry.retention.is_empty(), "{table}.{column}");
                assert!(
                    schema.iter().any(|(t, c, _)| *t == table && *c == column),
                    "no column {table}.{column}"
                );
                listed.insert((table.clone(), column));
            }
        }
    }
    for (table, column, _) in schema {
        let personal = PERSONAL.contains(&column.as_str()) && !NOT_PERSONAL.contains(&table.as_str());
        assert!(
            !personal || listed.contains(&(table.clone(), column.clone())),
            "{table}.{column} is not listed"
        );
    }
}
