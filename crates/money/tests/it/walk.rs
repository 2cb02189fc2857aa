//! Nothing is forgotten: statements, lists, texts, ledger rules.
use std::collections::BTreeSet;

use db::testing::{schema, try_list, try_statement};
use kernel::{Dong, Error};
use money::{Account, Entry};

use crate::shop::shops;

#[tokio::test]
async fn every_statement_and_list_runs_on_both_engines() {
    let mut schemas = Vec::new();
    for shop in shops().await {
        for statement in (money::domain().statements)() {
            try_statement(&shop.app.db, statement).await.unwrap();
        }
        for list in (money::domain().lists)() {
            try_list(&shop.app.db, list).await.unwrap();
        }
        schemas.push(schema(&shop.app.db).await.unwrap());
    }
    assert!(schemas.windows(2).all(|pair| pair[0] == pair[1]), "the engines have the same tables");
}

#[test]
fn both_languages_have_the_same_keys() {
    let (vi, en) = money::domain().texts;
    let keys = |text: &str| -> BTreeSet<String> {
        text.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key.to_owned()).collect()
    };
    assert_eq!(keys(vi), keys(en));
    assert!(keys(vi).iter().all(|key| {
        ["money-", "pay-", "statement-", "sort-money-", "event-", "field-"]
            .iter()
            .any(|own| key.starts_with(own))
    }));
}

#[tokio::test]
async fn the_ledger_writes_a_key_once_and_refuses_another_amount() {
    for shop in shops().await {
        let entry = |amount| Entry {
            debit: Account::Held,
            credit: Account::Suspense,
            amount: Dong(amount),
            key: "k".to_owned(),
            memo: String::new(),
        };
        let work: db::WorkFn<Entry, ()> = |tx, ctx, entry| Box::pin(money::post(tx, ctx, entry.clone()));
        let write = |amount| {
            let (db, ctx) = (shop.app.db.clone(), shop.ctx());
            async move { db.write(&ctx, entry(amount), work).await }
        };
        write(5).await.unwrap();
        write(5).await.unwrap();
        for wrong in [6, 0, -5] {
            assert!(matches!(write(wrong).await, Err(Error::Internal(_))), "{wrong}");
        }
        assert_eq!((shop.balance(Account::Held).await, shop.balance(Account::Suspense).await), (5, -5));
    }
}
