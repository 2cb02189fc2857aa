//! Coupons that cost something: paid, redeemed, lapsed, and who wins when both come at once.
use std::sync::Arc;

use axum::http::StatusCode;
use kernel::{Dong, Role, Uuid};

use super::pages::days;
use crate::checkout::{doctor, notice};
use crate::market::{Market, markets, system};

mod rows {
    use kernel::{Dong, Uuid};

    db::sql! {
        PAYMENT: () => (String, Dong, Uuid) =
            "SELECT reference, amount, subject_id FROM money_payment ORDER BY created_at DESC, id DESC LIMIT 1";
        COUPON: () => (String, Dong, bool, bool) =
            "SELECT code, price, (paid_at IS NOT NULL) AS paid, (lapsed_at IS NOT NULL) AS lapsed
             FROM offers_coupon ORDER BY collected_at DESC, id DESC LIMIT 1";
        USED: () => (i64,) = "SELECT used FROM offers_offer";
        USES: () => (i64,) = "SELECT CAST(COALESCE(SUM(used), 0) AS BIGINT) AS n FROM offers_use";
        OWED: () => (Dong,) = "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS n FROM money_ledger WHERE credit LIKE 'booth:%'";
        LEFT_OVER: () => (i64,) = "SELECT COUNT(*) AS n FROM money_transfer WHERE state <> 'matched'";
    }
}

/// A coupon worth 50.000 for 40.000, one in all; answers its form.
async fn offered(market: &Market) -> String {
    let seller = market.signed_in(Role::Seller).await;
    let form = |price: &str| {
        format!(
            "kind=coupon&booth=gian-hang-mot&name_vi=B%E1%BB%AFa+tr%C6%B0a&amount=50.000&minimum=100.000&price={price}\
             &cap=1&notified=small&{}",
            days(0, 5)
        )
    };
    let dear = market.post("/desk/offers/new", &form("50.000"), &seller).await;
    assert_eq!(dear.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", market.name);
    assert!(dear.body.contains("Phiếu phải rẻ hơn"), "{}", dear.body);
    let made = market.post("/desk/offers/new", &form("40.000"), &seller).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}: {}", market.name, made.body);
    let booth = market.get("/booths/gian-hang-mot", "").await.body;
    assert!(booth.contains("Mua phiếu 40.000\u{a0}₫"), "{booth}");
    let offer = booth.split("name=\"offer\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    format!("offer={offer}&phone=0912345678")
}

async fn lapse(market: &Market, coupon: Uuid) {
    let mut jobs = market.app.domains.iter().flat_map(|domain| domain.jobs);
    let job = *jobs.find(|job| job.kind == "offers.coupon-lapse").unwrap();
    (job.run)(market.app.clone(), system(), coupon).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coupon_is_paid_before_it_holds_and_owed_to_the_booth_once_it_is_used() {
    for market in markets().await {
        let collect = offered(&market).await;
        let bought = market.post("/coupons", &collect, "").await;
        assert!(bought.location.starts_with("/pay/"), "{}: {}", market.name, bought.location);
        let db = &market.app.db;
        let (code, ..) = db.reader().await.unwrap().one(&rows::COUPON, ()).await.unwrap();
        let seller = market.signed_in(Role::Seller).await;
        let redeem = format!("coupon_code={code}");
        let early = market.post("/desk/coupons", &redeem, &seller).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", market.name);
        assert!(early.body.contains("chưa được trả tiền"), "{}", early.body);
        let (reference, amount, coupon) = db.reader().await.unwrap().one(&rows::PAYMENT, ()).await.unwrap();
        assert_eq!(amount, Dong(40_000), "{}", market.name);
        for _ in 0..2 {
            let told = market.post("/hooks/bank", &notice("FT9", &reference, amount), "").await;
            assert_eq!(told.status, StatusCode::OK, "{}", told.body);
        }
        lapse(&market, coupon).await;
        let found = db.reader().await.unwrap().one(&rows::COUPON, ()).await.unwrap();
        assert_eq!(found, (code.clone(), Dong(40_000), true, false), "{}: paid in time", market.name);
        let paid = market.get(&bought.location, "").await.body;
        let page = paid.split("href=\"/coupons/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        assert!(market.get(&format!("/coupons/{page}"), "").await.body.contains(&code), "{}", market.name);
        let owed = async || db.reader().await.unwrap().one(&rows::OWED, ()).await.unwrap().0;
        assert_eq!(owed().await, Dong::ZERO, "{}", market.name);
        assert_eq!(market.post("/desk/coupons", &redeem, &seller).await.status, StatusCode::SEE_OTHER);
        assert_eq!(
            market.post("/desk/coupons", &redeem, &seller).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(owed().await, Dong(40_000), "{}: once", market.name);
        doctor(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_is_not_paid_in_time_goes_to_somebody_else_and_late_money_is_kept_apart() {
    for market in markets().await {
        let collect = offered(&market).await;
        let other = collect.replace("0912345678", "0987654321");
        market.post("/coupons", &collect, "").await;
        assert_eq!(market.post("/coupons", &other, "").await.status, StatusCode::CONFLICT, "the only one");
        let (reference, amount, coupon) =
            market.app.db.reader().await.unwrap().one(&rows::PAYMENT, ()).await.unwrap();
        for _ in 0..2 {
            lapse(&market, coupon).await;
        }
        assert_eq!(
            (market.count(&rows::USED).await, market.count(&rows::USES).await),
            (0, 0),
            "{}",
            market.name
        );
        market.post("/hooks/bank", &notice("FT8", &reference, amount), "").await;
        assert_eq!(market.count(&rows::LEFT_OVER).await, 1, "{}: kept apart", market.name);
        let again = market.post("/coupons", &other, "").await;
        assert!(again.location.starts_with("/pay/"), "{}: {}", market.name, again.body);
        doctor(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn money_and_the_end_of_the_time_at_one_moment_have_one_winner() {
    for market in markets().await {
        let market = Arc::new(market);
        let collect = offered(&market).await;
        market.post("/coupons", &collect, "").await;
        let (reference, amount, coupon) =
            market.app.db.reader().await.unwrap().one(&rows::PAYMENT, ()).await.unwrap();
        let (one, other) = (market.clone(), market.clone());
        let money = tokio::spawn(async move {
            one.post("/hooks/bank", &notice("FT7", &reference, amount), "").await.status
        });
        let time = tokio::spawn(async move { lapse(&other, coupon).await });
        assert_eq!(money.await.unwrap(), StatusCode::OK);
        time.await.unwrap();
        let (_, _, paid, lapsed) =
            market.app.db.reader().await.unwrap().one(&rows::COUPON, ()).await.unwrap();
        assert!(paid != lapsed, "{}: paid {paid}, lapsed {lapsed}", market.name);
        assert_eq!(market.count(&rows::USED).await, i64::from(paid), "{}", market.name);
        assert_eq!(market.count(&rows::LEFT_OVER).await, i64::from(lapsed), "{}", market.name);
        doctor(&market).await;
    }
}
