//! The same money told by `PayOS`, by the bank and by its statement counts once.
use axum::http::StatusCode;
use money::{Account, AttemptState, PaymentRow, PaymentState, Reason};
use serde_json::json;

use crate::door::{comes, rows};
use crate::gates::sign;
use crate::gates::stand::Stand;
use crate::gates::webhooks::begin;
use crate::hook::notice;
use crate::shop::{Shop, shops};
use crate::statements::{csv, take};

const ACCOUNT: &str = "113366668888";

/// `PayOS` tells of a transfer with the bank's number.
async fn payos(shop: &Shop, order: &str, number: &str, amount: i64, words: &str) {
    let data = json!({
        "orderCode": order.parse::<i64>().unwrap(), "amount": amount, "reference": number, "description": words,
        "accountNumber": ACCOUNT, "code": "00", "currency": "VND", "transactionDateTime": "2026-11-24 09:00:00"
    });
    let (status, body) = shop.post("/hooks/payos", &sign::payos(&data).to_string()).await;
    assert_eq!(status, StatusCode::OK, "{}: {body}", shop.name);
}

async fn paid_once(shop: &Shop, payment: &PaymentRow, told: usize) {
    assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Paid, "{}", shop.name);
    let attempts = money::attempts_of(&mut shop.app.db.reader().await.unwrap(), payment.id).await.unwrap();
    assert_eq!(attempts[0].state, AttemptState::Paid);
    assert_eq!((shop.told("test.told.v1").await, shop.transfers().await.len()), (told, told));
    assert_eq!(shop.balance(Account::Suspense).await, 0);
    shop.is_sound().await;
}

#[tokio::test]
async fn in_every_order_three_tellings_are_one_money() {
    const ORDERS: [[u8; 3]; 6] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    for shop in shops().await {
        let _stand = Stand::start(&shop).await;
        for (at, order) in ORDERS.into_iter().enumerate() {
            let payment = shop.open(9_000).await;
            let code = begin(&shop, &payment, "payos").await;
            let (number, words) = (format!("FT2632800{at}"), format!("CS7 {}", payment.reference));
            let line = ("24/11/2026", number.as_str(), 9_000, format!("MBVCB.1.{words}.CT tu 0912"));
            for telling in order {
                match telling {
                    0 => payos(&shop, &code, &number, 9_000, &words).await,
                    1 => comes(&shop, &number, 9_000, &words).await,
                    _ => drop(take(&shop, &csv(ACCOUNT, std::slice::from_ref(&line))).await),
                }
            }
            payos(&shop, &code, &number, 9_000, &words).await;
            comes(&shop, &number, 9_000, &words).await;
            paid_once(&shop, &payment, at + 1).await;
        }
        assert_eq!(shop.balance(Account::Held).await, 54_000);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn told_at_the_same_moment_it_is_one_money() {
    for shop in shops().await {
        let _stand = Stand::start(&shop).await;
        for round in 0..20 {
            let payment = shop.open(9_000).await;
            let code = begin(&shop, &payment, "payos").await;
            let number = format!("FT26329{round}");
            let bank = notice(&number, 9_000, &payment.reference);
            let (first, second, ()) = tokio::join!(
                shop.post("/hooks/bank", &bank),
                shop.post("/hooks/bank", &bank),
                payos(&shop, &code, &number, 9_000, &payment.reference),
            );
            assert!(first.0.is_success() && second.0.is_success(), "{}: {first:?} {second:?}", shop.name);
            paid_once(&shop, &payment, round + 1).await;
        }
    }
}

#[tokio::test]
async fn payos_names_what_the_bank_cut() {
    for shop in shops().await {
        let _stand = Stand::start(&shop).await;
        let payment = shop.open(9_000).await;
        let code = begin(&shop, &payment, "payos").await;
        comes(&shop, "FT1", 9_000, "CT tu 0912").await;
        assert_eq!(rows(&shop).await[0].3, Reason::Unmatched);
        payos(&shop, &code, "FT1", 9_000, "CT tu 0912").await;
        paid_once(&shop, &payment, 1).await;
        // Another number is other money, and another amount too.
        comes(&shop, "FT2", 9_000, &payment.reference).await;
        comes(&shop, "FT3", 4_000, &payment.reference).await;
        payos(&shop, &code, "FT3", 5_000, &payment.reference).await;
        assert_eq!(shop.balance(Account::Suspense).await, -18_000, "{}", shop.name);
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn a_line_without_a_number_is_known_by_its_day_and_what_it_names() {
    for shop in shops().await {
        let _stand = Stand::start(&shop).await;
        let payment = shop.open(9_000).await;
        let code = begin(&shop, &payment, "payos").await;
        payos(&shop, &code, "FT1", 9_000, &format!("CS7 {}", payment.reference)).await;
        let words = format!("MBVCB.77.{}.CT tu 0912", payment.reference.to_lowercase());
        let lines = [
            ("24/11/2026", "", 9_000, words.clone()),
            // The next day it is another transfer.
            ("25/11/2026", "", 9_000, words),
        ];
        take(&shop, &csv(ACCOUNT, &lines)).await;
        let kept: Vec<_> = shop.transfers().await.into_iter().map(|t| (t.kept.0, t.reason)).collect();
        assert_eq!(kept, [(9_000, Reason::PaidAlready), (0, Reason::None)], "{}", shop.name);
        shop.is_sound().await;
    }
}
