//! What comes late, by a carrier or to the counter.
use axum::http::StatusCode;
use kernel::Dong;
use money::Account;
use ui::Carriage;

use super::{rows, sold};
use crate::checkout::doctor;
use crate::market::{form, markets, system};

#[tokio::test(flavor = "multi_thread")]
async fn late_money_takes_the_order_up_again_while_everything_is_there() {
    for (market, gone) in
        markets().await.into_iter().zip([false, false]).chain(markets().await.into_iter().zip([true, true]))
    {
        let name = format!("{} {gone}", market.name);
        let sold = sold(market, "vietqr", 2).await;
        let checkout = {
            let mut conn = sold.market.app.db.reader().await.unwrap();
            let token = sold.page.trim_start_matches("/checkouts/");
            ::orders::checkout_by_token(&mut conn, token).await.unwrap()
        };
        let expire: db::WorkFn<::orders::CheckoutId, ()> =
            |tx, ctx, id| Box::pin(::orders::expire_checkout(tx, ctx, *id));
        sold.market.app.db.write(&system(), checkout, expire).await.unwrap();
        assert_eq!(sold.text(&rows::STATUS).await, "expired", "{name}");
        if gone {
            let cart = sold.market.cart(&[("dua-sap", 9)]).await;
            let other = sold.market.post("/checkout", &form("other", "cod"), &cart).await;
            assert_eq!(other.status, StatusCode::SEE_OTHER, "{name}");
        }
        sold.pay("FT-LATE").await;
        let (status, suspense) = (sold.text(&rows::STATUS).await, sold.balance(Account::Suspense).await);
        let expected = if gone { ("expired".to_owned(), -215_000) } else { ("paid".to_owned(), 0) };
        assert_eq!((status, suspense), expected, "{name}");
        assert_eq!(sold.stock().await, (10, if gone { 9 } else { 2 }), "{name}");
        doctor(&sold.market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_carriers_word_moves_the_order_and_a_parcel_that_comes_back_is_refunded() {
    for market in markets().await {
        let name = market.name.clone();
        let sold = sold(market, "vietqr", 2).await;
        sold.pay("FT1").await;
        for _ in 0..2 {
            sold.carried(Carriage::PickedUp).await;
            assert_eq!(sold.text(&rows::STATUS).await, "shipped", "{name}: told twice, moved once");
        }
        sold.carried(Carriage::Returned).await;
        assert_eq!(sold.text(&rows::STATUS).await, "cancelled", "{name}");
        assert_eq!(sold.balance(Account::Refund(sold.order)).await, -215_000, "{name}");
        sold.carried(Carriage::Delivered { collected: Dong(0) }).await;
        assert_eq!(sold.text(&rows::STATUS).await, "cancelled", "{name}: an end is an end");
        let found = format!("good-{}=2&scrapped-{}=0", sold.variant, sold.variant);
        assert_eq!(sold.stock().await, (8, 0), "{name}");
        assert_eq!(sold.desk("inspect", &found).await, StatusCode::SEE_OTHER, "{name}");
        assert_eq!(sold.stock().await, (10, 0), "{name}");
        doctor(&sold.market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_awaits_a_transfer_can_be_paid_at_the_counter_once() {
    for market in markets().await {
        let name = market.name.clone();
        let sold = sold(market, "vietqr", 1).await;
        let (first, second) = tokio::join!(sold.desk("counter", ""), sold.desk("counter", ""));
        // Both may be told that it is paid: the receipt is the same, and counts once.
        let fine = [StatusCode::SEE_OTHER, StatusCode::CONFLICT];
        assert!(
            fine.contains(&first) && fine.contains(&second) && (first, second) != (fine[1], fine[1]),
            "{name}"
        );
        assert_eq!(sold.text(&rows::STATUS).await, "paid", "{name}");
        let mut conn = sold.market.app.db.reader().await.unwrap();
        let settled = conn.one(&rows::LOGGED, ("money.payment.settled.v1".to_owned(),)).await.unwrap().0;
        assert_eq!(settled, 1, "{name}");
        drop(conn);
        assert_eq!(sold.balance(Account::Held).await, 0, "{name}: the booth has it");
        assert_eq!(sold.balance(Account::Cash(sold.booth)).await, 0, "{name}: and keeps it");
        assert_eq!(
            sold.balance(Account::Booth(sold.booth)).await,
            115_000,
            "{name}: against what it will get"
        );
        sold.pay("FT-TWICE").await;
        assert_eq!(sold.balance(Account::Suspense).await, -115_000, "{name}: paid again, kept apart");
        doctor(&sold.market).await;
    }
}
