use serde_json::json;

use super::VnPost;
use crate::request::present;
use crate::{Outcome, Reply, Request};

/// The name of the field is a guess.
pub(super) fn request(account: &VnPost, code: &str) -> Outcome<Request> {
    account.sign(Request::json("/orderCancel", &json!({ "itemCode": present(code)? })))
}

pub(super) fn read(reply: &Reply) -> Outcome<()> {
    super::success(reply).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::super::vnpost;
    use super::*;
    use crate::testing::{body, reply};
    use crate::{Fault, Refusal};

    #[test]
    fn one_parcel_is_taken_back() {
        let request = request(&vnpost(), "EB123456789VN").unwrap();
        assert_eq!(request.path, "/orderCancel");
        assert_eq!(body(&request), json!({"itemCode": "EB123456789VN"}));
        assert_eq!(super::request(&vnpost(), ""), Err(Fault::Missing { field: "code" }.into()));
        assert_eq!(read(&reply(200, r#"{"success":true}"#)), Ok(()));
        let rejected = Refusal::Rejected { code: "400".to_owned(), reason: "Đã giao".to_owned() };
        assert_eq!(read(&reply(400, r#"{"message":"Đã giao"}"#)), Err(rejected));
    }
}
