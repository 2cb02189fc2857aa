//! Settings of carriers, and the choice of a booth.
use axum::http::StatusCode;
use carriers::Carrier as Named;

use crate::shop::{HOME, shops};

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_sets_a_carrier_up_and_no_secret_comes_back() {
    for shop in shops(None).await {
        let form = "ghn-address=https%3A%2F%2Fghn.example%2F&ghn-token=quite-secret&ghn-shop=885";
        let (status, to) = shop.post("/office/carriers/ghn", "operator", form).await;
        assert_eq!(
            (status, to.as_str()),
            (StatusCode::SEE_OTHER, "/office/carriers?saved=1"),
            "{}",
            shop.name
        );
        let (status, page) = shop.post("/office/carriers/ghn/hook", "operator", "").await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("https://cho.example/hooks/ghn/"), "the address is shown once");
        let (_, page) = shop.get("/office/carriers", "operator").await;
        assert!(page.contains("885") && page.contains("https://ghn.example\""), "{page}");
        assert!(!page.contains("quite-secret") && page.contains("hooks/ghn/••••••"));
        assert!(page.contains("mark-good"), "complete");
        // An empty secret stays; the log says that a secret changed and not what it is.
        shop.post(
            "/office/carriers/ghn",
            "operator",
            "ghn-address=https://ghn.example&ghn-token=&ghn-shop=886",
        )
        .await;
        let mut conn = shop.app.db.reader().await.unwrap();
        let settings = db::settings(&mut conn).await.unwrap();
        let value = |name: &str| settings.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str());
        assert_eq!([value("ghn-token"), value("ghn-shop")], [Some("quite-secret"), Some("886")]);
        let events = db::events_after(&mut conn, -1, 100).await.unwrap();
        assert!(events.iter().all(|event| !event.payload.contains("quite-secret")));
        assert_eq!(shop.told("delivery.carrier.set-up.v1").await, 3);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_setting_changes_nothing_and_only_operators_set_up() {
    for shop in shops(None).await {
        let (status, page) =
            shop.post("/office/carriers/ghn", "operator", "ghn-address=ghn.example&ghn-shop=9").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("value=\"ghn.example\"") && page.contains("begins with https://"));
        for (path, session) in [("ghn", "officer"), ("ghn", "seller:dua-sap")] {
            let (status, _) = shop.post(&format!("/office/carriers/{path}"), session, "ghn-shop=9").await;
            assert_eq!(status, StatusCode::FORBIDDEN);
        }
        assert_eq!(shop.post("/office/carriers/jt", "operator", "").await.0, StatusCode::NOT_FOUND);
        let settings = db::settings(&mut shop.app.db.reader().await.unwrap()).await.unwrap();
        assert!(settings.iter().all(|(name, _)| !name.starts_with("ghn")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booth_chooses_among_those_that_are_set_up() {
    for shop in shops(None).await {
        shop.connect(Named::Ghn, "https://ghn.example").await;
        let (status, page) = shop.get("/desk/parcels/carriers", "seller:dua-sap").await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("value=\"ghn\"") && !page.contains("value=\"vnpost\""));
        let form = |booth: &str, carrier: &str| {
            format!(
                "booth={booth}&carriers={carrier}&name=Sa+R%C3%A2y&phone=0912345678&commune={HOME}&address=1"
            )
        };
        let path = "/desk/parcels/carriers";
        let (status, _) = shop.post(path, "seller:dua-sap", &form("dua-sap", "vnpost")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "not set up");
        let (status, _) = shop.post(path, "seller:dua-sap", &form("buoi", "ghn")).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "somebody else's");
        let (status, page) =
            shop.post(path, "seller:dua-sap", "booth=dua-sap&carriers=ghn&name=&phone=1").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("value=\"ghn\" checked"), "what was chosen stays");
        let mut conn = shop.app.db.reader().await.unwrap();
        assert_eq!(delivery::sender_of(&mut conn, shop.booth).await.unwrap(), None, "nothing changed");
        let (status, _) = shop.post(path, "seller:dua-sap", &form("dua-sap", "ghn")).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let sender = delivery::sender_of(&mut conn, shop.booth).await.unwrap().unwrap();
        assert_eq!((sender.name.as_str(), sender.phone.as_str()), ("Sa Rây", "+84912345678"));
        assert_eq!(shop.told("delivery.carriers.chosen.v1").await, 1);
    }
}
