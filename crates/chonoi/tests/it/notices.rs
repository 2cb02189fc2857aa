//! Telling people what happened: once, in their language, in the ways they chose, also while mail is down.
mod push;

use std::sync::Arc;

use ::notices::{Kind, Notice, Wording, tell};
use axum::http::StatusCode;
use kernel::{AccountId, Role, Text};
use serde_json::json;

use crate::mail::{is_there, later, set, start, until};
use crate::market::{Market, form, markets, system};
use crate::persons::account;

pub(crate) mod rows {
    use kernel::AccountId;
    db::sql! {
        TOLD: (AccountId,) => (String, String) =
            "SELECT kind, link FROM notices_notice WHERE account_id = $1 ORDER BY id";
        UNREAD: () => (i64,) = "SELECT COUNT(*) AS n FROM notices_notice WHERE read_at IS NULL";
        ALL: () => (i64,) = "SELECT COUNT(*) AS n FROM notices_notice";
        MAILS: () => (i64,) = "SELECT COUNT(*) AS n FROM outside_mail";
        UNSENT: () => (i64,) = "SELECT COUNT(*) AS n FROM outside_mail WHERE sent_at IS NULL";
        TRIED: () => (i64,) = "SELECT COUNT(*) AS n FROM outside_mail WHERE last_error IS NOT NULL";
        SUBJECTS: () => (String, String, String) =
            "SELECT address, subject, body FROM outside_mail ORDER BY address, subject";
        CONSENTS: () => (i64,) =
            "SELECT COUNT(*) AS n FROM people_consent WHERE purpose = 'news' AND withdrawn_at IS NULL";
        CODE: () => (String, String) =
            "SELECT o.code AS code, c.token AS token FROM orders_order o JOIN orders_checkout c ON c.id = o.checkout_id";
        CHOICES: () => (i64,) = "SELECT COUNT(*) AS n FROM notices_choice";
    }
}

pub(crate) async fn told(market: &Market, who: AccountId) -> Vec<(String, String)> {
    market.app.db.reader().await.unwrap().all(&rows::TOLD, (who,)).await.unwrap()
}

/// The shopper buys one coconut in cash; answers code and token of the order.
pub(crate) async fn buy(market: &Market, shopper: &str, key: &str) -> (String, String) {
    let cart = market.cart_of(shopper, &[("dua-sap", 1)]).await;
    let placed = market.post("/checkout", &form(key, "cod"), &cart).await;
    assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.body);
    market.app.db.reader().await.unwrap().all(&rows::CODE, ()).await.unwrap().pop().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_is_told_buyer_and_booth_in_their_own_languages() {
    for market in markets().await {
        let (buyer, seller) = (account(&market, Role::Shopper).await, account(&market, Role::Seller).await);
        let background = tokio::spawn(ui::run_background(market.app.clone()));
        let shopper = format!("{}; lang=en", market.signed_in(Role::Shopper).await);
        let (code, token) = buy(&market, &shopper, "k").await;
        let own = format!("/checkouts/{token}");
        let desk = format!("/desk/orders/{code}");
        assert_eq!(told(&market, buyer).await, [("order-placed".to_owned(), own.clone())], "{}", market.name);
        assert_eq!(told(&market, seller).await, [("booth-order".to_owned(), desk.clone())]);

        let desk_person = market.signed_in(Role::Seller).await;
        market.post(&format!("{desk}/ship"), "", &desk_person).await;
        market.post(&format!("{desk}/deliver"), "collected=115000", &desk_person).await;
        let kinds: Vec<_> = told(&market, buyer).await.into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, ["order-placed", "order-shipped", "order-delivered"], "{}", market.name);
        assert_eq!(told(&market, seller).await.len(), 1, "who acts is not told of it");

        until(&market, &rows::MAILS, 4).await;
        let mails = market.app.db.reader().await.unwrap().all(&rows::SUBJECTS, ()).await.unwrap();
        let subjects: Vec<_> = mails.iter().map(|(to, subject, _)| (to.as_str(), subject.clone())).collect();
        let shopper_mail = "shopper@example.vn";
        assert_eq!(
            subjects,
            [
                ("seller@example.vn", format!("Đơn mới {code}")),
                (shopper_mail, format!("Order {code} is on its way")),
                (shopper_mail, format!("Order {code} is placed")),
                (shopper_mail, format!("Order {code} was handed over")),
            ],
            "{}",
            market.name
        );
        assert!(
            mails[0].2.contains("Gian hàng Gian hàng gian-hang-mot có đơn 115.000\u{a0}₫"),
            "{}",
            mails[0].2
        );
        assert!(mails[1].2.contains("Booth gian-hang-mot has sent"), "{}", mails[1].2);
        assert!(mails[1].2.contains(&format!("http://127.0.0.1:8080{own}")), "{}", mails[1].2);
        background.abort();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_shows_what_is_new_and_belongs_to_its_person() {
    for market in markets().await {
        let shopper = market.signed_in(Role::Shopper).await;
        assert!(!market.get("/", &shopper).await.body.contains("href=\"/account/notices\""));
        let (code, token) = buy(&market, &shopper, "k").await;
        let list = market.get("/account/notices", &shopper).await.body;
        assert!(list.contains(&format!("<b>Đã đặt đơn {code}</b>")), "{list}");
        assert!(list.contains("Thông báo, 1 chưa đọc"), "the bell of {}", market.name);
        assert!(
            market.get("/account/notices", &format!("{shopper}; lang=en")).await.body.contains("is placed")
        );
        let id = list.split("/account/notices/").find(|rest| rest.len() > 36 && rest.as_bytes()[8] == b'-');
        let path = format!("/account/notices/{}", &id.unwrap()[..36]);

        let stranger = market.signed_in(Role::Seller).await;
        assert_eq!(market.get(&path, &stranger).await.status, StatusCode::NOT_FOUND);
        assert_eq!(market.get(&path, "").await.location[..8], *"/sign-in");
        assert_eq!(market.count(&rows::UNREAD).await, 2, "{}: a stranger read it", market.name);
        assert_eq!(market.get(&path, &shopper).await.location, format!("/checkouts/{token}"));
        assert_eq!(market.count(&rows::UNREAD).await, 1, "the seller's is left");
        market.post("/account/notices/read", "", &shopper).await;
        assert_eq!(market.count(&rows::UNREAD).await, 1, "one's own only");
        market.post("/account/notices/read", "", &stranger).await;
        assert_eq!(market.count(&rows::UNREAD).await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_person_chooses_and_advertising_asks_for_consent() {
    for market in markets().await {
        let shopper = market.signed_in(Role::Shopper).await;
        let page = market.get("/account/notices/settings", &shopper).await.body;
        let ticked = |name: &str| page.contains(&format!("name=\"{name}\" value=\"1\" checked"));
        assert!(ticked("order-placed:app") && ticked("order-placed:mail") && ticked("price-alert:push"));
        for way in ["app", "mail", "push"] {
            assert!(!ticked(&format!("campaign:{way}")), "advertising is ticked beforehand");
        }
        assert!(!page.contains("booth-order:"), "a shopper has no booth");

        let only = "order-placed%3Amail=1&campaign%3Amail=1&language=en";
        let saved = market.post("/account/notices/settings", only, &shopper).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        assert_eq!(market.count(&rows::CONSENTS).await, 1, "{}", market.name);
        let background = tokio::spawn(ui::run_background(market.app.clone()));
        buy(&market, &shopper, "k").await;
        until(&market, &rows::MAILS, 2).await;
        let mails = market.app.db.reader().await.unwrap().all(&rows::SUBJECTS, ()).await.unwrap();
        assert!(mails[1].1.ends_with("is placed"), "the chosen language, not that of the page: {mails:?}");
        let list = market.get("/account/notices", &shopper).await.body;
        assert!(list.contains("Chưa có thông báo nào"), "by mail only");

        let choices = market.count(&rows::CHOICES).await;
        market.post("/account/privacy/consent", "purpose=news&given=no", &shopper).await;
        let page = market.get("/account/notices/settings", &shopper).await.body;
        assert!(!page.contains("name=\"campaign:mail\" value=\"1\" checked"), "withdrawn there, not here");
        assert_eq!(market.count(&rows::CHOICES).await, choices);
        background.abort();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_thing_is_told_once_however_often_it_is_said() {
    for market in markets().await {
        let market = Arc::new(market);
        let to = account(&market, Role::Shopper).await;
        let name = Text::new("Dừa sáp", Some("Waxy coconut"));
        let notice = Notice {
            to,
            kind: Kind::PriceAlert,
            title: Wording::new("alert-told-price").with_text("product", &name),
            body: Wording::new("alert-told-price-more").with("price", 5),
            link: "/products/dua-sap".to_owned(),
            key: "once".to_owned(),
        };
        let tasks: Vec<_> = (0..16)
            .map(|_| {
                let (market, notice) = (market.clone(), notice.clone());
                tokio::spawn(async move {
                    let db = &market.app.db;
                    db.write(&system(), notice, |tx, ctx, notice| Box::pin(tell(tx, ctx, notice))).await
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap().unwrap();
        }
        assert_eq!(market.count(&rows::ALL).await, 1, "{}", market.name);
        let background = tokio::spawn(ui::run_background(market.app.clone()));
        until(&market, &rows::MAILS, 1).await;
        tokio::time::sleep(std::time::Duration::from_millis(600)).await;
        assert_eq!(market.count(&rows::MAILS).await, 1, "{}", market.name);
        let elsewhere = Notice { link: "https://example.com".to_owned(), key: "other".to_owned(), ..notice };
        let db = &market.app.db;
        let refused = db.write(&system(), elsewhere, |tx, ctx, notice| Box::pin(tell(tx, ctx, notice))).await;
        assert!(refused.is_err() && market.count(&rows::ALL).await == 1);
        background.abort();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_down_for_an_hour_delays_mail_and_nothing_else() {
    if !is_there() {
        return;
    }
    for market in markets().await {
        let gone = start(&json!({}));
        let port = gone.port;
        drop(gone);
        set(&market, "smtp", format!("smtp://127.0.0.1:{port}")).await;
        let background = tokio::spawn(ui::run_background(market.app.clone()));
        let shopper = market.signed_in(Role::Shopper).await;
        let (code, _) = buy(&market, &shopper, "k").await;
        until(&market, &rows::TRIED, 2).await;
        // The order goes on meanwhile.
        let seller = market.signed_in(Role::Seller).await;
        let ship = market.post(&format!("/desk/orders/{code}/ship"), "", &seller).await;
        assert_eq!(ship.status, StatusCode::SEE_OTHER, "{}", market.name);
        until(&market, &rows::TRIED, 3).await;
        for minutes in [10, 30, 59] {
            later(&market, minutes * 60).await;
            tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        }
        assert_eq!(market.count(&rows::UNSENT).await, 3, "{}", market.name);
        let server = start(&json!({"port": port}));
        later(&market, 2 * 3_600).await;
        let mut heard = Vec::new();
        for _ in 0..3 {
            heard.push(server.says().await["subject"].as_str().unwrap().to_owned());
        }
        heard.sort();
        assert_eq!(
            heard,
            [format!("Đã đặt đơn {code}"), format!("Đơn {code} đã được gửi đi"), format!("Đơn mới {code}")],
            "{}",
            market.name
        );
        until(&market, &rows::UNSENT, 0).await;
        later(&market, 6 * 3_600).await;
        server.is_silent().await;
        background.abort();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_known_goes_with_its_person() {
    for market in markets().await {
        let shopper = market.signed_in(Role::Shopper).await;
        buy(&market, &shopper, "k").await;
        market.post("/account/notices/settings", "language=en", &shopper).await;
        let data = market.get("/account/privacy/my-data.json", &shopper).await.body;
        let data: serde_json::Value = serde_json::from_str(&data).unwrap();
        assert_eq!(data["notices"]["language"], "en");
        assert_eq!(data["notices"]["notices"][0]["kind"], "order-placed");
        let who = account(&market, Role::Shopper).await;
        for domain in &market.app.domains {
            let Some(erase) = domain.erase.filter(|_| domain.name == "notices") else { continue };
            let work: db::WorkFn<_, ()> =
                |tx, ctx, (erase, who): &(ui::Erase, AccountId)| erase(tx, ctx, *who);
            market.app.db.write(&system(), (erase, who), work).await.unwrap();
        }
        assert_eq!(told(&market, who).await, [], "{}", market.name);
        assert_eq!((market.count(&rows::ALL).await, market.count(&rows::CHOICES).await), (1, 0));
    }
}
