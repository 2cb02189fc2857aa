use serde_json::json;

use super::ViettelPost;
use crate::request::present;
use crate::{Cancellation, Outcome, Refusal, Reply, Request};

/// From this status on, a parcel has begun its way.
const BEGUN: i64 = 200;

/// 4 cancels. `NOTE` is from memory.
pub(super) fn request(account: &ViettelPost, parcel: Cancellation<'_>) -> Outcome<Request> {
    let status = parcel.status.and_then(|status| status.parse::<i64>().ok());
    if status.is_some_and(|status| status >= BEGUN) {
        return Err(Refusal::TooLate);
    }
    let body = json!({ "TYPE": 4, "ORDER_NUMBER": present(parcel.code)?, "NOTE": "Người bán hủy" });
    account.ask("order/UpdateOrder", &body)
}

pub(super) fn read(reply: &Reply) -> Outcome<()> {
    super::success(reply).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::super::viettel_post;
    use super::*;
    use crate::testing::{body, reply};

    #[test]
    fn only_before_200() {
        let ask = |status| request(&viettel_post(), Cancellation { code: "12345678901", status });
        let asked = ask(Some("199")).unwrap();
        assert_eq!(asked.path, "/v2/order/UpdateOrder");
        let expected = json!({"TYPE": 4, "ORDER_NUMBER": "12345678901", "NOTE": "Người bán hủy"});
        assert_eq!(body(&asked), expected);
        for allowed in [None, Some("-100"), Some("105")] {
            assert_eq!(ask(allowed), Ok(asked.clone()));
        }
        assert_eq!([ask(Some("200")), ask(Some("501"))], [Err(Refusal::TooLate), Err(Refusal::TooLate)]);
    }

    #[test]
    fn the_answer_is_yes_or_no() {
        assert_eq!(read(&reply(200, r#"{"status":200,"error":false}"#)), Ok(()));
        let rejected = Refusal::Rejected { code: "204".to_owned(), reason: "Đã lấy".to_owned() };
        assert_eq!(read(&reply(200, r#"{"status":204,"error":true,"message":"Đã lấy"}"#)), Err(rejected));
    }
}
