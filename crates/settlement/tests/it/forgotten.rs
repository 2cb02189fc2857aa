//! Nothing is forgotten: statements, lists, texts, personal columns.
use std::collections::BTreeSet;

use db::testing::{schema, try_list, try_statement};

use crate::market::markets;

#[tokio::test]
async fn every_statement_and_list_runs_on_both_engines() {
    let mut schemas = Vec::new();
    for market in markets().await {
        for statement in (settlement::domain().statements)() {
            try_statement(&market.db, statement).await.unwrap();
        }
        for list in (settlement::domain().lists)() {
            try_list(&market.db, list).await.unwrap();
        }
        schemas.push(schema(&market.db).await.unwrap());
    }
    assert!(schemas.windows(2).all(|pair| pair[0] == pair[1]), "the engines have the same tables");
}

#[test]
fn both_languages_have_the_same_keys() {
    let (vi, en) = settlement::domain().texts;
    let keys = |text: &str| -> BTreeSet<String> {
        text.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key.to_owned()).collect()
    };
    assert_eq!(keys(vi), keys(en));
    assert!(keys(vi).contains("settlement-frozen"));
}
