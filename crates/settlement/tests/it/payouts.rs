//! Paying sellers.
use std::sync::Arc;

use db::WorkFn;
use kernel::{BoothId, Error, Id, Result};
use money::Account;
use settlement::{PAYOUTS, PayoutId, PayoutRow, PayoutState, Way};

use crate::market::{ENTERPRISE, HOUSEHOLD, Market, markets, noon};

pub(crate) const DRAW: WorkFn<BoothId, Option<PayoutId>> =
    |tx, ctx, booth| Box::pin(settlement::draw_up(tx, ctx, booth));
pub(crate) const SEND: WorkFn<(), usize> =
    |tx, ctx, ()| Box::pin(async move { settlement::send_some(tx, ctx, ctx.now()).await });
pub(crate) const PAID: WorkFn<(PayoutId, String), ()> =
    |tx, ctx, input| Box::pin(settlement::mark_paid(tx, ctx, input));
pub(crate) const FAILED: WorkFn<(PayoutId, String), ()> =
    |tx, ctx, input| Box::pin(settlement::mark_failed(tx, ctx, input));

async fn sold(market: &Market, booth: usize, amount: i64, way: Way) {
    let now = noon("2026-11-10");
    let sale = market.sale(booth, &[(0, amount)], way);
    market.place(now, &sale).await;
    market.hand_over(now, sale.order, None).await;
    market.release(now, sale.order).await.unwrap();
}

async fn row(market: &Market, id: PayoutId) -> PayoutRow {
    settlement::payout(&mut market.db.reader().await.unwrap(), id.uuid()).await.unwrap()
}

fn moved_on(done: &Result<()>) {
    assert!(matches!(done, Err(Error::Conflict(message)) if message.key == "payout-moved-on"), "{done:?}");
}

#[tokio::test]
async fn a_payout_settles_its_postings_once_and_a_failed_one_frees_them() {
    for market in markets().await {
        let (now, booth) = (noon("2026-11-11"), market.booths[ENTERPRISE].0);
        assert_eq!(market.write(now, booth, DRAW).await.unwrap(), None);
        sold(&market, ENTERPRISE, 300_000, Way::Held).await;
        sold(&market, ENTERPRISE, 200_000, Way::Held).await;
        let first = market.write(now, booth, DRAW).await.unwrap().unwrap();
        assert_eq!(market.write(now, booth, DRAW).await.unwrap(), None);
        moved_on(&market.write(now, (first, "FT1".to_owned()), PAID).await);
        market.is_sound().await;
        assert_eq!(market.write(now, (), SEND).await.unwrap(), 1);
        market.write(now, (first, "Sai số tài khoản".to_owned()), FAILED).await.unwrap();
        moved_on(&market.write(now, (first, "FT1".to_owned()), PAID).await);
        sold(&market, ENTERPRISE, 50_000, Way::Held).await;
        let second = market.write(now, booth, DRAW).await.unwrap().unwrap();
        assert_eq!(row(&market, second).await.amount.0, 550_000);
        market.write(now, (), SEND).await.unwrap();
        let empty = market.write(now, (second, " ".to_owned()), PAID).await;
        assert!(matches!(empty, Err(Error::Invalid(_))));
        market.write(now, (second, "FT2".to_owned()), PAID).await.unwrap();
        moved_on(&market.write(now, (second, "FT2".to_owned()), PAID).await);
        moved_on(&market.write(now, (second, "zu spät".to_owned()), FAILED).await);
        assert_eq!(row(&market, second).await.state, PayoutState::Paid);
        assert_eq!((market.owed(market.account(ENTERPRISE)).await, market.owed(Account::Held).await), (0, 0));
        assert_eq!(market.write(now, booth, DRAW).await.unwrap(), None);
        market.is_sound().await;
    }
}

#[tokio::test]
async fn a_debt_waits_for_the_next_time() {
    for market in markets().await {
        let (now, booth) = (noon("2026-11-11"), market.booths[HOUSEHOLD].0);
        sold(&market, HOUSEHOLD, 1_000_000, Way::SellerCash).await;
        assert_eq!(market.owed(market.account(HOUSEHOLD)).await, -45_000);
        assert_eq!(market.write(now, booth, DRAW).await.unwrap(), None);
        sold(&market, HOUSEHOLD, 1_000_000, Way::Held).await;
        let mut conn = market.db.reader().await.unwrap();
        let open = settlement::candidates(&mut conn).await.unwrap();
        drop(conn);
        assert_eq!((open.len(), open[0].amount.0, open[0].payable()), (1, 910_000, true));
        let id = market.write(now, booth, DRAW).await.unwrap().unwrap();
        assert_eq!(row(&market, id).await.amount.0, 910_000);
        market.is_sound().await;
    }
}

#[tokio::test]
async fn two_accountants_at_once_draw_up_a_posting_once() {
    for market in markets().await {
        for amount in [10_000, 20_000, 30_000] {
            sold(&market, ENTERPRISE, amount, Way::Held).await;
        }
        let market = Arc::new(market);
        let tasks: Vec<_> = (0..8)
            .map(|_| {
                let market = market.clone();
                let id = market.booths[ENTERPRISE].0;
                tokio::spawn(async move { market.write(noon("2026-11-11"), id, DRAW).await.unwrap() })
            })
            .collect();
        let mut drawn = Vec::new();
        for task in tasks {
            drawn.extend(task.await.unwrap());
        }
        assert_eq!(drawn.len(), 1, "{}", market.name);
        assert_eq!(row(&market, drawn[0]).await.amount.0, 60_000);
        let request = db::PageRequest { limit: 9, ..db::PageRequest::default() };
        let mut conn = market.db.reader().await.unwrap();
        assert_eq!(PAYOUTS.page(&mut conn, &request).await.unwrap().rows.len(), 1);
        drop(conn);
        market.is_sound().await;
    }
}

/// Ten payouts of one booth, each of a posting of its own.
async fn ten(tx: &mut db::Tx, ctx: &kernel::Ctx, booth: BoothId) -> Result<()> {
    for _ in 0..10 {
        let key = format!("test:{}", ctx.new_id::<PayoutId>());
        let (debit, credit) = (Account::Held, Account::Booth(booth.uuid()));
        let entry = money::Entry { debit, credit, amount: kernel::Dong(1_000), key, memo: String::new() };
        money::post(tx, ctx, entry).await?;
        settlement::draw_up(tx, ctx, &booth).await?;
    }
    Ok(())
}

#[tokio::test]
async fn thousands_are_marked_sent_a_part_at_a_time_and_none_that_came_later() {
    for market in markets().await {
        let (now, booth) = (noon("2026-11-11"), market.booths[ENTERPRISE].0);
        let draw: WorkFn<BoothId, ()> = |tx, ctx, booth| Box::pin(ten(tx, ctx, *booth));
        for _ in 0..200 {
            market.write(now, booth, draw).await.unwrap();
        }
        market.write(noon("2026-11-12"), booth, draw).await.unwrap();
        let (app, ctx) = (crate::office::app(&market), crate::market::ctx(noon("2026-11-12")));
        let some: WorkFn<kernel::Instant, usize> =
            |tx, ctx, until| Box::pin(settlement::send_some(tx, ctx, *until));
        assert_eq!(market.write(now, now, some).await.unwrap(), 100, "{}", market.name);
        // Two at once mark each payout once.
        let at_once =
            tokio::join!(settlement::send_all(&app, &ctx, now), settlement::send_all(&app, &ctx, now));
        assert_eq!(at_once.0.unwrap() + at_once.1.unwrap(), 1_900, "{}", market.name);
        assert_eq!(settlement::send_all(&app, &ctx, now).await.unwrap(), 0);
        assert_eq!(settlement::send_all(&app, &ctx, ctx.now()).await.unwrap(), 10);
        market.is_sound().await;
    }
}
