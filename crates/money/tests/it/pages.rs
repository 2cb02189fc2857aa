//! The payer's page and the office.
use axum::http::StatusCode;
use money::PaymentState;

use crate::hook::notice;
use crate::shop::shops;

#[tokio::test]
async fn the_payer_sees_code_account_and_state() {
    for shop in shops().await {
        let payment = shop.open(573_000).await;
        let path = format!("/pay/{}", payment.token);
        let (status, page) = shop.get(&path, "").await;
        assert_eq!(status, StatusCode::OK);
        for part in [
            "<svg role=\"img\"",
            "573.000\u{a0}₫",
            "VietinBank",
            "1133 6666 8888",
            &payment.reference,
            "every 3s",
        ] {
            assert!(page.contains(part), "{}: no {part} in {page}", shop.name);
        }
        assert!(!page.contains("style="), "the content security policy forbids it");
        assert_eq!(shop.get(&format!("{path}/state"), "").await, (StatusCode::SEE_OTHER, path.clone()));
        assert!(shop.get(&format!("{path}/code.svg"), "").await.1.starts_with("<svg"));
        assert_eq!(shop.get("/pay/0123", "").await.0, StatusCode::NOT_FOUND);
        shop.post("/hooks/bank", &notice("FT", 573_000, &payment.reference)).await;
        let (_, page) = shop.get(&path, "").await;
        assert!(page.contains("paid.svg") && page.contains(&format!("/orders/{}", payment.subject_id)));
        assert!(!page.contains("every 3s"), "nothing is asked any more");
    }
}

#[tokio::test]
async fn ended_payments_and_a_market_without_an_account_say_so() {
    for shop in shops().await {
        let (one, two, three) = (shop.open(1000).await, shop.open(1000).await, shop.open(1000).await);
        shop.cancel(one.subject_id, PaymentState::Cancelled).await;
        shop.cancel(two.subject_id, PaymentState::Expired).await;
        assert!(shop.get(&format!("/pay/{}", one.token), "").await.1.contains("This payment was cancelled"));
        assert!(shop.get(&format!("/pay/{}", two.token), "").await.1.contains("The time to pay is over"));
        assert!(money::is_ready(&mut shop.app.db.reader().await.unwrap()).await.unwrap());
        shop.set("bank-account", " ").await;
        assert!(!money::is_ready(&mut shop.app.db.reader().await.unwrap()).await.unwrap());
        let (status, page) = shop.get(&format!("/pay/{}", three.token), "").await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(page.contains("Online payment is not set up"));
    }
}

#[tokio::test]
async fn the_office_reads_tables_and_files_and_others_do_not() {
    for shop in shops().await {
        let payment = shop.open(573_000).await;
        shop.post("/hooks/bank", &notice("FT7", 573_000, &payment.reference)).await;
        shop.post("/hooks/bank", &notice("FT8", 12_000, "la")).await;
        for (path, part) in [
            ("/office/payments?state=paid", payment.reference.as_str()),
            ("/office/transfers?state=mismatched", "FT8"),
            ("/office/ledger?account=suspense", "12.000"),
            ("/office/ledger?account=order&from=2020-01-01&to=31/12/2099", "573.000"),
        ] {
            let (status, page) = shop.get(path, "officer").await;
            assert!(status == StatusCode::OK && page.contains(part), "{}: {path}: {page}", shop.name);
            assert_eq!(shop.get(path, "seller").await.0, StatusCode::FORBIDDEN, "{path}");
            let (_, file) = shop.get(&format!("{path}&format=csv"), "operator").await;
            assert!(file.starts_with('\u{feff}') && file.lines().count() == 2, "{path}: {file}");
        }
        let (_, none) = shop.get("/office/ledger?to=2020-01-01", "officer").await;
        assert!(none.contains("The ledger has no rows yet") && none.contains("585.000"));
        assert_eq!(shop.get("/office/ledger?account=bank", "officer").await.0, StatusCode::BAD_REQUEST);
    }
}
