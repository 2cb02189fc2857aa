//! Buyers, prices and money at the same moment.
use std::sync::Arc;

use axum::http::StatusCode;
use catalogue::{Certificate, NewProduct, NewVariant, Offer, State, Words, add_product};
use kernel::{Dong, Text};

use super::{rows, set};
use crate::checkout::{doctor, notice};
use crate::market::{Market, form, markets, system};

/// Adds a product of two variants, ten of each.
async fn two_variants(market: &Market) -> [String; 2] {
    let booth = market.app.db.reader().await.unwrap().one(&rows::BOOTH, ()).await.unwrap().0;
    let variant = |name: &str| NewVariant {
        name: Text::new(name, None),
        ..NewVariant::only(Dong(50_000), Text::new("hộp", None), 10)
    };
    let new = NewProduct {
        booth,
        slug: "hai-loai".to_owned(),
        words: Words {
            name: Text::new("Hai loại", None),
            description: Text::new("Ngon.", None),
            kind: "waxy-coconut".to_owned(),
            category: "fruit".to_owned(),
            ..Words::default()
        },
        adults: false,
        offer: Offer::Sold(vec![variant("nhỏ"), variant("lớn")]),
        certificate: Certificate::default(),
        state: State::Shown,
        state_reason: None,
    };
    let db = &market.app.db;
    db.write(&system(), new, |tx, ctx, new| {
        Box::pin(async move { add_product(tx, ctx, new).await.map(|_| ()) })
    })
    .await
    .unwrap();
    let ids = db.reader().await.unwrap().all(&rows::VARIANTS, ("hai-loai".to_owned(),)).await.unwrap();
    [ids[0].0.to_string(), ids[1].0.to_string()]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn buyers_of_the_same_two_variants_in_either_order_never_wait_for_each_other() {
    for market in markets().await {
        let variants = two_variants(&market).await;
        let market = Arc::new(market);
        let mut carts = Vec::new();
        for at in 0..24 {
            let mut cookie = String::new();
            for number in 0..2 {
                let id = &variants[(at + number) % 2];
                let added = market.post("/cart/add", &format!("variant={id}&quantity=1"), &cookie).await;
                cookie = added.cookies[0].split(';').next().unwrap().to_owned();
            }
            carts.push(cookie);
        }
        let buyers: Vec<_> = carts
            .into_iter()
            .enumerate()
            .map(|(at, cart)| {
                let market = market.clone();
                tokio::spawn(async move {
                    market.post("/checkout", &form(&format!("k{at}"), "cod"), &cart).await.status
                })
            })
            .collect();
        let mut placed = 0;
        for buyer in buyers {
            match buyer.await.unwrap() {
                StatusCode::SEE_OTHER => placed += 1,
                status => assert_eq!(status, StatusCode::CONFLICT, "{}", market.name),
            }
        }
        assert_eq!(placed, 10, "{}", market.name);
        let slug = ("hai-loai".to_owned(),);
        let left = market.app.db.reader().await.unwrap().all(&rows::LEFT, slug).await.unwrap();
        assert_eq!(left, [(10, 10), (10, 10)], "{}", market.name);
        doctor(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_price_that_changes_while_one_pays_changes_nothing() {
    for market in markets().await {
        let cart = market.cart(&[("dua-sap", 1)]).await;
        market.post("/checkout", &form("k", "vietqr"), &cart).await;
        set(&market, &rows::SET_PRICE, 900_000).await;
        set(&market, &rows::SET_SUMS, 900_000).await;
        let (reference, amount) =
            market.app.db.reader().await.unwrap().one(&rows::PAYMENT, ()).await.unwrap();
        assert_eq!(amount, Dong(115_000), "{}", market.name);
        market.post("/hooks/bank", &notice("FT1", &reference, amount), "").await;
        assert_eq!(market.count(&rows::PAID).await, 1, "{}", market.name);
        doctor(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn money_and_the_end_of_the_hold_at_one_moment_have_one_winner() {
    for market in markets().await {
        let market = Arc::new(market);
        for round in 0..6 {
            let cart = market.cart(&[("dua-sap", 1)]).await;
            market.post("/checkout", &form(&format!("k{round}"), "vietqr"), &cart).await;
            let mut conn = market.app.db.reader().await.unwrap();
            let (reference, amount) = conn.one(&rows::PAYMENT, ()).await.unwrap();
            let (checkout,) = conn.one(&rows::CHECKOUT, ()).await.unwrap();
            drop(conn);
            let mut jobs = market.app.domains.iter().flat_map(|domain| domain.jobs);
            let job = *jobs.find(|job| job.kind == "orders.expire").unwrap();
            let (one, two) = (market.clone(), market.clone());
            let ends = tokio::spawn(async move { (job.run)(one.app.clone(), system(), checkout).await });
            let notice = notice(&format!("FT{round}"), &reference, amount);
            let pays = tokio::spawn(async move { two.post("/hooks/bank", &notice, "").await.status });
            ends.await.unwrap().unwrap();
            assert_eq!(pays.await.unwrap(), StatusCode::OK, "{}", market.name);
            let (paid, expired) = (market.count(&rows::PAID).await, market.count(&rows::EXPIRED).await);
            assert_eq!(paid + expired, round + 1, "{}: one winner each", market.name);
            assert_eq!(market.count(&rows::RESERVED).await, paid, "{}", market.name);
            let mut conn = market.app.db.reader().await.unwrap();
            let apart = money::balance(&mut conn, &money::Account::Suspense).await.unwrap();
            assert_eq!(apart, Dong(-115_000 * expired), "{}: late money is kept apart", market.name);
        }
        doctor(&market).await;
    }
}
