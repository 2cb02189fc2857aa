//! Goods that people like, prices they wait for, and the market as an app.
use std::sync::Arc;

use axum::http::StatusCode;
use catalogue::{MovedIn, MovementKind, QuickChange, VariantId, quick_edit, receive, variants_of};
use kernel::{AccountId, BoothId, Dong, Role};
use serde_json::Value;

use crate::mail::until;
use crate::market::{Market, markets, system};
use crate::notices::{rows as notice_rows, told};
use crate::persons::account;

mod rows {
    db::sql! {
        WISHES: () => (i64,) = "SELECT COUNT(*) AS n FROM wishes_wish";
        LISTS: () => (i64,) = "SELECT COUNT(*) AS n FROM wishes_list";
        ALERTS: () => (i64,) = "SELECT COUNT(*) AS n FROM wishes_alert";
        OPEN: () => (i64,) = "SELECT COUNT(*) AS n FROM wishes_alert WHERE told_at IS NULL";
        CURSOR: () => (i64,) = "SELECT COALESCE(MAX(seq), 0) AS n FROM wishes_cursor";
    }
}

async fn product(market: &Market, slug: &str) -> catalogue::ProductRow {
    catalogue::product(&mut market.app.db.reader().await.unwrap(), slug).await.unwrap()
}

async fn like(market: &Market, slug: &str, on: &str, cookie: &str) -> String {
    let id = product(market, slug).await.id;
    let form = format!("product={id}&on={on}&back=%2Fproducts%2F{slug}%23wish");
    let answer = market.post("/account/favourites", &form, cookie).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert_eq!(answer.location, format!("/products/{slug}#wish"));
    answer.cookies.first().map(|c| c.split(';').next().unwrap().to_owned()).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guests_list_joins_that_of_its_person_and_nobody_elses() {
    for market in markets().await {
        let guest = like(&market, "dua-sap", "1", "").await;
        assert!(guest.starts_with("wishes=") && guest.len() == 39, "{guest}");
        like(&market, "banh-tet", "1", &guest).await;
        like(&market, "banh-tet", "1", &guest).await;
        let page = market.get("/account/favourites", &guest).await.body;
        assert!(page.contains("Món dua-sap") && page.contains("Món banh-tet"), "{}", market.name);
        assert!(!market.get("/account/favourites", "").await.body.contains("Món dua-sap"));
        assert!(market.get("/products/dua-sap", &guest).await.body.contains("aria-pressed=\"true\""));
        assert!(market.get("/products/keo-dua", &guest).await.body.contains("aria-pressed=\"false\""));

        let shopper = market.signed_in(Role::Shopper).await;
        like(&market, "keo-dua", "1", &shopper).await;
        like(&market, "dua-sap", "1", &shopper).await;
        let joined = market.get("/account/favourites", &format!("{shopper}; {guest}")).await;
        for name in ["Món dua-sap", "Món banh-tet", "Món keo-dua"] {
            assert!(joined.body.contains(name), "{name} on {}", market.name);
        }
        assert!(joined.cookies[0].starts_with("wishes=; ") && joined.cookies[0].contains("Max-Age=0"));
        assert_eq!((market.count(&rows::WISHES).await, market.count(&rows::LISTS).await), (3, 1));
        like(&market, "keo-dua", "0", &shopper).await;
        assert_eq!(market.count(&rows::WISHES).await, 2, "{}", market.name);
        let seller = market.signed_in(Role::Seller).await;
        assert!(!market.get("/account/favourites", &seller).await.body.contains("Món dua-sap"));
        let unknown = format!("product={}&on=1", kernel::Uuid::nil());
        let refused = market.post("/account/favourites", &unknown, &shopper).await;
        assert_eq!((refused.status, market.count(&rows::WISHES).await), (StatusCode::NOT_FOUND, 2));
    }
}

async fn first(market: &Market, slug: &str) -> (BoothId, VariantId, i64) {
    let product = product(market, slug).await;
    let variants = variants_of(&mut market.app.db.reader().await.unwrap(), product.id).await.unwrap();
    (product.booth_id, variants[0].id, variants[0].on_hand)
}

async fn set_price(market: &Market, slug: &str, price: i64) {
    let (booth, variant, _) = first(market, slug).await;
    let change = QuickChange { variant, price: Some(Dong(price)), stock: None };
    let input = (vec![booth], vec![change]);
    let db = &market.app.db;
    db.write(&system(), input, |tx, ctx, input| Box::pin(quick_edit(tx, ctx, input))).await.unwrap();
}

async fn set_stock(market: &Market, slug: &str, pieces: i64) {
    let (booth, variant, before) = first(market, slug).await;
    let db = &market.app.db;
    if pieces > before {
        let moved = MovedIn {
            variant,
            quantity: pieces - before,
            code: None,
            expires_on: None,
            place: None,
            kind: MovementKind::Received,
            note: None,
        };
        let input = (vec![booth], moved);
        db.write(&system(), input, |tx, ctx, input| Box::pin(receive(tx, ctx, input))).await.unwrap();
        return;
    }
    let change = QuickChange { variant, price: None, stock: Some((pieces, before)) };
    let input = (vec![booth], vec![change]);
    db.write(&system(), input, |tx, ctx, input| Box::pin(quick_edit(tx, ctx, input))).await.unwrap();
}

async fn ask(market: &Market, what: &str, cookie: &str) -> StatusCode {
    market.post("/account/alerts/new", what, cookie).await.status
}

async fn alerts(market: &Market, who: AccountId) -> Vec<String> {
    told(market, who)
        .await
        .into_iter()
        .filter(|(kind, _)| kind == "price-alert")
        .map(|(_, link)| link)
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_price_is_told_once_by_however_many_nodes() {
    for market in markets().await {
        let market = Arc::new(market);
        let who = account(&market, Role::Shopper).await;
        let shopper = market.signed_in(Role::Shopper).await;
        let too_high = ask(&market, "product=dua-sap&kind=price&price=100.000", &shopper).await;
        assert_eq!(too_high, StatusCode::UNPROCESSABLE_ENTITY, "it costs that already");
        assert_eq!(ask(&market, "product=dua-sap&kind=stock", &shopper).await, StatusCode::CONFLICT);
        assert_eq!(
            ask(&market, "product=dua-sap&kind=price&price=x", &shopper).await,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert!(market.post("/account/alerts/new", "", "").await.location.starts_with("/sign-in"));
        assert_eq!(market.count(&rows::ALERTS).await, 0, "{}: a refusal left something", market.name);
        for price in ["70.000", "90000"] {
            let form = format!("product=dua-sap&kind=price&price={price}");
            assert_eq!(ask(&market, &form, &shopper).await, StatusCode::SEE_OTHER);
        }
        assert_eq!(market.count(&rows::ALERTS).await, 1, "asking again takes the place");
        assert!(market.get("/account/favourites", &shopper).await.body.contains("90.000\u{a0}₫"));

        // Four nodes read the same log.
        let nodes: Vec<_> = (0..4).map(|_| tokio::spawn(wishes::watch(market.app.clone()))).collect();
        let background = tokio::spawn(ui::run_background(market.app.clone()));
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        set_price(&market, "dua-sap", 95_000).await;
        set_price(&market, "keo-dua", 50_000).await;
        tokio::time::sleep(std::time::Duration::from_millis(1_200)).await;
        assert_eq!(alerts(&market, who).await, Vec::<String>::new(), "{}: too early", market.name);
        set_price(&market, "dua-sap", 90_000).await;
        until(&market, &rows::OPEN, 0).await;
        until(&market, &notice_rows::MAILS, 1).await;
        set_price(&market, "dua-sap", 80_000).await;
        tokio::time::sleep(std::time::Duration::from_millis(1_200)).await;
        assert_eq!(alerts(&market, who).await, ["/products/dua-sap"], "{}: once", market.name);
        assert_eq!(market.count(&notice_rows::MAILS).await, 1);
        assert!(market.count(&rows::CURSOR).await > 0);
        let list = market.get("/account/notices", &shopper).await.body;
        assert!(list.contains("Giá giảm: Món dua-sap") && list.contains("Nay còn 90.000\u{a0}₫"), "{list}");

        // Asked anew, it is told anew.
        assert_eq!(
            ask(&market, "product=dua-sap&kind=price&price=60000", &shopper).await,
            StatusCode::SEE_OTHER
        );
        set_price(&market, "dua-sap", 55_000).await;
        until(&market, &rows::OPEN, 0).await;
        assert_eq!(alerts(&market, who).await.len(), 2, "{}", market.name);
        background.abort();
        nodes.iter().for_each(tokio::task::JoinHandle::abort);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn goods_that_are_back_are_told_and_who_stopped_waiting_is_not() {
    for market in markets().await {
        let who = account(&market, Role::Shopper).await;
        let (shopper, seller) = (market.signed_in(Role::Shopper).await, market.signed_in(Role::Seller).await);
        set_stock(&market, "banh-tet", 0).await;
        let page = market.get("/products/banh-tet", &shopper).await.body;
        assert!(page.contains("Báo khi có hàng lại"), "{}", market.name);
        for person in [&shopper, &seller] {
            assert_eq!(ask(&market, "product=banh-tet&kind=stock", person).await, StatusCode::SEE_OTHER);
        }
        let page = market.get("/account/favourites", &seller).await.body;
        let end = page.split("/account/alerts/").nth(1).unwrap()[..36].to_owned();
        let theirs = market.post(&format!("/account/alerts/{end}/end"), "", &shopper).await;
        assert_eq!((theirs.status, market.count(&rows::OPEN).await), (StatusCode::NOT_FOUND, 2));
        market.post(&format!("/account/alerts/{end}/end"), "", &seller).await;
        assert_eq!(market.count(&rows::OPEN).await, 1);

        let node = tokio::spawn(wishes::watch(market.app.clone()));
        let background = tokio::spawn(ui::run_background(market.app.clone()));
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        set_stock(&market, "banh-tet", 5).await;
        until(&market, &rows::OPEN, 0).await;
        assert_eq!(alerts(&market, who).await, ["/products/banh-tet"], "{}", market.name);
        assert_eq!(alerts(&market, account(&market, Role::Seller).await).await, Vec::<String>::new());
        background.abort();
        node.abort();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn market_and_booth_install_under_their_own_names() {
    let markets = markets().await;
    let market = &markets[0];
    let read = async |path: &str| {
        let answer = market.get(path, "").await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        serde_json::from_str::<Value>(&answer.body).unwrap()
    };
    let vi = read("/app.webmanifest?lang=vi").await;
    assert_eq!((&vi["name"], &vi["lang"], &vi["scope"]), (&"Chợ Nổi".into(), &"vi".into(), &"/".into()));
    assert_eq!(vi["description"], "Đặc sản và hàng hóa của tỉnh Vĩnh Long");
    assert_eq!(vi["icons"][2]["purpose"], "maskable");
    let en = read("/app.webmanifest?lang=en").await;
    assert_eq!(en["shortcuts"][0], serde_json::json!({"name": "My orders", "url": "/account"}));
    let booth = read("/booths/gian-hang-mot/app.webmanifest?lang=en").await;
    assert_eq!((&booth["name"], &booth["lang"]), (&"Booth gian-hang-mot".into(), &"en".into()));
    assert_eq!(booth["start_url"], "/booths/gian-hang-mot?app=booth");
    assert_ne!(booth["id"], vi["id"]);
    assert_eq!(booth["icons"][0]["src"], "/illustrations/app/booth-household-192.png");
    assert_eq!(market.get("/booths/khong-co/app.webmanifest", "").await.status, StatusCode::NOT_FOUND);
    for path in ["/", "/products/dua-sap"] {
        let page = market.get(path, "").await.body;
        assert!(page.contains("<link rel=\"manifest\" href=\"/app.webmanifest?lang=vi\">"), "{path}");
    }
    let page = market.get("/booths/gian-hang-mot", "lang=en").await.body;
    assert!(page.contains("href=\"/booths/gian-hang-mot/app.webmanifest?lang=en\""));
    let offline = market.get("/offline?lang=en", "").await.body;
    assert!(offline.contains("<html lang=\"en\"") && offline.contains("data-seen-none"), "{offline}");
}
