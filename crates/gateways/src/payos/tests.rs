mod calls;
mod notice;

use serde_json::{Value, json};

use super::{Payos, data};
use crate::{Gateway as _, Secret, mac};

fn payos(key: &str) -> Payos {
    Payos { client: "client id".to_owned(), api_key: Secret::new("api key"), checksum_key: Secret::new(key) }
}

/// The message as `PayOS` sends it.
fn message(data: &Value, signature: &str) -> Vec<u8> {
    serde_json::to_vec(&json!({ "code": "00", "desc": "success", "data": data, "signature": signature }))
        .unwrap()
}

fn signed(data: &Value, key: &str) -> Vec<u8> {
    let text = data::text(data.as_object().unwrap()).unwrap();
    message(data, &mac::sign::<mac::Short>(&Secret::new(key), &text))
}

fn with(data: &Value, changes: &Value) -> Value {
    let mut data = data.clone();
    data.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    data
}

#[test]
fn secrets_do_not_show() {
    let payos = payos("hidden key");
    let shown = format!("{payos:?} {:?}", payos.query(&crate::samples::query()));
    assert!(shown.contains("client id") && !shown.contains("api key") && !shown.contains("hidden key"));
}
