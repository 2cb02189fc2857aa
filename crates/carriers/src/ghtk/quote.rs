use super::Ghtk;
use crate::{Outcome, Parcel, Quote, Refusal, Reply, Request, json, request};

/// By the names of places: GHTK publishes no catalogue. Names within the query are those of a creation (from memory).
pub(super) fn request(ghtk: &Ghtk, parcel: &Parcel, transport: &str) -> Request {
    let (from, to) = (&parcel.sender.address, &parcel.receiver.address);
    let (weight, value) = (parcel.weight_g.to_string(), parcel.value.0.to_string());
    let pairs = [
        ("pick_address", from.street.as_str()),
        ("pick_ward", &from.commune),
        ("pick_province", &from.province),
        ("address", &to.street),
        ("ward", &to.commune),
        ("province", &to.province),
        ("weight", &weight), // grams
        ("value", &value),
        ("transport", transport),
    ];
    ghtk.sign(Request::get(request::query("/services/shipment/fee", &pairs)))
}

/// `fee.fee` is all of it, `fee.delivery` whether they go there at all (from memory).
pub(super) fn read(reply: &Reply, transport: &str) -> Outcome<Vec<Quote>> {
    let answer = super::success(reply)?;
    if answer.pointer("/fee/delivery").and_then(serde_json::Value::as_bool) == Some(false) {
        return Err(Refusal::Rejected { code: "delivery".to_owned(), reason: String::new() });
    }
    let fee = json::dong(&answer, "/fee/fee").ok_or_else(|| json::unclear(reply))?;
    let name = if transport == "fly" { "Đường bay" } else { "Đường bộ" }; // our words
    Ok(vec![Quote { service: transport.to_owned(), name: name.to_owned(), fee, understood: None }])
}

#[cfg(test)]
mod tests {
    use kernel::Dong;

    use super::super::ghtk;
    use super::*;
    use crate::Method;
    use crate::testing::{parcel, reply};

    #[test]
    fn places_are_asked_by_name() {
        let request = request(&ghtk(), &parcel(), "road");
        assert_eq!(request.method, Method::Get);
        assert_eq!(
            request.path,
            "/services/shipment/fee?pick_address=%E1%BA%A4p+1&pick_ward=C%E1%BA%A7u+K%C3%A8&pick_province=V%C4%A9nh+Long\
             &address=12+Nguy%E1%BB%85n+Hu%E1%BB%87&ward=C%E1%BA%A7u+K%C3%A8&province=V%C4%A9nh+Long\
             &weight=1500&value=220000&transport=road"
        );
        assert!(request.body.is_empty());
    }

    #[test]
    fn the_answer_is_a_fee_or_no() {
        let read = |fee: &str| read(&reply(200, &format!(r#"{{"success":true,"fee":{fee}}}"#)), "fly");
        let quote = Quote {
            service: "fly".to_owned(),
            name: "Đường bay".to_owned(),
            fee: Dong(30_400),
            understood: None,
        };
        assert_eq!(read(r#"{"fee":30400,"delivery":true}"#), Ok(vec![quote.clone()]));
        assert_eq!(read(r#"{"fee":"30400"}"#), Ok(vec![quote]));
        let rejected = Refusal::Rejected { code: "delivery".to_owned(), reason: String::new() };
        assert_eq!(read(r#"{"fee":0,"delivery":false}"#), Err(rejected));
        assert_eq!(read("{}"), Err(Refusal::Unclear { status: 200 }));
    }
}
