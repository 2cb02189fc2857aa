use kernel::{Dong, fold};
use serde_json::{Map, Value, json};

use super::{ViettelPost, put_party, put_product};
use crate::{Created, Outcome, Parcel, Refusal, Reply, Request, json};

/// How a refused second parcel of an order is worded, without accents. The facts say that it is refused, not how:
/// this is a guess.
const DUPLICATE: [&str; 4] = ["da ton tai", "bi trung", "already exist", "duplicate"];

/// `CHECK_UNIQUE` refuses a second parcel of the same order and does not say which the first was. `ORDER_NOTE` is
/// from memory.
pub(super) fn request(account: &ViettelPost, parcel: &Parcel) -> Outcome<Request> {
    let mut fields = Map::new();
    put_party(&mut fields, "SENDER", &parcel.sender);
    put_party(&mut fields, "RECEIVER", &parcel.receiver);
    put_product(&mut fields, parcel);
    for (name, value) in [
        ("ORDER_NUMBER", Value::from(parcel.order.as_str())),
        ("CHECK_UNIQUE", true.into()),
        ("PRODUCT_NAME", parcel.content().into()),
        ("PRODUCT_QUANTITY", parcel.pieces().into()),
        ("ORDER_SERVICE", parcel.service.as_deref().unwrap_or_default().into()),
        ("ORDER_PAYMENT", payment(parcel.cod).into()),
        ("ORDER_NOTE", parcel.whole_note().into()),
        ("LIST_ITEM", parcel.items.iter().map(item).collect::<Vec<_>>().into()),
    ] {
        fields.insert(name.to_owned(), value);
    }
    account.ask("order/createOrderNlp", &fields.into())
}

/// What is collected: 3 the goods, 1 nothing; the fee is the sender's in both.
fn payment(cod: Dong) -> u8 {
    if cod > Dong::ZERO { 3 } else { 1 }
}

/// Names are from memory.
fn item(item: &crate::Item) -> Value {
    json!({
        "PRODUCT_NAME": item.name,
        "PRODUCT_QUANTITY": item.quantity,
        "PRODUCT_PRICE": item.price.0,
        "PRODUCT_WEIGHT": item.weight_g,
    })
}

/// Here `ORDER_NUMBER` is Viettel Post's code, `MONEY_TOTAL` the fee (from memory).
pub(super) fn read(reply: &Reply) -> Outcome<Created> {
    let answer = match super::success(reply) {
        Err(Refusal::Rejected { reason, .. }) if duplicate(&reason) => return Err(Refusal::Duplicate),
        other => other?,
    };
    let code = json::text(&answer, "/data/ORDER_NUMBER").ok_or_else(|| json::unclear(reply))?;
    Ok(Created { code, fee: json::dong(&answer, "/data/MONEY_TOTAL"), existed: false })
}

fn duplicate(reason: &str) -> bool {
    let reason = fold(reason);
    DUPLICATE.iter().any(|words| reason.contains(words))
}

#[cfg(test)]
mod tests {
    use super::super::viettel_post;
    use super::*;
    use crate::testing::{body, parcel, reply};

    #[test]
    fn a_parcel_is_written_down_whole() {
        let request = request(&viettel_post(), &parcel()).unwrap();
        assert_eq!(request.path, "/v2/order/createOrderNlp");
        let expected = json!({
            "ORDER_NUMBER": "CN-2611-0001", "CHECK_UNIQUE": true,
            "SENDER_FULLNAME": "Cơ sở Dừa sáp Cầu Kè", "SENDER_PHONE": "02943855555",
            "SENDER_ADDRESS": "Ấp 1, Cầu Kè, Vĩnh Long",
            "RECEIVER_FULLNAME": "Thạch Thị Sô Phia", "RECEIVER_PHONE": "0912345678",
            "RECEIVER_ADDRESS": "12 Nguyễn Huệ, Cầu Kè, Vĩnh Long",
            "PRODUCT_TYPE": "HH", "PRODUCT_NAME": "2 × Dừa sáp", "PRODUCT_QUANTITY": 2, "PRODUCT_PRICE": 220_000,
            "PRODUCT_WEIGHT": 1_500, "PRODUCT_LENGTH": 30, "PRODUCT_WIDTH": 20, "PRODUCT_HEIGHT": 10,
            "MONEY_COLLECTION": 250_000, "ORDER_SERVICE": "VCN", "ORDER_PAYMENT": 3,
            "ORDER_NOTE": "Cho xem hàng, không cho thử. Gọi trước",
            "LIST_ITEM": [{
                "PRODUCT_NAME": "Dừa sáp", "PRODUCT_QUANTITY": 2, "PRODUCT_PRICE": 110_000, "PRODUCT_WEIGHT": 700,
            }],
        });
        assert_eq!(body(&request), expected);
        assert_eq!([0, 1].map(|cod| payment(Dong(cod))), [1, 3]);
    }

    #[test]
    fn a_new_parcel_has_a_code_and_a_fee() {
        let body = r#"{"status":200,"error":false,"message":"OK","data":{"ORDER_NUMBER":"12345678901","MONEY_TOTAL":28500}}"#;
        let created = Created { code: "12345678901".to_owned(), fee: Some(Dong(28_500)), existed: false };
        assert_eq!(read(&reply(200, body)), Ok(created));
        let none = read(&reply(200, r#"{"status":200,"error":false,"data":{}}"#));
        assert_eq!(none, Err(Refusal::Unclear { status: 200 }));
    }

    #[test]
    fn a_second_parcel_of_an_order_is_its_own_refusal() {
        let refused = |message: &str| {
            read(&reply(200, &format!(r#"{{"status":204,"error":true,"message":"{message}"}}"#))).unwrap_err()
        };
        for message in ["Mã đơn hàng đã tồn tại", "Đơn hàng bị trùng", "Order already exists", "DUPLICATE"]
        {
            assert_eq!(refused(message), Refusal::Duplicate, "{message}");
        }
        for message in ["Địa chỉ không tồn tại", "Service does not exist", ""] {
            let rejected = Refusal::Rejected { code: "204".to_owned(), reason: message.to_owned() };
            assert_eq!(refused(message), rejected);
        }
    }
}
