//! Months of withheld tax: declared once, in their order, then paid.
use db::WorkFn;
use kernel::{Dong, Error, Result};
use money::{Account, Tax};
use settlement::Way;

use crate::market::{HOUSEHOLD, Market, markets, noon};

pub(crate) const DECLARE: WorkFn<String, ()> =
    |tx, ctx, month| Box::pin(settlement::declare_month(tx, ctx, month));
pub(crate) const PAY: WorkFn<(String, String), ()> =
    |tx, ctx, input| Box::pin(settlement::pay_month(tx, ctx, input));

fn refused(done: &Result<()>, key: &str) {
    assert!(matches!(done, Err(Error::Conflict(message)) if message.key == key), "{key}: {done:?}");
}

async fn sold(market: &Market, day: &str, amount: i64) -> kernel::Uuid {
    let sale = market.sale(HOUSEHOLD, &[(0, amount)], Way::Held);
    market.place(noon(day), &sale).await;
    market.hand_over(noon(day), sale.order, None).await;
    market.release(noon(day), sale.order).await.unwrap();
    sale.order
}

#[tokio::test]
async fn what_is_given_back_beyond_a_month_is_carried_on() {
    for market in markets().await {
        let big = sold(&market, "2026-09-20", 1_000_000).await;
        sold(&market, "2026-10-20", 200_000).await;
        market.reverse(noon("2026-10-21"), big, "big", (1_000_000, 0)).await.unwrap();
        sold(&market, "2026-11-20", 2_000_000).await;
        let now = noon("2026-12-05");
        let declare = |month: &str| market.write(now, month.to_owned(), DECLARE);
        refused(&declare("2026-12").await, "withholding-not-over");
        refused(&declare("2026-13").await, "withholding-not-over");
        refused(&declare("2026-10").await, "withholding-earlier-open");
        let early = market.write(noon("2026-09-30"), "2026-09".to_owned(), DECLARE).await;
        refused(&early, "withholding-not-over");
        let pay = |month: &str| market.write(now, (month.to_owned(), "KB01".to_owned()), PAY);
        refused(&pay("2026-09").await, "withholding-not-declared");
        // 3 % and 1.5 % of a million; 200,000 less a million is nothing due; then two millions less what is left.
        for (month, vat, pit) in [("2026-09", 30_000, 15_000), ("2026-10", 0, 0), ("2026-11", 36_000, 18_000)]
        {
            declare(month).await.unwrap();
            refused(&declare(month).await, "withholding-declared-already");
            let mut conn = market.db.reader().await.unwrap();
            let row = settlement::declaration(&mut conn, month).await.unwrap().unwrap();
            assert_eq!((row.vat_due, row.pit_due), (Dong(vat), Dong(pit)), "{month}");
            drop(conn);
            pay(month).await.unwrap();
            refused(&pay(month).await, "withholding-not-declared");
        }
        assert_eq!(market.owed(Account::Tax(Tax::Vat)).await, 0);
        assert_eq!(market.owed(Account::Tax(Tax::Pit)).await, 0);
        let mut conn = market.db.reader().await.unwrap();
        let sellers = settlement::sellers_of(&mut conn, "2026-10").await.unwrap();
        let seen: Vec<_> = sellers
            .iter()
            .map(|s| (s.tax_code.as_deref(), s.vat.0, s.vat_back.0, s.revenue_back.0))
            .collect();
        assert_eq!(seen, [(Some("086095000123"), 6_000, 30_000, 1_000_000)]);
        drop(conn);
        market.is_sound().await;
    }
}
