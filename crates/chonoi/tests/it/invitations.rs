//! Invitations, and the roster of officials.
use axum::http::StatusCode;
use kernel::Role;

use crate::market::{Market, markets};
use crate::persons::account;

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_gives_a_role_once() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let refused = market.post("/office/people/invite", "contact=An&role=operator", &officer).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "an officer makes no operators");
        let page = market
            .post("/office/people/invite", "contact=An&role=commune-officer&commune=29308", &officer)
            .await;
        let link = page.body.split("/invitations/").nth(1).unwrap().split('<').next().unwrap().to_owned();
        let shopper = market.signed_in(Role::Shopper).await;
        assert_eq!(market.get(&format!("/invitations/{link}"), "").await.status, StatusCode::OK);
        assert_eq!(market.post(&format!("/invitations/{link}"), "", &shopper).await.location, "/account");
        assert_eq!(
            market.post(&format!("/invitations/{link}"), "", &shopper).await.status,
            StatusCode::CONFLICT
        );
        let id = account(&market, Role::Shopper).await;
        let person = market.get(&format!("/office/people/{id}"), &officer).await.body;
        assert!(person.contains("Xã Cầu Kè"), "{}", market.name);
        let end = person
            .split("action=\"")
            .find(|part| part.contains("/grants/"))
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        assert_eq!(
            market.post(end, "", &officer).await.status,
            StatusCode::BAD_REQUEST,
            "a reason is asked for"
        );
        assert_eq!(market.post(end, "reason=h%E1%BA%BFt", &officer).await.status, StatusCode::SEE_OTHER);
        assert!(!market.get(&format!("/office/people/{id}"), &officer).await.body.contains("/grants/"));
    }
}

/// The id of the official that the roster lists for a commune.
async fn listed(market: &Market, commune: &str, cookie: &str) -> String {
    let list = market.get(&format!("/office/roster?commune={commune}"), cookie).await.body;
    let ids = list.split("\"/office/roster/").map(|part| part.split('"').next().unwrap());
    ids.filter(|part| part.len() == 36).last().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_official_of_the_roster_has_the_account_of_that_login() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let form = "name=An&agency=S%E1%BB%9F&duty=e-commerce&rank=head&commune=29308&from=2026-01-01";
        let unknown =
            market.post("/office/roster/new", &format!("{form}&login=ai%40example.vn"), &officer).await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unknown.body.contains("Không có tài khoản nào"), "{}", unknown.body);
        let file = || async { market.get("/office/roster?format=csv", &officer).await.body };
        assert_eq!(file().await.lines().count(), 1, "{}: a refused act changed something", market.name);
        let entered = market.post("/office/roster/new", form, &officer).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.body);
        assert!(!file().await.contains("commune-officer"));
        let path = format!("/office/roster/{}", listed(&market, "29308", &officer).await);
        let link = format!("{path}/account");
        assert_eq!(market.post(&link, "login=an", &officer).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let commune = market.signed_in(Role::CommuneOfficer).await;
        let done = market.post(&link, "login=commune-officer%40example.vn", &commune).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}: the officer of that commune may", done.body);
        assert!(file().await.contains("commune-officer"), "{}", market.name);
        let page = market.get(&path, &officer).await.body;
        assert!(page.contains(&format!("/office/people/{}", account(&market, Role::CommuneOfficer).await)));
        let log = market.get("/office/audit?topic=people.official.linked.v1", &officer).await.body;
        assert!(log.contains("Liên kết tài khoản của cán bộ"), "{log}");
        let elsewhere = form.replace("29308", "29341");
        market.post("/office/roster/new", &format!("{elsewhere}&login=seller%40example.vn"), &officer).await;
        let other = listed(&market, "29341", &officer).await;
        let theirs = format!("/office/roster/{other}/account");
        let refused = market.post(&theirs, "login=shopper%40example.vn", &commune).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{}: another commune", market.name);
    }
}
