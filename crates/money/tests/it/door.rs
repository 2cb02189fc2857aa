//! The one door: exact, short, over, late, twice.
use kernel::Dong;
use money::{Account, PaymentRow, PaymentState, Reason, TransferState};

use crate::hook::notice;
use crate::shop::{Shop, shops};

/// The bank tells of money with these words.
pub(crate) async fn comes(shop: &Shop, id: &str, amount: i64, words: &str) {
    assert!(shop.post("/hooks/bank", &notice(id, amount, words)).await.0.is_success(), "{}", shop.name);
}

/// Event, what waits of it, state and reason, in the order of events.
pub(crate) async fn rows(shop: &Shop) -> Vec<(String, i64, TransferState, Reason)> {
    let mut rows: Vec<_> =
        shop.transfers().await.into_iter().map(|t| (t.event_id, t.kept.0, t.state, t.reason)).collect();
    rows.sort();
    rows
}

fn row(id: &str, kept: i64, state: TransferState, reason: Reason) -> (String, i64, TransferState, Reason) {
    (id.to_owned(), kept, state, reason)
}

async fn books(shop: &Shop, payment: &PaymentRow) -> (i64, i64, i64) {
    let order = shop.balance(Account::Order(payment.subject_id)).await;
    (shop.balance(Account::Held).await, shop.balance(Account::Suspense).await, order)
}

const GOOD: TransferState = TransferState::Matched;
const BAD: TransferState = TransferState::Mismatched;

#[tokio::test]
async fn short_money_waits_until_the_rest_is_there() {
    for shop in shops().await {
        let payment = shop.open(100_000).await;
        comes(&shop, "A", 40_000, &payment.reference).await;
        comes(&shop, "B", 50_000, &payment.reference).await;
        assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Awaiting);
        assert_eq!(books(&shop, &payment).await, (90_000, -90_000, 0));
        comes(&shop, "C", 30_000, &payment.reference).await;
        comes(&shop, "C", 30_000, &payment.reference).await;
        assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Paid, "{}", shop.name);
        // 30 and 40 and of the second 30: its 20 wait.
        assert_eq!(books(&shop, &payment).await, (120_000, -20_000, -100_000));
        let expected = [
            row("A", 0, GOOD, Reason::None),
            row("B", 20_000, GOOD, Reason::Surplus),
            row("C", 0, GOOD, Reason::None),
        ];
        assert_eq!(rows(&shop).await, expected);
        assert_eq!(shop.told("test.told.v1").await, 1);
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn too_much_settles_and_the_surplus_waits() {
    for shop in shops().await {
        let payment = shop.open(100_000).await;
        comes(&shop, "A", 120_000, &payment.reference).await;
        comes(&shop, "B", 7_000, &payment.reference).await;
        assert_eq!(books(&shop, &payment).await, (127_000, -27_000, -100_000));
        let expected = [row("A", 20_000, GOOD, Reason::Surplus), row("B", 7_000, BAD, Reason::PaidAlready)];
        assert_eq!(rows(&shop).await, expected, "{}", shop.name);
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn late_money_asks_the_owner() {
    for shop in shops().await {
        for (kind, settled) in [("test-draft", true), ("test-gone", false), ("test-order", false)] {
            for end in [PaymentState::Expired, PaymentState::Cancelled] {
                let payment = shop.open_of(kind, 5_000).await;
                assert!(shop.cancel_of(kind, payment.subject_id, end).await);
                let id = format!("{kind}-{}", end.key());
                comes(&shop, &format!("{id}-short"), 2_000, &payment.reference).await;
                assert_eq!(shop.payment_of(kind, payment.subject_id).await.state, end);
                comes(&shop, &id, 5_000, &payment.reference).await;
                let now = shop.payment_of(kind, payment.subject_id).await;
                let state = if settled { PaymentState::Paid } else { end };
                assert_eq!((now.state, now.paid_at.is_some()), (state, settled), "{}: {id}", shop.name);
                let owed = if settled { -5_000 } else { 0 };
                assert_eq!(shop.balance(Account::Order(payment.subject_id)).await, owed);
                let late = rows(&shop).await.into_iter().filter(|row| row.3 == Reason::Late);
                assert_eq!(late.filter(|row| row.0.starts_with(&id)).count(), if settled { 1 } else { 2 });
            }
        }
        assert_eq!(shop.told("test.told.v1").await, 2);
        assert_eq!(shop.balance(Account::Held).await, 42_000);
        shop.is_sound().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn halves_that_come_at_once_pay() {
    for shop in shops().await {
        for round in 0..20 {
            let payment = shop.open(1_000).await;
            let half = |part: i64| notice(&format!("H{round}-{part}"), 500, &payment.reference);
            let (one, two) = (half(1), half(2));
            let (first, second) =
                tokio::join!(shop.post("/hooks/bank", &one), shop.post("/hooks/bank", &two));
            assert!(first.0.is_success() && second.0.is_success());
            assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Paid, "{}", shop.name);
        }
        assert_eq!((shop.balance(Account::Held).await, shop.balance(Account::Suspense).await), (20_000, 0));
        assert_eq!(shop.transfers().await.iter().map(|t| t.kept).max(), Some(Dong::ZERO));
        shop.is_sound().await;
    }
}
