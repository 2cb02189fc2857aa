//! Databases of older versions migrate and are healthy. Each closed issue leaves a dump in `tests/upgrade`.
use db::testing;

async fn migrates(dump: &str, server: Option<&str>) {
    let old = testing::restore(dump, server).await.unwrap();
    db::migrate(&old.db, &chonoi::migrations()).await.unwrap();
    assert_eq!(db::pending(&old.db, &chonoi::migrations()).await.unwrap().len(), 0);
    for check in chonoi::domains().iter().flat_map(|domain| domain.checks) {
        let mut conn = old.db.reader().await.unwrap();
        assert_eq!((check.run)(&mut conn).await.unwrap(), None, "{}", check.name);
    }
    let mut conn = old.db.reader().await.unwrap();
    let orders = conn.one(&count::ORDERS, ()).await.unwrap().0;
    assert!(orders > 0, "the dump has no orders");
    drop(conn);
    old.db.close().await;
}

mod count {
    db::sql! {
        ORDERS: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_order";
        PAYMENT: () => (String, kernel::Dong) = "SELECT reference, amount FROM money_payment";
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_dump_of_sqlite() {
    migrates(include_str!("../upgrade/0002.sqlite.sql"), None).await;
    migrates(include_str!("../upgrade/0003.sqlite.sql"), None).await;
    migrates(include_str!("../upgrade/0004.sqlite.sql"), None).await;
    migrates(include_str!("../upgrade/0005.sqlite.sql"), None).await;
    migrates(include_str!("../upgrade/0006.sqlite.sql"), None).await;
    migrates(include_str!("../upgrade/0007.sqlite.sql"), None).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_dump_of_postgres() {
    #[expect(clippy::disallowed_methods, reason = "the test server is named by the environment")]
    let Ok(server) = std::env::var("CHONOI_TEST_POSTGRES") else {
        return;
    };
    migrates(include_str!("../upgrade/0002.postgres.sql"), Some(&server)).await;
    migrates(include_str!("../upgrade/0003.postgres.sql"), Some(&server)).await;
    migrates(include_str!("../upgrade/0004.postgres.sql"), Some(&server)).await;
    migrates(include_str!("../upgrade/0005.postgres.sql"), Some(&server)).await;
    migrates(include_str!("../upgrade/0006.postgres.sql"), Some(&server)).await;
    migrates(include_str!("../upgrade/0007.postgres.sql"), Some(&server)).await;
}

/// Leaves a small market on each engine to be dumped (see CONTRIBUTING.md, "The upgrade dump").
#[tokio::test(flavor = "multi_thread")]
#[ignore = "only run by hand, when an issue is closed"]
async fn leave_a_market_to_dump() {
    for market in crate::market::markets().await {
        let cart = market.cart(&[("dua-sap", 2), ("banh-tet", 1)]).await;
        market.post("/checkout", &crate::market::form("a", "vietqr"), &cart).await;
        pays(&market).await;
        let cart = market.cart(&[("keo-dua", 1)]).await;
        market.post("/checkout", &crate::market::form("b", "cod"), &cart).await;
        let officer = market.signed_in(kernel::Role::Officer).await;
        let row = "Tên doanh nghiệp;MST;Xã/Phường;Website\nCông ty TNHH Dừa Một;0100109106;Xã Cầu Kè;https://dua.example\n\
            Công ty TNHH Dừa Hai;;Xã Cầu Kè;\nCông ty TNHH Dừa Ba;;Xã Cầu Kè;\n";
        crate::register::import(&market, &officer, "ds.csv", row.as_bytes()).await;
        comes_back(&market).await;
        asks(&market, &officer).await;
        println!("{} {:?}", market.name, market.fresh.place);
        market.app.db.close().await;
        std::mem::forget(market);
    }
}

/// The bank tells of the transfer for what was ordered, so that ledger, sale and withheld tax have rows.
async fn pays(market: &crate::market::Market) {
    let (reference, amount) = market.app.db.reader().await.unwrap().one(&count::PAYMENT, ()).await.unwrap();
    let notice = crate::checkout::notice("FT1", &reference, amount);
    assert_eq!(market.post("/hooks/bank", &notice, "").await.status.as_u16(), 200);
}

/// A survey of firms that is open, with a draft and a try.
async fn asks(market: &crate::market::Market, officer: &str) {
    let new = "population=firms&form=firms&name_vi=%C4%90i%E1%BB%81u%20tra&year=2026&begins_on=2026-10-01&ends_on=2026-12-15&results_on=2027-01-31";
    let survey = market.post("/office/surveys/new", new, officer).await.location;
    let survey = survey.strip_suffix("/design").unwrap().to_owned();
    let design = "whose=all&sample=2&minimum=1&reserve=50&overlap=50&rule=square-root&seed=7&act=draw";
    for (path, form) in [("design", design), ("open", "")] {
        let answer = market.post(&format!("{survey}/{path}"), form, officer).await;
        assert_eq!(answer.status.as_u16(), 303, "{path}: {}", answer.body);
    }
    let list = market.get("/office/interviews", officer).await.body;
    let unit = list
        .split("/office/interviews/")
        .find_map(|part| part.get(..9).filter(|code| code.chars().all(char::is_alphanumeric)));
    let unit = format!("/office/interviews/{}", unit.unwrap());
    for (path, form) in [
        ("/tried", "way=phone&result=not-reached"),
        ("", "revision=0&a.firm%2Ffirm_name=D%E1%BB%ABa&act=save"),
    ] {
        let answer = market.post(&format!("{unit}{path}"), form, officer).await;
        assert_eq!(answer.status.as_u16(), 303, "{path}: {}", answer.body);
    }
}

/// What a shopper and a seller leave when they come back: an address, a favourite, a message, a coupon.
async fn comes_back(market: &crate::market::Market) {
    let shopper = market.signed_in(kernel::Role::Shopper).await;
    let seller = market.signed_in(kernel::Role::Seller).await;
    let today = crate::market::system().now().day();
    let goods = catalogue::product(&mut market.app.db.reader().await.unwrap(), "dua-sap").await.unwrap();
    let liked = format!("product={}&on=1&back=/", goods.id);
    let coupon = format!(
        "kind=coupon&booth=gian-hang-mot&name_vi=Qu%E1%BA%A7y&amount=10.000&minimum=50.000&notified=small&starts_on={}&ends_on={}",
        today.iso(),
        today.plus_days(5).iso()
    );
    for (path, form, who) in [
        ("/account/addresses", crate::carts::ADDRESS, &shopper),
        ("/account/favourites", liked.as_str(), &shopper),
        ("/desk/offers/new", coupon.as_str(), &seller),
    ] {
        let answer = market.post(path, form, who).await;
        assert_eq!(answer.status.as_u16(), 303, "{path}: {}", answer.body);
    }
    let (path, words) = ("/account/messages/gian-hang-mot", [("body", "Còn hàng không?")]);
    let sent = market.send(crate::seller::multipart(path, &words, &[], &shopper)).await;
    assert_eq!(sent.status.as_u16(), 303, "{}", sent.body);
}
