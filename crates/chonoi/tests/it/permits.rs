//! Every route × every role, as requests, against the committed matrix `tests/permits.txt`.
use axum::http::StatusCode;
use kernel::Role;
use ui::{Route, RouteMethod};

use crate::market::{Market, markets};

const COMMITTED: &str = include_str!("../permits.txt");

/// `yes` when the door opens (whatever is behind it), `sign-in` when one is asked to, `token` where only a token opens, `no` when refused.
async fn outcome(market: &Market, route: &Route, cookie: &str) -> &'static str {
    let path: String = route
        .path
        .split('/')
        .map(|part| if part.starts_with('{') { "mau" } else { part })
        .collect::<Vec<_>>()
        .join("/");
    let answer = match route.method {
        RouteMethod::Get => market.get(&path, cookie).await,
        RouteMethod::Post => market.post(&path, "", cookie).await,
    };
    assert_ne!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
    match answer.status {
        StatusCode::FORBIDDEN => "no",
        // The API of an audience takes a token and no cookie: `tests/it/tokens.rs` holds whose token opens what.
        StatusCode::UNAUTHORIZED => "token",
        StatusCode::SEE_OTHER if answer.location.starts_with("/sign-in") => "sign-in",
        _ => "yes",
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_and_role_is_as_committed() {
    let markets = markets().await;
    let market = &markets[0];
    let mut lines = vec![format!(
        "{:4} {:42} {:24}{}",
        "",
        "",
        "permission",
        Role::ALL.map(|r| format!("{:>16}", r.name())).join("")
    )];
    let mut cookies = Vec::new();
    for role in Role::ALL {
        cookies.push((role, market.signed_in(role).await));
    }
    for route in market.app.domains.iter().flat_map(|domain| domain.routes) {
        let method = if route.method == RouteMethod::Get { "GET" } else { "POST" };
        let mut line = format!("{method:4} {:42} {:24}", route.path, route.permission.name);
        for (role, cookie) in &mut cookies {
            line.push_str(&format!("{:>16}", outcome(market, route, cookie).await));
            if route.path == "/sign-out" {
                *cookie = market.signed_in(*role).await;
            }
        }
        lines.push(line);
    }
    let found = lines.join("\n") + "\n";
    if found != COMMITTED {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/permits.found.txt");
        std::fs::write(path, &found).unwrap();
        panic!("the matrix differs; look at {path}, and commit it as permits.txt if that is what you want");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_of_another_site_is_refused() {
    for market in markets().await {
        let request = axum::http::Request::post("/cart/add")
            .header("sec-fetch-site", "cross-site")
            .body(axum::body::Body::from("product=dua-sap&quantity=1"));
        assert_eq!(market.send(request.unwrap()).await.status, StatusCode::FORBIDDEN);
        let request = axum::http::Request::post("/cart/add")
            .header("origin", "https://elsewhere.example")
            .header("host", "127.0.0.1")
            .body(axum::body::Body::from("product=dua-sap&quantity=1"));
        assert_eq!(market.send(request.unwrap()).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_elses_product_does_not_exist_on_the_desk() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        assert_eq!(market.get("/desk/products/dua-sap/edit", &seller).await.status, StatusCode::OK);
        assert_eq!(market.get("/desk/products/banh-tet/edit", &seller).await.status, StatusCode::NOT_FOUND);
        let change = market.post("/desk/products/banh-tet/edit", "price=1000&on_hand=1", &seller).await;
        assert_eq!(change.status, StatusCode::NOT_FOUND);
    }
}
