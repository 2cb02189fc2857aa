use serde_json::json;

use super::Ghn;
use crate::request::present;
use crate::{Label, Outcome, Reply, Request, json, request};

/// Asks for a token that opens the page of the label for about 30 minutes. The list of codes is from memory.
pub(super) fn request(ghn: &Ghn, code: &str) -> Outcome<Request> {
    Ok(ghn.ask("a5/gen-token", &json!({ "order_codes": [present(code)?] })))
}

/// The page for sheets of A5.
pub(super) fn read(base: &str, reply: &Reply) -> Outcome<Label> {
    let token = json::text(&super::data(reply)?, "/token").ok_or_else(|| json::unclear(reply))?;
    Ok(Label::Page(request::query(&format!("{base}/a5/public-api/printA5"), &[("token", &token)])))
}

#[cfg(test)]
mod tests {
    use super::super::ghn;
    use super::*;
    use crate::Refusal;
    use crate::testing::{body, reply};

    #[test]
    fn a_token_opens_the_page() {
        let request = request(&ghn(), "FFFNL9HH").unwrap();
        assert_eq!(request.path, "/shiip/public-api/v2/a5/gen-token");
        assert_eq!(body(&request), json!({"order_codes": ["FFFNL9HH"]}));
        let label = read(Ghn::LIVE, &reply(200, r#"{"code":200,"data":{"token":"a b"}}"#)).unwrap();
        let page = "https://online-gateway.ghn.vn/a5/public-api/printA5?token=a+b";
        assert_eq!(label, Label::Page(page.to_owned()));
        assert_eq!(format!("{label:?}"), "Page(…)");
        let none = read(Ghn::LIVE, &reply(200, r#"{"code":200,"data":{}}"#));
        assert_eq!(none, Err(Refusal::Unclear { status: 200 }));
    }
}
