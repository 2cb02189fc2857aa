use serde_json::json;

use crate::{NoticeAnswer, Verdict};

/// What VNPAY wants to hear, `RspCode` (fact sheet 1.2). It reads the code; the message is for people.
pub(super) fn to(verdict: Verdict) -> NoticeAnswer {
    let (code, message) = match verdict {
        Verdict::Accepted => ("00", "Confirm Success"),
        Verdict::NotFound => ("01", "Order not found"),
        Verdict::AlreadyConfirmed => ("02", "Order already confirmed"),
        Verdict::WrongAmount => ("04", "Invalid amount"),
        Verdict::BadSignature => ("97", "Invalid checksum"),
        Verdict::Failed => ("99", "Other error"),
    };
    NoticeAnswer::json(200, &json!({ "RspCode": code, "Message": message }))
}
