//! Bad input gets a sentence and a 4xx, and changes nothing.
use axum::http::StatusCode;
use kernel::Role;

use crate::market::{form, markets};

mod count {
    db::sql! {
        ROWS: () => (i64,) =
            "SELECT (SELECT COUNT(*) FROM orders_order) + (SELECT COUNT(*) FROM orders_cart_item)
                 + (SELECT COUNT(*) FROM people_account) + (SELECT COUNT(*) FROM catalogue_product)
                 + (SELECT COUNT(*) FROM money_payment) AS n";
        PRICES: () => (i64,) = "SELECT CAST(SUM(price) AS BIGINT) AS n FROM catalogue_product";
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn forms_answer_beside_the_field_and_keep_what_was_typed() {
    for market in markets().await {
        let cart = market.cart(&[("dua-sap", 1)]).await;
        let seller = market.signed_in(Role::Seller).await;
        let (rows, prices) = (market.count(&count::ROWS).await, market.count(&count::PRICES).await);
        let long = "x".repeat(5000);
        let bad = [
            (
                "/checkout",
                "name=&phone=12&province=99&commune=29308&payment=gold&key=k".to_owned(),
                &cart,
                "phone",
            ),
            ("/checkout", form("k", "cod").replace("0912345678", "chin-chin"), &cart, "phone"),
            ("/checkout", form("k", "cod").replace("commune=29308", "commune=00004"), &cart, "commune"),
            ("/checkout", form("k", "cod").replace("45+L", &long), &cart, "address"),
            (
                "/checkout",
                form("k", "cod").replace("mot=seller", "mot=drone"),
                &cart,
                "delivery-gian-hang-mot",
            ),
            ("/sign-in", "login=nobody%40example.vn&password=x".to_owned(), &String::new(), "login"),
            ("/sign-up", "name=A&login=a%40example.vn&password=short".to_owned(), &String::new(), "password"),
            (
                "/sign-up",
                "name=A&login=shopper%40example.vn&password=long+enough+1".to_owned(),
                &String::new(),
                "login",
            ),
            ("/track", "code=ABC&phone=0912345678".to_owned(), &String::new(), "code"),
            (
                "/desk/products/dua-sap/edit",
                "name_vi=A&description_vi=B&price=abc&on_hand=5".to_owned(),
                &seller,
                "price",
            ),
            (
                "/desk/products/dua-sap/edit",
                "name_vi=&description_vi=B&price=-5&on_hand=5".to_owned(),
                &seller,
                "price",
            ),
            ("/desk/products/new", "name_vi=A&price=99999999999999999999".to_owned(), &seller, "price"),
        ];
        for (path, body, cookie, field) in bad {
            let answer = market.post(path, &body, cookie).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {body} on {}", market.name);
            assert!(
                answer.body.contains(&format!("id=\"{field}-error\"")),
                "{path}: {field}\n{}",
                answer.body
            );
            assert!(answer.body.contains(&format!("href=\"#{field}\"")), "{path}: summary of {field}");
        }
        assert_eq!(market.count(&count::ROWS).await, rows, "{}", market.name);
        assert_eq!(market.count(&count::PRICES).await, prices, "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_and_apis_answer_4xx_with_a_sentence() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let expected = [
            ("/products/nothing", StatusCode::NOT_FOUND),
            ("/products?category=none", StatusCode::BAD_REQUEST),
            ("/products?stars=six", StatusCode::BAD_REQUEST),
            ("/products?sort=xxx", StatusCode::BAD_REQUEST),
            ("/booths?kind=castle", StatusCode::BAD_REQUEST),
            ("/checkouts/none", StatusCode::NOT_FOUND),
            ("/pay/none", StatusCode::NOT_FOUND),
            ("/office/orders?status=lost", StatusCode::BAD_REQUEST),
            ("/office/audit?from=yesterday", StatusCode::BAD_REQUEST),
            ("/office/plans/none", StatusCode::NOT_FOUND),
            ("/office/indicators/none", StatusCode::NOT_FOUND),
            ("/api/v1/products/nothing", StatusCode::NOT_FOUND),
            ("/api/v1/products?after=xxx", StatusCode::BAD_REQUEST),
            ("/api/v1/provinces/00/communes", StatusCode::NOT_FOUND),
            ("/api/v1/nowhere", StatusCode::NOT_FOUND),
        ];
        for (path, status) in expected {
            let answer = market.get(path, &officer).await;
            assert_eq!(answer.status, status, "{path} on {}", market.name);
            if path.starts_with("/api/") {
                let problem: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
                assert_eq!(problem["status"], status.as_u16(), "{path}");
                assert!(problem["detail"].as_str().is_some_and(|text| text.len() > 10), "{path}");
            } else {
                assert!(answer.body.contains("<h1"), "{path}");
            }
        }
        let unsigned = market.post("/hooks/bank", "{\"data\":{},\"signature\":\"00\"}", "").await;
        assert_eq!(unsigned.status, StatusCode::UNAUTHORIZED, "{}", market.name);
        assert_eq!(market.post("/hooks/bank", "not json", "").await.status, StatusCode::BAD_REQUEST);
        let huge = market.post("/cart/add", &"x".repeat(300 * 1024), "").await;
        assert_eq!(huge.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(huge.body.contains("<h1") && huge.body.contains("256 KB"), "{}", huge.body);
    }
}
