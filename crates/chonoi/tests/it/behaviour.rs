//! What a person notices: modes, languages, files, sign-in, search, deadlines.
use axum::http::StatusCode;
use kernel::{Actor, Ctx, Ids, Locale, Role};
use ui::Mode;

use crate::market::{form, markets, system};

mod count {
    db::sql! {
        RESERVED: () => (i64,) = "SELECT CAST(SUM(reserved) AS BIGINT) AS n FROM catalogue_variant";
        CARTS: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_cart";
        SESSIONS: () => (i64,) = "SELECT COUNT(*) AS n FROM people_session";
        JOBS: () => (i64,) = "SELECT COUNT(*) AS n FROM db_job WHERE kind = 'orders.expire'";
        CHECKOUT: () => (kernel::Uuid,) = "SELECT id FROM orders_checkout";
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_operating_mode_is_enforced_at_checkout() {
    for market in markets().await {
        let cart = market.cart(&[("dua-sap", 1)]).await;
        let set = |mode| {
            let mut settings = market.app.settings();
            settings.mode = mode;
            market.app.set_settings(settings);
        };
        set(Mode::Listing);
        let refused = market.post("/checkout", &form("k", "cod"), &cart).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", market.name);
        assert!(!market.get("/products/dua-sap", "").await.body.contains("/cart/add"));
        set(Mode::Ordering);
        let online = market.post("/checkout", &form("k", "vietqr"), &cart).await;
        assert_eq!(online.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", market.name);
        assert!(online.body.contains("id=\"payment-error\""), "{}", online.body);
        let cash = market.post("/checkout", &form("k", "cod"), &cart).await;
        assert_eq!(cash.status, StatusCode::SEE_OTHER, "{}: {}", market.name, cash.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn both_languages_on_every_public_page_and_the_switch_goes_back() {
    for market in markets().await {
        for path in
            ["/", "/products", "/products/dua-sap", "/booths", "/search?q=dua", "/cart", "/sign-in", "/track"]
        {
            let vi = market.get(path, "").await;
            let en = market.get(path, "lang=en").await;
            assert!(vi.body.contains("<html lang=\"vi\""), "{path}");
            assert!(en.body.contains("<html lang=\"en\""), "{path}");
            assert_ne!(vi.body, en.body, "{path}");
        }
        let switched = market.get("/language/en?back=/products%3Fstars%3D4", "").await;
        assert_eq!(switched.location, "/products?stars=4");
        assert!(switched.cookies[0].starts_with("lang=en;"));
        let away = market.get("/language/en?back=//evil.example/", "").await;
        assert_eq!(away.location, "/", "never to another site");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_holds_exactly_what_is_shown() {
    for market in markets().await {
        for number in 0..3 {
            let cart = market.cart(&[("dua-sap", 1)]).await;
            market.post("/checkout", &form(&format!("k{number}"), "cod"), &cart).await;
        }
        let officer = market.signed_in(Role::Officer).await;
        let file = market.get("/office/orders?payment=cod&format=csv", &officer).await.body;
        let lines: Vec<&str> = file.lines().collect();
        assert_eq!(lines.len(), 4, "{file}");
        assert!(lines[0].starts_with("\u{feff}Mã đơn,Lúc đặt"), "{file}");
        assert!(lines[1..].iter().all(|line| line.contains(",100000,Tiền mặt (COD),Chờ gửi")), "{file}");
        let none = market.get("/office/orders?payment=vietqr&format=csv", &officer).await.body;
        assert_eq!(none.lines().count(), 1, "{none}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_wrong_passwords_slow_a_login_down_and_only_that_one() {
    for market in markets().await {
        let wrong = "login=officer%40example.vn&password=wrong";
        for _ in 0..10 {
            assert_eq!(market.post("/sign-in", wrong, "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let right = "login=officer%40example.vn&password=mot+cau+de+nho";
        let slowed = market.post("/sign-in", right, "").await;
        assert_eq!(slowed.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", market.name);
        assert!(slowed.body.contains("15 phút"), "{}", market.name);
        assert!(!market.signed_in(Role::Seller).await.is_empty());
        let out = market.signed_in(Role::Shopper).await;
        market.post("/sign-out", "", &out).await;
        assert_eq!(
            market.get("/account", &out).await.status,
            StatusCode::SEE_OTHER,
            "an ended session opens nothing"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_product_is_found_once_the_log_is_followed() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let new = "booth=gian-hang-mot&category=fruit&name_vi=S%E1%BA%A7u+ri%C3%AAng&description_vi=Th%C6%A1m&unit=kg\
                   &price=90.000&on_hand=4";
        let added = market.post("/desk/products/new", new, &seller).await;
        assert_eq!(added.location, "/desk/products/sau-rieng/edit?saved=1", "{}", added.body);
        assert!(market.get("/search?q=sau+rieng", "").await.body.contains("Không có món nào khớp"));
        let ctx = system();
        market.app.db.write(&ctx, (), |tx, ctx, ()| Box::pin(db::sequence(tx, ctx))).await.unwrap();
        let events = db::events_after(&mut market.app.db.reader().await.unwrap(), 0, 1000).await.unwrap();
        catalogue::follow_log(market.app.clone(), events).await.unwrap();
        let found = market.get("/search?q=sau+rieng", "").await.body;
        assert!(found.contains("1 sản phẩm") && found.contains("90.000"), "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unpaid_checkout_runs_out_and_old_carts_and_sessions_go() {
    for market in markets().await {
        let cart = market.cart(&[("dua-sap", 4)]).await;
        market.post("/checkout", &form("k", "vietqr"), &cart).await;
        assert_eq!(market.count(&count::RESERVED).await, 4);
        assert_eq!(market.count(&count::JOBS).await, 1, "the end is scheduled with the beginning");
        let (checkout,) = market.app.db.reader().await.unwrap().one(&count::CHECKOUT, ()).await.unwrap();
        let job =
            market.app.domains.iter().flat_map(|d| d.jobs).find(|job| job.kind == "orders.expire").unwrap();
        for _ in 0..2 {
            (job.run)(market.app.clone(), system(), checkout).await.unwrap();
            assert_eq!(market.count(&count::RESERVED).await, 0, "{}: a job may run twice", market.name);
        }
        market.signed_in(Role::Shopper).await;
        assert_eq!((market.count(&count::CARTS).await, market.count(&count::SESSIONS).await), (1, 1));
        ui::sweep(&market.app).await;
        assert_eq!((market.count(&count::CARTS).await, market.count(&count::SESSIONS).await), (1, 1));
        market.app.clock.set_offset(40 * 86_400 * 1_000_000);
        ui::sweep(&market.app).await;
        assert_eq!((market.count(&count::CARTS).await, market.count(&count::SESSIONS).await), (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_figures_move_with_trade_and_agree_with_their_rows() {
    for market in markets().await {
        for (key, payment) in [("a", "cod"), ("b", "cod"), ("c", "vietqr")] {
            let cart = market.cart(&[("dua-sap", 1)]).await;
            market.post("/checkout", &form(key, payment), &cart).await;
        }
        let ctx = Ctx::new(Actor::System("test"), Locale::Vi, market.app.clock.now(), Ids::random());
        let mut figures = std::collections::BTreeMap::new();
        for indicator in market.app.indicators() {
            let mut conn = market.app.db.reader().await.unwrap();
            figures.insert(indicator.code, (indicator.compute)(&mut conn, &ctx).await.unwrap());
        }
        let value = |code: &str| figures[code].value;
        assert_eq!(
            value("orders.turnover_b2c"),
            Some(200_000),
            "{}: the unpaid one does not count",
            market.name
        );
        assert_eq!(value("orders.online_payment_share"), Some(0));
        assert_eq!(value("orders.buyers"), Some(1));
        assert_eq!(value("orders.receiving_share"), Some(5_000));
        assert_eq!(value("orders.turnover_growth"), None, "no year before");
        assert_eq!(value("booths.sellers"), Some(2));
        let officer = market.signed_in(Role::Officer).await;
        let rows = market.get("/office/orders?period=12m&counted=true", &officer).await.body;
        assert!(rows.contains("2 dòng"), "{rows}");
        for indicator in market.app.indicators() {
            assert_eq!(
                market.get(indicator.rows, &officer).await.status,
                StatusCode::OK,
                "{}",
                indicator.rows
            );
        }
    }
}
