//! Who is blocked, who sends too fast, and what moderators may read.
use axum::http::StatusCode;
use kernel::Role;

use super::{BOOTH, ask, desk, rows};
use crate::market::markets;
use crate::seller::{fields, multipart};

#[tokio::test(flavor = "multi_thread")]
async fn who_blocks_gets_nothing_more_until_unblocking() {
    for market in markets().await {
        let (shopper, seller) = (market.signed_in(Role::Shopper).await, market.signed_in(Role::Seller).await);
        ask(&market, "Chào", &shopper).await;
        let path = desk(&market).await;
        let set = |path: String, blocked: &'static str, cookie: String| {
            let market = &market;
            async move {
                let answer =
                    market.post(&format!("{path}/block"), &format!("blocked={blocked}"), &cookie).await;
                assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
            }
        };
        set(BOOTH.to_owned(), "1", shopper.clone()).await;
        set(BOOTH.to_owned(), "1", shopper.clone()).await;
        let barred = market.send(multipart(&path, &[("body", "Mua đi")], &[], &seller)).await;
        assert_eq!(barred.status, StatusCode::CONFLICT, "{}", market.name);
        assert!(market.get(&path, &seller).await.body.contains("Người mua không nhận tin nhắn"));
        assert_eq!(ask(&market, "Tôi", &shopper).await.status, StatusCode::CONFLICT);
        set(path.clone(), "1", seller.clone()).await;
        set(BOOTH.to_owned(), "0", shopper.clone()).await;
        assert!(market.get(BOOTH, &shopper).await.body.contains("Gian hàng không nhận tin nhắn của bạn"));
        assert_eq!(market.count(&rows::MESSAGES).await, 1, "{}", market.name);
        set(path, "0", seller).await;
        assert_eq!(ask(&market, "Lại", &shopper).await.status, StatusCode::SEE_OTHER);
        assert_eq!(market.count(&rows::MESSAGES).await, 2, "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sends_too_fast_waits() {
    for market in markets().await {
        let shopper = market.signed_in(Role::Shopper).await;
        for number in 0..30 {
            let sent = ask(&market, &format!("{number}"), &shopper).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}: {number}", market.name);
        }
        let enough = ask(&market, "nữa", &shopper).await;
        assert_eq!(enough.status, StatusCode::CONFLICT, "{}", market.name);
        assert!(enough.body.contains("Bạn gửi nhanh quá"), "{}", enough.body);
        assert_eq!(market.count(&rows::MESSAGES).await, 30, "{}", market.name);
        market.app.clock.set_offset(11 * 60 * 1_000_000);
        assert_eq!(ask(&market, "nữa", &shopper).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn moderators_read_only_what_was_reported_with_a_reason_in_the_trail() {
    for market in markets().await {
        let (shopper, seller) = (market.signed_in(Role::Shopper).await, market.signed_in(Role::Seller).await);
        let officer = market.signed_in(Role::Officer).await;
        ask(&market, "Lời riêng", &shopper).await;
        assert!(!market.get("/office/talks", &officer).await.body.contains("/office/talks/0"));
        let report = format!("{BOOTH}/report");
        let bad = market.post(&report, "reason=", &shopper).await;
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
        for _ in 0..2 {
            let told = market.post(&report, "reason=fraud&said=L%E1%BB%ABa", &shopper).await;
            assert_eq!(told.location, format!("{BOOTH}?reported=1"), "{}", told.body);
        }
        assert_eq!(market.count(&rows::REPORTS).await, 1, "one open report of a side");
        let id = market.app.db.reader().await.unwrap().one(&rows::REPORT, ()).await.unwrap().0;
        let path = format!("/office/talks/{id}");
        let page = market.get(&path, &officer).await.body;
        assert!(page.contains("Lừa") && !page.contains("Lời riêng"), "closed until opened: {page}");
        let early =
            market.post(&path, &fields(&[("decision", "close"), ("reason", "x")], &[]), &officer).await;
        assert_eq!(early.status, StatusCode::CONFLICT, "nobody decides about what they have not read");
        assert_eq!(
            market.post(&format!("{path}/open"), "reason=", &officer).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(market.count(&rows::OPENED).await, 0);
        market.post(&format!("{path}/open"), "reason=Xem+t%E1%BB%91+c%C3%A1o", &officer).await;
        assert!(market.get(&path, &officer).await.body.contains("Lời riêng"));
        let other = market.signed_in(Role::Operator).await;
        assert!(!market.get(&path, &other).await.body.contains("Lời riêng"), "opened to who opened it");
        let commune = market.signed_in(Role::CommuneOfficer).await;
        assert_eq!(market.get(&path, &commune).await.status, StatusCode::FORBIDDEN);
        let decided =
            market.post(&path, &fields(&[("decision", "close"), ("reason", "Đúng")], &[]), &officer).await;
        assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.body);
        let again =
            market.post(&path, &fields(&[("decision", "dismiss"), ("reason", "y")], &[]), &officer).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert_eq!(market.count(&rows::OPENED).await, 1, "{}", market.name);
        let reasons = market.app.db.reader().await.unwrap().all(&rows::REASONS, ()).await.unwrap();
        assert_eq!(reasons, [("Xem tố cáo".to_owned(),), ("Đúng".to_owned(),)], "{}", market.name);
        assert_eq!(ask(&market, "nữa", &shopper).await.status, StatusCode::CONFLICT);
        let booth = market.send(multipart(&desk(&market).await, &[("body", "nữa")], &[], &seller)).await;
        assert_eq!(booth.status, StatusCode::CONFLICT);
        market.app.clock.set_offset(25 * 3_600 * 1_000_000);
        let later = market.signed_in(Role::Officer).await;
        assert!(!market.get(&path, &later).await.body.contains("Lời riêng"), "for a day only");
    }
}
