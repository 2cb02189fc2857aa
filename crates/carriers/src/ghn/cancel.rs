use serde_json::json;

use super::Ghn;
use crate::request::present;
use crate::{Outcome, Reply, Request, json};

/// The list of codes is from memory.
pub(super) fn request(ghn: &Ghn, code: &str) -> Outcome<Request> {
    Ok(ghn.ask("switch-status/cancel", &json!({ "order_codes": [present(code)?] })))
}

/// Each code has its own `result` (from memory).
pub(super) fn read(reply: &Reply) -> Outcome<()> {
    let data = super::data(reply)?;
    match data.pointer("/0/result").and_then(serde_json::Value::as_bool) {
        Some(true) => Ok(()),
        Some(false) => Err(json::rejected(Some("cancel".to_owned()), json::text(&data, "/0/message"))),
        None => Err(json::unclear(reply)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::ghn;
    use super::*;
    use crate::testing::{body, reply};
    use crate::{Fault, Refusal};

    #[test]
    fn one_parcel_is_taken_back() {
        let request = request(&ghn(), "FFFNL9HH").unwrap();
        assert_eq!(request.path, "/shiip/public-api/v2/switch-status/cancel");
        assert_eq!(body(&request), json!({"order_codes": ["FFFNL9HH"]}));
        assert_eq!(super::request(&ghn(), " "), Err(Fault::Missing { field: "code" }.into()));
    }

    #[test]
    fn the_answer_is_that_of_the_parcel() {
        let read = |data: &str| read(&reply(200, &format!(r#"{{"code":200,"data":{data}}}"#)));
        assert_eq!(read(r#"[{"order_code":"FFFNL9HH","result":true,"message":"OK"}]"#), Ok(()));
        let rejected = Refusal::Rejected { code: "cancel".to_owned(), reason: "Đang giao".to_owned() };
        assert_eq!(
            read(r#"[{"order_code":"FFFNL9HH","result":false,"message":"Đang giao"}]"#),
            Err(rejected)
        );
        assert_eq!(read("[]"), Err(Refusal::Unclear { status: 200 }));
    }
}
