use serde_json::json;

use super::Momo;
use super::notice::outcome;
use crate::fields::Fields;
use crate::{Call, GatewayError, Notice, Outcome, Provider, Query, Result, charge::plain_id, moment};

/// Codes of an answer that say nothing of the payment: maintenance, access, version, merchant, format, asked twice.
const OF_THE_CALL: [i64; 6] = [10, 11, 12, 13, 20, 40];
/// No such payment.
const UNKNOWN: i64 = 42;

/// `POST /v2/gateway/api/query` (the path is [M]).
///
/// # Errors
/// [`GatewayError::Field`].
pub(super) fn call(settings: &Momo, query: &Query) -> Result<Call> {
    let order = plain_id("reference", &query.reference)?;
    let request = plain_id("request_id", &query.request_id)?;
    let signature = settings.sign([
        ("accessKey", settings.access_key.reveal()),
        ("orderId", order),
        ("partnerCode", settings.partner.as_str()),
        ("requestId", request),
    ]);
    let body = json!({
        "partnerCode": settings.partner,
        "requestId": request,
        "orderId": order,
        "lang": "vi",
        "signature": signature,
    });
    Ok(Call::post("/v2/gateway/api/query", &body))
}

/// Reads the answer. It is not signed [M]; it is as good as the connection that it came through.
///
/// # Errors
/// Those of [`crate::Gateway::read_status`].
pub(super) fn read(settings: &Momo, query: &Query, body: &[u8]) -> Result<Vec<Notice>> {
    let fields = Fields::of_json(body)?;
    let code = fields.whole("resultCode")?;
    if code == UNKNOWN {
        return Ok(Vec::new());
    }
    if OF_THE_CALL.contains(&code) {
        return Err(GatewayError::Refused { code: code.to_string() });
    }
    if fields.get("partnerCode") != settings.partner {
        return Err(GatewayError::Merchant);
    }
    if fields.get("orderId") != query.reference {
        return Err(GatewayError::Reference);
    }
    status(query, &fields).map(|notice| vec![notice])
}

fn status(query: &Query, fields: &Fields) -> Result<Notice> {
    let outcome = outcome(fields)?;
    let paid = outcome == Outcome::Paid;
    let amount = match fields.dong("amount") {
        Err(error) if paid => return Err(error),
        said => said.unwrap_or(query.amount),
    };
    // Of what is not paid there may be no transaction yet.
    let transaction = match fields.whole("transId") {
        Err(error) if paid => return Err(error),
        id => id.unwrap_or(0).to_string(),
    };
    let at = moment::of_millis(fields.get("responseTime")).unwrap_or(query.now);
    Ok(Notice::new(Provider::Momo, (&query.reference, &transaction), amount, outcome, at))
}
