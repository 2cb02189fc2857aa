use kernel::Instant;
use serde_json::{Value, json};

use super::Ghn;
use crate::request::present;
use crate::{Carrier, Happening, Outcome, Reply, Request, json, when};

pub(super) fn request(ghn: &Ghn, code: &str) -> Outcome<Request> {
    Ok(ghn.ask("shipping-order/detail", &json!({ "order_code": present(code)? })))
}

/// By the code of our order.
pub(super) fn find(ghn: &Ghn, order: &str) -> Outcome<Request> {
    Ok(ghn.ask("shipping-order/detail-by-client-code", &json!({ "client_order_code": present(order)? })))
}

/// Names within the answer are from memory, and so is that it may be a list of one.
pub(super) fn read(reply: &Reply) -> Outcome<Happening> {
    let data = super::data(reply)?;
    let parcel = json::rows(&data, "").first();
    parcel.and_then(|parcel| happening(parcel, reply.received)).ok_or_else(|| json::unclear(reply))
}

fn happening(parcel: &Value, received: Instant) -> Option<Happening> {
    let (code, status) = (json::text(parcel, "/order_code")?, json::text(parcel, "/status")?);
    let since = json::text(parcel, "/updated_date").unwrap_or_default();
    Some(Happening {
        event_id: format!("{code}+track+{status}+{since}"),
        order: json::text(parcel, "/client_order_code"),
        weight_g: json::whole(parcel, "/weight"),
        cod: json::dong(parcel, "/cod_amount"),
        ..Happening::new(Carrier::Ghn, code, status, when::read(&since), received)
    })
}

#[cfg(test)]
mod tests {
    use kernel::Dong;

    use super::super::ghn;
    use super::*;
    use crate::testing::{body, reply};
    use crate::{ParcelState, Refusal};

    #[test]
    fn a_parcel_is_found_by_its_code_and_by_ours() {
        let one = request(&ghn(), "FFFNL9HH").unwrap();
        assert_eq!(one.path, "/shiip/public-api/v2/shipping-order/detail");
        assert_eq!(body(&one), json!({"order_code": "FFFNL9HH"}));
        let other = find(&ghn(), "CN-2611-0001").unwrap();
        assert_eq!(other.path, "/shiip/public-api/v2/shipping-order/detail-by-client-code");
        assert_eq!(body(&other), json!({"client_order_code": "CN-2611-0001"}));
    }

    #[test]
    fn the_answer_says_where_it_is() {
        let parcel = r#"{"order_code":"FFFNL9HH","client_order_code":"CN-2611-0001","status":"delivering",
            "updated_date":"2026-11-26T02:05:00.5Z","weight":1500,"cod_amount":250000}"#;
        for data in [parcel.to_owned(), format!("[{parcel}]")] {
            let told = read(&reply(200, &format!(r#"{{"code":200,"data":{data}}}"#))).unwrap();
            assert_eq!((told.parcel.as_str(), told.order.as_deref()), ("FFFNL9HH", Some("CN-2611-0001")));
            assert_eq!(told.state, ParcelState::OutForDelivery);
            assert_eq!(Some(told.at), when::read("2026-11-26T02:05:00.5Z"));
            assert_eq!((told.weight_g, told.cod), (Some(1_500), Some(Dong(250_000))));
        }
        assert_eq!(read(&reply(200, r#"{"code":200,"data":[]}"#)), Err(Refusal::Unclear { status: 200 }));
    }
}
