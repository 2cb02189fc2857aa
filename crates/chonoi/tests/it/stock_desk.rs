//! The stock desk: goods come in, are counted, written off and carried, and no promise is lost.
use axum::http::StatusCode;
use catalogue::{Count, VariantId, count, reserve};
use kernel::{BoothId, Error, Role};

use crate::market::{Market, markets, system};
use crate::seller::{bought, fields, on_hand, sound};

mod rows {
    use catalogue::VariantId;
    use kernel::BoothId;

    db::sql! {
        RESERVED: (VariantId,) => (i64, i64) = "SELECT on_hand, reserved FROM catalogue_variant WHERE id = $1";
        BOOTH: (VariantId,) => (BoothId,) = "SELECT booth_id FROM catalogue_variant WHERE id = $1";
        LOTS: (VariantId,) => (String, i64) =
            "SELECT q.name AS name, l.on_hand AS on_hand FROM catalogue_lot l
             JOIN catalogue_place q ON q.id = l.place_id WHERE l.variant_id = $1 ORDER BY q.opened_at, l.id";
        MOVED: () => (i64,) = "SELECT COUNT(*) AS n FROM catalogue_movement WHERE kind = 'moved'";
        ALL: () => (i64,) = "SELECT COUNT(*) AS n FROM catalogue_movement";
    }
}

async fn act(
    market: &Market,
    seller: &str,
    (variant, act): (VariantId, &str),
    form: &[(&str, &str)],
) -> StatusCode {
    let path = format!("/desk/stock/{variant}/{act}");
    market.post(&path, &fields(form, &[]), seller).await.status
}

/// Fields of a form with their values.
type Fields = &'static [(&'static str, &'static str)];

#[tokio::test(flavor = "multi_thread")]
async fn goods_come_in_are_carried_counted_and_written_off() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let variant = bought(&market, "dua-sap", 2).await;
        let in_fourteen = system().now().day().plus_days(10).iso();
        let received =
            [("quantity", "5"), ("kind", "received"), ("lot_code", "L1"), ("expires_on", &in_fourteen)];
        assert_eq!(act(&market, &seller, (variant, "receive"), &received).await, StatusCode::SEE_OTHER);
        let place = [("place_name", "Sạp số 12")];
        let opened = market.post("/desk/stock/places", &fields(&place, &[]), &seller).await;
        assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.body);
        let page = market.get(&format!("/desk/stock/{variant}"), &seller).await.body;
        let option = |before: &str, name: &str| {
            let list = page.split(before).nth(1).unwrap();
            let upto = list.split(name).next().unwrap();
            upto.rsplit("value=\"").next().unwrap()[..36].to_owned()
        };
        let (lot, to) = (option("name=\"moved_lot\"", "L1"), option("name=\"to\"", "Sạp số 12"));
        let moved = [("moved_lot", lot.as_str()), ("to", to.as_str()), ("moved", "2")];
        assert_eq!(act(&market, &seller, (variant, "move"), &moved).await, StatusCode::SEE_OTHER);
        let mut conn = market.app.db.reader().await.unwrap();
        let lots = conn.all(&rows::LOTS, (variant,)).await.unwrap();
        drop(conn);
        assert_eq!(lots, [("Kho chính".to_owned(), 3), ("Sạp số 12".to_owned(), 2)], "{}", market.name);
        assert_eq!(market.count(&rows::MOVED).await, 2, "{}", market.name);
        let counted = [("seen", "15"), ("counted", "14")];
        assert_eq!(act(&market, &seller, (variant, "count"), &counted).await, StatusCode::SEE_OTHER);
        let gone = [("scrapped", "1"), ("lot", lot.as_str()), ("reason", "Bị dập")];
        assert_eq!(act(&market, &seller, (variant, "write-off"), &gone).await, StatusCode::SEE_OTHER);
        assert_eq!(on_hand(&market, variant).await, 13, "{}", market.name);
        let soon = market.get(&format!("/desk/stock?expiring={in_fourteen}"), &seller).await.body;
        assert!(soon.contains(&format!("/desk/stock/{variant}")), "{}", market.name);
        let ledger = market.get("/desk/stock/movements?kind=scrapped", &seller).await.body;
        assert!(ledger.contains("Bị dập"), "{}", market.name);
        let file = market.get("/desk/stock/movements?format=csv", &seller).await.body;
        assert_eq!(file.lines().count(), 8, "{file}");
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_mistake_on_the_stock_desk_moves_nothing() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let variant = bought(&market, "dua-sap", 8).await;
        let movements = market.count(&rows::ALL).await;
        let wrong: [(&str, Fields, &str); 9] = [
            ("receive", &[("quantity", "0")], "quantity"),
            ("receive", &[("quantity", "5"), ("expires_on", "2020-01-01")], "expires_on"),
            ("receive", &[("quantity", "5"), ("expires_on", "mai")], "expires_on"),
            ("receive", &[("quantity", "5"), ("place", "nowhere")], "place"),
            ("count", &[("seen", "10"), ("counted", "7")], "counted"),
            ("count", &[("seen", "9"), ("counted", "9")], "counted"),
            ("write-off", &[("scrapped", "3"), ("reason", "Hư")], "scrapped"),
            ("write-off", &[("scrapped", "1"), ("reason", "")], "reason"),
            ("move", &[("moved", "1")], "moved_lot"),
        ];
        for (act, form, field) in wrong {
            let path = format!("/desk/stock/{variant}/{act}");
            let answer = market.post(&path, &fields(form, &[]), &seller).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{act} {form:?}");
            assert!(answer.body.contains(&format!("href=\"#{field}\"")), "{act} {form:?}: {}", answer.body);
        }
        assert_eq!(market.count(&rows::ALL).await, movements, "{}", market.name);
        let other = bought(&market, "banh-tet", 1).await;
        for name in ["receive", "count", "write-off", "move"] {
            let refused = act(&market, &seller, (other, name), &[("quantity", "1")]).await;
            assert_eq!(refused, StatusCode::NOT_FOUND, "{name}");
        }
        let theirs = market.get(&format!("/desk/stock/{other}"), &seller).await;
        assert_eq!(theirs.status, StatusCode::NOT_FOUND, "{}", market.name);
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn prices_and_stock_of_the_list_change_together_or_not_at_all() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let (one, two) = (bought(&market, "dua-sap", 4).await, bought(&market, "keo-dua", 1).await);
        let form = |stock: &str| {
            let of = |variant: VariantId, price: &str, stock: &str| {
                [
                    (format!("seen-{variant}"), "100000:10".to_owned()),
                    (format!("price-{variant}"), price.to_owned()),
                    (format!("on_hand-{variant}"), stock.to_owned()),
                ]
            };
            let both = [of(one, "90.000", stock), of(two, "100000", "25")].concat();
            let pairs: Vec<(&str, &str)> = both.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
            fields(&pairs, &[])
        };
        let refused = market.post("/desk/products", &form("3"), &seller).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", market.name);
        assert!(refused.body.contains(&format!("href=\"#on_hand-{one}\"")), "{}", refused.body);
        assert_eq!(on_hand(&market, two).await, 10, "nothing changed");
        let saved = market.post("/desk/products", &form("8"), &seller).await;
        assert_eq!(saved.location, "/desk/products?saved=2", "{}", saved.body);
        assert_eq!((on_hand(&market, one).await, on_hand(&market, two).await), (8, 25), "{}", market.name);
        assert_eq!(
            market.post("/desk/products", "act=hide", &seller).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let theirs = market.post("/desk/products", "act=hide&chosen=banh-tet", &seller).await;
        assert_eq!(theirs.status, StatusCode::NOT_FOUND, "{}", market.name);
        sound(&market).await;
    }
}

/// Counts what the page shows while others order; says how it went.
async fn counted(market: &Market, booth: BoothId, variant: VariantId, counted: i64) -> bool {
    let mut conn = market.app.db.reader().await.unwrap();
    let seen = catalogue::variant(&mut conn, variant).await.unwrap().on_hand;
    drop(conn);
    let input = (vec![booth], Count { variant, counted, seen, note: None });
    match market.app.db.write(&system(), input, |tx, ctx, input| Box::pin(count(tx, ctx, input))).await {
        Ok(()) => true,
        Err(Error::Invalid(_)) => false,
        Err(error) => panic!("{error}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn counting_while_others_order_loses_no_promise() {
    for market in markets().await {
        let variant = bought(&market, "dua-sap", 1).await;
        let booth = market.app.db.reader().await.unwrap().one(&rows::BOOTH, (variant,)).await.unwrap().0;
        let market = std::sync::Arc::new(market);
        let mut orders = Vec::new();
        for at in 0..12 {
            let market = market.clone();
            orders.push(tokio::spawn(async move {
                let ctx = system();
                let goods = vec![(variant, 1)];
                let write =
                    market.app.db.write(&ctx, goods, |tx, ctx, goods| Box::pin(reserve(tx, ctx, goods)));
                let promised = i64::from(write.await.unwrap().is_none());
                counted(&market, booth, variant, 6 + at % 5).await;
                promised
            }));
        }
        let mut promised = 1;
        for order in orders {
            promised += order.await.unwrap();
        }
        let mut conn = market.app.db.reader().await.unwrap();
        let (on_hand, reserved) = conn.one(&rows::RESERVED, (variant,)).await.unwrap();
        drop(conn);
        assert_eq!(reserved, promised, "{}", market.name);
        assert!(reserved <= on_hand, "{}: {reserved} of {on_hand}", market.name);
        sound(&market).await;
    }
}
