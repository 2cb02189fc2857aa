use serde_json::{Value, json};

use super::{Ghn, service};
use crate::{Created, Opening, Outcome, Parcel, Reply, Request, json};

pub(super) fn request(ghn: &Ghn, parcel: &Parcel) -> Request {
    ghn.ask("shipping-order/create", &body(parcel))
}

/// The sender pays (1). `is_new_to_address` says that the address has two levels, by the names of GHN's catalogue;
/// the same of the sender, and the names beginning with `from_`, are from memory.
pub(super) fn body(parcel: &Parcel) -> Value {
    let (from, to) = (&parcel.sender, &parcel.receiver);
    json!({
        "payment_type_id": 1,
        "service_type_id": service(parcel.weight_g),
        "required_note": required_note(parcel.opening),
        "note": parcel.note.as_deref().unwrap_or_default(),
        "client_order_code": parcel.order,
        "is_new_from_address": true,
        "from_name": from.name,
        "from_phone": from.domestic_phone(),
        "from_address": from.address.street,
        "from_ward_name": from.address.commune,
        "from_province_name": from.address.province,
        "is_new_to_address": true,
        "to_name": to.name,
        "to_phone": to.domestic_phone(),
        "to_address": to.address.street,
        "to_ward_name": to.address.commune,
        "to_province_name": to.address.province,
        "cod_amount": parcel.cod.0,
        "insurance_value": parcel.value.0,
        "weight": parcel.weight_g,
        "length": parcel.size.length_cm,
        "width": parcel.size.width_cm,
        "height": parcel.size.height_cm,
        "content": parcel.content(), // from memory
        "items": items(parcel),
    })
}

/// Names within an item are from memory.
pub(super) fn items(parcel: &Parcel) -> Vec<Value> {
    let item = |item: &crate::Item| {
        let mut value = json!({
            "name": item.name,
            "code": item.code.as_deref().unwrap_or_default(),
            "quantity": item.quantity,
            "price": item.price.0,
            "weight": item.weight_g,
        });
        if let (Some(size), Some(fields)) = (item.size, value.as_object_mut()) {
            fields.insert("length".to_owned(), size.length_cm.into());
            fields.insert("width".to_owned(), size.width_cm.into());
            fields.insert("height".to_owned(), size.height_cm.into());
        }
        value
    };
    parcel.items.iter().map(item).collect()
}

fn required_note(opening: Opening) -> &'static str {
    match opening {
        Opening::Try => "CHOTHUHANG",
        Opening::Look => "CHOXEMHANGKHONGTHU",
        Opening::Closed => "KHONGCHOXEMHANG",
    }
}

/// The same code of an order gives the same parcel again, and GHN does not say that it was there.
pub(super) fn read(reply: &Reply) -> Outcome<Created> {
    let data = super::data(reply)?;
    let code = json::text(&data, "/order_code").ok_or_else(|| json::unclear(reply))?;
    Ok(Created { code, fee: json::dong(&data, "/total_fee"), existed: false })
}

#[cfg(test)]
mod tests {
    use kernel::Dong;

    use super::super::ghn;
    use super::*;
    use crate::testing::{self, parcel, reply};
    use crate::{Refusal, Size};

    #[test]
    fn a_parcel_is_written_down_whole() {
        let request = request(&ghn(), &parcel());
        assert_eq!(request.path, "/shiip/public-api/v2/shipping-order/create");
        let expected = json!({
            "payment_type_id": 1, "service_type_id": 2, "required_note": "CHOXEMHANGKHONGTHU", "note": "Gọi trước",
            "client_order_code": "CN-2611-0001", "is_new_from_address": true, "is_new_to_address": true,
            "from_name": "Cơ sở Dừa sáp Cầu Kè", "from_phone": "02943855555", "from_address": "Ấp 1",
            "from_ward_name": "Cầu Kè", "from_province_name": "Vĩnh Long",
            "to_name": "Thạch Thị Sô Phia", "to_phone": "0912345678", "to_address": "12 Nguyễn Huệ",
            "to_ward_name": "Cầu Kè", "to_province_name": "Vĩnh Long",
            "cod_amount": 250_000, "insurance_value": 220_000, "weight": 1_500, "length": 30, "width": 20, "height": 10,
            "content": "2 × Dừa sáp",
            "items": [{"name": "Dừa sáp", "code": "DS-1", "quantity": 2, "price": 110_000, "weight": 700}],
        });
        assert_eq!(testing::body(&request), expected);
    }

    #[test]
    fn sizes_of_goods_and_what_the_buyer_may_do_go_along() {
        let mut parcel = parcel();
        parcel.items[0].size = Some(Size { length_cm: 3, width_cm: 2, height_cm: 1 });
        let item = &items(&parcel)[0];
        assert_eq!([&item["length"], &item["width"], &item["height"]], [3, 2, 1]);
        let notes = [Opening::Try, Opening::Look, Opening::Closed].map(required_note);
        assert_eq!(notes, ["CHOTHUHANG", "CHOXEMHANGKHONGTHU", "KHONGCHOXEMHANG"]);
    }

    #[test]
    fn the_same_order_gives_the_same_parcel() {
        let body = r#"{"code":200,"message":"Success","data":{"order_code":"FFFNL9HH","total_fee":33000}}"#;
        let created = Created { code: "FFFNL9HH".to_owned(), fee: Some(Dong(33_000)), existed: false };
        assert_eq!(read(&reply(200, body)), Ok(created));
        assert_eq!(read(&reply(200, r#"{"code":200,"data":{}}"#)), Err(Refusal::Unclear { status: 200 }));
        assert_eq!(read(&reply(504, "")), Err(Refusal::Unclear { status: 504 }));
    }
}
