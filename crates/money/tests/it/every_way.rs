//! What holds of each of the five ways by which money is told: the bank and four gateways.
use axum::http::StatusCode;
use kernel::Instant;
use money::{Account, PaymentRow, PaymentState};

use crate::ask::bank;
use crate::door::rows;
use crate::gates::sign::{dashed, notice_at};
use crate::gates::stand::Stand;
use crate::gates::webhooks::{accepted, begin, send};
use crate::hook;
use crate::shop::{Shop, shops};

const WAYS: [&str; 5] = ["bank", "vnpay", "momo", "zalopay", "payos"];
const HOUR: i64 = 3_600;

/// A notice by this way, dated so.
async fn told(
    shop: &Shop,
    (way, payment): (&str, &PaymentRow),
    number: &str,
    at: Instant,
) -> (String, String) {
    let amount = payment.amount.0;
    if way == "bank" {
        let body = hook::notice_at(number, amount, &payment.reference, &dashed(at));
        return ("/hooks/bank".to_owned(), body);
    }
    let reference = begin(shop, payment, way).await;
    notice_at((way, &reference), amount, number, true, at)
}

#[tokio::test]
async fn a_clock_that_is_off_changes_nothing() {
    for shop in shops().await {
        let _stand = Stand::start(&shop).await;
        let now = shop.app.clock.now();
        let mut count = 0;
        for way in WAYS {
            // Hours and years ahead and behind; before the payment was opened and after it expired.
            for skew in [-9 * HOUR, -HOUR, 9 * HOUR, 20 * 365 * 24 * HOUR, -20 * 365 * 24 * HOUR] {
                count += 1;
                let payment = shop.open(2_000 + count).await;
                let number = format!("90{count}");
                let notice = told(&shop, (way, &payment), &number, now.plus_seconds(skew)).await;
                for _ in 0..2 {
                    let answer = send(&shop, &notice).await;
                    assert!(accepted(way, &answer), "{}: {way} {skew}: {answer:?}", shop.name);
                }
                let paid = shop.payment(payment.subject_id).await;
                assert_eq!(paid.state, PaymentState::Paid, "{}: {way} {skew}", shop.name);
                // When it was paid is told by our clock alone.
                let off = paid.paid_at.unwrap().micros() - now.micros();
                assert!((0..600_000_000).contains(&off), "{way} {skew}: {off}");
            }
        }
        assert_eq!(shop.transfers().await.len(), 25);
        assert_eq!((shop.told("test.told.v1").await, shop.balance(Account::Suspense).await), (25, 0));
        shop.is_sound().await;
    }
}

/// A gateway that tells the same again tells another time with it.
#[tokio::test]
async fn the_same_told_with_another_time_is_the_same() {
    for shop in shops().await {
        let _stand = Stand::start(&shop).await;
        let now = shop.app.clock.now();
        for (at, way) in WAYS.into_iter().enumerate() {
            let (payment, number) = (shop.open(5_000).await, format!("81{at}"));
            let first = told(&shop, (way, &payment), &number, now).await;
            assert!(accepted(way, &send(&shop, &first).await), "{way}");
            let before = rows(&shop).await.len();
            let later = if way == "bank" {
                let at = dashed(now.plus_seconds(HOUR));
                ("/hooks/bank".to_owned(), hook::notice_at(&number, 5_000, &payment.reference, &at))
            } else {
                let mut conn = shop.app.db.reader().await.unwrap();
                let attempts = money::attempts_of(&mut conn, payment.id).await.unwrap();
                notice_at((way, &attempts[0].reference), 5_000, &number, true, now.plus_seconds(HOUR))
            };
            assert!(accepted(way, &send(&shop, &later).await), "{way}");
            assert_eq!(rows(&shop).await.len(), before, "{}: {way}", shop.name);
            assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Paid, "{way}");
        }
        assert_eq!(shop.balance(Account::Suspense).await, 0);
        shop.is_sound().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn it_expires_and_is_paid_at_the_same_moment() {
    for shop in shops().await {
        let _stand = Stand::start(&shop).await;
        let (mut paid, mut late) = (0, 0);
        for way in WAYS {
            for round in 0..6 {
                // A draft is taken up again, an order is not.
                let kind = if round % 2 == 0 { "test-draft" } else { "test-order" };
                let payment = shop.open_of(kind, 1_000).await;
                let number = format!("70{way}{round}");
                let number: String =
                    number.bytes().map(|byte| char::from(b'1' + byte % 9)).collect::<String>();
                let notice = told(&shop, (way, &payment), &number, payment.expires_at).await;
                let (ended, first, second) = tokio::join!(
                    shop.cancel_of(kind, payment.subject_id, PaymentState::Expired),
                    send(&shop, &notice),
                    send(&shop, &notice),
                );
                assert!(first.0.is_success() && second.0.is_success(), "{}: {way} {first:?}", shop.name);
                let state = shop.payment_of(kind, payment.subject_id).await.state;
                let owed = shop.balance(Account::Order(payment.subject_id)).await;
                let expected =
                    if kind == "test-draft" || !ended { PaymentState::Paid } else { PaymentState::Expired };
                assert_eq!(state, expected, "{}: {way} {round}", shop.name);
                let (settled, waits) = if state == PaymentState::Paid { (1, 0) } else { (0, 1) };
                assert_eq!(owed, -1_000 * settled, "{}: {way} {round}", shop.name);
                (paid, late) = (paid + settled, late + waits);
            }
        }
        assert_eq!(shop.balance(Account::Held).await, 30_000, "{}", shop.name);
        assert_eq!(shop.balance(Account::Suspense).await, -1_000 * late);
        assert_eq!(shop.told("test.told.v1").await, usize::try_from(paid).unwrap());
        shop.is_sound().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_hundred_notices_of_the_bank_with_questions_pay_once() {
    for shop in shops().await {
        let payment = shop.open(70_000).await;
        let notice = hook::notice("FT1", 70_000, &payment.reference);
        bank(&shop, StatusCode::OK, format!("{{\"transfers\":[{notice}]}}")).await;
        let (check, page) = (format!("/pay/{}/check", payment.token), format!("/pay/{}", payment.token));
        let (shop, notice, check, page) = (&shop, &notice, &check, &page);
        let calls = (0..100).map(|at| async move {
            match at % 10 {
                3 => assert_eq!(shop.get(page, "").await.0, StatusCode::OK),
                6 => assert_eq!(shop.post(check, "").await.0, StatusCode::SEE_OTHER),
                _ => assert_eq!(shop.post("/hooks/bank", notice).await.0, StatusCode::OK),
            }
        });
        futures_util::future::join_all(calls).await;
        assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Paid, "{}", shop.name);
        assert_eq!((rows(shop).await.len(), shop.told("test.told.v1").await), (1, 1));
        shop.is_sound().await;
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let payment = shop.open(3_000).await;
            let number = format!("FT{order:?}");
            let notice = hook::notice(&number, 3_000, &payment.reference);
            bank(shop, StatusCode::OK, format!("{{\"transfers\":[{notice}]}}")).await;
            for act in order {
                match act {
                    0 => drop(shop.post("/hooks/bank", &notice).await),
                    1 => drop(shop.post(&format!("/pay/{}/check", payment.token), "").await),
                    _ => drop(shop.get(&format!("/pay/{}", payment.token), "").await),
                }
            }
            assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Paid, "{order:?}");
        }
        assert_eq!((rows(shop).await.len(), shop.told("test.told.v1").await), (7, 7), "{}", shop.name);
        shop.is_sound().await;
    }
}
