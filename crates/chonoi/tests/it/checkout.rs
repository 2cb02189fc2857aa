//! The main job, over HTTP in one process, on both engines.
use std::sync::Arc;

use axum::http::StatusCode;
use kernel::{Dong, Role};

use crate::market::{Market, SECRET, form, markets};

mod count {
    db::sql! {
        ORDERS: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_order";
        CHECKOUTS: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_checkout";
        RESERVED: () => (i64,) = "SELECT CAST(SUM(reserved) AS BIGINT) AS n FROM catalogue_variant";
        ON_HAND: () => (i64,) = "SELECT CAST(SUM(on_hand) AS BIGINT) AS n FROM catalogue_variant";
        ENTRIES: () => (i64,) = "SELECT COUNT(*) AS n FROM money_ledger";
        PAID: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_order WHERE status = 'paid'";
        REFERENCE: () => (String, kernel::Dong) = "SELECT reference, amount FROM money_payment";
        CODES: () => (String, kernel::Dong) = "SELECT code, total FROM orders_order ORDER BY id";
        OWED: () => (i64,) =
            "SELECT COUNT(*) AS n FROM (
                 SELECT account, SUM(amount) AS balance FROM (
                     SELECT debit AS account, amount FROM money_ledger
                     UNION ALL SELECT credit AS account, -amount FROM money_ledger
                 ) AS moves WHERE account LIKE 'order:%' GROUP BY account
             ) AS accounts WHERE balance <> 0";
    }
}

pub(crate) async fn doctor(market: &Market) {
    for check in market.app.domains.iter().flat_map(|domain| domain.checks) {
        let mut conn = market.app.db.reader().await.unwrap();
        assert_eq!((check.run)(&mut conn).await.unwrap(), None, "{} on {}", check.name, market.name);
    }
    let mut conn = market.app.db.reader().await.unwrap();
    assert_eq!(money::total(&mut conn).await.unwrap(), Dong::ZERO, "{}", market.name);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_four_checkouts_of_the_last_ten_make_ten_orders() {
    for market in markets().await {
        let market = Arc::new(market);
        let mut carts = Vec::new();
        for _ in 0..64 {
            carts.push(market.cart(&[("dua-sap", 1)]).await);
        }
        let tasks: Vec<_> = carts
            .into_iter()
            .enumerate()
            .map(|(at, cart)| {
                let market = market.clone();
                tokio::spawn(
                    async move { market.post("/checkout", &form(&format!("k{at}"), "cod"), &cart).await },
                )
            })
            .collect();
        let (mut placed, mut refused) = (0, 0);
        for task in tasks {
            let answer = task.await.unwrap();
            match answer.status {
                StatusCode::SEE_OTHER => placed += 1,
                StatusCode::CONFLICT => refused += 1,
                other => panic!("{}: {other} {}", market.name, answer.body),
            }
        }
        assert_eq!((placed, refused), (10, 54), "{}", market.name);
        assert_eq!(market.count(&count::ORDERS).await, 10, "{}", market.name);
        assert_eq!(market.count(&count::RESERVED).await, 10, "{}", market.name);
        doctor(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_same_checkout_sent_many_times_makes_one() {
    for market in markets().await {
        let market = Arc::new(market);
        let cart = market.cart(&[("dua-sap", 2), ("banh-tet", 1)]).await;
        let send = || {
            let (market, cart) = (market.clone(), cart.clone());
            tokio::spawn(async move { market.post("/checkout", &form("same", "vietqr"), &cart).await })
        };
        let tasks: Vec<_> = (0..8).map(|_| send()).collect();
        let mut places = Vec::new();
        for task in tasks {
            let answer = task.await.unwrap();
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}: {}", market.name, answer.body);
            places.push(answer.location);
        }
        let later = market.post("/checkout", &form("same", "vietqr"), &cart).await;
        places.push(later.location);
        assert!(places.iter().all(|place| *place == places[0] && place.starts_with("/pay/")), "{places:?}");
        assert_eq!(market.count(&count::CHECKOUTS).await, 1, "{}", market.name);
        assert_eq!(market.count(&count::ORDERS).await, 2, "{}: one per booth", market.name);
    }
}

/// A signed notice of the bank, as the sandbox writes it.
pub(crate) fn notice(bank_id: &str, reference: &str, amount: Dong) -> String {
    let data = serde_json::json!({
        "accountNumber": "9900000086", "amount": amount.0, "currency": "VND", "description": format!("chuyen tien {reference}"),
        "orderCode": 1, "reference": bank_id, "transactionDateTime": "2026-11-24 08:00:00",
    });
    let pairs = data.as_object().unwrap().iter(); // sorted by name
    let text = |v: &serde_json::Value| v.as_str().map_or_else(|| v.to_string(), str::to_owned);
    let signed: Vec<String> = pairs.map(|(name, value)| format!("{name}={}", text(value))).collect();
    let signature = sandbox::signature::sign(SECRET, &signed.join("&"));
    serde_json::json!({"code": "00", "desc": "success", "success": true, "data": data, "signature": signature}).to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn paid_by_vietqr_then_sent_and_handed_over() {
    for market in markets().await {
        let cart = market.cart(&[("dua-sap", 2), ("banh-tet", 1)]).await;
        market.post("/checkout", &form("k", "vietqr"), &cart).await;
        let (reference, amount) =
            market.app.db.reader().await.unwrap().one(&count::REFERENCE, ()).await.unwrap();
        assert_eq!(amount, Dong(315_000), "two at 100.000 delivered for 15.000, one fetched");
        for _ in 0..2 {
            let answer = market.post("/hooks/bank", &notice("FT1", &reference, amount), "").await;
            assert_eq!(answer.status, StatusCode::OK, "{}: {}", market.name, answer.body);
        }
        assert_eq!(market.count(&count::PAID).await, 2, "{}", market.name);
        assert_eq!(market.count(&count::ENTRIES).await, 2, "{}: a repeated notice counts once", market.name);
        let seller = market.signed_in(Role::Seller).await;
        let codes = market.app.db.reader().await.unwrap().all(&count::CODES, ()).await.unwrap();
        for (code, total) in codes {
            let mine = total == Dong(215_000);
            let expected = if mine { StatusCode::SEE_OTHER } else { StatusCode::NOT_FOUND };
            let early = market.post(&format!("/desk/orders/{code}/deliver"), "", &seller).await;
            assert_eq!(early.status, if mine { StatusCode::CONFLICT } else { StatusCode::NOT_FOUND });
            assert_eq!(market.post(&format!("/desk/orders/{code}/ship"), "", &seller).await.status, expected);
            assert_eq!(
                market.post(&format!("/desk/orders/{code}/deliver"), "", &seller).await.status,
                expected
            );
        }
        assert_eq!(market.count(&count::ON_HAND).await, 28, "{}: two left the shelf", market.name);
        assert_eq!(
            market.count(&count::OWED).await,
            2,
            "{}: one not handed over, one waits for its day",
            market.name
        );
        doctor(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn cash_is_recorded_to_the_dong_or_not_at_all() {
    for market in markets().await {
        let cart = market.cart(&[("dua-sap", 1)]).await;
        market.post("/checkout", &form("k", "cod"), &cart).await;
        let seller = market.signed_in(Role::Seller).await;
        let (code, total) = market.app.db.reader().await.unwrap().one(&count::CODES, ()).await.unwrap();
        market.post(&format!("/desk/orders/{code}/ship"), "", &seller).await;
        let wrong = market.post(&format!("/desk/orders/{code}/deliver"), "collected=1000", &seller).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", market.name);
        assert!(wrong.body.contains("115.000\u{a0}₫"), "{}", market.name);
        assert_eq!(market.count(&count::ENTRIES).await, 0, "{}", market.name);
        let cash = format!("collected={}", total.0);
        let right = market.post(&format!("/desk/orders/{code}/deliver"), &cash, &seller).await;
        assert_eq!(right.status, StatusCode::SEE_OTHER, "{}", market.name);
        // Cash taken, passed to the booth, kept by it; VAT and income tax of a household.
        assert_eq!(market.count(&count::ENTRIES).await, 5, "{}", market.name);
        assert_eq!(market.count(&count::OWED).await, 0, "{}", market.name);
        doctor(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_checkout_gives_the_goods_back_and_late_money_is_kept_apart() {
    for market in markets().await {
        let cart = market.cart(&[("dua-sap", 3)]).await;
        let placed = market.post("/checkout", &form("k", "vietqr"), &cart).await;
        let (reference, amount) =
            market.app.db.reader().await.unwrap().one(&count::REFERENCE, ()).await.unwrap();
        let pay = market.get(&placed.location, "").await;
        let at = pay.body.find("/checkouts/").unwrap();
        let page: String = pay.body[at..].chars().take_while(|c| *c != '"').collect();
        assert_eq!(market.post(&format!("{page}/cancel"), "", "").await.status, StatusCode::SEE_OTHER);
        assert_eq!(market.count(&count::RESERVED).await, 0, "{}", market.name);
        let late = market.post("/hooks/bank", &notice("FT9", &reference, amount), "").await;
        assert_eq!(late.status, StatusCode::OK, "{}", market.name);
        assert_eq!(market.count(&count::PAID).await, 0, "{}", market.name);
        let mut conn = market.app.db.reader().await.unwrap();
        let suspense = money::balance(&mut conn, &money::Account::Suspense).await.unwrap();
        assert_eq!(suspense, Dong(-amount.0), "{}", market.name);
        assert_eq!(market.post(&format!("{page}/cancel"), "", "").await.status, StatusCode::CONFLICT);
    }
}
