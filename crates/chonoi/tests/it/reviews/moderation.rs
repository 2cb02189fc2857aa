//! Words that wait, reports, hiding, and what goes with its writer.
use axum::http::StatusCode;
use kernel::Role;

use super::{bought, review, rows, tally, the_review};
use crate::market::{markets, system};
use crate::persons::account;
use crate::seller::{fields, sound};

#[tokio::test(flavor = "multi_thread")]
async fn words_wait_reports_are_seen_and_hiding_takes_a_reason() {
    for market in markets().await {
        let line = bought(&market, "", "k1").await;
        let waits = review(&market, &line, &[("body", "Gọi 0912345678 nhé")], "").await;
        assert!(waits.location.contains("reviewed=waiting"), "{}", waits.location);
        assert_eq!(tally(&market).await, (0, 0, 0, 0, 0), "{}: not shown, not counted", market.name);
        let officer = market.signed_in(Role::Officer).await;
        let (id, _, state, version) = the_review(&market).await;
        assert_eq!(state, "waiting");
        let path = format!("/office/reviews/{id}");
        assert!(market.get("/office/reviews?attention=2", &officer).await.body.contains(&path));
        assert!(market.get(&path, &officer).await.body.contains("0912345678"));
        let decide = |decision: &'static str, reason: &'static str, version: i64| {
            fields(&[("decision", decision), ("reason", reason), ("version", &version.to_string())], &[])
        };
        let outdated = market.post(&path, &decide("show", "", version + 7), &officer).await;
        assert_eq!(outdated.status, StatusCode::CONFLICT);
        assert_eq!(
            market.post(&path, &decide("show", "", version), &officer).await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(tally(&market).await, (0, 0, 0, 0, 1));
        let report = format!("/reviews/{id}/report");
        assert_eq!(market.post(&report, "reason=nothing", "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let cookie = "reporter=0123456789abcdef0123456789abcdef";
        for _ in 0..2 {
            let told = market.post(&report, "reason=personal&said=S%E1%BB%91", cookie).await;
            assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
        }
        assert_eq!(market.count(&rows::REPORTS).await, 1, "one browser, one report");
        let (.., version) = the_review(&market).await;
        let no_reason = market.post(&path, &decide("hide", "", version), &officer).await;
        assert_eq!(no_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(tally(&market).await, (0, 0, 0, 0, 1), "refused, so unchanged");
        let hidden = market.post(&path, &decide("hide", "Có số điện thoại", version), &officer).await;
        assert_eq!(hidden.status, StatusCode::SEE_OTHER, "{}", hidden.body);
        assert_eq!((tally(&market).await, market.count(&rows::REPORTS).await), ((0, 0, 0, 0, 0), 0));
        assert!(!market.get("/products/dua-sap", "").await.body.contains("0912345678"));
        assert!(market.get(&line.path, "").await.body.contains("Có số điện thoại"), "its writer reads why");
        let reasons = market.app.db.reader().await.unwrap().all(&rows::REASONS, ()).await.unwrap();
        assert_eq!(reasons, [("Có số điện thoại".to_owned(),)]);
        // What a moderator took away is shown again by a moderator only.
        review(&market, &line, &[], "").await;
        assert_eq!(
            (the_review(&market).await.2.as_str(), tally(&market).await),
            ("waiting", (0, 0, 0, 0, 0))
        );
        let ctx = system();
        market.app.db.write(&ctx, (), |tx, _, ()| Box::pin(tx.run(&rows::ELSEWHERE, ()))).await.unwrap();
        let commune = market.signed_in(Role::CommuneOfficer).await;
        assert_eq!(market.get(&path, &commune).await.status, StatusCode::NOT_FOUND, "another commune");
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn reviews_come_in_pages_and_go_with_their_writer() {
    for market in markets().await {
        let shopper = market.signed_in(Role::Shopper).await;
        for number in 0..10 {
            let line = bought(&market, if number < 4 { &shopper } else { "" }, &format!("k{number}")).await;
            let stars = (1 + number % 5).to_string();
            let cookie = if number < 4 { shopper.as_str() } else { "" };
            review(&market, &line, &[("stars", &stars), ("body", &format!("Lần {number}."))], cookie).await;
        }
        assert_eq!(tally(&market).await, (2, 2, 2, 2, 2), "{}", market.name);
        let list = market.get("/products/dua-sap/reviews", "").await.body;
        assert_eq!(list.matches("/report\"").count(), 10, "{list}");
        let five = market.get("/products/dua-sap/reviews?stars=5", "").await.body;
        assert!(five.contains("Lần 9.") && five.contains("Lần 4.") && !five.contains("Lần 8."), "{five}");
        assert_eq!(market.get("/products/dua-sap/reviews?stars=9", "").await.status, StatusCode::BAD_REQUEST);
        let id = account(&market, Role::Shopper).await;
        let mut conn = market.app.db.reader().await.unwrap();
        let data = reviews::domain().export.unwrap()(&mut conn, id).await.unwrap();
        drop(conn);
        assert_eq!(data["reviews"].as_array().unwrap().len(), 4);
        assert_eq!(
            (data["reviews"][0]["stars"].as_i64(), data["reviews"][0]["text"].as_str()),
            (Some(1), Some("Lần 0."))
        );
        let ctx = system();
        let erased = market.app.db.write(&ctx, id, |tx, ctx, id| {
            let erase = reviews::domain().erase.unwrap();
            erase(tx, ctx, *id)
        });
        erased.await.unwrap();
        assert_eq!((market.count(&rows::REVIEWS).await, tally(&market).await), (6, (1, 1, 1, 1, 2)));
        sound(&market).await;
    }
}
