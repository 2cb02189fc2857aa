//! Parcels that were cancelled here and that the carrier has nevertheless.
use axum::http::StatusCode;
use carriers::{Carrier as Named, ParcelState};
use delivery::{Making, Passed};
use kernel::Uuid;

use crate::hook::{notice, send};
use crate::make::connected;
use crate::orders::listener;
use crate::shop::{Shop, shops};

const ME: &str = "seller:dua-sap";
const ASTRAY: &str = "delivery.parcel.astray.v1";

/// A parcel that was made and cancelled.
async fn cancelled(shop: &Shop) -> (Uuid, delivery::ParcelRow) {
    let order = shop.order(Named::Ghn, true).await;
    assert_eq!(shop.make(order).await.unwrap(), Making::Made);
    let parcel = shop.parcels(order).await.remove(0);
    delivery::cancel_parcel(&shop.app, &shop.ctx(), &parcel).await.unwrap();
    (order, shop.parcels(order).await.remove(0))
}

async fn deal(shop: &Shop, order: Uuid, parcel: &delivery::ParcelRow, end: &str) -> StatusCode {
    let form = format!("parcel={}&end={end}", parcel.id);
    shop.post(&format!("/desk/parcels/{order}/astray"), ME, &form).await.0
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_fetched_although_it_was_cancelled_is_seen_by_seller_and_officials() {
    for shop in shops(Some(&listener())).await {
        let _carrier = connected(&shop).await;
        let (order, parcel) = cancelled(&shop).await;
        let code = parcel.code.clone().unwrap();
        for path in ["/office/parcels", "/desk/parcels?stage=problem"] {
            let (_, page) = shop.get(path, if path.starts_with("/desk") { ME } else { "officer" }).await;
            assert!(!page.contains("note-bad") && !page.contains(&order.to_string()), "{path}: {page}");
        }
        for _ in 0..2 {
            send(&shop, &notice(&parcel, "picked", 2)).await;
        }
        send(&shop, &notice(&parcel, "delivering", 4)).await;
        assert_eq!((shop.told(ASTRAY).await, shop.carried(order).await), (1, Vec::new()), "{}", shop.name);
        let (_, page) = shop.get(&format!("/desk/parcels/{order}"), ME).await;
        assert!(page.contains(&format!("has the parcel {code} although it was cancelled here")), "{page}");
        let (_, page) = shop.get("/desk/parcels?stage=problem", ME).await;
        assert!(page.contains(&order.to_string()) && page.contains(&code), "{page}");
        let (_, page) = shop.get("/office/parcels?astray=yes", "officer").await;
        assert!(page.contains("note-bad") && page.contains(&code), "{page}");
        let check = delivery::domain().checks.iter().find(|c| c.name == "delivery-no-parcel-astray").unwrap();
        let mut conn = shop.app.db.reader().await.unwrap();
        assert!((check.run)(&mut conn).await.unwrap().unwrap().contains("have 1 parcels"));
        assert_eq!(deal(&shop, order, &parcel, "").await, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(deal(&shop, order, &parcel, "settled").await, StatusCode::SEE_OTHER);
        assert_eq!(deal(&shop, order, &parcel, "kept").await, StatusCode::CONFLICT, "it is over");
        assert_eq!((check.run)(&mut conn).await.unwrap(), None);
        assert_eq!(shop.parcels(order).await[0].making, Making::Cancelled);
        assert_eq!(shop.told(ASTRAY).await, 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_one_is_the_parcel_of_its_order_unless_there_is_another() {
    for shop in shops(Some(&listener())).await {
        let _carrier = connected(&shop).await;
        let (order, parcel) = cancelled(&shop).await;
        send(&shop, &notice(&parcel, "picked", 2)).await;
        assert_eq!(shop.make(order).await.unwrap(), Making::Made);
        assert_eq!(deal(&shop, order, &parcel, "kept").await, StatusCode::CONFLICT, "it has another");
        assert!(shop.parcels(order).await[1].is_astray(), "nothing changed");
        let (order, parcel) = cancelled(&shop).await;
        for (status, minute) in [("picked", 2), ("delivered", 6), ("delivering", 4)] {
            send(&shop, &notice(&parcel, status, minute)).await;
        }
        let stranger = shop
            .post(
                &format!("/desk/parcels/{order}/astray"),
                "seller:buoi",
                &format!("parcel={}&end=kept", parcel.id),
            )
            .await;
        assert_eq!(stranger.0, StatusCode::NOT_FOUND);
        assert_eq!(deal(&shop, order, &parcel, "kept").await, StatusCode::SEE_OTHER, "{}", shop.name);
        let kept = shop.parcels(order).await.remove(0);
        assert_eq!(
            (kept.making, kept.standing, kept.told),
            (Making::Made, ParcelState::Delivered, Passed::Delivered)
        );
        assert_eq!(shop.carried(order).await, ["PickedUp", "Delivered { collected: Dong(250000) }"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_the_order_of_notices_a_cancelled_parcel_that_moves_on_is_astray_until_it_is_back() {
    for shop in shops(Some(&listener())).await {
        let _carrier = connected(&shop).await;
        let journey = [("ready_to_pick", 1), ("cancel", 2), ("picked", 3)];
        for turn in 0..3 {
            let order = shop.order(Named::Ghn, true).await;
            shop.make(order).await.unwrap();
            let parcel = shop.parcels(order).await.remove(0);
            let mut told = journey;
            told.rotate_left(turn);
            for (status, minute) in told {
                send(&shop, &notice(&parcel, status, minute)).await;
            }
            let row = shop.parcels(order).await.remove(0);
            assert_eq!((row.making, row.is_astray()), (Making::Cancelled, true), "{} turn {turn}", shop.name);
            send(&shop, &notice(&parcel, "returned", 9)).await;
            assert!(!shop.parcels(order).await[0].is_astray(), "{}: it is back", shop.name);
        }
        // Fetched before the cancellation by the carrier's clock, told late: nobody has it.
        let order = shop.order(Named::Ghn, true).await;
        shop.make(order).await.unwrap();
        let parcel = shop.parcels(order).await.remove(0);
        for (status, minute) in [("cancel", 4), ("picked", 3)] {
            send(&shop, &notice(&parcel, status, minute)).await;
        }
        assert!(!shop.parcels(order).await[0].is_astray());
    }
}
