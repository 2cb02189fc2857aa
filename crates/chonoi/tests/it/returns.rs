//! Goods that are given back, orders that are called off with a reason, and what the order's page tells of both.
use std::sync::Arc;

use axum::http::StatusCode;
use kernel::Role;

use crate::checkout::doctor;
use crate::market::{Market, form, markets};
use crate::seller::multipart;

mod rows {
    db::sql! {
        RETURNS: () => (i64,) = "SELECT COUNT(*) AS n FROM orders_return";
        STATE: () => (String,) = "SELECT state FROM orders_return";
        CODES: () => (kernel::Code,) = "SELECT code FROM orders_order ORDER BY id";
        VARIANT: () => (kernel::Uuid,) = "SELECT variant_id FROM orders_item";
        USES: () => (i64,) = "SELECT CAST(COALESCE(SUM(uses), 0) AS BIGINT) AS n FROM pictures_picture";
        REASON: () => (Option<String>,) = "SELECT end_reason FROM orders_order ORDER BY id";
    }
}

/// An order of three pieces of the seller's booth: its page, its code, its variant.
async fn ordered(market: &Market) -> (String, String, String) {
    let cart = market.cart(&[("dua-sap", 3)]).await;
    let page = market.post("/checkout", &form("k", "cod"), &cart).await.location;
    let mut conn = market.app.db.reader().await.unwrap();
    let code = conn.one(&rows::CODES, ()).await.unwrap().0;
    let variant = conn.one(&rows::VARIANT, ()).await.unwrap().0;
    (page, code.as_str().to_owned(), variant.to_string())
}

async fn deliver(market: &Market, seller: &str, code: &str) {
    market.post(&format!("/desk/orders/{code}/ship"), "", seller).await;
    let done = market.post(&format!("/desk/orders/{code}/deliver"), "collected=315000", seller).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
}

async fn state(market: &Market) -> String {
    market.app.db.reader().await.unwrap().one(&rows::STATE, ()).await.unwrap().0
}

#[tokio::test(flavor = "multi_thread")]
async fn a_return_is_asked_answered_and_paid_back() {
    for market in markets().await {
        let (page, code, variant) = ordered(&market).await;
        let seller = market.signed_in(Role::Seller).await;
        let path = format!("{page}/returns/{code}");
        let ask = format!("reason=damaged&words=B%E1%BB%83+hai+tr%C3%A1i&goods-{variant}=2");
        let early = market.post(&path, &ask, "").await;
        assert_eq!(early.status, StatusCode::CONFLICT, "{}: not handed over yet", market.name);
        deliver(&market, &seller, &code).await;
        let form = market.get(&path, "").await.body;
        assert!(form.contains("30 ngày") || form.contains("đến hết ngày"), "{form}");
        for wrong in [ask.replace("=2", "=4"), ask.replace("=2", "=0"), ask.replace("damaged", "x")] {
            let refused = market.post(&path, &wrong, "").await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong} on {}", market.name);
        }
        assert_eq!(market.count(&rows::RETURNS).await, 0, "{}", market.name);
        let goods = format!("goods-{variant}");
        let typed = [("reason", "damaged"), ("words", "Bể hai trái"), (goods.as_str(), "2")];
        let photo = [crate::pictures::photo(600, 400, 10)];
        let asked = market.send(multipart(&path, &typed, &photo, "")).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}: {}", market.name, asked.body);
        assert_eq!(market.count(&rows::USES).await, 1, "{}: the photo is kept", market.name);
        assert_eq!(market.post(&path, &ask, "").await.status, StatusCode::CONFLICT, "once for an order");
        let shown = market.get(&page, "").await.body;
        assert!(shown.contains("Bể hai trái") && shown.contains("/pictures/"), "{shown}");
        assert!(market.get("/desk/returns", &seller).await.body.contains(&code), "on the seller's list");
        // The seller answers with words; only this booth's.
        let desk = format!("/desk/orders/{code}/return");
        let silent = market.post(&desk, "decision=accept&answer=", &seller).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", silent.body);
        let refund = format!("/desk/orders/{code}/refund");
        assert_eq!(market.post(&refund, "refunded=200000", &seller).await.status, StatusCode::CONFLICT);
        assert_eq!(state(&market).await, "asked", "{}", market.name);
        let yes = market.post(&desk, "decision=accept&answer=Xin+l%E1%BB%97i", &seller).await;
        assert_eq!(yes.status, StatusCode::SEE_OTHER, "{}", yes.body);
        assert_eq!(state(&market).await, "accepted", "{}", market.name);
        let many = market.post(&refund, "refunded=315001", &seller).await;
        assert_eq!(many.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", many.body);
        let paid = market.post(&refund, "refunded=200000", &seller).await;
        assert_eq!(paid.status, StatusCode::SEE_OTHER, "{}", paid.body);
        assert_eq!(state(&market).await, "refunded", "{}", market.name);
        let shown = market.get(&page, "").await.body;
        for words in ["Xin lỗi", "200.000\u{a0}₫", "class=\"timeline\""] {
            assert!(shown.contains(words), "{words}: {shown}");
        }
        doctor(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn asking_twice_at_once_and_answering_twice_at_once_have_one_result() {
    for market in markets().await {
        let market = Arc::new(market);
        let (page, code, variant) = ordered(&market).await;
        let seller = market.signed_in(Role::Seller).await;
        deliver(&market, &seller, &code).await;
        let race = async |path: String, forms: [String; 2], cookie: String| {
            let tasks = forms.map(|form| {
                let (market, path, cookie) = (market.clone(), path.clone(), cookie.clone());
                tokio::spawn(async move { market.post(&path, &form, &cookie).await.status })
            });
            let mut done = 0;
            for task in tasks {
                match task.await.unwrap() {
                    StatusCode::SEE_OTHER => done += 1,
                    status => assert_eq!(status, StatusCode::CONFLICT, "{}", market.name),
                }
            }
            done
        };
        let ask = format!("reason=wrong&words=x&goods-{variant}=1");
        let path = format!("{page}/returns/{code}");
        assert_eq!(race(path, [ask.clone(), ask], String::new()).await, 1, "{}", market.name);
        let both = ["decision=accept&answer=a".to_owned(), "decision=decline&answer=b".to_owned()];
        assert_eq!(race(format!("/desk/orders/{code}/return"), both, seller).await, 1, "{}", market.name);
        assert_eq!(market.count(&rows::RETURNS).await, 1, "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_its_days_nothing_is_asked_and_before_them_it_can_be_withdrawn() {
    for market in markets().await {
        let (page, code, variant) = ordered(&market).await;
        let seller = market.signed_in(Role::Seller).await;
        deliver(&market, &seller, &code).await;
        let (path, ask) =
            (format!("{page}/returns/{code}"), format!("reason=other&words=x&goods-{variant}=1"));
        market.app.clock.set_offset(31 * 86_400 * 1_000_000);
        assert_eq!(market.post(&path, &ask, "").await.status, StatusCode::CONFLICT, "{}", market.name);
        assert_eq!(market.count(&rows::RETURNS).await, 0, "{}", market.name);
        market.app.clock.set_offset(29 * 86_400 * 1_000_000);
        assert_eq!(market.post(&path, &ask, "").await.status, StatusCode::SEE_OTHER, "{}", market.name);
        assert_eq!(market.post(&format!("{path}/withdraw"), "", "").await.status, StatusCode::SEE_OTHER);
        assert_eq!(state(&market).await, "withdrawn", "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_is_called_off_says_why() {
    for market in markets().await {
        let (page, code, _) = ordered(&market).await;
        let wrong = market.post(&format!("{page}/cancel"), "reason=x", "").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", market.name);
        let done = market.post(&format!("{page}/cancel"), "reason=changed-mind", "").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let kept = market.app.db.reader().await.unwrap().one(&rows::REASON, ()).await.unwrap().0;
        assert_eq!(kept.as_deref(), Some("changed-mind"), "{}", market.name);
        assert!(market.get(&page, "").await.body.contains("Đổi ý"), "{}", market.name);
        let seller = market.signed_in(Role::Seller).await;
        assert!(market.get(&format!("/desk/orders/{code}"), &seller).await.body.contains("Đổi ý"));
    }
}
