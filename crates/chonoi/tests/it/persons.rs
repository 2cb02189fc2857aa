//! What tests about people share: the accounts of the small market, their cookies and tokens.
use axum::body::Body;
use axum::http::{Request, header};
use kernel::{AccountId, Role};

use crate::market::{Answer, Market};

mod rows {
    use kernel::AccountId;
    db::sql! {
        ACCOUNT: (String,) => (AccountId,) = "SELECT id FROM people_account WHERE email = $1";
    }
}

pub(crate) async fn account(market: &Market, role: Role) -> AccountId {
    let login = format!("{}@example.vn", role.name());
    market.app.db.reader().await.unwrap().one(&rows::ACCOUNT, (login,)).await.unwrap().0
}

pub(crate) fn cookie(answer: &Answer, name: &str) -> String {
    let found = answer.cookies.iter().find(|c| c.starts_with(&format!("{name}=")));
    found.map(|c| c.split(';').next().unwrap().to_owned()).unwrap_or_default()
}

pub(crate) fn login(role: Role, password: &str) -> String {
    format!("login={}%40example.vn&password={}", role.name(), password.replace(' ', "+"))
}

/// Makes a token on its page.
pub(crate) async fn token(market: &Market, cookie: &str, audience: &str, scope: &str) -> String {
    let form = format!("name=may&audience={audience}&days=30&scope={scope}");
    let page = market.post("/account/tokens", &form, cookie).await.body;
    page.split("data-token>").nth(1).unwrap().split('<').next().unwrap().to_owned()
}

/// A call with a token.
pub(crate) async fn bearer(market: &Market, method: &str, path: &str, token: &str, body: &str) -> Answer {
    let request =
        Request::builder().method(method).uri(path).header(header::AUTHORIZATION, format!("Bearer {token}"));
    market.send(request.body(Body::from(body.to_owned())).unwrap()).await
}
