use serde_json::{Map, Value};

use super::{ViettelPost, put_product};
use crate::{Outcome, Parcel, Quote, Reply, Request, json};

/// All services at once, for addresses in free text. That `TYPE` 1 means within the country is from memory.
pub(super) fn request(account: &ViettelPost, parcel: &Parcel) -> Outcome<Request> {
    let mut fields = Map::new();
    fields.insert("SENDER_ADDRESS".to_owned(), parcel.sender.address.line().into());
    fields.insert("RECEIVER_ADDRESS".to_owned(), parcel.receiver.address.line().into());
    fields.insert("TYPE".to_owned(), 1.into());
    put_product(&mut fields, parcel);
    account.ask("order/getPriceAllNlp", &fields.into())
}

/// Each service with its price, and how the receiver's address was understood. Names of the answer are from memory.
pub(super) fn read(reply: &Reply) -> Outcome<Vec<Quote>> {
    let answer = json::answered(reply)?;
    let whole = answer.pointer("/data").filter(|data| data.is_object()).unwrap_or(&answer);
    let listed = json::rows(whole, "/RESULT");
    if listed.is_empty() {
        // What went wrong is said as everywhere.
        super::success(reply)?;
        return Err(json::unclear(reply));
    }
    let understood = whole.get("RECEIVER_ADDRESS").and_then(line);
    let quotes: Vec<_> = listed.iter().filter_map(|service| quote(service, understood.as_ref())).collect();
    if quotes.is_empty() { Err(json::unclear(reply)) } else { Ok(quotes) }
}

fn quote(service: &Value, understood: Option<&String>) -> Option<Quote> {
    let code = json::text(service, "/MA_DV_CHINH")?;
    let name = json::text(service, "/TEN_DICHVU").unwrap_or_else(|| code.clone());
    let fee = json::dong(service, "/GIA_CUOC")?;
    Some(Quote { service: code, name, fee, understood: understood.cloned() })
}

/// A text, or an object whose texts make the line.
fn line(address: &Value) -> Option<String> {
    let parts: Vec<&str> = match address {
        Value::String(text) => vec![text.as_str()],
        Value::Object(parts) => parts.values().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let line = parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(", ");
    (!line.is_empty()).then_some(line)
}

#[cfg(test)]
mod tests {
    use kernel::Dong;
    use serde_json::json;

    use super::super::viettel_post;
    use super::*;
    use crate::Refusal;
    use crate::testing::{body, parcel, reply};

    #[test]
    fn addresses_are_free_text() {
        let request = request(&viettel_post(), &parcel()).unwrap();
        assert_eq!(request.path, "/v2/order/getPriceAllNlp");
        let expected = json!({
            "SENDER_ADDRESS": "Ấp 1, Cầu Kè, Vĩnh Long", "RECEIVER_ADDRESS": "12 Nguyễn Huệ, Cầu Kè, Vĩnh Long",
            "TYPE": 1, "PRODUCT_TYPE": "HH", "PRODUCT_PRICE": 220_000, "PRODUCT_WEIGHT": 1_500, "PRODUCT_LENGTH": 30,
            "PRODUCT_WIDTH": 20, "PRODUCT_HEIGHT": 10, "MONEY_COLLECTION": 250_000,
        });
        assert_eq!(body(&request), expected);
    }

    #[test]
    fn services_come_with_the_address_as_understood() {
        let body = r#"{"RECEIVER_ADDRESS":{"A":"12 Nguyễn Huệ","B":"","C":"Xã Cầu Kè"},"RESULT":[
            {"MA_DV_CHINH":"VCN","TEN_DICHVU":"Chuyển phát nhanh","GIA_CUOC":28500},
            {"MA_DV_CHINH":"VHT"},{"MA_DV_CHINH":"VSL","GIA_CUOC":"21000"}]}"#;
        let quote = |service: &str, name: &str, fee| Quote {
            service: service.to_owned(),
            name: name.to_owned(),
            fee: Dong(fee),
            understood: Some("12 Nguyễn Huệ, Xã Cầu Kè".to_owned()),
        };
        let expected = vec![quote("VCN", "Chuyển phát nhanh", 28_500), quote("VSL", "VSL", 21_000)];
        assert_eq!(read(&reply(200, body)), Ok(expected.clone()));
        let within = format!(r#"{{"status":200,"error":false,"data":{body}}}"#);
        assert_eq!(read(&reply(200, &within)), Ok(expected));
    }

    #[test]
    fn no_service_is_no_quote() {
        let rejected = Refusal::Rejected { code: "204".to_owned(), reason: "Sai".to_owned() };
        assert_eq!(read(&reply(200, r#"{"status":204,"error":true,"message":"Sai"}"#)), Err(rejected));
        for body in [r#"{"status":200,"error":false,"data":{"RESULT":[]}}"#, r#"{"RESULT":[{}]}"#, "[]"] {
            assert_eq!(read(&reply(200, body)), Err(Refusal::Unclear { status: 200 }), "{body}");
        }
    }
}
