//! Rates of the commission: the narrowest wins, never backwards.
use db::WorkFn;
use kernel::{Day, Error, Result};
use money::{Account, Tax};
use settlement::{NewCommission, Scope, Way};

use crate::market::{ENTERPRISE, Market, markets, noon};

async fn add(
    market: &Market,
    at: &str,
    (scope, subject, rate): (Scope, &str, i64),
    from: &str,
) -> Result<()> {
    let new = NewCommission {
        scope,
        subject: subject.to_owned(),
        rate,
        from_day: Day::parse(from).unwrap(),
        reason: "Nghị quyết của sàn".to_owned(),
    };
    let work: WorkFn<NewCommission, ()> = |tx, ctx, new| Box::pin(settlement::add_commission(tx, ctx, new));
    market.write(noon(at), new, work).await
}

fn wrong(done: &Result<()>, field: &str, key: &str) {
    let fits = |errors: &[kernel::FieldError]| errors[0].field == field && errors[0].message.key == key;
    assert!(matches!(done, Err(Error::Invalid(errors)) if fits(errors)), "{key}: {done:?}");
}

#[tokio::test]
async fn the_narrowest_rate_of_the_day_of_the_sale_holds() {
    for market in markets().await {
        add(&market, "2026-11-01", (Scope::Market, "", 500), "2026-11-01").await.unwrap();
        add(&market, "2026-11-01", (Scope::Category, "sweets", 300), "2026-11-02").await.unwrap();
        add(&market, "2026-11-01", (Scope::Market, "", 600), "2026-11-05").await.unwrap();
        let sale = market.sale(ENTERPRISE, &[(0, 100_000), (2, 100_000)], Way::Held);
        market.place(noon("2026-11-03"), &sale).await;
        // Placed before the market takes 6 %, handed over after it: 5 % and 3 %, and 8 % VAT on both.
        market.hand_over(noon("2026-11-06"), sale.order, None).await;
        market.release(noon("2026-11-06"), sale.order).await.unwrap();
        assert_eq!(market.owed(Account::Platform).await, 8_000);
        assert_eq!(market.owed(Account::Tax(Tax::Output)).await, 640);
        assert_eq!(market.owed(market.account(ENTERPRISE)).await, 200_000 - 8_640);
        add(&market, "2026-11-07", (Scope::Booth, "ba", 0), "2026-11-07").await.unwrap();
        let free = market.sale(ENTERPRISE, &[(0, 100_000)], Way::Held);
        market.place(noon("2026-11-07"), &free).await;
        let found = settlement::sale_of(&mut market.db.reader().await.unwrap(), free.order).await.unwrap();
        assert_eq!(found.unwrap().commission.0, 0);
        // A third back, twice, then the rest.
        for (key, goods) in [("a", 66_667), ("b", 66_667), ("c", 66_666)] {
            market.reverse(noon("2026-11-08"), sale.order, key, (goods, 0)).await.unwrap();
        }
        assert_eq!(market.owed(Account::Platform).await, 0);
        assert_eq!(market.owed(Account::Tax(Tax::Output)).await, 0);
        assert_eq!(market.owed(market.account(ENTERPRISE)).await, 0);
        market.is_sound().await;
    }
}

#[tokio::test]
async fn no_rate_is_changed_backwards_and_nothing_unknown_is_named() {
    for market in markets().await {
        let past = add(&market, "2026-11-10", (Scope::Market, "", 500), "2026-11-09").await;
        wrong(&past, "from_day", "commission-past");
        add(&market, "2026-11-10", (Scope::Market, "", 500), "2026-11-10").await.unwrap();
        let again = add(&market, "2026-11-10", (Scope::Market, "", 100), "2026-11-10").await;
        wrong(&again, "from_day", "commission-day-taken");
        let nobody = add(&market, "2026-11-10", (Scope::Booth, "khong-co", 1), "2026-11-11").await;
        wrong(&nobody, "booth", "commission-no-booth");
        let nothing = add(&market, "2026-11-10", (Scope::Category, "khong-co", 1), "2026-11-11").await;
        wrong(&nothing, "category", "error-choice");
        let sale = market.sale(ENTERPRISE, &[(0, 100_000)], Way::Held);
        market.place(noon("2026-11-12"), &sale).await;
        let found = settlement::sale_of(&mut market.db.reader().await.unwrap(), sale.order).await.unwrap();
        assert_eq!(found.unwrap().commission.0, 5_000);
    }
}
