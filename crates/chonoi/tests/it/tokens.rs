//! Tokens of the API: whose opens what.
use axum::http::StatusCode;
use kernel::Role;

use crate::market::markets;
use crate::persons::{bearer, token};

#[tokio::test(flavor = "multi_thread")]
async fn a_token_opens_one_api_with_its_scopes_until_it_ends() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let token = token(&market, &officer, "office", "registry.read").await;
        let read = "/api/v1/office/businesses";
        assert_eq!(bearer(&market, "GET", read, &token, "").await.status, StatusCode::OK, "{}", market.name);
        // Not another scope, not another audience, not a cookie, not nobody.
        assert_eq!(
            bearer(&market, "GET", "/api/v1/office/roster", &token, "").await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(
            bearer(&market, "GET", "/api/v1/shopper/me", &token, "").await.status,
            StatusCode::UNAUTHORIZED
        );
        assert_eq!(market.get(read, &officer).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(
            bearer(&market, "GET", read, "cn_office_nothing", "").await.status,
            StatusCode::UNAUTHORIZED
        );
        let page = market.get("/account/tokens", &officer).await.body;
        let end = page.split("action=\"/account/tokens/").nth(1).unwrap().split('"').next().unwrap();
        assert_eq!(
            market.post(&format!("/account/tokens/{end}"), "", &officer).await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(bearer(&market, "GET", read, &token, "").await.status, StatusCode::UNAUTHORIZED);
        // A seller's token reports turnover of its own business.
        let seller = market.signed_in(Role::Seller).await;
        let own = "name=M%E1%BB%99t&legal_form=household&size_class=micro&vsic_version=2025&maker=maker&status=active\
            &site=no&mail=yes&marketplace=yes&app=no&social=no&pos=no&cashless=yes&commune=29308";
        assert_eq!(market.post("/desk/register/edit", own, &seller).await.status, StatusCode::SEE_OTHER);
        let token = crate::persons::token(&market, &seller, "seller", "registry.own").await;
        let report = r#"{"period":"2025","channel":"site","amount":5000000}"#;
        let answer = bearer(&market, "POST", "/api/v1/seller/turnover", &token, report).await;
        assert!(answer.body.contains("\"changed\":true"), "{}", answer.body);
        let again = bearer(&market, "POST", "/api/v1/seller/turnover", &token, report).await;
        assert!(again.body.contains("\"changed\":false"));
        let wrong = bearer(&market, "POST", "/api/v1/seller/turnover", &token, r#"{"period":"2025"}"#).await;
        assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    }
}
