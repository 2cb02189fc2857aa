//! What the market's offers bear of the delivery: no commission on it, and tax only on what the seller earns.
use carriers::Carrier;
use db::WorkFn;
use kernel::Dong;
use money::{Account, Tax};
use settlement::{NewCommission, Sale, Scope, Way};

use crate::market::{HOUSEHOLD, Market, markets, noon};

const NOW: &str = "2026-11-10";

/// Ten of a hundred as commission; goods of 400,000, 40,000 of it the market's, and a delivery that is free for the buyer.
async fn sold(market: &Market) -> Sale {
    let new = NewCommission {
        scope: Scope::Market,
        subject: String::new(),
        rate: 1_000,
        from_day: noon(NOW).day(),
        reason: "Thử".to_owned(),
    };
    let work: WorkFn<NewCommission, ()> = |tx, ctx, new| Box::pin(settlement::add_commission(tx, ctx, new));
    market.write(noon(NOW), new, work).await.unwrap();
    let mut sale = market.sale(HOUSEHOLD, &[(0, 400_000)], Way::Held);
    (sale.goods, sale.market_borne, sale.market_fee) = (Dong(360_000), Dong(40_000), Dong(30_000));
    market.place(noon(NOW), &sale).await;
    sale
}

/// Platform, VAT on the commission, fund, withheld VAT and PIT, booth.
async fn balances(market: &Market) -> [i64; 6] {
    [
        market.owed(Account::Platform).await,
        market.owed(Account::Tax(Tax::Output)).await,
        market.owed(Account::Voucher).await,
        market.owed(Account::Tax(Tax::Vat)).await,
        market.owed(Account::Tax(Tax::Pit)).await,
        market.owed(market.account(HOUSEHOLD)).await,
    ]
}

#[tokio::test]
async fn a_carrier_is_paid_by_it_and_only_the_goods_are_taxed() {
    for market in markets().await {
        let now = noon(NOW);
        let sale = sold(&market).await;
        market.hand_over(now, sale.order, Some((Carrier::Ghn, 30_000))).await;
        market.release(now, sale.order).await.unwrap();
        // 10 % of 400,000 and 8 % on that; 3 % and 1.5 % of 400,000; the fund gives 70,000, the carrier takes 30,000.
        let net = 400_000 - 40_000 - 3_200 - 12_000 - 6_000;
        assert_eq!(balances(&market).await, [40_000, 3_200, -70_000, 12_000, 6_000, net], "{}", market.name);
        market.is_sound().await;
        market.reverse(now, sale.order, "half", (180_000, 0)).await.unwrap();
        let half = net - 200_000 + 20_000 + 1_600 + 6_000 + 3_000;
        assert_eq!(balances(&market).await, [20_000, 1_600, -50_000, 6_000, 3_000, half]);
        market.reverse(now, sale.order, "rest", (180_000, 0)).await.unwrap();
        // The carrier's fee is owed all the same.
        assert_eq!(balances(&market).await, [0, 0, 0, 0, 0, -30_000]);
        market.is_sound().await;
    }
}

#[tokio::test]
async fn a_seller_that_delivers_itself_earns_it_and_is_taxed_for_it() {
    for market in markets().await {
        let now = noon(NOW);
        let sale = sold(&market).await;
        market.hand_over(now, sale.order, None).await;
        market.release(now, sale.order).await.unwrap();
        // 3 % and 1.5 % of 430,000; the commission is of the goods alone.
        let net = 430_000 - 40_000 - 3_200 - 12_900 - 6_450;
        assert_eq!(balances(&market).await, [40_000, 3_200, -70_000, 12_900, 6_450, net], "{}", market.name);
        market.is_sound().await;
    }
}

#[tokio::test]
async fn a_carrier_that_takes_less_leaves_the_rest_to_the_seller() {
    for market in markets().await {
        let now = noon(NOW);
        let sale = sold(&market).await;
        market.hand_over(now, sale.order, Some((Carrier::Ghn, 20_000))).await;
        market.release(now, sale.order).await.unwrap();
        // 3 % and 1.5 % of 410,000.
        let net = 410_000 - 40_000 - 3_200 - 12_300 - 6_150;
        assert_eq!(balances(&market).await, [40_000, 3_200, -70_000, 12_300, 6_150, net], "{}", market.name);
        market.is_sound().await;
    }
}
