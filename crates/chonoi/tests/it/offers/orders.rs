//! Offers at the checkout: what is shown is charged, frozen on the order, and comes back with a cancelled one.
use std::sync::Arc;

use axum::http::StatusCode;
use kernel::{Dong, Role};
use offers::NewOffer;

use super::{flash, line, make, sql, sum_off};
use crate::market::{form, markets};

mod rows {
    use kernel::Dong;

    db::sql! {
        ORDER: () => (String, Dong, Dong, Dong) = "SELECT code, goods, fee, total FROM orders_order ORDER BY id";
        FROZEN: () => (Dong, String, bool) = "SELECT amount, funder, on_fee FROM orders_discount ORDER BY amount";
        COUNT: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_discount";
        FULL: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_order WHERE goods = 100000";
        ORDERS: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_order";
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_applied_shown_charged_frozen_and_given_back() {
    for market in markets().await {
        let booth = line(&market, "dua-sap", 1).await.booth;
        let new = sum_off(Some(booth), "GIAM10", 10_000, 50_000);
        make(&market, NewOffer { cap: Some(1), ..new }).await.unwrap();
        let cart = market.cart(&[("dua-sap", 1)]).await;
        let added = market.post("/cart/codes", "code=giam+10", &cart).await;
        assert_eq!(
            (added.status, added.location.as_str()),
            (StatusCode::SEE_OTHER, "/cart"),
            "{}",
            market.name
        );
        let page = market.get("/cart", &cart).await.body;
        assert!(page.contains("GIAM10") && page.contains("−10.000\u{a0}₫"), "{}: {page}", market.name);
        market.post("/cart/codes", "code=SAI", &cart).await;
        let page = market.get("/cart", &cart).await.body;
        assert!(page.contains("Không có mã này"), "{}", market.name);
        market.post("/cart/codes", "drop=SAI", &cart).await;
        assert!(!market.get("/cart", &cart).await.body.contains("Không có mã này"), "{}", market.name);
        let placed = market.post("/checkout", &form("k", "cod"), &cart).await;
        assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}: {}", market.name, placed.body);
        let mut conn = market.app.db.reader().await.unwrap();
        let (code, goods, fee, total) = conn.one(&rows::ORDER, ()).await.unwrap();
        assert_eq!((goods, fee, total), (Dong(90_000), Dong(15_000), Dong(105_000)), "{}", market.name);
        let frozen = conn.all(&rows::FROZEN, ()).await.unwrap();
        assert_eq!(frozen, [(Dong(10_000), "booth".to_owned(), false)], "{}", market.name);
        let (_, used, spent) = conn.one(&sql::OFFER, ()).await.unwrap();
        assert_eq!((used, spent), (1, Dong(10_000)), "{}", market.name);
        drop(conn);
        let seller = market.signed_in(Role::Seller).await;
        for (page, cookie) in
            [(placed.location.clone(), ""), (format!("/desk/orders/{code}"), seller.as_str())]
        {
            let body = market.get(&page, cookie).await.body;
            assert!(body.contains("−10.000\u{a0}₫"), "{}: {page}", market.name);
        }
        for check in market.app.domains.iter().flat_map(|domain| domain.checks) {
            let mut conn = market.app.db.reader().await.unwrap();
            assert_eq!((check.run)(&mut conn).await.unwrap(), None, "{} on {}", check.name, market.name);
        }
        let second = market.cart(&[("dua-sap", 1)]).await;
        market.post("/cart/codes", "code=GIAM10", &second).await;
        assert!(market.get("/cart", &second).await.body.contains("đã hết lượt"), "{}", market.name);
        let cancelled = market.post(&format!("{}/cancel", placed.location), "reason=changed-mind", "").await;
        assert_eq!(cancelled.status, StatusCode::SEE_OTHER, "{}: {}", market.name, cancelled.body);
        let (_, used, spent) = market.app.db.reader().await.unwrap().one(&sql::OFFER, ()).await.unwrap();
        assert_eq!((used, spent), (0, Dong::ZERO), "{}", market.name);
        assert!(market.get("/cart", &second).await.body.contains("−10.000\u{a0}₫"), "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_typed_at_the_checkout_changes_the_total_before_anything_is_placed() {
    for market in markets().await {
        let booth = line(&market, "dua-sap", 1).await.booth;
        make(&market, sum_off(Some(booth), "GIAM10", 10_000, 50_000)).await.unwrap();
        let cart = market.cart(&[("dua-sap", 1)]).await;
        let typed = format!("{}&code=giam10", form("k", "cod"));
        let shown = market.post("/checkout", &format!("{typed}&reload=1"), &cart).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", market.name);
        assert!(
            shown.body.contains("105.000\u{a0}₫")
                && shown.body.contains("name=\"expected\" value=\"105000\"")
        );
        // The full price was shown, then a code was typed without applying it: the new total is shown first.
        market.post("/cart/codes", "drop=GIAM10", &cart).await;
        let sent = market.post("/checkout", &format!("{typed}&expected=115000"), &cart).await;
        assert_eq!(sent.status, StatusCode::CONFLICT, "{}", market.name);
        assert_eq!(market.count(&rows::ORDERS).await, 0, "{}", market.name);
        let agreed = market.post("/checkout", &format!("{}&expected=105000", form("k2", "cod")), &cart).await;
        assert_eq!(agreed.status, StatusCode::SEE_OTHER, "{}: {}", market.name, agreed.body);
        assert_eq!(market.count(&rows::COUNT).await, 1, "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_four_checkouts_of_a_flash_sale_of_five() {
    for market in markets().await {
        let market = Arc::new(market);
        let coconut = line(&market, "dua-sap", 1).await;
        make(&market, flash(&coconut, 80_000, 5, Some(1))).await.unwrap();
        let mut carts = Vec::new();
        for _ in 0..64 {
            carts.push(market.cart(&[("dua-sap", 1)]).await);
        }
        let tasks: Vec<_> = carts
            .into_iter()
            .enumerate()
            .map(|(at, cart)| {
                let market = market.clone();
                // The total of the flash sale was shown to everybody; each has a number of their own.
                let form = form(&format!("k{at}"), "cod").replace("0912345678", &format!("09123456{at:02}"));
                let form = format!("{form}&expected=95000");
                tokio::spawn(async move { market.post("/checkout", &form, &cart).await.status })
            })
            .collect();
        let mut placed = 0;
        for task in tasks {
            match task.await.unwrap() {
                StatusCode::SEE_OTHER => placed += 1,
                status => assert_eq!(status, StatusCode::CONFLICT, "{}", market.name),
            }
        }
        let (_, used, spent) = market.app.db.reader().await.unwrap().one(&sql::OFFER, ()).await.unwrap();
        assert_eq!((placed, used, spent), (5, 5, Dong(100_000)), "{}", market.name);
        assert_eq!(market.count(&rows::FULL).await, 0, "{}: nobody was charged another price", market.name);
    }
}
