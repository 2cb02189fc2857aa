//! The bank is asked when its notice does not come.
use std::sync::Arc;

use axum::Router;
use axum::extract::RawQuery;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::get;
use hmac::{Hmac, KeyInit, Mac};
use kernel::Id;
use money::PaymentState;
use sha2::Sha256;
use ui::Settings;

use crate::hook::notice;
use crate::shop::{SECRET, Shop, shops};

/// A bank that answers this to whoever asks with the right signature.
pub(crate) async fn bank(shop: &Shop, status: StatusCode, answer: String) {
    let answer = move |RawQuery(query): RawQuery, headers: HeaderMap| async move {
        let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
        mac.update(query.unwrap().as_bytes());
        let expected = hex::encode(mac.finalize().into_bytes());
        if headers["x-signature"] == expected.as_str() {
            (status, answer)
        } else {
            (StatusCode::UNAUTHORIZED, String::new())
        }
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let router = Router::new().route("/api/transfers", get(answer));
    tokio::spawn(async move { axum::serve(listener, router).await });
    shop.app.set_settings(Settings { sandbox_bank: address, demo: true, ..Settings::default() });
}

/// Runs the job of a payment.
async fn job(shop: &Shop, payment: &money::PaymentRow) -> kernel::Result<()> {
    let kind = money::domain().jobs.iter().find(|job| job.kind == "money.ask").unwrap();
    (kind.run)(Arc::clone(&shop.app), shop.ctx(), payment.id.uuid()).await
}

#[tokio::test]
async fn a_transfer_without_a_notice_is_found_and_counts_once() {
    for shop in shops().await {
        let payment = shop.open(40_000).await;
        let found = notice("FT", 40_000, &payment.reference);
        bank(&shop, StatusCode::OK, format!("{{\"transfers\":[{found}]}}")).await;
        let page = shop.get(&format!("/pay/{}", payment.token), "").await.1;
        assert!(page.contains("/pay?qr=000201"), "the stand-in's page is linked");
        job(&shop, &payment).await.unwrap();
        assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Paid, "{}", shop.name);
        shop.post("/hooks/bank", &found).await;
        job(&shop, &payment).await.unwrap();
        assert_eq!((shop.transfers().await.len(), shop.told("test.told.v1").await), (1, 1));
    }
}

#[tokio::test]
async fn a_bank_that_does_not_say_is_asked_again() {
    for shop in shops().await {
        let payment = shop.open(40_000).await;
        let check = format!("/pay/{}/check", payment.token);
        assert!(job(&shop, &payment).await.is_ok(), "there is no bank to ask");
        let forged = notice("FT", 40_000, &payment.reference).replace("40000", "40001");
        for (status, answer) in [
            (StatusCode::INTERNAL_SERVER_ERROR, String::new()),
            (StatusCode::OK, "<p>".to_owned()),
            (StatusCode::OK, "{}".to_owned()),
            (StatusCode::OK, format!("{{\"transfers\":[{forged}]}}")),
        ] {
            bank(&shop, status, answer).await;
            assert!(job(&shop, &payment).await.is_err(), "{}", shop.name);
            assert!(shop.post(&check, "").await.1.ends_with("?asked=no"));
        }
        bank(&shop, StatusCode::OK, "{\"transfers\":[]}".to_owned()).await;
        assert!(shop.post(&check, "").await.1.ends_with("?asked=yes"));
        assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Awaiting);
    }
}
