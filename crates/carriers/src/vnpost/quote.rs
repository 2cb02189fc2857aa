use serde_json::{Map, Value, json};

use super::parties::{added, put_address};
use super::{VnPost, charged_weight_g};
use crate::{Outcome, Parcel, Quote, Reply, Request, json};

/// `scope` is 1, whatever it means. Names of the rest are from memory.
pub(super) fn request(account: &VnPost, parcel: &Parcel) -> Outcome<Request> {
    let mut data = Map::new();
    put_address(&mut data, "sender", &parcel.sender.address);
    put_address(&mut data, "receiver", &parcel.receiver.address);
    for (name, value) in [
        ("weight", Value::from(charged_weight_g(parcel))),
        ("length", parcel.size.length_cm.into()),
        ("width", parcel.size.width_cm.into()),
        ("height", parcel.size.height_cm.into()),
        ("addonService", added(parcel).into()),
    ] {
        data.insert(name.to_owned(), value);
    }
    let body = json!({ "scope": 1, "customerCode": account.customer, "data": data });
    account.sign(Request::json("/ServicesCharge", &body))
}

/// Each service with its price. Names are from memory.
pub(super) fn read(reply: &Reply) -> Outcome<Vec<Quote>> {
    let answer = super::success(reply)?;
    let listed = if answer.is_array() { json::rows(&answer, "") } else { json::rows(&answer, "/data") };
    let quotes: Vec<_> = listed.iter().filter_map(quote).collect();
    if quotes.is_empty() { Err(json::unclear(reply)) } else { Ok(quotes) }
}

fn quote(service: &Value) -> Option<Quote> {
    let code = json::text(service, "/serviceCode")?;
    let name = json::text(service, "/serviceName").unwrap_or_else(|| code.clone());
    Some(Quote { service: code, name, fee: json::dong(service, "/totalFee")?, understood: None })
}

#[cfg(test)]
mod tests {
    use kernel::Dong;

    use super::super::vnpost;
    use super::*;
    use crate::Refusal;
    use crate::testing::{body, parcel, reply};

    #[test]
    fn the_room_that_it_takes_is_asked_for() {
        let mut parcel = parcel();
        parcel.size.height_cm = 20;
        let request = request(&vnpost(), &parcel).unwrap();
        assert_eq!(request.path, "/ServicesCharge");
        let body = body(&request);
        assert_eq!(body["customerCode"], "C1");
        assert_eq!([&body["scope"], &body["data"]["weight"], &body["data"]["height"]], [1, 2_000, 20]);
        assert_eq!(body["data"]["receiverDistrictCode"], "VNPOST");
        assert_eq!(body["data"]["addonService"][0]["code"], "GTG021");
    }

    #[test]
    fn services_are_read_from_either_place() {
        let listed = r#"[{"serviceCode":"CTN009","serviceName":"TMĐT tiêu chuẩn","totalFee":27500},{"serviceCode":"X"}]"#;
        let quote = Quote {
            service: "CTN009".to_owned(),
            name: "TMĐT tiêu chuẩn".to_owned(),
            fee: Dong(27_500),
            understood: None,
        };
        assert_eq!(read(&reply(200, listed)), Ok(vec![quote.clone()]));
        assert_eq!(read(&reply(200, &format!(r#"{{"data":{listed}}}"#))), Ok(vec![quote]));
        assert_eq!(read(&reply(200, "[]")), Err(Refusal::Unclear { status: 200 }));
    }
}
