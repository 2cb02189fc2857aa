//! What is shown is what is charged: totals, changed prices, two tabs, age; and the races of buyers, on both engines.
mod races;

use std::sync::Arc;

use axum::http::StatusCode;
use kernel::Dong;

use crate::checkout::doctor;
use crate::market::{Market, form, markets, system};

mod rows {
    use kernel::{BoothId, Dong, Uuid};
    db::sql! {
        ORDERS: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_order";
        RESERVED: () => (i64,) = "SELECT CAST(SUM(reserved) AS BIGINT) AS n FROM catalogue_variant";
        TOTALS: () => (Dong,) = "SELECT total FROM orders_checkout ORDER BY id";
        PAYMENT: () => (String, Dong) = "SELECT reference, amount FROM money_payment ORDER BY id DESC LIMIT 1";
        CHECKOUT: () => (Uuid,) = "SELECT id FROM orders_checkout ORDER BY id DESC LIMIT 1";
        PAID: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_order WHERE status = 'paid'";
        EXPIRED: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_order WHERE status = 'expired'";
        BOOTH: () => (BoothId,) = "SELECT id FROM booths_booth WHERE slug = 'gian-hang-mot'";
        VARIANTS: (String,) => (Uuid,) =
            "SELECT v.id AS id FROM catalogue_variant v JOIN catalogue_product p ON p.id = v.product_id
             WHERE p.slug = $1 ORDER BY v.id";
        LEFT: (String,) => (i64, i64) =
            "SELECT v.on_hand AS on_hand, v.reserved AS reserved FROM catalogue_variant v
             JOIN catalogue_product p ON p.id = v.product_id WHERE p.slug = $1 ORDER BY v.id";
        SET_PRICE: (Dong,) => () = "UPDATE catalogue_variant SET price = $1";
        SET_SUMS: (Dong,) => () = "UPDATE catalogue_product SET price = $1, price_to = $1 WHERE sold = TRUE";
        SET_FEE: (Dong,) => () = "UPDATE booths_booth SET fee_near = $1";
        SET_ADULTS: () => () = "UPDATE catalogue_product SET adults = TRUE WHERE slug = 'dua-sap'";
    }
}

async fn set(market: &Market, sql: &'static db::Sql<(Dong,), ()>, amount: i64) {
    let ctx = system();
    let work = market.app.db.write(&ctx, (sql, amount), |tx, _, (sql, amount)| {
        let (sql, amount) = (*sql, *amount);
        Box::pin(async move { tx.run(sql, (Dong(amount),)).await.map(|_| ()) })
    });
    work.await.unwrap();
}

/// The hidden fields by which a page says what it showed.
fn shown(body: &str) -> String {
    let mut out = String::new();
    for piece in body.split("<input type=\"hidden\" name=\"").skip(1) {
        let (name, rest) = piece.split_once("\" value=\"").unwrap();
        let value = rest.split('"').next().unwrap();
        if name == "expected" || name == "seen" || name.starts_with("fee-") {
            out += &format!("&{name}={}", value.replace(':', "%3A"));
        }
    }
    out
}

fn expected(body: &str) -> String {
    body.split("name=\"expected\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_total_is_known_before_anything_is_placed_and_is_charged() {
    for market in markets().await {
        let cart = market.cart(&[("dua-sap", 2), ("banh-tet", 1)]).await;
        let page = market.get("/checkout", &cart).await.body;
        assert_eq!(expected(&page), "330000", "{}: two near deliveries", market.name);
        assert!(page.contains("330.000\u{a0}₫") && page.contains("hx-post=\"/checkout/total\""), "{page}");
        let asked =
            [("province=79", "360000"), ("province=86&delivery-gian-hang-hai=pick-up", "315000"), ("", "")];
        for (typed, total) in asked {
            let part = market.post("/checkout/total", typed, &cart).await;
            assert_eq!((part.status, expected(&part.body).as_str()), (StatusCode::OK, total), "{typed}");
            assert!(!part.body.contains("<html"), "a part, no page");
        }
        // Without a script: the button shows the page again with the sums of what is chosen.
        let typed = format!("{}&reload=1", form("k", "cod"));
        let again = market.post("/checkout", &typed, &cart).await;
        assert_eq!((again.status, expected(&again.body).as_str()), (StatusCode::OK, "315000"));
        let placed =
            market.post("/checkout", &format!("{}{}", form("k", "cod"), shown(&again.body)), &cart).await;
        assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.body);
        let totals = market.app.db.reader().await.unwrap().all(&rows::TOTALS, ()).await.unwrap();
        assert_eq!(totals, [(Dong(315_000),)], "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_since_it_was_shown_is_told_and_never_charged() {
    for market in markets().await {
        let cart = market.cart(&[("dua-sap", 2)]).await;
        let page = market.get("/checkout", &cart).await.body;
        let send = async |body: &str| {
            market.post("/checkout", &format!("{}{}", form("k", "cod"), shown(body)), &cart).await
        };
        let nothing = async |why: &str| {
            assert_eq!(market.count(&rows::ORDERS).await, 0, "{why} on {}", market.name);
            assert_eq!(market.count(&rows::RESERVED).await, 0, "{why} on {}", market.name);
        };
        set(&market, &rows::SET_PRICE, 120_000).await;
        set(&market, &rows::SET_SUMS, 120_000).await;
        let dearer = send(&page).await;
        assert_eq!(dearer.status, StatusCode::CONFLICT, "{}", market.name);
        for words in
            ["Giá đã đổi", "2 × 100.000\u{a0}₫", "2 × 120.000\u{a0}₫", "215.000\u{a0}₫", "255.000\u{a0}₫"]
        {
            assert!(dearer.body.contains(words), "{words}: {}", dearer.body);
        }
        nothing("price").await;
        set(&market, &rows::SET_FEE, 20_000).await;
        let far = send(&dearer.body).await;
        assert_eq!((far.status, expected(&far.body).as_str()), (StatusCode::CONFLICT, "260000"));
        nothing("fee").await;
        let variant = far.body.split("name=\"seen\" value=\"").nth(1).unwrap().split(':').next().unwrap();
        market.post("/cart/set", &format!("variant={variant}&quantity=3"), &cart).await;
        let more = send(&far.body).await;
        assert_eq!((more.status, expected(&more.body).as_str()), (StatusCode::CONFLICT, "380000"));
        nothing("quantity").await;
        // A page that showed no total yet: it is shown for confirmation first.
        let unknown = market.post("/checkout", &format!("{}&expected=", form("k", "cod")), &cart).await;
        assert_eq!(unknown.status, StatusCode::CONFLICT);
        assert!(unknown.body.contains("Tổng tiền là"), "{}", unknown.body);
        nothing("unknown").await;
        let placed = send(&more.body).await;
        assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.body);
        let totals = market.app.db.reader().await.unwrap().all(&rows::TOTALS, ()).await.unwrap();
        assert_eq!(totals, [(Dong(380_000),)], "{}", market.name);
        doctor(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_cart_in_two_tabs_is_ordered_once() {
    for market in markets().await {
        let market = Arc::new(market);
        let cart = market.cart(&[("dua-sap", 2)]).await;
        let tabs: Vec<_> = (0..8)
            .map(|tab| {
                let (market, cart) = (market.clone(), cart.clone());
                tokio::spawn(async move {
                    market.post("/checkout", &form(&format!("tab{tab}"), "cod"), &cart).await
                })
            })
            .collect();
        let mut orders = 0;
        for tab in tabs {
            let answer = tab.await.unwrap();
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}: {}", market.name, answer.body);
            match answer.location.as_str() {
                "/cart?ordered=1" => {}
                to if to.starts_with("/checkouts/") => orders += 1,
                to => panic!("{}: {to}", market.name),
            }
        }
        assert_eq!((orders, market.count(&rows::ORDERS).await), (1, 1), "{}", market.name);
        assert_eq!(market.count(&rows::RESERVED).await, 2, "{}", market.name);
        let told = market.get("/cart?ordered=1", &cart).await.body;
        assert!(told.contains("Giỏ hàng này đã được đặt"), "{told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_back_button_leads_to_the_order_that_was_made() {
    for market in markets().await {
        let cart = market.cart(&[("dua-sap", 1)]).await;
        let first = market.post("/checkout", &form("k", "cod"), &cart).await.location;
        // Something new in the cart, then the old page is sent again: its order, and the new goods stay in the cart.
        market.post("/cart/add", "product=keo-dua&quantity=1", &cart).await;
        let again = market.post("/checkout", &form("k", "cod"), &cart).await;
        assert_eq!((again.status, again.location), (StatusCode::SEE_OTHER, first), "{}", market.name);
        assert_eq!(market.count(&rows::ORDERS).await, 1, "{}", market.name);
        assert!(market.get("/cart", &cart).await.body.contains("Món keo-dua"));
        // The old page with another telephone under the same key: refused with a sentence.
        let other = form("k", "cod").replace("0912345678", "0912345679");
        let refused = market.post("/checkout", &other, &cart).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.body);
        assert_eq!(market.count(&rows::ORDERS).await, 1, "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn goods_for_adults_ask_for_the_age_at_checkout_too() {
    for market in markets().await {
        let cart = market.cart(&[("dua-sap", 1)]).await;
        let ctx = system();
        let work = market.app.db.write(&ctx, (), |tx, _, ()| {
            Box::pin(async move { tx.run(&rows::SET_ADULTS, ()).await.map(|_| ()) })
        });
        work.await.unwrap();
        assert!(market.get("/checkout", &cart).await.body.contains("name=\"adult\""));
        let refused = market.post("/checkout", &form("k", "cod"), &cart).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", market.name);
        assert!(refused.body.contains("id=\"adult-error\""), "{}", refused.body);
        assert_eq!(market.count(&rows::ORDERS).await, 0, "{}", market.name);
        assert!(
            !market.get("/checkout", &format!("{cart}; adult=yes")).await.body.contains("name=\"adult\"")
        );
        let placed = market.post("/checkout", &format!("{}&adult=yes", form("k", "cod")), &cart).await;
        assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.body);
    }
}
