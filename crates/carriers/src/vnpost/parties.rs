use serde_json::{Map, Value, json};

use crate::{Address, Parcel};

/// There are no districts any more; in their place stands this word.
const NO_DISTRICT: &str = "VNPOST";
/// Added service: cash on delivery, and its amount.
const COD: (&str, &str) = ("GTG021", "PROP0018");
/// Added service: declared value, and its amount.
const VALUE: (&str, &str) = ("GTG008", "PROP0026");

/// `senderProvinceName` and so on; codes are those of Vietnam Post's own catalogue. Names of the fields are from
/// memory.
pub(super) fn put_address(fields: &mut Map<String, Value>, role: &str, address: &Address) {
    let code = |code: Option<&str>| code.unwrap_or_default().to_owned();
    for (name, value) in [
        ("Address", address.street.clone()),
        ("CommuneName", address.commune.clone()),
        ("CommuneCode", code(address.commune_code.as_deref())),
        ("DistrictCode", NO_DISTRICT.to_owned()),
        ("ProvinceName", address.province.clone()),
        ("ProvinceCode", code(address.province_code.as_deref())),
    ] {
        fields.insert(format!("{role}{name}"), value.into());
    }
}

/// Cash to collect and declared value are services added to a parcel. Names of the fields are from memory.
pub(super) fn added(parcel: &Parcel) -> Vec<Value> {
    let amounts = [(COD, parcel.cod.0), (VALUE, parcel.value.0)];
    let service = |((service, property), amount): ((&str, &str), i64)| {
        json!({
            "code": service,
            "propValue": [{ "propCode": property, "propValue": amount.to_string() }],
        })
    };
    amounts.into_iter().filter(|(_, amount)| *amount > 0).map(service).collect()
}

#[cfg(test)]
mod tests {
    use kernel::Dong;

    use super::*;
    use crate::testing::parcel;

    #[test]
    fn districts_are_one_word() {
        let mut fields = Map::new();
        let mut address = parcel().receiver.address;
        address.commune_code = Some("29368".to_owned());
        put_address(&mut fields, "receiver", &address);
        let expected = json!({
            "receiverAddress": "12 Nguyễn Huệ", "receiverCommuneName": "Cầu Kè", "receiverCommuneCode": "29368",
            "receiverDistrictCode": "VNPOST", "receiverProvinceName": "Vĩnh Long", "receiverProvinceCode": "",
        });
        assert_eq!(Value::from(fields), expected);
    }

    #[test]
    fn cash_and_value_are_added_when_there_are_any() {
        let cod = json!({"code": "GTG021", "propValue": [{"propCode": "PROP0018", "propValue": "250000"}]});
        let value = json!({"code": "GTG008", "propValue": [{"propCode": "PROP0026", "propValue": "220000"}]});
        assert_eq!(added(&parcel()), [cod, value.clone()]);
        assert_eq!(added(&Parcel { cod: Dong::ZERO, ..parcel() }), [value]);
        assert_eq!(added(&Parcel { cod: Dong::ZERO, value: Dong::ZERO, ..parcel() }), [Value::Null; 0]);
    }
}
