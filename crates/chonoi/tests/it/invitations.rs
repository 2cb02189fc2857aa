//! Invitations, and the roster of officials.
use axum::http::StatusCode;
use kernel::Role;

use crate::market::markets;
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
