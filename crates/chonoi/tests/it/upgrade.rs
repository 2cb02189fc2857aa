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
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_dump_of_sqlite() {
    migrates(include_str!("../upgrade/0002.sqlite.sql"), None).await;
    migrates(include_str!("../upgrade/0003.sqlite.sql"), None).await;
    migrates(include_str!("../upgrade/0004.sqlite.sql"), None).await;
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
}

/// Leaves a small market on each engine to be dumped (see CONTRIBUTING.md, "The upgrade dump").
#[tokio::test(flavor = "multi_thread")]
#[ignore = "only run by hand, when an issue is closed"]
async fn leave_a_market_to_dump() {
    for market in crate::market::markets().await {
        let cart = market.cart(&[("dua-sap", 2), ("banh-tet", 1)]).await;
        market.post("/checkout", &crate::market::form("a", "vietqr"), &cart).await;
        let cart = market.cart(&[("keo-dua", 1)]).await;
        market.post("/checkout", &crate::market::form("b", "cod"), &cart).await;
        let officer = market.signed_in(kernel::Role::Officer).await;
        let row = "Tên doanh nghiệp;MST;Xã/Phường;Website\nCông ty TNHH Dừa Một;0100109106;Xã Cầu Kè;https://dua.example\n";
        crate::register::import(&market, &officer, "ds.csv", row.as_bytes()).await;
        println!("{} {:?}", market.name, market.fresh.place);
        market.app.db.close().await;
        std::mem::forget(market);
    }
}
