use serde_json::Value;

use crate::carrier::{Handed, fee};
use crate::fields::{text, whole};

/// What is to be sent, else what is wrong with it. Limits are those of the fact sheet.
pub(super) fn read(body: &Value) -> Result<Handed, String> {
    let needed = ["/to_name", "/to_phone", "/to_address", "/to_ward_name", "/to_province_name"];
    if let Some(missing) = needed.iter().find(|path| text(body, path).is_empty()) {
        return Err(format!("{} is required", missing.trim_start_matches('/')));
    }
    if body.pointer("/is_new_to_address") != Some(&Value::Bool(true)) {
        return Err("to_district_id is required".to_owned());
    }
    for (path, least, most) in [
        ("/weight", 1, 50_000),
        ("/length", 1, 200),
        ("/width", 1, 200),
        ("/height", 1, 200),
        ("/cod_amount", 0, 50_000_000),
        ("/insurance_value", 0, 5_000_000),
        ("/payment_type_id", 1, 2),
    ] {
        if !whole(body, path).is_some_and(|number| (least..=most).contains(&number)) {
            return Err(format!("{} must be from {least} to {most}", path.trim_start_matches('/')));
        }
    }
    words(body)?;
    let weight = whole(body, "/weight").unwrap_or_default();
    Ok(Handed {
        order: text(body, "/client_order_code"),
        receiver: text(body, "/to_name"),
        phone: text(body, "/to_phone"),
        address: ["/to_address", "/to_ward_name", "/to_province_name"]
            .map(|path| text(body, path))
            .join(", "),
        weight,
        cod: whole(body, "/cod_amount").unwrap_or_default(),
        fee: fee_for(weight),
        service: text(body, "/service_type_id"),
    })
}

/// Ours: the fact sheet tells no prices.
pub(super) fn fee_for(weight: i64) -> i64 {
    fee(weight, 22_000, 2_500)
}

fn words(body: &Value) -> Result<(), String> {
    let note = text(body, "/required_note");
    if !["CHOTHUHANG", "CHOXEMHANGKHONGTHU", "KHONGCHOXEMHANG"].contains(&note.as_str()) {
        return Err("required_note is not valid".to_owned());
    }
    if text(body, "/client_order_code").chars().count() > 50 {
        return Err("client_order_code is too long".to_owned());
    }
    let heavy = whole(body, "/weight").is_some_and(|weight| weight >= 20_000);
    if whole(body, "/service_type_id") != Some(if heavy { 5 } else { 2 }) {
        return Err("service_type_id does not fit the weight".to_owned());
    }
    match body.pointer("/items") {
        Some(Value::Array(items)) if !items.is_empty() => Ok(()),
        _ => Err("items is required".to_owned()),
    }
}
