//! Both sides side by side: what the stand-ins have in their books, what the market has in its own, what people were told.
mod money;
mod orders;
mod parcels;
mod stock;

use std::collections::BTreeMap;

use db::{Conn, Db, Place};
use serde_json::Value;

use crate::house::{CARRIERS, GATEWAYS, House};
use crate::http::get;
use crate::told::Told;

/// What the stand-ins have in their books.
pub struct Books {
    /// By the name of the gateway.
    gateways: BTreeMap<&'static str, Vec<Value>>,
    bank: Vec<Value>,
    /// By the name of the carrier.
    carriers: BTreeMap<&'static str, Vec<Value>>,
}

impl Books {
    pub fn read(house: &House) -> Self {
        let list = |name: &'static str, path: &str| {
            let answer = get(house.stand(name).port, path, "").unwrap();
            (name, serde_json::from_str(&answer.body).unwrap())
        };
        let kept = std::fs::read_to_string(house.folder.join("bank")).unwrap_or_default();
        Self {
            gateways: GATEWAYS.into_iter().map(|name| list(name, "/payments.json")).collect(),
            bank: kept.lines().map(|line| serde_json::from_str(line).unwrap()).collect(),
            carriers: CARRIERS.into_iter().map(|name| list(name, "/parcels.json")).collect(),
        }
    }

    pub fn parcels(&self) -> usize {
        self.carriers.values().map(Vec::len).sum()
    }
}

/// All that does not fit; `counts` gets how much there was to compare.
pub async fn audit(house: &House, books: &Books, told: &Told) -> (Vec<String>, BTreeMap<&'static str, i64>) {
    let place: Place = house.database.parse().unwrap();
    let db = Db::open(&place).await.unwrap();
    let (mut wrong, mut counts) = (told.wrong.clone(), BTreeMap::new());
    let mut conn: Conn = db.reader().await.unwrap();
    orders::compare(&mut conn, told, &mut wrong, &mut counts).await;
    money::compare(&mut conn, books, &mut wrong, &mut counts).await;
    parcels::compare(&mut conn, books, told, &mut wrong, &mut counts).await;
    stock::compare(&mut conn, &mut wrong).await;
    drop(conn);
    db.close().await;
    (wrong, counts)
}

/// Notes a sentence unless it is as it must be.
fn must(wrong: &mut Vec<String>, holds: bool, what: impl FnOnce() -> String) {
    if !holds {
        wrong.push(what());
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap()
}
