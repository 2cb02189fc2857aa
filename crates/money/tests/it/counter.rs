//! Cash at the counter.
use kernel::{Dong, Error, Uuid};
use money::{Account, AtCounter, PaymentState};

use crate::door::{comes, rows};
use crate::shop::{DRAFT, ORDER, Shop, shops};

const BOOTH: Uuid = Uuid::from_u128(77);

async fn pay(shop: &Shop, cash: AtCounter) -> kernel::Result<money::PaymentId> {
    let work: db::WorkFn<AtCounter, money::PaymentId> =
        |tx, ctx, cash| Box::pin(money::pay_at_counter(tx, ctx, cash));
    shop.app.db.write(&shop.ctx(), cash, work).await
}

#[tokio::test]
async fn cash_is_in_the_booths_hand_and_counts_once() {
    for shop in shops().await {
        let payment = shop.open(60_000).await;
        let cash = AtCounter {
            owner: ORDER,
            subject: payment.subject_id,
            booth: BOOTH,
            amount: Dong(60_000),
            receipt: "HD0001".to_owned(),
        };
        let wrong = AtCounter { amount: Dong(59_000), ..cash.clone() };
        assert!(matches!(pay(&shop, wrong).await, Err(Error::Invalid(_))));
        assert_eq!((rows(&shop).await.len(), shop.balance(Account::Held).await), (0, 0));
        for _ in 0..2 {
            assert_eq!(pay(&shop, cash.clone()).await.unwrap(), payment.id, "{}", shop.name);
        }
        assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Paid);
        assert_eq!(shop.balance(Account::Cash(BOOTH)).await, 60_000);
        assert_eq!(shop.balance(Account::Held).await, 0);
        assert_eq!(shop.balance(Account::Order(payment.subject_id)).await, -60_000);
        let again = AtCounter { receipt: "HD0002".to_owned(), ..cash };
        assert!(matches!(pay(&shop, again).await, Err(Error::Conflict(_))));
        assert_eq!((rows(&shop).await.len(), shop.balance(Account::Suspense).await), (1, 0));
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn a_draft_that_ended_is_taken_up_again_an_order_is_not() {
    for shop in shops().await {
        for (owner, paid) in [(DRAFT, true), (ORDER, false)] {
            let payment = shop.open_of(owner.kind, 9_000).await;
            comes(&shop, &format!("S-{}", owner.kind), 1_000, &payment.reference).await;
            shop.cancel_of(owner.kind, payment.subject_id, PaymentState::Expired).await;
            let (subject, amount, receipt) = (payment.subject_id, Dong(9_000), "1".to_owned());
            let answer = pay(&shop, AtCounter { owner, subject, booth: BOOTH, amount, receipt }).await;
            assert_eq!(answer.is_ok(), paid, "{}: {answer:?}", shop.name);
        }
        assert_eq!(shop.balance(Account::Cash(BOOTH)).await, 9_000);
        assert_eq!(
            (shop.balance(Account::Held).await, shop.balance(Account::Suspense).await),
            (2_000, -2_000)
        );
        shop.is_sound().await;
    }
}
