//! What visitors report, and what they ask.
use std::fmt::Write as _;

use axum::http::StatusCode;
use kernel::Role;

use super::{form, rows};
use crate::market::{Market, markets};

#[tokio::test(flavor = "multi_thread")]
async fn visitors_report_within_bounds_and_an_authority_has_a_clock() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let path = "/products/dua-sap/report";
        assert_eq!(market.post(path, "reason=", "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(market.post(path, "reason=nothing", "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let first = market.post(path, "reason=counterfeit&said=Gi%E1%BA%A3", "").await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.body);
        let browser = first.cookies[0].split(';').next().unwrap().to_owned();
        market.post(path, "reason=unsafe", &browser).await;
        assert_eq!(market.count(&rows::REPORTS).await, 1, "{}: once for a browser", market.name);
        assert_eq!(market.version("dua-sap").await.1, 1);
        let page = market.get("/office/products/dua-sap", &officer).await.body;
        assert!(page.contains("Hàng giả, hàng nhái"), "{page}");
        let day = market.app.clock.now().day();
        let ahead = form(&[
            ("authority", "QLTT 12"),
            ("asked", "Gỡ"),
            ("received_day", &day.plus_days(1).iso()),
            ("received_time", "08:00"),
        ]);
        let asked = "/office/products/dua-sap/request";
        assert_eq!(market.post(asked, &ahead, &officer).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let yesterday = ahead.replace(&day.plus_days(1).iso(), &day.plus_days(-1).iso());
        let entered = market.post(asked, &yesterday, &officer).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.body);
        assert_eq!(market.version("dua-sap").await.1, 3);
        let mut conn = market.app.db.reader().await.unwrap();
        let (due,) = conn.one(&rows::DUE, ()).await.unwrap();
        drop(conn);
        assert_eq!(
            due,
            Some(day.start().plus_seconds(8 * 3_600)),
            "{}: 24 hours after it arrived",
            market.name
        );
        let keep = market.decide("dua-sap", "approve", "", &officer).await;
        assert_eq!(
            keep.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}: keeping it wants a reason",
            market.name
        );
        market.decide("dua-sap", "refuse", "Theo công văn 12", &officer).await;
        assert_eq!((market.count(&rows::REPORTS).await, market.version("dua-sap").await.1), (0, 0));
        assert_eq!(market.get("/products/dua-sap", "").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_are_asked_answered_filtered_and_erased_with_their_person() {
    for market in markets().await {
        let (shopper, seller) = (market.signed_in(Role::Shopper).await, market.signed_in(Role::Seller).await);
        let officer = market.signed_in(Role::Officer).await;
        let path = "/products/dua-sap/questions";
        assert_eq!(market.post(path, "question=", &shopper).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let visitor = market.post(path, "question=A", "").await;
        assert!(visitor.location.starts_with("/sign-in"), "{}", visitor.location);
        market.post(path, "question=Giao+trong+ngay+khong%3F", &shopper).await;
        assert!(market.get(path, "").await.body.contains("Giao trong ngay khong?"));
        assert!(market.get("/desk", &seller).await.body.contains("1 câu hỏi chưa trả lời"));
        let mut conn = market.app.db.reader().await.unwrap();
        let (id, _) = conn.one(&rows::LAST_QUESTION, ()).await.unwrap();
        drop(conn);
        let answer = format!("/desk/questions/{id}");
        let said = market.post(&answer, &format!("answer-{id}=Goi+0912345678"), &seller).await;
        assert_eq!(said.location, "/desk/questions?waits=1", "{}", said.body);
        assert!(!market.get(path, "").await.body.contains("0912345678"), "{}", market.name);
        let office = format!("/office/questions/{id}");
        assert_eq!(market.post(&office, "decision=refuse", &officer).await.status, StatusCode::SEE_OTHER);
        assert_eq!(market.post(&office, "decision=approve", &officer).await.status, StatusCode::CONFLICT);
        market.post(&answer, &format!("answer-{id}=Co+a"), &seller).await;
        assert!(market.get("/products/dua-sap", "").await.body.contains("Co a"), "{}", market.name);
        market.post(path, "question=Nhan+zalo+0912345678", &shopper).await;
        assert!(!market.get(path, "").await.body.contains("0912345678"));
        let data = market.get("/account/privacy/my-data.json", &shopper).await.body;
        assert!(data.contains("Giao trong ngay khong?"), "{data}");
        let mut asked = String::new();
        for _ in 0..9 {
            let answer = market.post(path, "question=Con+hang+khong", &shopper).await;
            let _ = write!(asked, "{} ", answer.status.as_u16());
        }
        assert_eq!(asked, "303 303 303 303 303 303 303 303 409 ", "{}: ten a day", market.name);
        let account = shopper_id(&market).await;
        let ctx = crate::market::system();
        let erase = market.app.domains.iter().find(|d| d.name == "catalogue").unwrap().erase.unwrap();
        market
            .app
            .db
            .write(&ctx, (account, erase), |tx, ctx, (account, erase)| erase(tx, ctx, *account))
            .await
            .unwrap();
        assert_eq!(market.count(&rows::QUESTIONS).await, 0, "{}", market.name);
    }
}

mod person {
    db::sql! {
        SHOPPER: () => (kernel::AccountId,) = "SELECT id FROM people_account WHERE email = 'shopper@example.vn'";
    }
}

async fn shopper_id(market: &Market) -> kernel::AccountId {
    market.app.db.reader().await.unwrap().one(&person::SHOPPER, ()).await.unwrap().0
}
