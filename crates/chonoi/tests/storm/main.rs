//! `kill -9` of the market and of each stand-in, at random moments, while people buy, pay and send: no payment without
//! its order, no order without its payment, no parcel twice.
//!
//! One command: `cargo build -p chonoi-sandbox && cargo nextest run -p chonoi --test storm --no-capture`. A minute on
//! each engine is part of the ordinary tests; `CHONOI_STORM=600` storms for so many seconds, `CHONOI_STORM_SEED=7` makes
//! other choices. The same seed makes the same choices; what they meet depends on the machine.
//!
//! **The storm**: eight shoppers place orders and pay by transfer, VNPAY, `MoMo`, `ZaloPay`, `PayOS` or in cash to one of four
//! carriers; two people of each booth make parcels; every second to five somebody is killed and started again with its
//! own memory, and one stand-in changes its manners. **After it** all behave, a demo's clock goes on until every payment
//! ended and no job is due, and people look after the parcels of which nobody knows and
//! take in the bank's statement. **Then** the books of the stand-ins
//! are compared with the market's, and both with what people were told.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    unreachable_pub,
    reason = "a test may stop at the first surprise"
)]

mod accountant;
mod audit;
mod fill;
mod house;
mod http;
mod killer;
mod payer;
mod random;
mod seller;
mod settle;
mod shopper;
mod told;

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use db::{Db, Place};

use crate::house::House;
use crate::random::Random;
use crate::told::{Notebook, Told};

const SHOPPERS: u64 = 8;
/// Of each booth.
const SELLERS: u64 = 2;
/// So many seconds more are given to a slow machine.
const LONGER: u64 = 180;

#[expect(clippy::disallowed_methods, reason = "how long, and by which choices, is said from outside")]
fn asked(name: &str, usual: u64) -> u64 {
    std::env::var(name).map_or(usual, |text| text.parse().unwrap())
}

async fn storm(engine: &str, database: &str, folder: &std::path::Path) {
    let (seconds, seed) = (asked("CHONOI_STORM", 20), asked("CHONOI_STORM_SEED", 1));
    // Both engines may storm at once.
    let house = House::new(folder, database, if engine == "SQLite" { 20_000 } else { 26_000 });
    let place: Place = database.parse().unwrap();
    let db = Db::open(&place).await.unwrap();
    let people = fill::fill(&db, &house).await;
    db.close().await;
    house.start();
    let (book, began) = (Notebook::default(), Instant::now());
    blow(&house, &book, &people.sellers, (seconds, seed));
    let stormed = began.elapsed();
    settle::settle(&house, &book, &people).await;
    let (books, told) = (audit::Books::read(&house), book.read());
    let (wrong, counts) = audit::audit(&house, &books, &told).await;
    let doctor = house.chonoi(&["doctor"]);
    eprintln!(
        "{engine}, seed {seed}: stormed {stormed:.0?}, settled in {:.0?}\nkills and restarts: {:?} = {}\nparcels at carriers: {}\n{counts:#?}\n\
         confirmed orders: {}, checkouts without an answer: {}\n{:#?}\n{doctor}",
        began.elapsed().saturating_sub(stormed),
        told.kills,
        told.kills.values().sum::<usize>(),
        books.parcels(),
        told.placed.len(),
        told.unheard,
        told.counts,
    );
    assert!(
        wrong.is_empty(),
        "{engine}, seed {seed}: {} things do not fit:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(is_enough(&told), "{engine}: that was no storm");
}

/// A storm in which nothing was at work proves nothing.
fn is_enough(told: &Told) -> bool {
    told.paid.len() >= 3 && told.made.len() >= 3 && told.kills.len() >= 3 && told.kills.contains_key("market")
}

/// All at once, for so many seconds; longer where the machine is so slow that nothing was done yet.
fn blow(house: &House, book: &Notebook, sellers: &[String], (seconds, seed): (u64, u64)) {
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for shopper in 1..=SHOPPERS {
            let (stop, mut random) = (&stop, Random::new(seed, shopper));
            scope.spawn(move || {
                for visit in (1..).take_while(|_| !stop.load(Ordering::Relaxed)) {
                    if shopper::visit(house, book, &mut random, &format!("Khach {shopper} {visit}")).is_none()
                    {
                        std::thread::sleep(Duration::from_millis(100));
                    }
                }
            });
        }
        for (number, seller) in (0..SELLERS).flat_map(|_| sellers).enumerate() {
            let (stop, mut random) = (&stop, Random::new(seed, 100 + u64::try_from(number).unwrap()));
            scope.spawn(move || {
                while !stop.load(Ordering::Relaxed) {
                    seller::round(house, book, &mut random, seller);
                }
            });
        }
        scope.spawn(|| killer::rage(house, book, &mut Random::new(seed, 999), &stop));
        let began = Instant::now();
        std::thread::sleep(Duration::from_secs(seconds));
        while !is_enough(&book.read()) && began.elapsed() < Duration::from_secs(seconds + LONGER) {
            std::thread::sleep(Duration::from_secs(1));
        }
        stop.store(true, Ordering::Relaxed);
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn storm_on_sqlite() {
    let folder = folder("sqlite");
    let database = folder.join("market.sqlite").display().to_string();
    storm("SQLite", &database, &folder).await;
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn storm_on_postgres() {
    #[expect(clippy::disallowed_methods, reason = "the test server is named by the environment")]
    let Ok(server) = std::env::var("CHONOI_TEST_POSTGRES") else {
        return;
    };
    let folder = folder("postgres");
    let fresh = db::testing::restore("SELECT 1", Some(&server)).await.unwrap();
    let Place::Server(address) = fresh.place.clone() else { panic!("no server") };
    fresh.db.close().await;
    storm("PostgreSQL", &address, &folder).await;
    std::fs::remove_dir_all(folder).unwrap();
}

/// Stays when the test fails: databases, memories and logs are the evidence.
fn folder(engine: &str) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("chonoi storm {engine} {}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
