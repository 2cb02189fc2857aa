//! The random walk: months of sales in every way, and an independent account of what must come of it.
//! `CHONOI_WALK` says how many sales, `CHONOI_WALK_ENGINE` on which engine alone; the seed is fixed.
mod model;
mod rounds;
mod steps;

use std::collections::BTreeMap;

use kernel::{Day, Dong, Id};
use money::{Account, Tax};
use rand::SeedableRng;
use rand::rngs::StdRng;

use crate::market::{Market, markets};
use model::Model;
use steps::Walk;

/// Days that the walk takes: four month ends, one of them the end of the lower VAT on commission.
const DAYS: i64 = 130;

/// Rounds in which jobs run, and days on which carriers and banks are heard.
const JOBS: i64 = 2_000;

#[expect(clippy::disallowed_methods, reason = "the walk is named by the environment")]
fn named(variable: &str) -> Option<String> {
    std::env::var(variable).ok()
}

#[tokio::test]
async fn every_account_statement_and_month_is_what_the_events_say() {
    let sales = named("CHONOI_WALK").and_then(|size| size.parse().ok()).unwrap_or(200);
    let engine = named("CHONOI_WALK_ENGINE");
    for market in markets().await {
        if engine.as_ref().is_none_or(|engine| *engine == market.name) {
            through_months(&market, sales).await;
        }
    }
}

async fn through_months(market: &Market, sales: i64) {
    let (start, began) = (Day::parse("2026-09-03").unwrap().start(), std::time::Instant::now());
    let mut walk = Walk::new(market, start, StdRng::seed_from_u64(6));
    let mut month = start.day().iso()[..7].to_owned();
    for at in 0..sales {
        walk.now = walk.now.plus_seconds(DAYS * 86_400 / sales);
        walk.step().await;
        if at % (sales / JOBS).max(1) == 0 {
            walk.due().await;
        }
        if at % (sales / DAYS).max(5) == 0 {
            walk.remit(60).await;
            walk.payouts().await;
        }
        let today = walk.now.day().iso()[..7].to_owned();
        if today != month {
            agrees(market, &walk.model, &today).await;
            walk.declare(&month).await;
            month = today;
        }
    }
    walk.finish().await;
    agrees(market, &walk.model, &walk.now.day().iso()[..7]).await;
    nothing_stays(market, &walk.model).await;
    statements_follow(market, walk.now.day()).await;
    eprintln!("{}: {} in {:?}", market.name, walk.counts(), began.elapsed());
}

/// Each month of each seller begins with what the month before ended with.
async fn statements_follow(market: &Market, today: Day) {
    let mut conn = market.db.reader().await.unwrap();
    for (booth, _) in &market.booths {
        let mut before = Dong(0);
        for month in settlement::statement_months(&mut conn, *booth, today).await.unwrap().iter().rev() {
            let found = settlement::statement(&mut conn, *booth, month).await.unwrap();
            let sum: Dong = found.lines.iter().map(|line| line.amount).sum();
            assert_eq!((found.opening, found.closing), (before, before.plus(sum)), "{month}");
            before = found.closing;
        }
    }
}

/// Withholding of each month, taxes, platform, fund, booths and statements, all against the model.
async fn agrees(market: &Market, model: &Model, today: &str) {
    let mut conn = market.db.reader().await.unwrap();
    let (months, _) = settlement::months(&mut conn).await.unwrap();
    let found: BTreeMap<String, [i64; 6]> = months
        .into_iter()
        .map(|m| (m.month, [m.revenue.0, m.vat.0, m.pit.0, m.revenue_back.0, m.vat_back.0, m.pit_back.0]))
        .collect();
    assert_eq!(found, model.months(), "{}", market.name);
    for (at, (booth, _)) in market.booths.iter().enumerate() {
        let owed = model.owed(at);
        assert_eq!(market.owed(market.account(at)).await, owed, "{}: booth {at}", market.name);
        let statement = settlement::statement(&mut conn, *booth, today).await.unwrap();
        let sum: Dong = statement.lines.iter().map(|line| line.amount).sum();
        assert_eq!(statement.opening.plus(sum), statement.closing);
        assert_eq!(statement.closing.0, owed);
        assert_eq!(market.owed(Account::Cash(booth.uuid())).await, 0);
    }
    drop(conn);
    let sums = model.sums();
    assert_eq!(market.owed(Account::Platform).await, sums.commission);
    assert_eq!(market.owed(Account::Tax(Tax::Output)).await, sums.commission_tax);
    assert_eq!(market.owed(Account::Voucher).await, -sums.market);
    assert_eq!(market.owed(Account::Tax(Tax::Vat)).await, sums.vat - model.treasury.0);
    assert_eq!(market.owed(Account::Tax(Tax::Pit)).await, sums.pit - model.treasury.1);
    market.is_sound().await;
}

/// On the account of a finished order there is nothing; its buyer is owed what went back.
async fn nothing_stays(market: &Market, model: &Model) {
    for order in &model.orders {
        let rest = market.owed(Account::Order(order.id)).await;
        assert_eq!(rest, order.rest(), "{}: {order:?}", market.name);
        assert_eq!(market.owed(Account::Refund(order.id)).await, order.refund(), "{}", market.name);
    }
    let finished = model.orders.iter().filter(|order| order.rest() == 0).count();
    assert!(finished * 10 > model.orders.len() * 9, "the walk finishes most of its sales");
}
