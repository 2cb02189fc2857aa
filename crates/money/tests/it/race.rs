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

/// The id of received money by its event.
async fn transfer(shop: &crate::shop::Shop, event: &str) -> money::TransferId {
    shop.transfers().await.into_iter().find(|t| t.event_id == event).unwrap().id
}

/// What a page of received money was shown with.
async fn stamp(shop: &crate::shop::Shop, id: money::TransferId) -> String {
    let page = shop.get(&format!("/office/transfers/{id}"), "accountant").await.1;
    let (_, rest) = page.split_once("name=\"seen\" value=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_officials_one_assigns() {
    for shop in shops().await {
        for round in 0..15 {
            // Enough for both, or too little for either: nobody may take it twice or take it away again.
            let amount = if round % 3 == 0 { 400 } else { 1_000 };
            let (one, two) = (shop.open(1_000).await, shop.open(1_000).await);
            let event = format!("W{round}");
            shop.post("/hooks/bank", &notice(&event, if round % 3 == 1 { 2_500 } else { amount }, "la"))
                .await;
            let id = transfer(&shop, &event).await;
            let seen = stamp(&shop, id).await;
            let path = format!("/office/transfers/{id}");
            let form = |reference: &str| {
                format!("act=assign&seen={seen}&reference={reference}&reason-assign=khach+goi")
            };
            let (to_one, to_two) = (form(&one.reference), form(&two.reference));
            let back = format!("act=return&seen={seen}&number-return=FT{round}&reason-return=x");
            let (first, second, third) = tokio::join!(
                shop.post_as(&path, &to_one, "accountant"),
                shop.post_as(&path, &to_two, "operator"),
                shop.post_as(&path, &back, "accountant"),
            );
            let answers = [first.0.as_u16(), second.0.as_u16(), third.0.as_u16()];
            let won = answers.iter().filter(|status| **status == 303).count();
            let lost = answers.iter().filter(|status| **status == 409).count();
            assert_eq!((won, lost), (1, 2), "{} round {round}: {answers:?}", shop.name);
            // Whoever looked before cannot decide afterwards either.
            assert_eq!(shop.post_as(&path, &to_two, "accountant").await.0.as_u16(), 409);
            shop.is_sound().await;
        }
        let decided = shop.told("money.transfer.assigned.v1").await;
        assert_eq!(decided + shop.told("money.transfer.returned.v1").await, 15, "{}", shop.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_official_assigns_what_the_rest_just_uses() {
    for shop in shops().await {
        for round in 0..15 {
            let (one, two) = (shop.open(1_000).await, shop.open(400).await);
            let half = format!("S{round}");
            shop.post("/hooks/bank", &notice(&half, 400, &one.reference)).await;
            let id = transfer(&shop, &half).await;
            let form = format!(
                "act=assign&seen={}&reference={}&reason-assign=x",
                stamp(&shop, id).await,
                two.reference
            );
            let rest = notice(&format!("R{round}"), 600, &one.reference);
            let path = format!("/office/transfers/{id}");
            let (assigned, told) =
                tokio::join!(shop.post_as(&path, &form, "accountant"), shop.post("/hooks/bank", &rest));
            assert!(told.0.is_success(), "{}: {told:?}", shop.name);
            // The money paid the one or the other, never both.
            let states = (shop.payment(one.subject_id).await.state, shop.payment(two.subject_id).await.state);
            let expected = if assigned.0.as_u16() == 303 {
                (PaymentState::Awaiting, PaymentState::Paid)
            } else {
                (PaymentState::Paid, PaymentState::Awaiting)
            };
            assert_eq!(states, expected, "{} round {round}: {assigned:?}", shop.name);
        }
        shop.is_sound().await;
    }
}
