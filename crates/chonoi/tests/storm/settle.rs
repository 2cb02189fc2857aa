//! After the storm: everything runs and behaves, and nobody does anything until nothing moves any more.
use std::time::{Duration, Instant};

use db::{Db, Place};
use serde_json::Value;

use crate::accountant;
use crate::fill::People;
use crate::house::{CARRIERS, GATEWAYS, House};
use crate::http::get;
use crate::seller;
use crate::told::Notebook;

mod rows {
    use kernel::Instant;

    db::sql! {
        DUE: (Instant,) => (i64,) = "SELECT COUNT(*) AS n FROM db_job WHERE finished_at IS NULL AND run_at <= $1";
        RESTING: () => (String, i64, String) =
            "SELECT kind, COUNT(*) AS n, MAX(last_error) AS error FROM db_job
             WHERE finished_at IS NOT NULL AND last_error IS NOT NULL GROUP BY kind ORDER BY kind";
        UNKNOWN: () => (i64,) = "SELECT COUNT(*) AS n FROM delivery_parcel WHERE making IN ('asking', 'unknown')";
    }
}

/// Longest that a step may take on a busy machine.
const LONGEST: Duration = Duration::from_mins(5);
/// The demo's clock goes on by so many steps of three minutes: past the end of every payment, and of every lease and
/// further try of a job.
const STEPS: i64 = 14;
const STEP: i64 = 3;

pub async fn settle(house: &House, book: &Notebook, people: &People) {
    // What a stand-in did not get rid of before it was killed, it tells when it starts.
    for stand in &house.stands {
        stand.kill().unwrap_or_else(|ended| book.wrong(ended));
        stand.start();
    }
    house.all().for_each(crate::house::Process::ready);
    let place: Place = house.database.parse().unwrap();
    let db = Db::open(&place).await.unwrap();
    for step in 1..=STEPS {
        house.chonoi(&["clock", "advance", &format!("{STEP}m")]);
        quiet(&db, step * STEP * 60).await;
    }
    persons(house, book, &db, &people.sellers).await;
    accountant::take_statement(house, &people.accountant);
    until("the stand-ins to tell everything", || all_told(house)).await;
    quiet(&db, STEPS * STEP * 60).await;
    for (kind, count, error) in db.reader().await.unwrap().all(&rows::RESTING, ()).await.unwrap() {
        book.note(|told| {
            _ = told
                .counts
                .insert(format!("jobs at rest: {kind} ({error})"), usize::try_from(count).unwrap());
        });
    }
    db.close().await;
}

/// Waits until no job is due.
async fn quiet(db: &Db, ahead: i64) {
    let began = Instant::now();
    let mut calm = 0;
    while calm < 2 {
        tokio::time::sleep(Duration::from_millis(250)).await;
        let now = kernel::Clock::default().now().plus_seconds(ahead);
        let (due,) = db.reader().await.unwrap().one(&rows::DUE, (now,)).await.unwrap();
        calm = if due == 0 { calm + 1 } else { 0 };
        assert!(began.elapsed() < LONGEST, "{due} jobs stay due");
    }
}

/// What no machine can know, people find out: each parcel of which nobody knows is shown as such on a seller's desk.
async fn persons(house: &House, book: &Notebook, db: &Db, sellers: &[String]) {
    let left = || async { db.reader().await.unwrap().one(&rows::UNKNOWN, ()).await.unwrap().0 };
    let began = Instant::now();
    while left().await > 0 {
        let mut shown = 0;
        for who in sellers {
            for order in seller::listed(house, who, "problem").unwrap_or_default() {
                shown += 1;
                seller::find_out(house, book, who, &order);
            }
        }
        assert!(shown > 0, "{} parcels are unknown and on no desk", left().await);
        assert!(began.elapsed() < LONGEST, "{} parcels stay unknown", left().await);
    }
}

async fn until(what: &str, done: impl Fn() -> Option<()>) {
    let began = Instant::now();
    while done().is_none() {
        assert!(began.elapsed() < LONGEST, "waited in vain for {what}");
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
}

/// Every transfer and every step of a parcel was taken by the market, and no parcel is on its way any more.
fn all_told(house: &House) -> Option<()> {
    let read = |stand: &str, path| -> Option<Value> {
        serde_json::from_str(&get(house.stand(stand).port, path, "")?.body).ok()
    };
    let told = |of: &Value, list: &str| {
        of[list].as_array().is_some_and(|all| all.iter().all(|one| one["told"] == true))
    };
    for gateway in GATEWAYS {
        let payments = read(gateway, "/payments.json")?;
        payments.as_array()?.iter().all(|payment| told(payment, "transfers")).then_some(())?;
    }
    for carrier in CARRIERS {
        let parcels = read(carrier, "/parcels.json")?;
        parcels.as_array()?.iter().all(|parcel| told(parcel, "steps") && at_its_end(parcel)).then_some(())?;
    }
    Some(())
}

/// Delivered without cash to hand over, handed over, or called off.
fn at_its_end(parcel: &Value) -> bool {
    let last = parcel["steps"].as_array().and_then(|steps| steps.last()).map(|step| step["step"].clone());
    let last = last.as_ref().and_then(Value::as_str).unwrap_or_default();
    matches!(last, "settled" | "cancelled" | "returned" | "lost") || last == "delivered"
}
