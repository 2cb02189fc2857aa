//! Where a parcel is, as its carrier says.
use axum::http::StatusCode;
use carriers::Carrier as Named;
use delivery::Making;
use kernel::Locale;

use crate::hook::{notice, send};
use crate::make::connected;
use crate::orders::listener;
use crate::shop::{FAR, shops};

fn at(notice: &str, house: &str) -> String {
    notice.replacen('{', &format!("{{\"Warehouse\":\"{house}\","), 1)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_place_is_shown_with_a_map_until_the_parcel_is_there() {
    for shop in shops(Some(&listener())).await {
        let _carrier = connected(&shop).await;
        let order = shop.order(Named::Ghn, true).await;
        assert_eq!(shop.make(order).await.unwrap(), Making::Made);
        let parcel = shop.parcels(order).await.remove(0);
        let path = format!("/desk/parcels/{order}");
        send(&shop, &notice(&parcel, "picked", 2)).await;
        let (_, page) = shop.get(&path, "seller:dua-sap").await;
        assert!(!page.contains("/parcels/map/"), "{}: no place was told", shop.name);
        send(&shop, &at(&notice(&parcel, "transporting", 4), "Kho Cầu Kè - Vĩnh Long")).await;
        send(&shop, &at(&notice(&parcel, "storing", 3), "Kho Trà Vinh")).await;
        let mut conn = shop.app.db.reader().await.unwrap();
        let here = delivery::tracking(&mut conn, order).await.unwrap().unwrap().whereabouts.unwrap();
        assert_eq!(
            (here.words.as_str(), here.unit.as_deref(), here.to.as_str()),
            ("Kho Cầu Kè - Vĩnh Long", Some("86"), FAR)
        );
        assert_eq!(here.place(Locale::En), "Vinh Long Province");
        let (_, page) = shop.get(&path, "seller:dua-sap").await;
        assert!(page.contains("Kho Cầu Kè - Vĩnh Long</b> (Vinh Long Province)"), "{page}");
        assert!(page.contains(&format!("/parcels/map/86/{FAR}")), "{page}");
        let (status, picture) = shop.get(&format!("/parcels/map/29308/{FAR}"), "").await;
        assert_eq!(status, StatusCode::OK);
        assert!(picture.starts_with("<svg") && picture.contains("Trường Sa"));
        assert_eq!(shop.get("/parcels/map/29308/x", "").await.0, StatusCode::NOT_FOUND);
        // Words that name no place are shown as they are.
        send(&shop, &at(&notice(&parcel, "delivering", 6), "Kho số 5")).await;
        let (_, page) = shop.get(&path, "seller:dua-sap").await;
        assert!(page.contains("Kho số 5</b>,") && !page.contains("/parcels/map/"), "{page}");
        send(&shop, &at(&notice(&parcel, "delivered", 8), "Kho Cầu Kè - Vĩnh Long")).await;
        assert_eq!(delivery::tracking(&mut conn, order).await.unwrap().unwrap().whereabouts, None);
        // Places go with the reasons.
        crate::sweeps::sweep(&shop, 1_097 * 86_400).await;
        let told = delivery::tracking(&mut conn, order).await.unwrap().unwrap().happenings;
        assert!(told.iter().all(|one| one.place.is_none()), "{}", shop.name);
    }
}
