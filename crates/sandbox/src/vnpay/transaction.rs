use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::{query, refund};
use crate::fields::{Fields, get, of_json};
use crate::gateway::Gateway;

/// `POST /merchant_webapi/api/transaction`: what is asked is in `vnp_Command`.
pub(super) async fn take(State(gateway): State<Arc<Gateway>>, body: String) -> Response {
    let answered = of_json(&body).ok_or("03").and_then(|fields| match get(&fields, "vnp_Command") {
        "querydr" => query::answer(&gateway, &fields),
        "refund" => refund::answer(&gateway, &fields),
        _ => Err("03"),
    });
    match answered {
        Ok(fields) => Json(fields).into_response(),
        // A refusal is not signed.
        Err(code) => Json(json!({"vnp_ResponseCode": code, "vnp_Message": message(code)})).into_response(),
    }
}

fn message(code: &str) -> &'static str {
    match code {
        "02" => "Invalid TmnCode",
        "03" => "Invalid data format",
        "91" => "Transaction not found",
        "94" => "Duplicate request",
        "95" => "Refund refused",
        "97" => "Invalid checksum",
        _ => "Other error",
    }
}

/// The signature, the merchant, the form, and that it did not come before; else the code of refusal.
pub(super) fn check(gateway: &Gateway, fields: &Fields, names: &[&str]) -> Result<(), &'static str> {
    let house = &gateway.house;
    if get(fields, "vnp_TmnCode") != house.setting("merchant") {
        return Err("02");
    }
    let may_be_empty = |name: &&str| *name == "vnp_TransactionNo";
    let missing = names.iter().any(|name| get(fields, name).is_empty() && !may_be_empty(name));
    if missing || get(fields, "vnp_Version") != "2.1.0" {
        return Err("03");
    }
    let signature = super::of_values(house.setting("secret"), fields, names);
    if !get(fields, "vnp_SecureHash").eq_ignore_ascii_case(&signature) {
        return Err("97");
    }
    let id = get(fields, "vnp_RequestId");
    let plain =
        id.len() <= 32 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    match (plain, house.came_before(id)) {
        (false, _) => Err("03"),
        (true, true) => Err("94"),
        (true, false) => Ok(()),
    }
}

/// The payment of `vnp_TxnRef`, when it was created at `vnp_TransactionDate`.
pub(super) fn is_it(fields: &Fields, created: &str) -> bool {
    get(fields, "vnp_TransactionDate") == created
}
