//! One sale at a time, with exact sums.
use kernel::{Dong, Error};
use money::{Account, Tax};
use settlement::{Activity, SaleState, Way};

use crate::market::{ENTERPRISE, HOUSEHOLD, Market, markets, noon};

async fn state(market: &Market, order: kernel::Uuid) -> SaleState {
    settlement::sale_of(&mut market.db.reader().await.unwrap(), order).await.unwrap().unwrap().state
}

fn refused(done: &kernel::Result<()>, key: &str) {
    assert!(matches!(done, Err(Error::Conflict(message)) if message.key == key), "{key}: {done:?}");
}

#[tokio::test]
async fn the_worked_example_of_a_reseller_and_its_return_in_the_next_month() {
    for market in markets().await {
        let (sold, back) = (noon("2026-11-28"), noon("2026-12-03"));
        market.declare(sold, HOUSEHOLD, None, Activity::Distribution).await;
        let sale = market.sale(HOUSEHOLD, &[(0, 1_000_000)], Way::Held);
        market.place(sold, &sale).await;
        refused(&market.release(sold, sale.order).await, "settlement-not-handed-over");
        market.hand_over(sold, sale.order, None).await;
        assert_eq!(state(&market, sale.order).await, SaleState::Waiting);
        assert_eq!(market.owed(market.account(HOUSEHOLD)).await, 0);
        market.release(sold, sale.order).await.unwrap();
        market.release(sold, sale.order).await.unwrap();
        assert_eq!(market.owed(market.account(HOUSEHOLD)).await, 985_000);
        assert_eq!(market.owed(Account::Tax(Tax::Vat)).await, 10_000);
        assert_eq!(market.owed(Account::Tax(Tax::Pit)).await, 5_000);
        market.reverse(back, sale.order, "r", (1_000_000, 0)).await.unwrap();
        market.reverse(back, sale.order, "r", (1_000_000, 0)).await.unwrap();
        assert_eq!(state(&market, sale.order).await, SaleState::Reversed);
        for account in [market.account(HOUSEHOLD), Account::Tax(Tax::Vat), Account::Tax(Tax::Pit)] {
            assert_eq!(market.owed(account).await, 0);
        }
        assert_eq!(market.owed(Account::Refund(sale.order)).await, 1_000_000);
        let mut conn = market.db.reader().await.unwrap();
        let (months, _) = settlement::months(&mut conn).await.unwrap();
        let sums: Vec<_> =
            months.iter().map(|m| (m.month.as_str(), m.vat.0, m.pit.0, m.vat_back.0, m.pit_back.0)).collect();
        assert_eq!(sums, [("2026-12", 0, 0, 10_000, 5_000), ("2026-11", 10_000, 5_000, 0, 0)]);
        drop(conn);
        market.is_sound().await;
    }
}

#[tokio::test]
async fn who_declared_nothing_pays_the_highest_rates_and_a_product_has_its_own() {
    for market in markets().await {
        let now = noon("2026-11-10");
        market.declare(now, HOUSEHOLD, Some(1), Activity::Distribution).await;
        let mut sale = market.sale(HOUSEHOLD, &[(0, 100_000), (1, 300_000)], Way::Held);
        (sale.goods, sale.market_borne, sale.fee) = (Dong(360_000), Dong(20_000), Dong(20_000));
        market.place(now, &sale).await;
        let mut conn = market.db.reader().await.unwrap();
        let lines = settlement::lines_of(&mut conn, sale.order).await.unwrap();
        let seen: Vec<_> = lines.iter().map(|l| (l.activity, l.taxable.0, l.vat.0, l.pit.0)).collect();
        // 400,000 in all, one quarter and three: 3 % and 1.5 %, 1 % and 0.5 %.
        let own = Some(Activity::Distribution);
        assert_eq!(seen, [(None, 100_000, 3_000, 1_500), (own, 300_000, 3_000, 1_500)]);
        assert_eq!(lines[0].vat_rule, "tax.vat.household.production@1");
        drop(conn);
        market.hand_over(now, sale.order, None).await;
        market.release(now, sale.order).await.unwrap();
        assert_eq!(market.owed(market.account(HOUSEHOLD)).await, 400_000 - 9_000);
        assert_eq!(market.owed(Account::Voucher).await, -20_000);
        market.is_sound().await;
    }
}

#[tokio::test]
async fn an_enterprise_and_a_market_without_payment_withhold_nothing() {
    for market in markets().await {
        let now = noon("2026-11-10");
        let enterprise = market.sale(ENTERPRISE, &[(0, 500_000)], Way::Held);
        let mut ordering = market.sale(HOUSEHOLD, &[(0, 500_000)], Way::SellerCash);
        ordering.payment_function = false;
        for sale in [&enterprise, &ordering] {
            market.place(now, sale).await;
            market.hand_over(now, sale.order, None).await;
        }
        market.release(now, enterprise.order).await.unwrap();
        assert_eq!(market.owed(market.account(ENTERPRISE)).await, 500_000);
        assert_eq!(market.owed(market.account(HOUSEHOLD)).await, 0);
        assert_eq!(market.owed(Account::Tax(Tax::Vat)).await, 0);
        market.is_sound().await;
    }
}

#[tokio::test]
async fn cash_of_the_seller_leaves_its_tax_as_a_debt_and_comes_back_by_hand() {
    for market in markets().await {
        let now = noon("2026-11-10");
        let mut sale = market.sale(HOUSEHOLD, &[(0, 200_000)], Way::SellerCash);
        sale.fee = Dong(15_000);
        market.place(now, &sale).await;
        refused(&market.reverse(now, sale.order, "early", (1_000, 0)).await, "settlement-not-paid");
        market.hand_over(now, sale.order, None).await;
        market.hand_over(now, sale.order, None).await;
        assert_eq!(state(&market, sale.order).await, SaleState::Released);
        // 215,000 × 3 % and 1.5 %, to the nearest đồng.
        assert_eq!(market.owed(market.account(HOUSEHOLD)).await, -(6_450 + 3_225));
        let cash = Account::Cash(market.booths[HOUSEHOLD].0.to_string().parse().unwrap());
        assert_eq!((market.owed(cash).await, market.owed(Account::Order(sale.order)).await), (0, 0));
        market.reverse(now, sale.order, "all", (200_000, 15_000)).await.unwrap();
        assert_eq!(market.owed(market.account(HOUSEHOLD)).await, 0);
        assert_eq!((market.owed(cash).await, market.owed(Account::Refund(sale.order)).await), (0, 0));
        market.is_sound().await;
    }
}

#[tokio::test]
async fn a_frozen_sale_is_not_released_until_it_thaws() {
    for market in markets().await {
        let (now, later) = (noon("2026-11-10"), noon("2026-11-14"));
        let (first, second) = (
            market.sale(ENTERPRISE, &[(0, 70_000)], Way::Held),
            market.sale(ENTERPRISE, &[(0, 80_000)], Way::Held),
        );
        for sale in [&first, &second] {
            market.place(now, sale).await;
            market.hand_over(now, sale.order, None).await;
            market.freeze(now, sale.order).await;
        }
        refused(&market.release(later, first.order).await, "settlement-frozen");
        assert_eq!(market.owed(market.account(ENTERPRISE)).await, 0);
        // Within its days it only thaws, after them it is released.
        market.unfreeze(now, first.order).await;
        assert_eq!(state(&market, first.order).await, SaleState::Waiting);
        market.unfreeze(later, second.order).await;
        assert_eq!(state(&market, second.order).await, SaleState::Released);
        assert_eq!(market.owed(market.account(ENTERPRISE)).await, 80_000);
        market.freeze(later, second.order).await;
        assert_eq!(state(&market, second.order).await, SaleState::Released);
    }
}

#[tokio::test]
async fn never_more_goes_back_than_is_left_also_in_a_race() {
    for market in markets().await {
        let now = noon("2026-11-10");
        let sale = market.sale(ENTERPRISE, &[(0, 100_000)], Way::Held);
        market.place(now, &sale).await;
        refused(&market.reverse(now, sale.order, "x", (100_001, 0)).await, "settlement-too-much");
        refused(&market.reverse(now, sale.order, "x", (-1, 0)).await, "settlement-too-much");
        refused(&market.reverse(now, sale.order, "x", (0, 0)).await, "settlement-nothing");
        let market = std::sync::Arc::new(market);
        let tasks: Vec<_> = (0..8)
            .map(|at| {
                let (market, order) = (market.clone(), sale.order);
                tokio::spawn(async move {
                    market.reverse(now, order, &format!("k{at}"), (30_000, 0)).await.is_ok()
                })
            })
            .collect();
        let mut done = 0;
        for task in tasks {
            done += usize::from(task.await.unwrap());
        }
        assert_eq!((done, market.owed(Account::Refund(sale.order)).await), (3, 90_000));
        let left = settlement::reversible(&mut market.db.reader().await.unwrap(), sale.order).await.unwrap();
        assert_eq!(left, (Dong(10_000), Dong(0)));
        market.hand_over(now, sale.order, None).await;
        market.release(now, sale.order).await.unwrap();
        assert_eq!(market.owed(market.account(ENTERPRISE)).await, 10_000);
        market.is_sound().await;
    }
}

#[tokio::test]
async fn an_older_order_is_adopted_without_commission_or_tax() {
    for market in markets().await {
        let now = noon("2026-11-10");
        let sale = market.sale(HOUSEHOLD, &[(0, 100_000)], Way::SellerCash);
        let work: db::WorkFn<settlement::Sale, ()> =
            |tx, ctx, sale| Box::pin(settlement::adopt(tx, ctx, sale));
        market.write(now, sale.clone(), work).await.unwrap();
        market.write(now, sale.clone(), work).await.unwrap();
        market.hand_over(now, sale.order, None).await;
        assert_eq!(state(&market, sale.order).await, SaleState::Released);
        assert_eq!(market.owed(market.account(HOUSEHOLD)).await, 0);
        market.is_sound().await;
    }
}
