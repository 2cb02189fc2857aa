//! The operator sets gateways up.
use axum::http::StatusCode;

use crate::shop::{Shop, shops};

async fn value(shop: &Shop, name: &str) -> String {
    let rows = db::settings(&mut shop.app.db.reader().await.unwrap()).await.unwrap();
    rows.into_iter().find(|(known, _)| known == name).map(|(_, value)| value).unwrap_or_default()
}

#[tokio::test]
async fn a_gateway_is_set_up_and_its_secret_never_shown() {
    for shop in shops().await {
        let vnpay = "/office/gateways/vnpay";
        let filled = "vnpay-address=https://pay.test/&vnpay-merchant=M1&vnpay-secret=s3cr3t&reason-vnpay=moi";
        assert_eq!(shop.post_as(vnpay, filled, "accountant").await.0, StatusCode::FORBIDDEN);
        assert_eq!(value(&shop, "vnpay-secret").await, "");
        assert_eq!(shop.post_as(vnpay, filled, "operator").await.0, StatusCode::SEE_OTHER, "{}", shop.name);
        assert_eq!(value(&shop, "vnpay-address").await, "https://pay.test");
        let (status, page) = shop.get("/office/gateways", "operator").await;
        assert!(status == StatusCode::OK && page.contains("https://pay.test") && !page.contains("s3cr3t"));
        assert!(page.contains("/hooks/vnpay"));
        let kept = "vnpay-address=https://two.test&vnpay-merchant=M1&vnpay-secret=&reason-vnpay=moi";
        assert_eq!(shop.post_as(vnpay, kept, "operator").await.0, StatusCode::SEE_OTHER);
        assert_eq!(value(&shop, "vnpay-secret").await, "s3cr3t", "an empty field keeps it");
        let bad = "vnpay-address=pay.test&vnpay-merchant=M%201&vnpay-secret=zzz&reason-vnpay=";
        let (status, page) = shop.post_as(vnpay, bad, "operator").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("M 1") && page.contains("href=\"#reason-vnpay\"") && !page.contains("zzz"));
        assert_eq!(
            (value(&shop, "vnpay-address").await.as_str(), shop.told("money.settings.changed.v1").await),
            ("https://two.test", 2)
        );
        let log = shop.log("money.settings.changed.v1").await;
        assert!(!log.contains("s3cr3t") && log.contains("vnpay-secret"), "{log}");
    }
}

#[tokio::test]
async fn the_account_must_be_at_a_known_bank_and_the_mode_has_a_reason() {
    for shop in shops().await {
        let account = "/office/gateways/account";
        let wrong = "bank-bin=123456&bank-account=12+3&bank-holder=&bank-secret=&reason-account=x";
        let (status, page) = shop.post_as(account, wrong, "operator").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("not in the list of NAPAS") && page.contains("12 3"));
        assert_eq!(value(&shop, "bank-bin").await, "970415");
        let good = "bank-bin=970436&bank-account=0123&bank-holder=CHO+NOI&bank-secret=&reason-account=x";
        assert_eq!(shop.post_as(account, good, "operator").await.0, StatusCode::SEE_OTHER);
        assert_eq!(value(&shop, "bank-bin").await, "970436");
        assert_eq!(value(&shop, "bank-secret").await, crate::shop::SECRET);
        let mode = "/office/gateways/mode";
        for bad in ["mode=ordering&reason-mode=", "mode=free&reason-mode=x"] {
            assert_eq!(shop.post_as(mode, bad, "operator").await.0, StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!(value(&shop, "mode").await, "");
        let to = shop.post_as(mode, "mode=ordering&reason-mode=x", "operator").await;
        assert_eq!((to.0, value(&shop, "mode").await.as_str()), (StatusCode::SEE_OTHER, "ordering"));
        let (_, page) = shop.get("/office/gateways", "operator").await;
        assert!(page.contains("value=\"ordering\" checked"));
    }
}
