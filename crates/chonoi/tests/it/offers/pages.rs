//! The pages of officials, sellers and shoppers.
use std::sync::Arc;

use axum::http::StatusCode;
use kernel::Role;

use super::{line, sql};
use crate::mail::until;
use crate::market::{Market, markets, system};
use crate::notices::{rows, told};
use crate::persons::account;

const PHONE: &str = "0912345678";

pub(super) fn days(from: i64, to: i64) -> String {
    let today = system().now().day();
    format!("starts_on={}&ends_on={}", today.plus_days(from).iso(), today.plus_days(to).iso())
}

async fn campaign(market: &Market) {
    let officer = market.signed_in(Role::Officer).await;
    let form = format!("name_vi=Online+Friday&about_vi=C%C3%B9ng+gi%E1%BA%A3m&{}", days(0, 5));
    let made = market.post("/office/campaigns/new", &form, &officer).await;
    assert_eq!(
        (made.status, made.location.as_str()),
        (StatusCode::SEE_OTHER, "/office/campaigns/online-friday")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_calendar_to_the_goods_on_offer() {
    for market in markets().await {
        assert!(!market.get("/", "").await.body.contains("/campaigns/online-friday"));
        let officer = market.signed_in(Role::Officer).await;
        let proposed = market.get("/office/campaigns", &officer).await;
        assert_eq!(proposed.status, StatusCode::OK, "{}", market.name);
        campaign(&market).await;
        assert!(market.get("/", "").await.body.contains("/campaigns/online-friday"), "{}", market.name);
        let seller = market.signed_in(Role::Seller).await;
        let desk = market.get("/desk/offers", &seller).await;
        let id = desk
            .body
            .split("name=\"campaign\" value=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned();
        let join = format!("booth=gian-hang-mot&campaign={id}");
        assert_eq!(market.post("/desk/offers/join", &join, &seller).await.status, StatusCode::SEE_OTHER);
        let other = format!("booth=gian-hang-hai&campaign={id}");
        assert_eq!(market.post("/desk/offers/join", &other, &seller).await.status, StatusCode::NOT_FOUND);
        let variant = line(&market, "dua-sap", 1).await.variant;
        let flash = |price: i64| {
            format!(
                "kind=flash&booth=gian-hang-mot&name_vi=Gi%C3%A1+t%E1%BB%91t&variant_1={variant}&price={price}&cap=5\
                 &campaign={id}&notified=online&{}",
                days(0, 5)
            )
        };
        let deep = market.post("/desk/offers/new", &flash(40_000), &seller).await;
        assert_eq!(deep.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", market.name);
        assert!(deep.body.contains("50.000\u{a0}₫"), "it says the lowest price that is allowed");
        let good = market.post("/desk/offers/new", &flash(80_000), &seller).await;
        // The campaign began at midnight, and so may the offer.
        assert_eq!(good.status, StatusCode::SEE_OTHER, "{}: {}", market.name, good.body);
        for page in ["/campaigns/online-friday", "/products/dua-sap", "/"] {
            let body = market.get(page, "").await.body;
            assert!(body.contains("80.000\u{a0}₫") && body.contains("30 ngày"), "{}: {page}", market.name);
        }
        let list = market.get("/campaigns", "").await;
        assert!(list.body.contains("Online Friday"), "{}", market.name);
        let csv = market.get("/office/campaigns?format=csv", &officer).await;
        assert!(csv.body.contains("Online Friday") && csv.status == StatusCode::OK, "{}", market.name);
        let results = market.get("/office/campaigns/online-friday/results?format=xlsx", &officer).await;
        assert_eq!(results.status, StatusCode::OK, "{}", market.name);
        let ended = market.post("/office/campaigns/online-friday/end", "reason=Th%E1%BB%AD", &officer).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", market.name);
        assert!(!market.get("/products/dua-sap", "").await.body.contains("80.000\u{a0}₫"), "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voucher_of_the_market_is_made_in_its_campaign() {
    for market in markets().await {
        campaign(&market).await;
        let officer = market.signed_in(Role::Officer).await;
        let page = "/office/campaigns/online-friday/vouchers";
        let form = format!(
            "kind=voucher&name_vi=Gi%E1%BA%A3m&voucher_code=CHO+2026&rate=10&amount=30.000&minimum=100.000&cap=100\
             &per_person=1&budget=1.000.000&notified=online&{}",
            days(0, 5)
        );
        let made = market.post(page, &form, &officer).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}: {}", market.name, made.body);
        let public = market.get("/campaigns/online-friday", "").await.body;
        assert!(public.contains("CHO2026") && public.contains("Giảm 10 %, tối đa 30.000\u{a0}₫"), "{public}");
        let twice = market.post(page, &form, &officer).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", market.name);
        assert_eq!(market.count(&sql::OFFERS).await, 1, "{}", market.name);
        let outside = form.replace("CHO+2026", "SAU").replace(&days(0, 5), &days(0, 9));
        assert_eq!(market.post(page, &outside, &officer).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_coupon_is_redeemed_once_at_its_own_counter() {
    for market in markets().await {
        let market = Arc::new(market);
        let seller = market.signed_in(Role::Seller).await;
        let form = format!(
            "kind=coupon&booth=gian-hang-mot&name_vi=Qu%E1%BA%A7y&amount=10.000&minimum=50.000&cap=2&notified=small&{}",
            days(0, 5)
        );
        let made = market.post("/desk/offers/new", &form, &seller).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}: {}", market.name, made.body);
        let booth = market.get("/booths/gian-hang-mot", "").await.body;
        let offer =
            booth.split("name=\"offer\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let no_phone = market.post("/coupons", &format!("offer={offer}"), "").await;
        assert_eq!(no_phone.status, StatusCode::CONFLICT, "{}", market.name);
        let collect = format!("offer={offer}&phone={PHONE}");
        let had = market.post("/coupons", &collect, "").await;
        assert_eq!(had.status, StatusCode::SEE_OTHER, "{}: {}", market.name, had.body);
        let page = market.get(&had.location, "").await.body;
        assert!(page.contains("<svg") && page.contains("Giảm 10.000\u{a0}₫"), "{page}");
        assert_eq!(
            market.post("/coupons", &collect, "").await.status,
            StatusCode::CONFLICT,
            "one for a person"
        );
        let code = market.app.db.reader().await.unwrap().one(&sql::COUPON, ()).await.unwrap().0;
        assert!(market.get(&format!("/desk/coupons?code={code}"), &seller).await.body.contains(&code));
        let tasks: Vec<_> = (0..8)
            .map(|_| {
                let (market, seller, form) = (market.clone(), seller.clone(), format!("coupon_code={code}"));
                tokio::spawn(async move { market.post("/desk/coupons", &form, &seller).await.status })
            })
            .collect();
        let mut done = 0;
        for task in tasks {
            done += usize::from(task.await.unwrap() == StatusCode::SEE_OTHER);
        }
        assert_eq!((done, market.count(&sql::REDEEMED).await), (1, 1), "{}", market.name);
        assert!(market.get(&had.location, "").await.body.contains("Đã dùng"), "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_campaign_that_began_is_told_once_to_those_who_agreed() {
    for market in markets().await {
        let (shopper, seller) = (account(&market, Role::Shopper).await, account(&market, Role::Seller).await);
        campaign(&market).await;
        let page = market.signed_in(Role::Shopper).await;
        let saved =
            market.post("/account/notices/settings", "campaign%3Aapp=1&campaign%3Amail=1&language=en", &page);
        assert_eq!(saved.await.status, StatusCode::SEE_OTHER, "{}", market.name);
        let background = tokio::spawn(ui::run_background(market.app.clone()));
        until(&market, &rows::MAILS, 1).await;
        // The next hour asks again, and nobody is told again.
        ui::sweep(&market.app).await;
        let link = "/campaigns/online-friday".to_owned();
        assert_eq!(told(&market, shopper).await, [("campaign".to_owned(), link)], "{}", market.name);
        assert_eq!(told(&market, seller).await, [], "{}: did not agree", market.name);
        let mails = market.app.db.reader().await.unwrap().all(&rows::SUBJECTS, ()).await.unwrap();
        assert_eq!((mails.len(), mails[0].1.as_str()), (1, "Online Friday has begun"), "{}", market.name);
        assert!(mails[0].2.contains("/account/notices/settings"), "how to stop it: {}", mails[0].2);
        background.abort();
    }
}
