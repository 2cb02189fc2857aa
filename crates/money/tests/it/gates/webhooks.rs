//! Notices of gateways: often, in every order with the return page and a query, and wrong ones.
use axum::http::StatusCode;
use kernel::Dong;
use money::{Account, PaymentRow, PaymentState, Reason};

use super::sign::{notice, vnpay};
use super::stand::{Manner, Stand, TRANSACTION};
use crate::door::rows;
use crate::shop::{Shop, shops};

pub(crate) const PROVIDERS: [&str; 4] = ["vnpay", "momo", "zalopay", "payos"];

/// Begins a try; answers its reference.
pub(crate) async fn begin(shop: &Shop, payment: &PaymentRow, provider: &str) -> String {
    let path = format!("/pay/{}/with/{provider}", payment.token);
    let (status, to) = shop.post(&path, "").await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{provider}: {to}");
    assert!(to.contains("/to/"), "{provider}: {to}");
    let attempts = money::attempts_of(&mut shop.app.db.reader().await.unwrap(), payment.id).await.unwrap();
    attempts[0].reference.clone()
}

pub(crate) async fn send(shop: &Shop, (path, body): &(String, String)) -> (StatusCode, String) {
    if body.is_empty() { shop.get(path, "").await } else { shop.post(path, body).await }
}

pub(crate) fn accepted(provider: &str, answer: &(StatusCode, String)) -> bool {
    match provider {
        "vnpay" => answer.1.contains("\"00\"") || answer.1.contains("\"02\""),
        "momo" => answer.0 == StatusCode::NO_CONTENT,
        "zalopay" => answer.1.contains("\"return_code\":1") || answer.1.contains("\"return_code\":2"),
        _ => answer.0 == StatusCode::OK && answer.1.contains("true"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_hundred_notices_with_returns_and_queries_pay_once() {
    for shop in shops().await {
        let stand = Stand::start(&shop).await;
        for (round, provider) in PROVIDERS.into_iter().enumerate() {
            let payment = shop.open(70_000).await;
            let reference = begin(&shop, &payment, provider).await;
            stand.is(Manner::Paid(70_000));
            let told = notice(provider, &reference, 70_000, TRANSACTION, true);
            let back = format!(
                "/pay/{}/back/{provider}?{}",
                payment.token,
                vnpay(&reference, 70_000, TRANSACTION, true)
            );
            let check = format!("/pay/{}/check", payment.token);
            let (shop, told, back, check) = (&shop, &told, &back, &check);
            let calls = (0..100).map(|at| async move {
                match at % 10 {
                    3 => assert_eq!(shop.get(back, "").await.0, StatusCode::SEE_OTHER),
                    6 => assert_eq!(shop.post(check, "").await.0, StatusCode::SEE_OTHER),
                    _ => {
                        let answer = send(shop, told).await;
                        assert!(accepted(provider, &answer), "{provider}: {answer:?}");
                    }
                }
            });
            futures_util::future::join_all(calls).await;
            assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Paid, "{provider}");
            assert_eq!(rows(shop).await.len(), round + 1, "{}: {provider}", shop.name);
            assert_eq!(shop.told("test.told.v1").await, round + 1);
        }
        assert_eq!((shop.balance(Account::Held).await, shop.balance(Account::Suspense).await), (280_000, 0));
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn in_every_order_the_three_pay_once() {
    const ORDERS: [[u8; 3]; 6] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    for shop in shops().await {
        let stand = Stand::start(&shop).await;
        let mut paid = 0;
        for provider in PROVIDERS {
            for order in ORDERS {
                let payment = shop.open(3_000).await;
                let reference = begin(&shop, &payment, provider).await;
                stand.is(Manner::Paid(3_000));
                let told = notice(provider, &reference, 3_000, TRANSACTION, true);
                for act in order {
                    match act {
                        0 => assert!(accepted(provider, &send(&shop, &told).await)),
                        1 => {
                            let query = vnpay(&reference, 3_000, TRANSACTION, true);
                            shop.get(&format!("/pay/{}/back/{provider}?{query}", payment.token), "").await;
                        }
                        _ => drop(shop.post(&format!("/pay/{}/check", payment.token), "").await),
                    }
                }
                paid += 1;
                assert_eq!(
                    shop.payment(payment.subject_id).await.state,
                    PaymentState::Paid,
                    "{provider} {order:?}"
                );
                assert_eq!(shop.told("test.told.v1").await, paid, "{}: {provider} {order:?}", shop.name);
            }
        }
        assert_eq!(shop.transfers().await.len(), paid);
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn wrong_notices_do_nothing_wrong() {
    for shop in shops().await {
        let _stand = Stand::start(&shop).await;
        for provider in PROVIDERS {
            let payment = shop.open(50_000).await;
            let reference = begin(&shop, &payment, provider).await;
            let good = notice(provider, &reference, 50_000, "99", true);
            let forged = (good.0.replace("5000000", "5000100"), good.1.replace("50000", "50001"));
            let (status, body) = send(&shop, &forged).await;
            let refused = match provider {
                "vnpay" => body.contains("\"97\""),
                "zalopay" => body.contains("-1"),
                _ => status.is_client_error(),
            };
            assert!(refused, "{provider}: {status} {body}");
            let before = rows(&shop).await.len();
            // A failure ends the try, not the payment; a failure after money is not believed.
            if matches!(provider, "vnpay" | "momo") {
                let failed = send(&shop, &notice(provider, &reference, 50_000, "98", false)).await;
                assert!(accepted(provider, &failed), "{provider}: {failed:?}");
            }
            assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Awaiting);
            assert_eq!(rows(&shop).await.len(), before, "{provider}");
            // Too little is kept, and told so; then all of it in one, though the try had failed.
            let short = send(&shop, &notice(provider, &reference, 49_000, "97", true)).await;
            if provider == "vnpay" {
                assert!(short.1.contains("\"04\""), "{short:?}");
            }
            assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Awaiting, "{provider}");
            assert!(accepted(provider, &send(&shop, &good).await));
            assert!(accepted(provider, &send(&shop, &good).await));
            assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Paid, "{provider}");
            let unknown = if provider == "payos" { "123".to_owned() } else { "XX-1".to_owned() };
            let answer = send(&shop, &notice(provider, &unknown, 3_000, "96", true)).await;
            if provider == "vnpay" {
                assert!(answer.1.contains("\"01\""), "{answer:?}");
            }
        }
        let kept: Vec<_> =
            shop.transfers().await.into_iter().filter(|t| t.kept > Dong::ZERO).map(|t| t.reason).collect();
        // PayOS tries its address with a payment that nobody has: that is not money.
        assert_eq!(kept.iter().filter(|reason| **reason == Reason::Unmatched).count(), 3);
        assert_eq!(kept.iter().filter(|reason| **reason == Reason::Short).count(), 4);
        assert_eq!(shop.balance(Account::Suspense).await, -(4 * 49_000 + 3 * 3_000));
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn a_hook_of_a_gateway_that_is_not_set_up_is_not_there() {
    for shop in shops().await {
        for provider in PROVIDERS {
            let told = notice(provider, "123", 3_000, "96", true);
            assert_eq!(send(&shop, &told).await.0, StatusCode::NOT_FOUND, "{provider}");
        }
        assert_eq!(rows(&shop).await.len(), 0);
    }
}
