use serde_json::json;

use super::{Ghn, create, service};
use crate::{Outcome, Parcel, Quote, Reply, Request, json};

/// With two-level addresses the fee wants GHN's own number of the commune; where it is not known, the preview of a
/// creation (same body, nothing created) tells the fee too.
pub(super) fn request(ghn: &Ghn, parcel: &Parcel) -> Request {
    let to = &parcel.receiver.address;
    let Some(ward) = to.commune_code.as_deref().and_then(|code| code.parse::<i64>().ok()) else {
        return ghn.ask("shipping-order/preview", &create::body(parcel));
    };
    let body = json!({
        "service_type_id": service(parcel.weight_g),
        "to_ward_id_v2": ward,
        "to_address_v2": to.line(),
        "weight": parcel.weight_g,
        "length": parcel.size.length_cm,
        "width": parcel.size.width_cm,
        "height": parcel.size.height_cm,
        "insurance_value": parcel.value.0,
        "cod_value": parcel.cod.0, // from memory
        "items": create::items(parcel),
    });
    ghn.ask("shipping-order/fee", &body)
}

/// `total` of the fee, `total_fee` of the preview (from memory).
pub(super) fn read(reply: &Reply, service: u8) -> Outcome<Vec<Quote>> {
    let data = super::data(reply)?;
    let fee = json::dong(&data, "/total").or_else(|| json::dong(&data, "/total_fee"));
    let fee = fee.ok_or_else(|| json::unclear(reply))?;
    let name = if service == 5 { "Hàng nặng" } else { "Hàng nhẹ" }; // our words
    Ok(vec![Quote { service: service.to_string(), name: name.to_owned(), fee, understood: None }])
}

#[cfg(test)]
mod tests {
    use kernel::Dong;

    use super::super::ghn;
    use super::*;
    use crate::Refusal;
    use crate::testing::{body, parcel, reply};

    #[test]
    fn the_fee_is_asked_with_the_number_of_the_commune() {
        let mut parcel = parcel();
        parcel.receiver.address.commune_code = Some("901".to_owned());
        let request = request(&ghn(), &parcel);
        assert_eq!(request.path, "/shiip/public-api/v2/shipping-order/fee");
        let body = body(&request);
        assert_eq!(body["to_ward_id_v2"], 901);
        assert_eq!(body["to_address_v2"], "12 Nguyễn Huệ, Cầu Kè, Vĩnh Long");
        assert_eq!(
            [&body["weight"], &body["insurance_value"], &body["service_type_id"]],
            [1_500, 220_000, 2]
        );
    }

    #[test]
    fn without_it_a_preview_is_asked() {
        let request = request(&ghn(), &parcel());
        assert_eq!(request.path, "/shiip/public-api/v2/shipping-order/preview");
        assert_eq!(body(&request), create::body(&parcel()));
    }

    #[test]
    fn both_answers_are_read() {
        let fees =
            |body: &str| read(&reply(200, body), 2).map(|quotes| quotes.iter().map(|q| q.fee).collect());
        assert_eq!(
            fees(r#"{"code":200,"data":{"total":36300,"service_fee":36300}}"#),
            Ok(vec![Dong(36_300)])
        );
        assert_eq!(fees(r#"{"code":200,"data":{"total_fee":"41800"}}"#), Ok(vec![Dong(41_800)]));
        assert_eq!(fees(r#"{"code":200,"data":{}}"#), Err(Refusal::Unclear { status: 200 }));
    }
}
