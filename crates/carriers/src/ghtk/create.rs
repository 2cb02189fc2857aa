use serde_json::{Value, json};

use super::Ghtk;
use crate::{Created, Outcome, Parcel, Refusal, Reply, Request, json};

/// What GHTK answers when a parcel of the same order is there.
const EXISTS: &str = "ORDER_ID_EXIST";

pub(super) fn request(ghtk: &Ghtk, parcel: &Parcel, transport: &str) -> Request {
    ghtk.sign(Request::json("/services/shipment/order", &body(parcel, transport)))
}

/// The sender pays (`is_freeship`), weights are in grams. `note` and `total_weight` are from memory.
fn body(parcel: &Parcel, transport: &str) -> Value {
    let (from, to) = (&parcel.sender, &parcel.receiver);
    json!({
        "products": parcel.items.iter().map(product).collect::<Vec<_>>(),
        "order": {
            "id": parcel.order,
            "pick_name": from.name,
            "pick_tel": from.domestic_phone(),
            "pick_address": from.address.street,
            "pick_ward": from.address.commune,
            "pick_province": from.address.province,
            "name": to.name,
            "tel": to.domestic_phone(),
            "address": to.address.street,
            "street": to.address.street,
            "hamlet": "Khác",
            "ward": to.address.commune,
            "province": to.address.province,
            "is_freeship": 1,
            "pick_money": parcel.cod.0,
            "value": parcel.value.0,
            "transport": transport,
            "weight_option": "gram",
            "total_weight": parcel.weight_g,
            "note": parcel.whole_note(),
        },
    })
}

fn product(item: &crate::Item) -> Value {
    json!({
        "name": item.name,
        "quantity": item.quantity,
        "weight": item.weight_g,
        "price": item.price.0, // from memory
        "product_code": item.code.as_deref().unwrap_or_default(), // from memory
    })
}

/// A parcel of the same order is no error: here is its label. Where exactly the label stands then is from memory.
pub(super) fn read(reply: &Reply) -> Outcome<Created> {
    let answer = match super::success(reply) {
        Err(Refusal::Rejected { code, .. }) if code == EXISTS => return existing(reply),
        other => other?,
    };
    let code = json::text(&answer, "/order/label").ok_or_else(|| json::unclear(reply))?;
    Ok(Created { code, fee: json::dong(&answer, "/order/fee"), existed: false })
}

fn existing(reply: &Reply) -> Outcome<Created> {
    let answer = json::answered(reply)?;
    let found = ["/error/ghtk_label", "/error/label", "/order/label"];
    let code = found.iter().find_map(|path| json::text(&answer, path));
    // The parcel is there, and nobody said which: as where a carrier does not say so at all.
    code.map(|code| Created { code, fee: None, existed: true }).ok_or(Refusal::Duplicate)
}

#[cfg(test)]
mod tests {
    use kernel::Dong;

    use super::super::ghtk;
    use super::*;
    use crate::testing::{self, parcel, reply};

    #[test]
    fn a_parcel_is_written_down_whole() {
        let request = request(&ghtk(), &parcel(), "road");
        assert_eq!(request.path, "/services/shipment/order");
        let expected = json!({
            "products": [{"name": "Dừa sáp", "quantity": 2, "weight": 700, "price": 110_000, "product_code": "DS-1"}],
            "order": {
                "id": "CN-2611-0001",
                "pick_name": "Cơ sở Dừa sáp Cầu Kè", "pick_tel": "02943855555", "pick_address": "Ấp 1",
                "pick_ward": "Cầu Kè", "pick_province": "Vĩnh Long",
                "name": "Thạch Thị Sô Phia", "tel": "0912345678", "address": "12 Nguyễn Huệ", "street": "12 Nguyễn Huệ",
                "hamlet": "Khác", "ward": "Cầu Kè", "province": "Vĩnh Long",
                "is_freeship": 1, "pick_money": 250_000, "value": 220_000, "transport": "road",
                "weight_option": "gram", "total_weight": 1_500, "note": "Cho xem hàng, không cho thử. Gọi trước",
            },
        });
        assert_eq!(testing::body(&request), expected);
    }

    #[test]
    fn a_new_parcel_has_a_label_and_a_fee() {
        let body = r#"{"success":true,"message":"","order":{"partner_id":"CN-2611-0001","label":"S1.A1.17373471",
            "fee":"30400","insurance_fee":"0","status_id":2}}"#;
        let created = Created { code: "S1.A1.17373471".to_owned(), fee: Some(Dong(30_400)), existed: false };
        assert_eq!(read(&reply(200, body)), Ok(created));
        assert_eq!(
            read(&reply(200, r#"{"success":true,"order":{}}"#)),
            Err(Refusal::Unclear { status: 200 })
        );
    }

    #[test]
    fn a_parcel_of_the_same_order_is_a_success() {
        let exists = |place: &str| {
            let body =
                r#"{"success":false,"message":"Mã đơn đã tồn tại","error":{"code":"ORDER_ID_EXIST"PLACE}}"#;
            read(&reply(200, &body.replace("PLACE", place)))
        };
        let created = Created { code: "S1.A1.17373471".to_owned(), fee: None, existed: true };
        assert_eq!(exists(r#","ghtk_label":"S1.A1.17373471""#), Ok(created));
        assert_eq!(exists(""), Err(Refusal::Duplicate));
        let rejected = Refusal::Rejected { code: "OTHER".to_owned(), reason: "Không".to_owned() };
        let body = r#"{"success":false,"message":"Không","error":{"code":"OTHER","ghtk_label":"S1"}}"#;
        assert_eq!(read(&reply(200, body)), Err(rejected));
    }
}
