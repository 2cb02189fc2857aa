//! Certificates and the stars that rest on them.
use axum::http::StatusCode;
use kernel::Role;

use super::{form, rows, sound};
use crate::market::{Market, markets};

fn ocop(stars: &str, issued: &str) -> String {
    let kind = [("kind", "ocop"), ("stars", stars), ("ocop_group", "I.1.a"), ("issued_on", issued)];
    form(&[kind.as_slice(), &[("number", "12/QĐ-UBND"), ("issuer", "UBND tỉnh Vĩnh Long")]].concat())
}

#[tokio::test(flavor = "multi_thread")]
async fn stars_rest_on_a_verified_certificate_and_end_with_it() {
    for market in markets().await {
        let (seller, officer) = (market.signed_in(Role::Seller).await, market.signed_in(Role::Officer).await);
        let path = "/desk/products/dua-sap/certificates";
        let today = market.app.clock.now().day();
        let issued = today.plus_days(-365 * 2).iso();
        for bad in [
            ocop("6", &issued),
            ocop("", &issued),
            ocop("4", ""),
            ocop("4", &today.plus_days(2).iso()),
            ocop("4", "2020-01-01"),
            ocop("4", "hôm qua"),
            ocop("4", &issued).replace("ocop", "nothing"),
        ] {
            let answer = market.post(path, &bad, &seller).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
        }
        assert_eq!(market.count(&rows::CERTIFICATES).await, 0, "{}", market.name);
        let claimed = market.post(path, &ocop("4", &issued), &seller).await;
        assert_eq!(claimed.status, StatusCode::SEE_OTHER, "{}", claimed.body);
        assert_eq!(market.stars("dua-sap").await, None, "{}: a claim is no star", market.name);
        let office = certificate(&market).await;
        let silent = market.post(&office, "decision=refuse&reason=", &officer).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(market.post(&office, "decision=verify", &officer).await.status, StatusCode::SEE_OTHER);
        assert_eq!(market.stars("dua-sap").await, Some(4), "{}", market.name);
        assert_eq!(market.count(&rows::MAILS).await, 1);
        assert_eq!(market.post(&office, "decision=verify", &officer).await.status, StatusCode::CONFLICT);
        assert!(market.get("/products/dua-sap", "").await.body.contains("12/QĐ-UBND"));
        let csv = market.get("/office/certificates?state=verified&kind=ocop&format=csv", &officer).await.body;
        assert_eq!(csv.lines().count(), 2, "{csv}");
        sound(&market).await;
        // It holds three years: 365 days are left, less a leap day.
        market.app.clock.set_offset(310 * 86_400 * 1_000_000);
        let desk = market.signed_in(Role::Seller).await;
        assert!(market.get("/desk", &desk).await.body.contains("là hết hạn"), "{}", market.name);
        market.app.clock.set_offset(368 * 86_400 * 1_000_000);
        ui::sweep(&market.app).await;
        assert_eq!(market.stars("dua-sap").await, None, "{}", market.name);
        sound(&market).await;
    }
}

async fn certificate(market: &Market) -> String {
    let mut conn = market.app.db.reader().await.unwrap();
    let (id, _) = conn.one(&rows::LAST_CERTIFICATE, ()).await.unwrap();
    format!("/office/certificates/{id}")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commune_officer_decides_in_the_own_commune_only() {
    for market in markets().await {
        let (seller, officer) =
            (market.signed_in(Role::Seller).await, market.signed_in(Role::CommuneOfficer).await);
        market
            .post(
                "/desk/products/dua-sap/certificates",
                &form(&[("kind", "vietgap"), ("number", "VG-1"), ("issuer", "Trung tâm")]),
                &seller,
            )
            .await;
        let office = certificate(&market).await;
        assert_eq!(market.get(&office, &officer).await.status, StatusCode::OK);
        assert_eq!(market.get("/office/products/dua-sap", &officer).await.status, StatusCode::OK);
        market.run(&rows::ELSEWHERE).await;
        let before = market.version("dua-sap").await;
        for path in [office.as_str(), "/office/products/dua-sap"] {
            assert_eq!(market.get(path, &officer).await.status, StatusCode::NOT_FOUND, "{path}");
            let answer = market.post(path, "decision=refuse&reason=x&version=0", &officer).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
        for list in ["/office/products?format=csv", "/office/certificates?format=csv"] {
            assert_eq!(market.get(list, &officer).await.body.lines().count(), 1, "{list}");
        }
        assert_eq!(market.version("dua-sap").await, before, "{}", market.name);
    }
}
