//! Many at once: no cap, budget or limit of a person is passed, and what an order used comes back once.
use std::sync::Arc;

use kernel::{Ctx, Dong, Error, Result, Text, Uuid};
use offers::{Basket, Kind, NewOffer, give_back, quote, redeem};

use super::{basket, campaign, flash, line, make, orders_of, sql, sum_off, week};
use crate::market::{Market, markets, system};

/// As a checkout does it: asks and counts in one transaction. Answers whether something was taken off.
async fn buy(tx: &mut db::Tx, ctx: &Ctx, basket: &Basket) -> Result<Vec<Uuid>> {
    let found = quote(tx, ctx, basket).await?;
    if found.discounts.is_empty() {
        return Err(Error::conflict("nothing-taken-off"));
    }
    let orders = orders_of(basket, ctx);
    redeem(tx, ctx, basket, &found, &orders).await?;
    Ok(orders.into_iter().map(|(_, order)| order).collect())
}

/// So many buyers at once; answers how many had it.
async fn rush(market: &Arc<Market>, baskets: Vec<Basket>) -> usize {
    let tasks: Vec<_> = baskets
        .into_iter()
        .map(|basket| {
            let market = market.clone();
            tokio::spawn(async move {
                let ctx = system();
                market.app.db.write(&ctx, basket, |tx, ctx, basket| Box::pin(buy(tx, ctx, basket))).await
            })
        })
        .collect();
    let mut had = 0;
    for task in tasks {
        match task.await.unwrap() {
            Ok(_) => had += 1,
            Err(Error::Conflict(_)) => {}
            Err(error) => panic!("{}: {error}", market.name),
        }
    }
    had
}

fn of_person(basket: &Basket, person: usize) -> Basket {
    Basket { buyer_key: Some(format!("{person:064}")), ..basket.clone() }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_four_buyers_of_one_voucher_for_ten() {
    for market in markets().await {
        let market = Arc::new(market);
        let booth = line(&market, "dua-sap", 1).await.booth;
        let new = sum_off(Some(booth), "MUOI", 10_000, 50_000);
        make(&market, NewOffer { cap: Some(10), per_person: Some(1), ..new }).await.unwrap();
        let basket = basket(&market, &[("dua-sap", 1)], &["MUOI"]).await;
        let had = rush(&market, (0..64).map(|at| of_person(&basket, at)).collect()).await;
        assert_eq!(had, 10, "{}", market.name);
        let mut conn = market.app.db.reader().await.unwrap();
        let (_, used, spent) = conn.one(&sql::OFFER, ()).await.unwrap();
        assert_eq!((used, spent), (10, Dong(100_000)), "{}", market.name);
        drop(conn);
        assert_eq!(market.count(&sql::REDEMPTIONS).await, 10, "{}", market.name);
        assert_eq!(market.count(&sql::USES).await, 10, "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_four_buyers_of_a_flash_sale_of_fifteen_pieces() {
    for market in markets().await {
        let market = Arc::new(market);
        let coconut = line(&market, "dua-sap", 2).await;
        make(&market, flash(&coconut, 80_000, 15, Some(2))).await.unwrap();
        let basket = basket(&market, &[("dua-sap", 2)], &[]).await;
        rush(&market, (0..64).map(|at| of_person(&basket, at)).collect()).await;
        let mut conn = market.app.db.reader().await.unwrap();
        let (_, used, spent) = conn.one(&sql::OFFER, ()).await.unwrap();
        assert!((14..=15).contains(&used), "{}: {used} of 15, two at a time", market.name);
        assert_eq!(spent, Dong(20_000 * used), "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_person_at_eight_windows_has_one() {
    for market in markets().await {
        let market = Arc::new(market);
        let coconut = line(&market, "dua-sap", 1).await;
        make(&market, flash(&coconut, 80_000, 100, Some(1))).await.unwrap();
        let basket = basket(&market, &[("dua-sap", 1)], &[]).await;
        let had = rush(&market, (0..8).map(|_| of_person(&basket, 1)).collect()).await;
        assert_eq!((had, market.count(&sql::USES).await), (1, 1), "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_budget_is_not_passed() {
    for market in markets().await {
        let market = Arc::new(market);
        let booth = line(&market, "dua-sap", 1).await.booth;
        let id = campaign(&market, false, &[booth]).await;
        let new = sum_off(None, "NGANSACH", 10_000, 50_000);
        make(&market, NewOffer { campaign: Some(id), budget: Some(Dong(45_000)), ..new }).await.unwrap();
        let basket = basket(&market, &[("dua-sap", 1)], &["NGANSACH"]).await;
        let had = rush(&market, (0..32).map(|at| of_person(&basket, at)).collect()).await;
        let spent = market.app.db.reader().await.unwrap().one(&sql::OFFER, ()).await.unwrap().2;
        assert_eq!((had, spent), (4, Dong(40_000)), "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_an_order_used_comes_back_once_and_a_shared_use_with_the_last() {
    for market in markets().await {
        let market = Arc::new(market);
        let (one, two) = (line(&market, "dua-sap", 1).await.booth, line(&market, "banh-tet", 1).await.booth);
        let id = campaign(&market, false, &[one, two]).await;
        let new =
            NewOffer { campaign: Some(id), per_person: Some(1), ..sum_off(None, "CHUNG", 20_001, 100_000) };
        make(&market, new).await.unwrap();
        let basket = of_person(&basket(&market, &[("dua-sap", 1), ("banh-tet", 1)], &["CHUNG"]).await, 7);
        let (ctx, db) = (system(), &market.app.db);
        let orders =
            db.write(&ctx, basket.clone(), |tx, ctx, basket| Box::pin(buy(tx, ctx, basket))).await.unwrap();
        assert_eq!(orders.len(), 2, "{}", market.name);
        let counters = || async {
            let (_, used, spent) = db.reader().await.unwrap().one(&sql::OFFER, ()).await.unwrap();
            (used, spent.0, market.count(&sql::USES).await)
        };
        assert_eq!(counters().await, (1, 20_001, 1), "{}", market.name);
        let sales = db.reader().await.unwrap().all(&sql::SALES, ()).await.unwrap();
        assert_eq!(sales.iter().map(|row| row.0.0).sum::<i64>(), 179_999, "{}", market.name);
        for _ in 0..2 {
            db.write(&ctx, orders[0], |tx, ctx, order| Box::pin(give_back(tx, ctx, *order))).await.unwrap();
        }
        let (used, spent, rows) = counters().await;
        assert_eq!((used, rows), (1, 1), "{}: the other order still stands", market.name);
        assert!((10_000..=10_001).contains(&spent), "{}: {spent}", market.name);
        let tasks: Vec<_> = (0..8)
            .map(|_| {
                let (market, order) = (market.clone(), orders[1]);
                tokio::spawn(async move {
                    let ctx = system();
                    let db = &market.app.db;
                    db.write(&ctx, order, |tx, ctx, order| Box::pin(give_back(tx, ctx, *order))).await
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap().unwrap();
        }
        assert_eq!(counters().await, (0, 0, 0), "{}", market.name);
        db.write(&ctx, basket, |tx, ctx, basket| Box::pin(buy(tx, ctx, basket))).await.unwrap();
        assert_eq!(counters().await, (1, 20_001, 1), "{}: it can be used again", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn free_delivery_never_takes_off_more_than_the_fee() {
    for market in markets().await {
        let booth = line(&market, "dua-sap", 1).await.booth;
        let new = NewOffer::new(Kind::Delivery, Some(booth), Text::new("Giao", None), week(&system()));
        make(&market, NewOffer { code: Some("GIAO".to_owned()), ..new }).await.unwrap();
        let mut basket = basket(&market, &[("dua-sap", 1), ("banh-tet", 1)], &["giao"]).await;
        basket.fees = basket.lines.iter().map(|line| (line.booth, Dong(15_000))).collect();
        let quote = super::asked(&market, &basket).await;
        assert_eq!((quote.total(), quote.off_fee(booth)), (Dong(15_000), Dong(15_000)), "{}", market.name);
    }
}
