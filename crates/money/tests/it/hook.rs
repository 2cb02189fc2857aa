//! Notices of the bank.
use axum::http::StatusCode;
use hmac::{Hmac, KeyInit, Mac};
use kernel::Dong;
use money::{Account, PaymentState, Reason, TransferState};
use serde_json::{Value, json};
use sha2::Sha256;

use crate::shop::{SECRET, Shop, shops};

/// A signed notice, written here once more so that the tests do not share a mistake with the program.
pub(crate) fn notice(bank_id: &str, amount: i64, description: &str) -> String {
    notice_at(bank_id, amount, description, "2026-11-24 09:00:00")
}

/// The same, dated so by the bank.
pub(crate) fn notice_at(bank_id: &str, amount: i64, description: &str, at: &str) -> String {
    let text = format!(
        "accountNumber=113366668888&amount={amount}&counterAccountName=&currency=VND&description={description}\
         &reference={bank_id}&transactionDateTime={at}"
    );
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
    mac.update(text.as_bytes());
    let data = json!({
        "reference": bank_id, "amount": amount, "description": description, "currency": "VND",
        "accountNumber": "113366668888", "transactionDateTime": at, "counterAccountName": Value::Null
    });
    let signature = hex::encode(mac.finalize().into_bytes());
    json!({"code": "00", "desc": "success", "success": true, "data": data, "signature": signature})
        .to_string()
}

/// Sends a notice that must be answered with success.
async fn send(shop: &Shop, bank_id: &str, amount: i64, description: &str) {
    let (status, body) = shop.post("/hooks/bank", &notice(bank_id, amount, description)).await;
    assert_eq!((status, body.as_str()), (StatusCode::OK, "{\"success\":true}"), "{}", shop.name);
}

#[tokio::test]
async fn a_notice_pays_once_however_often_it_comes() {
    for shop in shops().await {
        let payment = shop.open(573_000).await;
        let words = format!("MBVCB.77.{} ck.CT tu 0912", payment.reference.to_lowercase());
        for _ in 0..3 {
            send(&shop, "FT1", 573_000, &words).await;
        }
        let paid = shop.payment(payment.subject_id).await;
        assert_eq!((paid.state, paid.paid_at.is_some()), (PaymentState::Paid, true));
        assert_eq!(shop.told("test.told.v1").await, 1);
        assert_eq!(shop.told("money.payment.settled.v1").await, 1);
        assert_eq!(shop.balance(Account::Held).await, 573_000);
        assert_eq!(shop.balance(Account::Order(payment.subject_id)).await, -573_000);
        assert_eq!(shop.transfers().await.len(), 1);
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn money_that_fits_nothing_is_kept_on_suspense() {
    for shop in shops().await {
        let payment = shop.open(100_000).await;
        let (late, gone) = (shop.open(20_000).await, shop.open(30_000).await);
        assert!(shop.cancel(late.subject_id, PaymentState::Expired).await);
        assert!(shop.cancel(gone.subject_id, PaymentState::Cancelled).await);
        send(&shop, "A", 99_999, &payment.reference).await;
        send(&shop, "B", 100_000, "chuyen tien mua banh").await;
        send(&shop, "C", 20_000, &late.reference).await;
        send(&shop, "D", 30_000, &gone.reference).await;
        assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Awaiting);
        send(&shop, "E", 100_000, &payment.reference).await;
        send(&shop, "F", 100_000, &payment.reference).await;
        let mut found: Vec<_> =
            shop.transfers().await.into_iter().map(|t| (t.event_id, t.amount, t.state, t.reason)).collect();
        found.sort_by(|a, b| a.0.cmp(&b.0));
        let row = |id: &str, amount, state, reason| (id.to_owned(), Dong(amount), state, reason);
        let bad = TransferState::Mismatched;
        assert_eq!(
            found,
            [
                row("A", 99_999, bad, Reason::Short),
                row("B", 100_000, bad, Reason::Unmatched),
                row("C", 20_000, bad, Reason::Late),
                row("D", 30_000, bad, Reason::Late),
                row("E", 100_000, TransferState::Matched, Reason::None),
                row("F", 100_000, bad, Reason::PaidAlready),
            ],
            "{}",
            shop.name
        );
        assert_eq!(shop.balance(Account::Suspense).await, -349_999);
        assert_eq!(shop.balance(Account::Held).await, 449_999);
        assert_eq!(shop.told("test.told.v1").await, 1);
        assert_eq!(shop.told("money.transfer.mismatched.v1").await, 5);
        assert!(!shop.cancel(payment.subject_id, PaymentState::Cancelled).await, "paid is paid");
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn what_is_not_genuine_changes_nothing() {
    for shop in shops().await {
        let payment = shop.open(50_000).await;
        let good = notice("X", 50_000, &payment.reference);
        let forged = good.replace("50000", "50001");
        let (status, body) = shop.post("/hooks/bank", &forged).await;
        assert_eq!(status, StatusCode::UNAUTHORIZED, "{}", shop.name);
        let problem: Value = serde_json::from_str(&body).unwrap();
        assert_eq!(
            (problem["status"].as_i64(), problem["detail"].as_str()),
            (Some(401), Some("the signature does not fit"))
        );
        for bad in ["", "[]", "{", "{\"data\":{}}", "\0", "{\"data\":[],\"signature\":\"\"}"] {
            assert_eq!(shop.post("/hooks/bank", bad).await.0, StatusCode::BAD_REQUEST, "{bad:?}");
        }
        let nothing = notice("Y", 0, &payment.reference);
        assert_eq!(shop.post("/hooks/bank", &nothing).await.0, StatusCode::BAD_REQUEST);
        shop.set("bank-secret", "another").await;
        assert_eq!(shop.post("/hooks/bank", &good).await.0, StatusCode::UNAUTHORIZED);
        shop.set("bank-secret", "").await;
        assert_eq!(shop.post("/hooks/bank", &good).await.0, StatusCode::UNAUTHORIZED);
        assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Awaiting);
        assert_eq!((shop.transfers().await.len(), shop.balance(Account::Held).await), (0, 0));
    }
}

#[tokio::test]
async fn money_on_another_account_is_not_ours() {
    for shop in shops().await {
        let payment = shop.open(50_000).await;
        shop.set("bank-account", "999").await;
        send(&shop, "X", 50_000, &payment.reference).await;
        assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Awaiting);
        assert_eq!(shop.transfers().await.len(), 0);
    }
}
