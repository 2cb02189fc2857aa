//! Pages of parcels.
use axum::http::StatusCode;
use carriers::Carrier as Named;
use serde_json::json;

use crate::make::connected;
use crate::shop::shops;

const FORM: &str = "weight=1500&length=30&width=20&height=10&value=220.000&opening=look";

#[tokio::test(flavor = "multi_thread")]
async fn a_seller_makes_prints_and_cancels_a_parcel() {
    for shop in shops(None).await {
        let carrier = connected(&shop).await;
        let order = shop.order(Named::Ghn, true).await;
        let (me, path) = ("seller:dua-sap", format!("/desk/parcels/{order}"));
        let (status, page) = shop.get("/desk/parcels?stage=make", me).await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains(&path), "{page}");
        let (_, page) = shop.get(&path, me).await;
        assert!(page.contains("value=\"1400\"") && page.contains("12 Nguyễn Huệ"), "{page}");
        let (status, page) = shop.post(&path, me, &FORM.replace("1500", "60000")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            page.contains("GHN takes a weight of ≤ 50.000\u{a0}g") && page.contains("value=\"60000\""),
            "{page}"
        );
        let (status, to) = shop.post(&path, me, FORM).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let (_, page) = shop.get(&to, me).await;
        let parcel = shop.parcels(order).await.remove(0);
        assert!(page.contains(&format!("G{}", parcel.our_code)) && page.contains("label.pdf"), "{page}");
        let (status, label) = shop.get(&format!("{path}/label.pdf"), me).await;
        let page_of_label = format!("{}/a5/public-api/printA5?token=open", carrier.address);
        assert_eq!((status, label), (StatusCode::SEE_OTHER, page_of_label));
        for stranger in ["seller:buoi", "shopper"] {
            let (status, _) = shop.post(&format!("{path}/cancel"), stranger, "").await;
            assert!(
                status == StatusCode::NOT_FOUND || status == StatusCode::FORBIDDEN,
                "{stranger}: {status}"
            );
        }
        assert_eq!(shop.parcels(order).await[0].making, delivery::Making::Made);
        let (status, _) = shop.post(&format!("{path}/cancel"), me, "").await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let (_, page) = shop.get(&path, me).await;
        assert!(page.contains("Cancelled") && page.contains("Make the parcel"), "{page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parcel_that_nobody_knows_of_is_settled_on_its_page() {
    for shop in shops(None).await {
        let carrier = connected(&shop).await;
        carrier.answers(|_| (503, json!({})));
        let order = shop.order(Named::Ghn, true).await;
        let (me, path) = ("seller:dua-sap", format!("/desk/parcels/{order}"));
        shop.post(&path, me, FORM).await;
        let (_, page) = shop.get(&path, me).await;
        assert!(
            page.contains("Nobody knows whether the parcel exists") && page.contains("Ask GHN"),
            "{page}"
        );
        let (status, to) = shop.post(&format!("{path}/ask"), me, "").await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert!(to.ends_with("?heard=nothing"), "{to}");
        let (status, _) = shop.post(&format!("{path}/resolve"), me, "found=exists&code=").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        shop.post(&format!("{path}/resolve"), me, "found=exists&code=G9").await;
        assert_eq!(shop.parcels(order).await[0].code.as_deref(), Some("G9"));
        let (_, page) = shop.get("/desk/parcels?stage=way", me).await;
        assert!(page.contains("G9"), "{page}");
    }
}
