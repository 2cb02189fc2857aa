//! Orders agreed on in a chat: a link, promised goods, one order however often it is taken; customers and sales.
use std::sync::Arc;

use axum::http::StatusCode;
use kernel::Role;

use crate::market::{Answer, Market, markets};

mod read {
    use kernel::{Code, Dong};

    db::sql! {
        TOKEN: () => (String, Code) = "SELECT token, code FROM orders_draft";
        LEFT: () => (i64, i64) =
            "SELECT on_hand, reserved FROM catalogue_variant v JOIN catalogue_product p ON p.id = v.product_id
             WHERE p.slug = 'dua-sap'";
        ORDERS: () => (String, Dong, Dong) = "SELECT origin, goods, fee FROM orders_order";
        ORDER_COUNT: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_order";
        CUSTOMERS: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_customer";
        CUSTOMER: () => (String,) = "SELECT CAST(note AS TEXT) AS note FROM orders_customer WHERE note IS NOT NULL";
        KNOWN: () => (String, String) = "SELECT name, phone FROM orders_draft";
        DRAFTS: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_draft";
    }
}

const AGREED: &str = "origin=zalo&hours=24&province=86&item-1=M%C3%B3n+dua-sap&quantity-1=4&price-1=90000\
                      &name=Ch%E1%BB%8B+Hoa&phone=0912345678&fee=15000";

async fn made(market: &Market, form: &str) -> (String, Answer) {
    let seller = market.signed_in(Role::Seller).await;
    let answer = market.post("/desk/drafts/new", form, &seller).await;
    (seller, answer)
}

async fn sound(market: &Market) {
    for check in market.app.domains.iter().flat_map(|domain| domain.checks) {
        let mut conn = market.app.db.reader().await.unwrap();
        assert_eq!((check.run)(&mut conn).await.unwrap(), None, "{} on {}", check.name, market.name);
    }
}

fn taking(payment: &str) -> String {
    let at = "&province=86&commune=29308&address=%E1%BA%A4p+1&method=seller";
    format!("name=Ch%E1%BB%8B+Hoa&phone=0912345678{at}&payment={payment}")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_chat_order_is_taken_once_at_the_agreed_price() {
    for market in markets().await {
        let market = Arc::new(market);
        let (seller, answer) = made(&market, AGREED).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}: {}", market.name, answer.body);
        let mut conn = market.app.db.reader().await.unwrap();
        let (token, code) = conn.one(&read::TOKEN, ()).await.unwrap();
        assert_eq!(conn.one(&read::LEFT, ()).await.unwrap(), (10, 4), "{}: promised", market.name);
        drop(conn);
        let page = market.get(&format!("/desk/drafts/{code}"), &seller).await;
        assert!(page.body.contains(&format!("/drafts/{token}")), "{}", page.body);
        let link = format!("/drafts/{token}");
        assert_eq!(market.get(&link, "").await.status, StatusCode::OK);
        let tasks: Vec<_> = (0..8)
            .map(|_| {
                let (market, link) = (market.clone(), link.clone());
                tokio::spawn(async move { market.post(&link, &taking("cod"), "").await })
            })
            .collect();
        for task in tasks {
            let answer = task.await.unwrap();
            let fine = [StatusCode::SEE_OTHER, StatusCode::CONFLICT].contains(&answer.status);
            assert!(fine, "{}: {} {}", market.name, answer.status, answer.body);
        }
        let mut conn = market.app.db.reader().await.unwrap();
        let orders = conn.all(&read::ORDERS, ()).await.unwrap();
        assert_eq!(orders, [("zalo".to_owned(), kernel::Dong(360_000), kernel::Dong(15_000))]);
        assert_eq!(conn.one(&read::LEFT, ()).await.unwrap(), (10, 4), "{}: promised once", market.name);
        let known = conn.one(&read::KNOWN, ()).await.unwrap();
        assert_eq!(known, (String::new(), String::new()), "the order knows whom it is for");
        drop(conn);
        let again = market.get(&link, "").await;
        assert!(again.location.starts_with("/checkouts/"), "{}", again.location);
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_back_frees_the_goods_and_forgets_the_buyer() {
    for market in markets().await {
        let (seller, _) = made(&market, AGREED).await;
        let mut conn = market.app.db.reader().await.unwrap();
        let (token, code) = conn.one(&read::TOKEN, ()).await.unwrap();
        drop(conn);
        let shopper = market.signed_in(Role::Shopper).await;
        let path = format!("/desk/drafts/{code}/withdraw");
        let refused = market.post(&path, "", &shopper).await;
        assert_ne!(refused.status, StatusCode::SEE_OTHER, "only its seller");
        let done = market.post(&path, "", &seller).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let gone = market.get(&format!("/drafts/{token}"), "").await;
        assert_eq!(gone.status, StatusCode::GONE);
        let late = market.post(&format!("/drafts/{token}"), &taking("cod"), "").await;
        assert_eq!(late.status, StatusCode::GONE, "{}", late.body);
        let mut conn = market.app.db.reader().await.unwrap();
        assert_eq!(conn.one(&read::LEFT, ()).await.unwrap(), (10, 0), "{}", market.name);
        assert_eq!(conn.one(&read::KNOWN, ()).await.unwrap(), (String::new(), String::new()));
        assert_eq!(conn.one(&read::ORDER_COUNT, ()).await.unwrap(), (0,));
        drop(conn);
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_chat_orders_say_why_and_promise_nothing() {
    for market in markets().await {
        let wrong = [
            ("origin=zalo&hours=24&item-1=kh%C3%B4ng+c%C3%B3&quantity-1=1", "Không tìm thấy hàng này"),
            ("origin=zalo&hours=24&item-1=M%C3%B3n+dua-sap&quantity-1=11", "chỉ còn"),
            ("origin=zalo&hours=24&item-1=M%C3%B3n+dua-sap&quantity-1=0", "error"),
            ("origin=zalo&hours=24", "item-1"),
            ("origin=mars&hours=24&item-1=M%C3%B3n+dua-sap&quantity-1=1", "origin"),
            ("origin=zalo&hours=9000&item-1=M%C3%B3n+dua-sap&quantity-1=1", "hours"),
            ("origin=zalo&hours=24&item-1=M%C3%B3n+dua-sap&quantity-1=1&phone=12", "phone"),
        ];
        for (form, says) in wrong {
            let (_, answer) = made(&market, form).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}: {form}", market.name);
            assert!(answer.body.contains(says), "{form}: {says}\n{}", answer.body);
        }
        assert_eq!(market.count(&read::DRAFTS).await, 0);
        let mut conn = market.app.db.reader().await.unwrap();
        assert_eq!(conn.one(&read::LEFT, ()).await.unwrap(), (10, 0), "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_customer_is_known_again_and_the_sales_add_up() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        for _ in 0..2 {
            let form = AGREED.replace("quantity-1=4", "quantity-1=2");
            let answer = market.post("/desk/drafts/new", &form, &seller).await;
            let path = answer.location.replace("/desk/drafts/", "");
            let mut conn = market.app.db.reader().await.unwrap();
            let tokens = conn.all(&read::TOKEN, ()).await.unwrap();
            drop(conn);
            let (token, _) = tokens.iter().find(|(_, code)| code.as_str() == path).unwrap();
            let placed = market.post(&format!("/drafts/{token}"), &taking("cod"), "").await;
            assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.body);
        }
        assert_eq!(market.count(&read::CUSTOMERS).await, 1, "{}", market.name);
        let list = market.get("/desk/customers?phone=0912+345+678", &seller).await;
        assert!(list.body.contains("Chị Hoa") && list.body.contains("360.000"), "{}", list.body);
        let none = market.get("/desk/customers?phone=0912345679", &seller).await;
        assert!(!none.body.contains("Chị Hoa"));
        let at = list.body.split("/desk/customers/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let noted = market.post(&format!("/desk/customers/{at}"), "note=Giao+s%C3%A1ng", &seller).await;
        assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.body);
        let mut conn = market.app.db.reader().await.unwrap();
        assert_eq!(conn.one(&read::CUSTOMER, ()).await.unwrap().0, "Giao sáng");
        drop(conn);
        let sales = market.get("/desk/sales", &seller).await;
        assert!(sales.body.contains("360.000") && sales.body.contains("180.000"), "{}", sales.body);
        let file = market.get("/desk/sales?format=csv&table=products", &seller).await;
        assert!(file.body.contains("360000"), "{}", file.body);
        let backwards = market.get("/desk/sales?from=2026-02-02&to=2026-01-01", &seller).await;
        assert_eq!(backwards.status, StatusCode::BAD_REQUEST);
        let shopper = market.signed_in(Role::Shopper).await;
        let other = market.get(&format!("/desk/customers/{at}"), &shopper).await;
        assert_ne!(other.status, StatusCode::OK);
    }
}
