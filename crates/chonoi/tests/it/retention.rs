//! What really goes when its time is over, with the clock moved.
use std::sync::Arc;

use axum::http::StatusCode;
use delivery::{Delivery, Method, NewShipment, book, cancel, deliver, ship, shipment_of};
use kernel::{BoothId, Dong, Phone, Role, Uuid};

use crate::market::{Market, markets, system};

mod rows {
    use kernel::BoothId;
    db::sql! {
        INVITATIONS: () => (i64,) = "SELECT COUNT(*) AS n FROM people_invitation";
        CONTACTS: () => (i64,) = "SELECT COUNT(*) AS n FROM db_event_personal WHERE name = 'contact'";
        CALLS: () => (i64,) = "SELECT COUNT(*) AS n FROM outside_inbox";
        BOOTH: () => (BoothId,) = "SELECT id FROM booths_booth ORDER BY id LIMIT 1";
    }
}

/// Lets the sweeps run as if so many days had passed.
async fn after(market: &Market, days: i64) {
    market.app.clock.set_offset(days * 86_400 * 1_000_000);
    ui::sweep(&market.app).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_goes_a_year_after_it_ended() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let form = "contact=An&role=commune-officer&commune=29308";
        let page = market.post("/office/people/invite", form, &officer).await.body;
        let link = page.split("/invitations/").nth(1).unwrap().split('<').next().unwrap().to_owned();
        market.post("/office/people/invite", form, &officer).await;
        let shopper = market.signed_in(Role::Shopper).await;
        market.post(&format!("/invitations/{link}"), "", &shopper).await;
        let left = || async { (market.count(&rows::INVITATIONS).await, market.count(&rows::CONTACTS).await) };
        after(&market, 364).await;
        assert_eq!(left().await, (2, 2), "{}", market.name);
        after(&market, 366).await;
        assert_eq!(
            left().await,
            (1, 1),
            "{}: the one that was taken went, the other ran out later",
            market.name
        );
        after(&market, 373).await;
        assert_eq!(left().await, (0, 0), "{}", market.name);
        let broken = db::verify(&mut market.app.db.reader().await.unwrap()).await.unwrap().broken;
        assert_eq!(broken, [], "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_received_call_goes_after_a_year() {
    for market in markets().await {
        assert_ne!(market.post("/hooks/bank", "{}", "").await.status, StatusCode::NOT_FOUND);
        after(&market, 364).await;
        assert_eq!(market.count(&rows::CALLS).await, 1, "{}", market.name);
        after(&market, 366).await;
        assert_eq!(market.count(&rows::CALLS).await, 0, "{}", market.name);
    }
}

async fn booked(market: &Market, booth: BoothId) -> Uuid {
    let ctx = system();
    let order = ctx.new_id::<BoothId>();
    let order = kernel::Id::uuid(order);
    let to = Delivery {
        name: "Trần Hân".to_owned(),
        phone: Phone::parse("0912345678").unwrap(),
        commune: "29308".to_owned(),
        address: "45 Lê Lợi".to_owned(),
        note: Some("Gọi trước".to_owned()),
    };
    let new = NewShipment { order, booth, method: Method::Seller, fee: Dong(15_000), cod: Dong(0), to };
    let db = &market.app.db;
    db.write(&ctx, new, |tx, ctx, new| Box::pin(book(tx, ctx, new.clone()))).await.unwrap();
    order
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recipient_is_forgotten_three_years_after_delivery_and_the_shipment_stays() {
    for market in markets().await {
        let db = Arc::new(market.app.db.clone());
        let booth = db.reader().await.unwrap().one(&rows::BOOTH, ()).await.unwrap().0;
        let [delivered, cancelled, waiting] =
            [booked(&market, booth).await, booked(&market, booth).await, booked(&market, booth).await];
        let ctx = system();
        db.write(&ctx, delivered, |tx, ctx, order| {
            Box::pin(async move {
                ship(tx, ctx, *order).await?;
                deliver(tx, ctx, *order, Dong(0)).await
            })
        })
        .await
        .unwrap();
        db.write(&ctx, cancelled, |tx, _, order| Box::pin(cancel(tx, *order))).await.unwrap();
        let known = |order: Uuid| {
            let db = db.clone();
            async move {
                let row = shipment_of(&mut db.reader().await.unwrap(), order).await.unwrap();
                (row.name, row.phone, row.address, row.note, row.fee, row.commune)
            }
        };
        let before = known(waiting).await;
        assert_eq!(before.0, "Trần Hân");
        after(&market, 3 * 365 - 1).await;
        assert_eq!((known(delivered).await, known(cancelled).await), (before.clone(), before.clone()));
        after(&market, 3 * 365 + 2).await;
        let bare = (String::new(), String::new(), String::new(), None, Dong(15_000), "29308".to_owned());
        assert_eq!((known(delivered).await, known(cancelled).await), (bare.clone(), bare), "{}", market.name);
        assert_eq!(known(waiting).await, before, "{}: not delivered yet", market.name);
    }
}
