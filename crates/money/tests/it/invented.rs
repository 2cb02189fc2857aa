//! A payable that nobody thought of, a water bill, goes the way of every payable; nothing here knows orders.
use kernel::Dong;
use money::{Account, AtCounter, PaymentRow, PaymentState, Reason, Way};

use crate::door::{comes, rows};
use crate::gates::sign;
use crate::gates::stand::{Manner, Stand, TRANSACTION};
use crate::gates::webhooks::{PROVIDERS, accepted, begin, send};
use crate::refunds::{ask_of, job, only};
use crate::shop::{BILL, Shop, shops};

const KIND: &str = "water-bill";

async fn state(shop: &Shop, bill: &PaymentRow) -> PaymentState {
    shop.payment_of(KIND, bill.subject_id).await.state
}

#[tokio::test]
async fn short_exact_late_and_twice() {
    for shop in shops().await {
        let bill = shop.open_of(KIND, 80_000).await;
        comes(&shop, "A", 30_000, &bill.reference).await;
        assert_eq!(state(&shop, &bill).await, PaymentState::Awaiting);
        comes(&shop, "B", 50_000, &bill.reference).await;
        assert_eq!((state(&shop, &bill).await, shop.told("test.told.v1").await), (PaymentState::Paid, 1));
        comes(&shop, "C", 80_000, &bill.reference).await;
        let late = shop.open_of(KIND, 7_000).await;
        assert!(shop.cancel_of(KIND, late.subject_id, PaymentState::Expired).await);
        comes(&shop, "D", 7_000, &late.reference).await;
        let kept: Vec<_> = rows(&shop).await.into_iter().map(|row| (row.1, row.3)).collect();
        let expected =
            [(0, Reason::None), (0, Reason::None), (80_000, Reason::PaidAlready), (7_000, Reason::Late)];
        assert_eq!(kept, expected, "{}", shop.name);
        // Its owner has it where it wants it: the market keeps a part.
        assert_eq!(shop.balance(Account::Platform).await, -800);
        assert_eq!(shop.balance(Account::Order(bill.subject_id)).await, -79_200);
        assert!(
            shop.get(&format!("/pay/{}", bill.token), "").await.1.contains("/bills/"),
            "back to the bill"
        );
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn through_every_gateway_at_the_counter_and_back() {
    for shop in shops().await {
        let stand = Stand::start(&shop).await;
        for provider in PROVIDERS {
            let bill = shop.open_of(KIND, 10_000).await;
            let reference = begin(&shop, &bill, provider).await;
            let told = sign::notice(provider, &reference, 10_000, TRANSACTION, true);
            assert!(accepted(provider, &send(&shop, &told).await), "{provider}");
            assert_eq!(state(&shop, &bill).await, PaymentState::Paid, "{}: {provider}", shop.name);
            let refund = ask_of((&shop, KIND), &bill, 4_000, provider).await.unwrap();
            stand.is(Manner::Paid(4_000));
            job(&shop, refund).await.unwrap();
            let way = if provider == "payos" { Way::Transfer } else { Way::Gateway };
            assert_eq!(only(&shop, bill.subject_id).await.way, way, "{provider}");
        }
        let bill = shop.open_of(KIND, 6_000).await;
        let cash = AtCounter {
            owner: BILL,
            subject: bill.subject_id,
            booth: kernel::Uuid::from_u128(9),
            amount: Dong(6_000),
            receipt: "1".to_owned(),
        };
        let pay: db::WorkFn<AtCounter, money::PaymentId> =
            |tx, ctx, cash| Box::pin(money::pay_at_counter(tx, ctx, cash));
        assert_eq!(shop.app.db.write(&shop.ctx(), cash, pay).await.unwrap(), bill.id);
        ask_of((&shop, KIND), &bill, 5_000, "cash").await.unwrap();
        assert_eq!(only(&shop, bill.subject_id).await.way, Way::Counter, "{}", shop.name);
        assert_eq!(shop.told("money.refund.done.v1").await, 3);
        shop.is_sound().await;
    }
}

#[test]
fn nothing_here_is_of_orders() {
    let manifest = include_str!("../../Cargo.toml");
    for floor in ["orders", "settlement", "offers", "catalogue", "delivery", "fulfilment"] {
        assert!(!manifest.contains(floor), "{floor}");
    }
    let statements = (money::domain().statements)();
    assert!(statements.iter().all(|statement| !statement.text().contains("orders_")));
}
