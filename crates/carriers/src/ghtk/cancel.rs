use super::Ghtk;
use crate::{Cancellation, Outcome, Refusal, Reply, Request, request};

/// Not yet received, received, on the way to fetch it: only then GHTK takes a parcel back.
const IN_TIME: [&str; 3] = ["1", "2", "12"];

pub(super) fn request(ghtk: &Ghtk, parcel: Cancellation<'_>) -> Outcome<Request> {
    if parcel.status.is_some_and(|status| !IN_TIME.contains(&status)) {
        return Err(Refusal::TooLate);
    }
    let path = format!("/services/shipment/cancel/{}", request::segment(parcel.code)?);
    Ok(ghtk.sign(Request::post(path)))
}

pub(super) fn read(reply: &Reply) -> Outcome<()> {
    super::success(reply).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::super::ghtk;
    use super::*;
    use crate::testing::reply;
    use crate::{Carrier, Method, statuses};

    #[test]
    fn only_three_statuses_allow_it() {
        let ask = |status| request(&ghtk(), Cancellation { code: "S1.A1.17373471", status });
        let asked = ask(None).unwrap();
        assert_eq!(
            (asked.method, asked.path.as_str()),
            (Method::Post, "/services/shipment/cancel/S1.A1.17373471")
        );
        let allowed: Vec<_> = statuses(Carrier::Ghtk)
            .iter()
            .map(|row| row.code.as_str())
            .filter(|status| ask(Some(status)) != Err(Refusal::TooLate))
            .collect();
        assert_eq!(allowed, ["1", "2", "12"]);
    }

    #[test]
    fn the_answer_is_yes_or_no() {
        assert_eq!(read(&reply(200, r#"{"success":true,"message":""}"#)), Ok(()));
        let rejected = Refusal::Rejected { code: String::new(), reason: "Đã lấy hàng".to_owned() };
        assert_eq!(read(&reply(200, r#"{"success":false,"message":"Đã lấy hàng"}"#)), Err(rejected));
    }
}
