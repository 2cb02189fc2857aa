use serde_json::{Map, Value};

use super::data::Envelope;
use super::notice::transfer;
use super::{PATH, Payos, number};
use crate::call::Method;
use crate::fields::Fields;
use crate::{Call, GatewayError, Notice, Outcome, Provider, Query, Result};

/// No such payment [M].
const UNKNOWN: &str = "101";

/// `GET /v2/payment-requests/{orderCode}`.
///
/// # Errors
/// [`GatewayError::Field`].
pub(super) fn call(settings: &Payos, query: &Query) -> Result<Call> {
    let path = format!("{PATH}/{}", number(&query.reference)?);
    Ok(Call { method: Method::Get, path, headers: settings.headers(), body: String::new() })
}

/// Reads the answer: a notice for every transfer; where there is none, one for the state of the link.
///
/// # Errors
/// Those of [`crate::Gateway::read_status`].
pub(super) fn read(settings: &Payos, query: &Query, body: &[u8]) -> Result<Vec<Notice>> {
    let envelope = Envelope::read(body)?;
    match envelope.code.as_str() {
        "00" => {}
        UNKNOWN => return Ok(Vec::new()),
        code => return Err(GatewayError::Refused { code: code.to_owned() }),
    }
    let link = envelope.believed(&settings.checksum_key)?;
    let fields = Fields::of_object(link.clone());
    if fields.get("orderCode") != query.reference {
        return Err(GatewayError::Reference);
    }
    let transfers = transfers(link, query)?;
    if transfers.is_empty() { Ok(vec![state(&fields, query)?]) } else { Ok(transfers) }
}

fn transfers(link: &Map<String, Value>, query: &Query) -> Result<Vec<Notice>> {
    let Some(Value::Array(items)) = link.get("transactions") else {
        return Err(GatewayError::Field("transactions"));
    };
    let read = |item: &Value| match item {
        Value::Object(object) => {
            transfer(&Fields::of_object(object.clone()), &query.reference, Outcome::Paid, query.now)
        }
        _ => Err(GatewayError::Field("transactions")),
    };
    items.iter().map(read).collect()
}

/// What is paid is told by its transfers only: a notice without one could be counted beside them.
fn state(fields: &Fields, query: &Query) -> Result<Notice> {
    let outcome = match Outcome::of_code(Provider::Payos, fields.need("status")?) {
        Outcome::Paid => Outcome::Pending,
        other => other,
    };
    let amount = fields.dong("amount").unwrap_or(query.amount);
    Ok(Notice::new(Provider::Payos, (&query.reference, fields.need("id")?), amount, outcome, query.now))
}
