use kernel::Instant;
use serde_json::Value;

use super::{Ghtk, grams};
use crate::{Carrier, Happening, Outcome, Reply, Request, json, request, when};

pub(super) fn request(ghtk: &Ghtk, code: &str) -> Outcome<Request> {
    Ok(ghtk.sign(Request::get(format!("/services/shipment/v2/{}", request::segment(code)?))))
}

/// Names within the answer are from memory.
pub(super) fn read(reply: &Reply) -> Outcome<Happening> {
    let answer = super::success(reply)?;
    let order = answer.pointer("/order");
    order.and_then(|order| happening(order, reply.received)).ok_or_else(|| json::unclear(reply))
}

fn happening(order: &Value, received: Instant) -> Option<Happening> {
    let (label, status) = (json::text(order, "/label_id")?, json::text(order, "/status")?);
    let since = json::text(order, "/modified").unwrap_or_default();
    Some(Happening {
        event_id: format!("{label}+track+{status}+{since}"),
        order: json::text(order, "/partner_id"),
        weight_g: json::text(order, "/weight").and_then(|weight| grams(&weight)),
        fee: json::dong(order, "/ship_money"),
        cod: json::dong(order, "/pick_money"),
        ..Happening::new(Carrier::Ghtk, label, status, when::read(&since), received)
    })
}

#[cfg(test)]
mod tests {
    use kernel::Dong;

    use super::super::ghtk;
    use super::*;
    use crate::testing::reply;
    use crate::{Method, ParcelState, Refusal};

    #[test]
    fn a_parcel_is_asked_for_by_its_label() {
        let request = request(&ghtk(), "S1/A1").unwrap();
        assert_eq!((request.method, request.path.as_str()), (Method::Get, "/services/shipment/v2/S1%2FA1"));
    }

    #[test]
    fn the_answer_says_where_it_is() {
        let body = r#"{"success":true,"order":{"label_id":"S1.A1.17373471","partner_id":"CN-2611-0001","status":"4",
            "modified":"2026-11-26 09:05:00","weight":1.5,"ship_money":30400,"pick_money":250000}}"#;
        let told = read(&reply(200, body)).unwrap();
        assert_eq!((told.parcel.as_str(), told.order.as_deref()), ("S1.A1.17373471", Some("CN-2611-0001")));
        assert_eq!(
            (told.state, Some(told.at)),
            (ParcelState::OutForDelivery, when::read("26/11/2026 09:05:00"))
        );
        assert_eq!(
            (told.weight_g, told.fee, told.cod),
            (Some(1_500), Some(Dong(30_400)), Some(Dong(250_000)))
        );
        assert_eq!(read(&reply(200, r#"{"success":true}"#)), Err(Refusal::Unclear { status: 200 }));
    }
}
