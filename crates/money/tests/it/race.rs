//! A payment is cancelled while its notice arrives.
use std::time::Duration;

use money::{Account, PaymentState};

use crate::hook::notice;
use crate::shop::shops;

const ROUNDS: i64 = 40;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn exactly_one_of_paid_and_cancelled() {
    for shop in shops().await {
        let mut paid = 0;
        for round in 0..ROUNDS {
            let payment = shop.open(1000).await;
            let one = notice(&format!("FT{round}"), 1000, &payment.reference);
            // Now the one, now the other comes first.
            let cancel = async {
                tokio::time::sleep(Duration::from_micros(u64::try_from(round % 20).unwrap() * 300)).await;
                shop.cancel(payment.subject_id, PaymentState::Cancelled).await
            };
            let (cancelled, first, second) =
                tokio::join!(cancel, shop.post("/hooks/bank", &one), shop.post("/hooks/bank", &one),);
            assert!(first.0.is_success() && second.0.is_success(), "{}: {first:?} {second:?}", shop.name);
            let state = shop.payment(payment.subject_id).await.state;
            let expected = if cancelled { PaymentState::Cancelled } else { PaymentState::Paid };
            assert_eq!(state, expected, "{} round {round}", shop.name);
            let owed = if cancelled { 0 } else { -1000 };
            assert_eq!(shop.balance(Account::Order(payment.subject_id)).await, owed);
            paid += i64::from(!cancelled);
        }
        println!("{}: {paid} of {ROUNDS} paid, the others cancelled", shop.name);
        assert_eq!(shop.balance(Account::Held).await, ROUNDS * 1000);
        assert_eq!(shop.balance(Account::Suspense).await, -(ROUNDS - paid) * 1000);
        assert_eq!(shop.told("test.told.v1").await, usize::try_from(paid).unwrap());
        assert_eq!(shop.transfers().await.len(), usize::try_from(ROUNDS).unwrap());
        shop.is_sound().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_payment_is_opened_once_and_paid_by_one_of_two_transfers() {
    for shop in shops().await {
        let payment = shop.open(1000).await;
        let (one, two) = (notice("A", 1000, &payment.reference), notice("B", 1000, &payment.reference));
        let (first, second) = tokio::join!(shop.post("/hooks/bank", &one), shop.post("/hooks/bank", &two));
        assert!(first.0.is_success() && second.0.is_success(), "{}", shop.name);
        assert_eq!(shop.balance(Account::Order(payment.subject_id)).await, -1000);
        assert_eq!(shop.balance(Account::Suspense).await, -1000);
        shop.is_sound().await;
    }
}
