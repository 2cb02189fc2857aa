use serde_json::{Map, Value, json};

use super::VnPost;
use super::parties::{added, put_address};
use crate::{Created, Outcome, Parcel, Party, Reply, Request, json};

/// 1 is a live parcel, 0 would be a draft. The facts name no key against a second parcel: the code of our order goes
/// along as `saleOrderCode`, and an unclear answer is for a person to look at. Names other than `orderCreationStatus`
/// are from memory.
pub(super) fn request(account: &VnPost, parcel: &Parcel) -> Outcome<Request> {
    let body = json!({
        "orderCreationStatus": 1,
        "customerCode": account.customer,
        "informationOrder": information(parcel),
    });
    account.sign(Request::json("/CreateOrder", &body))
}

fn information(parcel: &Parcel) -> Value {
    let mut fields = Map::new();
    put_party(&mut fields, "sender", &parcel.sender);
    put_party(&mut fields, "receiver", &parcel.receiver);
    for (name, value) in [
        ("serviceCode", Value::from(parcel.service.as_deref().unwrap_or_default())),
        ("saleOrderCode", parcel.order.as_str().into()),
        ("contentNote", parcel.content().into()),
        ("deliveryInstruction", parcel.whole_note().into()),
        ("weight", parcel.weight_g.into()),
        ("length", parcel.size.length_cm.into()),
        ("width", parcel.size.width_cm.into()),
        ("height", parcel.size.height_cm.into()),
        ("addonService", added(parcel).into()),
    ] {
        fields.insert(name.to_owned(), value);
    }
    fields.into()
}

fn put_party(fields: &mut Map<String, Value>, role: &str, party: &Party) {
    fields.insert(format!("{role}Name"), party.name.clone().into());
    fields.insert(format!("{role}Phone"), party.domestic_phone().into());
    put_address(fields, role, &party.address);
}

/// The code on the label is `itemCode`; where it stands, and the fee, are from memory.
pub(super) fn read(reply: &Reply) -> Outcome<Created> {
    let answer = super::success(reply)?;
    let parcel = answer.get("data").filter(|data| data.is_object()).unwrap_or(&answer);
    let code = json::text(parcel, "/itemCode").ok_or_else(|| json::unclear(reply))?;
    Ok(Created { code, fee: json::dong(parcel, "/totalFee"), existed: false })
}

#[cfg(test)]
mod tests {
    use kernel::Dong;

    use super::super::vnpost;
    use super::*;
    use crate::Refusal;
    use crate::testing::{body, parcel, reply};

    #[test]
    fn a_parcel_is_written_down_whole() {
        let request = request(&vnpost(), &parcel()).unwrap();
        assert_eq!(request.path, "/CreateOrder");
        let body = body(&request);
        assert_eq!(body["orderCreationStatus"], 1);
        assert_eq!(body["customerCode"], "C1");
        let expected = json!({
            "senderName": "Cơ sở Dừa sáp Cầu Kè", "senderPhone": "02943855555", "senderAddress": "Ấp 1",
            "senderCommuneName": "Cầu Kè", "senderCommuneCode": "", "senderDistrictCode": "VNPOST",
            "senderProvinceName": "Vĩnh Long", "senderProvinceCode": "",
            "receiverName": "Thạch Thị Sô Phia", "receiverPhone": "0912345678", "receiverAddress": "12 Nguyễn Huệ",
            "receiverCommuneName": "Cầu Kè", "receiverCommuneCode": "", "receiverDistrictCode": "VNPOST",
            "receiverProvinceName": "Vĩnh Long", "receiverProvinceCode": "",
            "serviceCode": "VCN", "saleOrderCode": "CN-2611-0001", "contentNote": "2 × Dừa sáp",
            "deliveryInstruction": "Cho xem hàng, không cho thử. Gọi trước",
            "weight": 1_500, "length": 30, "width": 20, "height": 10, "addonService": added(&parcel()),
        });
        assert_eq!(body["informationOrder"], expected);
    }

    #[test]
    fn a_new_parcel_has_a_code() {
        let created = Created { code: "EB123456789VN".to_owned(), fee: Some(Dong(27_500)), existed: false };
        for body in [
            r#"{"itemCode":"EB123456789VN","totalFee":27500}"#,
            r#"{"success":true,"data":{"itemCode":"EB123456789VN","totalFee":27500}}"#,
        ] {
            assert_eq!(read(&reply(200, body)), Ok(created.clone()), "{body}");
        }
        assert_eq!(read(&reply(200, "{}")), Err(Refusal::Unclear { status: 200 }));
        assert_eq!(read(&reply(502, "")), Err(Refusal::Unclear { status: 502 }));
    }
}
