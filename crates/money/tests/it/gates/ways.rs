//! What the payer sees of gateways.
use std::sync::Arc;

use axum::http::StatusCode;
use kernel::Id;
use money::{AttemptState, PaymentState};

use super::stand::{Manner, Stand};
use super::webhooks::{PROVIDERS, begin};
use crate::shop::{Shop, shops};

async fn job(shop: &Shop, kind: &str, key: kernel::Uuid) -> kernel::Result<()> {
    let job = money::domain().jobs.iter().find(|job| job.kind == kind).unwrap();
    (job.run)(Arc::clone(&shop.app), shop.ctx(), key).await
}

async fn newest(shop: &Shop, payment: &money::PaymentRow) -> money::AttemptRow {
    let mut conn = shop.app.db.reader().await.unwrap();
    money::attempts_of(&mut conn, payment.id).await.unwrap().remove(0)
}

#[tokio::test]
async fn each_gateway_is_a_button_that_leads_to_its_page() {
    for shop in shops().await {
        let payment = shop.open(10_000).await;
        let path = format!("/pay/{}", payment.token);
        assert!(!shop.get(&path, "").await.1.contains("/with/"), "none is set up");
        assert_eq!(shop.post(&format!("{path}/with/momo"), "").await.0, StatusCode::NOT_FOUND);
        let stand = Stand::start(&shop).await;
        for provider in PROVIDERS {
            assert!(shop.get(&path, "").await.1.contains(&format!("{path}/with/{provider}")));
            let first = begin(&shop, &payment, provider).await;
            let second = begin(&shop, &payment, provider).await;
            assert_ne!(first, second, "{provider}: each try has a reference of its own");
            let attempt = newest(&shop, &payment).await;
            let (status, page) = shop.get(&format!("{path}/to/{}", attempt.id), "").await;
            assert!(status == StatusCode::OK && page.contains("rel=\"noreferrer\""), "{provider}: {page}");
            let host = if provider == "vnpay" { "/paymentv2/vpcpay.html" } else { ".test/pay" };
            assert!(attempt.pay_url.contains(host), "{provider}: {}", attempt.pay_url);
            stand.is(Manner::Pending);
        }
        let other = shop.open(10_000).await;
        let attempt = newest(&shop, &payment).await;
        let stranger = format!("/pay/{}/to/{}", other.token, attempt.id);
        assert_eq!(shop.get(&stranger, "").await.0, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_is_not_clear_stays_open_and_is_asked_for() {
    for shop in shops().await {
        let stand = Stand::start(&shop).await;
        for provider in ["momo", "zalopay", "payos"] {
            let payment = shop.open(10_000).await;
            let with = format!("/pay/{}/with/{provider}", payment.token);
            stand.is(Manner::Refuses);
            assert!(shop.post(&with, "").await.1.contains("code="), "{provider}");
            assert_eq!(newest(&shop, &payment).await.state, AttemptState::Failed, "{provider}");
            stand.is(Manner::Broken);
            assert!(shop.post(&with, "").await.1.ends_with("?asked=no"), "{provider}");
            let attempt = newest(&shop, &payment).await;
            assert_eq!(attempt.state, AttemptState::Open);
            let key = attempt.id.uuid();
            assert!(job(&shop, "money.ask-attempt", key).await.is_err(), "{provider}: it does not say");
            assert!(job(&shop, "money.ask", payment.id.uuid()).await.is_err());
            stand.is(Manner::Pending);
            job(&shop, "money.ask-attempt", key).await.unwrap();
            assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Awaiting);
            stand.is(Manner::Paid(10_000));
            job(&shop, "money.ask-attempt-last", key).await.unwrap();
            job(&shop, "money.ask-attempt-last", key).await.unwrap();
            assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Paid, "{provider}");
            assert_eq!(newest(&shop, &payment).await.state, AttemptState::Paid);
            assert_eq!(shop.post(&with, "").await.1, format!("/pay/{}", payment.token), "paid is paid");
        }
        assert_eq!(shop.transfers().await.len(), 3);
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn a_browser_alone_pays_nothing() {
    for shop in shops().await {
        let stand = Stand::start(&shop).await;
        let payment = shop.open(10_000).await;
        let reference = begin(&shop, &payment, "vnpay").await;
        stand.is(Manner::Pending);
        let query = super::sign::vnpay(&reference, 10_000, "5", true);
        let back = format!("/pay/{}/back/vnpay", payment.token);
        assert!(shop.get(&format!("{back}?{query}"), "").await.1.ends_with("?asked=with"));
        let forged = query.replace("1000000", "1000100");
        assert_eq!(shop.get(&format!("{back}?{forged}"), "").await.1, format!("/pay/{}", payment.token));
        let failed = super::sign::vnpay(&reference, 10_000, "5", false);
        let (_, to) = shop.get(&format!("{back}?{failed}"), "").await;
        assert!(to.ends_with("?with=vnpay&code=24"), "{to}");
        assert!(shop.get(&to, "").await.1.contains("note-bad"));
        assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Awaiting);
        assert_eq!((shop.transfers().await.len(), stand.count("query")), (0, 2));
    }
}
