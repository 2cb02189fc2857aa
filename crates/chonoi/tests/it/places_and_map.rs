//! Places of the map and old addresses, through their pages, on both engines.
use axum::http::StatusCode;
use kernel::Role;

use crate::market::markets;

const POINT: &str = "name_vi=Ch%E1%BB%A3+C%E1%BA%A7u+K%C3%A8&kind=market&commune=29308&lat=9,8667&lon=106.0667\
    &hours=Mo-Su+05%3A00-17%3A00&qr=yes&source=th%E1%BB%AD";

#[tokio::test(flavor = "multi_thread")]
async fn a_place_is_kept_by_its_locality_and_found_by_rectangle() {
    for market in markets().await {
        let officer = market.signed_in(Role::CommuneOfficer).await;
        assert_eq!(market.post("/office/points/new", POINT, &officer).await.status, StatusCode::SEE_OTHER);
        let elsewhere = POINT.replace("29308", "29341");
        assert_eq!(
            market.post("/office/points/new", &elsewhere, &officer).await.status,
            StatusCode::NOT_FOUND
        );
        for wrong in [POINT.replace("lat=9,8667", "lat=48"), POINT.replace("Mo-Su+05", "immer+05")] {
            let answer = market.post("/office/points/new", &wrong, &officer).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", market.name);
        }
        let inside = market.get("/api/v1/points?bbox=106,9.8,106.1,9.9", "").await.body;
        let inside: serde_json::Value = serde_json::from_str(&inside).unwrap();
        assert_eq!(inside["features"].as_array().unwrap().len(), 1);
        assert_eq!(inside["features"][0]["geometry"]["coordinates"], serde_json::json!([106.0667, 9.8667]));
        let outside = market.get("/api/v1/points?bbox=106.2,9.8,106.3,9.9", "").await.body;
        assert!(outside.contains("\"features\":[]"));
        for bad in ["", "?bbox=1,2,3", "?bbox=a,b,c,d", "?bbox=106.1,9.8,106,9.9"] {
            assert_eq!(
                market.get(&format!("/api/v1/points{bad}"), "").await.status,
                StatusCode::BAD_REQUEST,
                "{bad}"
            );
        }
        let list = market.get("/map?commune=29308", "").await.body;
        assert!(list.contains("Chợ Cầu Kè") && list.contains("T2–CN 05:00–17:00"), "{}", market.name);
        assert!(market.get("/map/points.geojson", "").await.body.contains("Chợ Cầu Kè"));
        let borders = market.get("/map/provinces.geojson", "").await.body;
        assert!(borders.contains("Quần đảo Hoàng Sa") && borders.contains("Quần đảo Trường Sa"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_address_leads_to_todays_commune() {
    let markets = markets().await;
    let market = &markets[0];
    let q = "x%C3%A3+Long+%C4%90%E1%BB%A9c%2C+TP+Tr%C3%A0+Vinh%2C+t%E1%BB%89nh+Tr%C3%A0+Vinh";
    let page = market.get(&format!("/places/resolve?q={q}"), "").await.body;
    assert!(page.contains("Phường Long Đức, tỉnh Vĩnh Long") && page.contains("nhập toàn bộ"), "{page}");
    let api = market.get(&format!("/api/v1/places/resolve?q={q}"), "").await.body;
    let api: serde_json::Value = serde_json::from_str(&api).unwrap();
    assert_eq!(api["items"][0]["commune"], "29263");
    assert_eq!(api["items"][0]["former"]["code"], "29263");
    let split = market.get("/api/v1/places/resolve?q=00118", "").await.body;
    let split: serde_json::Value = serde_json::from_str(&split).unwrap();
    assert_eq!(
        split["items"].as_array().unwrap().len(),
        3,
        "the present unit and the two that took the former one"
    );
}
