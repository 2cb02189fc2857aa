use kernel::Instant;
use serde_json::json;

use super::ViettelPost;
use crate::request::present;
use crate::{Label, Outcome, Reply, Request, json, request};

/// How long the page of a label stays open, in seconds.
const OPEN: i64 = 3_600;

/// Asks for a code that opens the page until some moment, in milliseconds. Names of the body are from memory.
pub(super) fn request(account: &ViettelPost, code: &str, now: Instant) -> Outcome<Request> {
    let until = now.plus_seconds(OPEN).micros() / 1_000;
    account.ask("order/printing-code", &json!({ "EXPIRY_TIME": until, "ORDER_ARRAY": [present(code)?] }))
}

/// The code stands in `message`; the page's path and query are from memory.
pub(super) fn read(reply: &Reply) -> Outcome<Label> {
    let answer = super::success(reply)?;
    let bill = json::text(&answer, "/message").ok_or_else(|| json::unclear(reply))?;
    let page = "https://digitalize.viettelpost.vn/DigitalizePrint/report.do";
    Ok(Label::Page(request::query(page, &[("type", "1"), ("bill", &bill), ("showPostage", "1")])))
}

#[cfg(test)]
mod tests {
    use super::super::viettel_post;
    use super::*;
    use crate::Refusal;
    use crate::testing::{body, received, reply};

    #[test]
    fn a_code_opens_the_page_for_an_hour() {
        let request = request(&viettel_post(), "12345678901", received()).unwrap();
        assert_eq!(request.path, "/v2/order/printing-code");
        // 11:00 in Vietnam.
        let expected = json!({"EXPIRY_TIME": 1_795_665_600_000_i64, "ORDER_ARRAY": ["12345678901"]});
        assert_eq!(body(&request), expected);
        let label =
            read(&reply(200, r#"{"status":200,"error":false,"message":"a/b=","data":null}"#)).unwrap();
        let page =
            "https://digitalize.viettelpost.vn/DigitalizePrint/report.do?type=1&bill=a%2Fb%3D&showPostage=1";
        assert_eq!(label, Label::Page(page.to_owned()));
        let none = read(&reply(200, r#"{"status":200,"error":false,"message":""}"#));
        assert_eq!(none, Err(Refusal::Unclear { status: 200 }));
    }
}
