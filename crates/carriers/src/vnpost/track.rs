use kernel::Instant;
use serde_json::Value;

use super::VnPost;
use super::notice::details;
use crate::request::present;
use crate::{Happening, Outcome, Reply, Request, json, request};

pub(super) fn request(account: &VnPost, code: &str) -> Outcome<Request> {
    let path = request::query("/getOrder", &[("type", "1"), ("code", present(code)?)]);
    account.sign(Request::get(path))
}

/// Read like a parcel of a notice; that the answer looks so is from memory.
pub(super) fn read(reply: &Reply) -> Outcome<Happening> {
    let answer = super::success(reply)?;
    let at = if answer.get("data").is_some() { "/data" } else { "" };
    let parcel = json::rows(&answer, at).first();
    parcel.and_then(|parcel| happening(parcel, reply.received)).ok_or_else(|| json::unclear(reply))
}

fn happening(parcel: &Value, received: Instant) -> Option<Happening> {
    let mut told = details(parcel, None, received)?;
    told.event_id = format!("{}+track+{}+{}", told.parcel, told.code, told.at.micros());
    Some(told)
}

#[cfg(test)]
mod tests {
    use super::super::vnpost;
    use super::*;
    use crate::testing::{received, reply};
    use crate::{Method, ParcelState, Refusal, when};

    #[test]
    fn a_parcel_is_asked_for_by_its_code() {
        let request = request(&vnpost(), "EB123456789VN").unwrap();
        assert_eq!(
            (request.method, request.path.as_str()),
            (Method::Get, "/getOrder?type=1&code=EB123456789VN")
        );
        assert_eq!(request.headers, [("token", "token-of-vnp".to_owned())]);
    }

    #[test]
    fn the_answer_says_where_it_is() {
        let parcel = r#"{"itemCode":"EB123456789VN","status":12,"statusDate":"26/11/2026 09:05:00"}"#;
        for body in [parcel.to_owned(), format!(r#"{{"data":{parcel}}}"#), format!("[{parcel}]")] {
            let told = read(&reply(200, &body)).unwrap();
            let at = when::read("26/11/2026 09:05:00");
            assert_eq!(
                (told.parcel.as_str(), told.state, Some(told.at)),
                ("EB123456789VN", ParcelState::OutForDelivery, at)
            );
        }
        let told = read(&reply(200, r#"{"itemCode":"EB1","status":"12"}"#)).unwrap();
        assert_eq!(told.at, received());
        assert_eq!(read(&reply(200, r#"{"data":[]}"#)), Err(Refusal::Unclear { status: 200 }));
    }
}
