//! The pages, as the persons who use them.
use axum::http::StatusCode;
use kernel::{Clock, Dong};
use settlement::Way;

use crate::market::{ENTERPRISE, HOUSEHOLD, Market, markets, noon};
use crate::office::{Office, packer};

/// A released sale of each booth, and one that waits.
async fn trade(market: &Market) -> String {
    // The pages live in the present.
    let now = Clock::default().now();
    for booth in [HOUSEHOLD, ENTERPRISE] {
        for released in [true, false] {
            let sale = market.sale(booth, &[(0, 1_000_000)], Way::Held);
            market.place(now, &sale).await;
            market.hand_over(now, sale.order, None).await;
            if released {
                market.release(now, sale.order).await.unwrap();
            }
        }
    }
    let booth =
        booths::booth(&mut market.db.reader().await.unwrap(), market.booths[HOUSEHOLD].0).await.unwrap();
    format!("seller.{}", booth.organisation_id)
}

#[tokio::test]
async fn the_accountant_draws_up_sends_and_notes_what_the_bank_did() {
    for market in markets().await {
        trade(&market).await;
        let office = Office::of(&market);
        let (status, page) = office.get("/office/payouts", "accountant").await;
        assert!(
            status == StatusCode::OK && page.contains("1.955.000") && page.contains("Draw up payouts"),
            "{page}"
        );
        let (_, read_only) = office.get("/office/payouts", "officer").await;
        assert!(!read_only.contains("/office/payouts/draw"));
        assert_eq!(office.post("/office/payouts/draw", "officer", "").await.0, StatusCode::FORBIDDEN);
        let done = office.post("/office/payouts/draw", "accountant", "").await;
        assert_eq!(done, (StatusCode::SEE_OTHER, "/office/payouts?done=2".to_owned()));
        let (_, file) = office.get("/office/payouts?format=csv", "accountant").await;
        assert!(file.lines().count() == 3 && file.contains("970436") && file.contains("955000"), "{file}");
        office.post("/office/payouts/send", "accountant", "").await;
        let request = db::PageRequest { limit: 9, ..db::PageRequest::default() };
        let rows =
            settlement::PAYOUTS.page(&mut market.db.reader().await.unwrap(), &request).await.unwrap().rows;
        let path = format!("/office/payouts/{}", rows[0].id);
        let (status, page) = office.post(&path, "accountant", "how=paid&note=").await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("Please fill this in"), "{page}");
        assert_eq!(office.post(&path, "accountant", "how=paid&note=FT1").await.0, StatusCode::SEE_OTHER);
        assert!(office.get(&path, "officer").await.1.contains("FT1"));
        let (status, page) = office.post(&path, "accountant", "how=failed&note=x").await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("has ended"), "{page}");
        market.is_sound().await;
    }
}

#[tokio::test]
async fn the_operator_adds_a_rate_and_keeps_what_was_typed_wrongly() {
    for market in markets().await {
        let office = Office::of(&market);
        let today = Clock::default().now().day().iso();
        let form =
            |rate: &str, day: &str| format!("scope=market&rate={rate}&from_day={day}&reason=Resolution+7");
        let (status, page) = office.post("/office/commission", "operator", &form("5,555", &today)).await;
        assert!(
            status == StatusCode::UNPROCESSABLE_ENTITY
                && page.contains("5,555")
                && page.contains("Resolution 7")
        );
        let (status, page) = office.post("/office/commission", "operator", &form("5", "2026-01-01")).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("changed backwards"), "{page}");
        assert_eq!(
            office.post("/office/commission", "accountant", &form("5", &today)).await.0,
            StatusCode::FORBIDDEN
        );
        assert_eq!(
            office.post("/office/commission", "operator", &form("2,5", &today)).await.0,
            StatusCode::SEE_OTHER
        );
        let (_, page) = office.get("/office/commission", "accountant").await;
        assert!(
            page.contains("2,5\u{a0}%")
                && page.contains("Resolution 7")
                && !page.contains("<form class=\"panel\"")
        );
    }
}

#[tokio::test]
async fn the_seller_sees_money_statement_certificate_and_says_what_it_does() {
    for market in markets().await {
        let seller = trade(&market).await;
        let office = Office::of(&market);
        let (status, page) = office.get("/desk/money", &seller).await;
        // Waits and available: a million less 3 % and 1.5 %.
        assert!(status == StatusCode::OK && page.matches("955.000").count() >= 3, "{page}");
        let month = Clock::default().now().day().iso()[..7].to_owned();
        let (_, page) = office.get(&format!("/desk/money/{month}"), &seller).await;
        assert!(
            page.contains("/desk/orders/ABCDEFGH1")
                && page.contains("VAT withheld")
                && page.contains("-30.000"),
            "{page}"
        );
        let (_, file) = office.get(&format!("/desk/money/{month}?format=csv"), &seller).await;
        assert!(file.lines().count() == 6 && file.lines().last().unwrap().ends_with("955000"), "{file}");
        for period in [&month[..4], &month] {
            let (status, page) = office.get(&format!("/desk/money/certificate/{period}"), &seller).await;
            assert!(
                status == StatusCode::OK && page.contains("086095000123") && page.contains("15.000"),
                "{page}"
            );
        }
        for wrong in ["/desk/money/2026-13", "/desk/money/certificate/x", "/desk/money?booth=ba"] {
            assert_eq!(office.get(wrong, &seller).await.0, StatusCode::NOT_FOUND, "{wrong}");
        }
        let (status, page) = office.post("/desk/money/activity", &seller, "booth=mot&activity=").await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("Not declared"), "{page}");
        let done =
            office.post("/desk/money/activity", &seller, "booth=mot&product=&activity=distribution").await;
        assert_eq!(done.0, StatusCode::SEE_OTHER, "{}", done.1);
        let other = office.post("/desk/money/activity", &seller, "booth=ba&activity=other").await;
        assert_eq!(other.0, StatusCode::NOT_FOUND);
        let (_, page) = office.get("/office/withholding/activities", "tax-officer").await;
        let id = page.split("name=\"id\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let form = |reason: &str| format!("id={id}&declared=distribution&found=production&reason={reason}");
        let (status, page) = office.post("/office/withholding/activities", "tax-officer", &form("")).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("Please fill this in"));
        let done = office.post("/office/withholding/activities", "tax-officer", &form("Seen")).await;
        assert_eq!(done.0, StatusCode::SEE_OTHER, "{}", done.1);
        let again = office.post("/office/withholding/activities", "tax-officer", &form("Seen")).await;
        assert!(again.0 == StatusCode::UNPROCESSABLE_ENTITY && again.1.contains("changed"), "{}", again.1);
        assert!(office.get("/desk/money/activity", &seller).await.1.contains("Make the goods myself"));
    }
}

#[tokio::test]
async fn the_tax_officer_reads_months_and_the_accountant_declares_and_pays() {
    for market in markets().await {
        let past = noon("2026-09-20");
        let sale = market.sale(HOUSEHOLD, &[(0, 1_000_000)], Way::Held);
        market.place(past, &sale).await;
        market.hand_over(past, sale.order, None).await;
        market.release(past, sale.order).await.unwrap();
        let office = Office::of(&market);
        let (status, page) = office.get("/office/withholding", "tax-officer").await;
        assert!(
            status == StatusCode::OK && page.contains("09/2026") && page.contains("Not declared"),
            "{page}"
        );
        let path = "/office/withholding/2026-09";
        let (_, page) = office.get(path, "tax-officer").await;
        assert!(
            page.contains("086095000123") && page.contains("45.000") && !page.contains("/declare"),
            "{page}"
        );
        assert_eq!(office.post(&format!("{path}/declare"), "tax-officer", "").await.0, StatusCode::FORBIDDEN);
        assert_eq!(office.post(&format!("{path}/declare"), "accountant", "").await.0, StatusCode::SEE_OTHER);
        assert_eq!(office.post(&format!("{path}/declare"), "accountant", "").await.0, StatusCode::CONFLICT);
        let (status, _) = office.post(&format!("{path}/pay"), "accountant", "reference=").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            office.post(&format!("{path}/pay"), "accountant", "reference=KB7").await.0,
            StatusCode::SEE_OTHER
        );
        assert!(office.get(path, "tax-officer").await.1.contains("KB7"));
        let (_, file) = office.get(&format!("{path}?format=csv"), "tax-officer").await;
        assert!(
            file.lines().count() == 3 && file.contains("30000,15000") && file.contains("official form"),
            "{file}"
        );
        let vat = market.owed(money::Account::Tax(money::Tax::Vat)).await;
        assert_eq!((vat, Dong(market.owed(money::Account::Held).await)), (0, Dong(-955_000)));
    }
}

#[tokio::test]
async fn the_seller_sees_what_carriers_still_have_and_a_packer_sees_no_money() {
    for market in markets().await {
        let seller = trade(&market).await;
        let now = Clock::default().now();
        let sale = market.sale(HOUSEHOLD, &[(0, 200_000)], Way::CarrierCash);
        market.place(now, &sale).await;
        market.hand_over(now, sale.order, Some((carriers::Carrier::Ghn, 20_000))).await;
        let office = Office::of(&market);
        let (_, page) = office.get("/desk/money", &seller).await;
        // 200,000 less 20,000, 3 % and 1.5 % of 200,000.
        assert!(page.contains("Waits for the carrier") && page.contains("171.000"), "{page}");
        market.remit(now, vec![sale.order]).await;
        assert!(!office.get("/desk/money", &seller).await.1.contains("Waits for the carrier"));
        let (worker, month) = (packer(&market).await, now.day().iso()[..7].to_owned());
        for path in ["", "/activity", "/certificate/2026", &format!("/{month}")] {
            let path = format!("/desk/money{path}");
            assert_eq!(office.get(&path, &worker).await.0, StatusCode::FORBIDDEN, "{path}");
            let other = office.get(&format!("{path}?booth=mot"), &worker).await;
            assert_eq!(other.0, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(office.get(&path, &seller).await.0, StatusCode::OK, "{path}");
        }
    }
}
