use serde_json::{Map, Value, json};

use super::Momo;
use super::notice::outcome;
use crate::fields::Fields;
use crate::signed::harmless;
use crate::{Call, GatewayError, Outcome, Refund, Refunded, Result, charge::plain_id};

/// `POST /v2/gateway/api/refund`: path, signature and that `orderId` is the refund's own id are [R]
/// <https://developers.momo.vn/v3/docs/payment/api/payment-api/refund>. The amount says whether all or a part goes back.
///
/// # Errors
/// [`GatewayError::Amount`], [`GatewayError::Field`].
pub(super) fn call(settings: &Momo, refund: &Refund) -> Result<Call> {
    let amount = refund.payable()?;
    let order = plain_id("id", &refund.id)?;
    let request = plain_id("request_id", &refund.request_id)?;
    let transaction: i64 = number(&refund.provider_transaction)?;
    let description = harmless(&refund.reason);
    let signature = settings.sign([
        ("accessKey", settings.access_key.reveal()),
        ("amount", amount.to_string().as_str()),
        ("description", description.as_str()),
        ("orderId", order),
        ("partnerCode", settings.partner.as_str()),
        ("requestId", request),
        ("transId", transaction.to_string().as_str()),
    ]);
    let body = json!({
        "partnerCode": settings.partner,
        "orderId": order,
        "requestId": request,
        "amount": amount,
        "transId": transaction,
        "lang": "vi",
        "description": description,
        "signature": signature,
    });
    Ok(Call::post("/v2/gateway/api/refund", &body))
}

fn number(id: &str) -> Result<i64> {
    id.parse().ok().filter(|id| *id > 0).ok_or(GatewayError::Field("provider_transaction"))
}

/// Reads the answer. It is not signed [M].
///
/// # Errors
/// Those of [`crate::Gateway::read_refund`].
pub(super) fn read(settings: &Momo, refund: &Refund, body: &[u8]) -> Result<Refunded> {
    let fields = Fields::of_json(body)?;
    let outcome = outcome(&fields)?;
    if outcome == Outcome::Paid {
        if fields.get("partnerCode") != settings.partner {
            return Err(GatewayError::Merchant);
        }
        if fields.get("orderId") != refund.id {
            return Err(GatewayError::Reference);
        }
        if fields.dong("amount")? != refund.amount {
            return Err(GatewayError::Amount);
        }
    }
    Ok(refunded(outcome, fields.get("transId")))
}

fn refunded(outcome: Outcome, number: &str) -> Refunded {
    let provider_refund = number.to_owned();
    match outcome {
        Outcome::Paid => Refunded::Done { provider_refund },
        Outcome::Pending => Refunded::Pending { provider_refund },
        Outcome::Failed { code } => Refunded::Refused { code },
    }
}

/// `POST /v2/gateway/api/refund/query`, signed as a query of a payment: `orderId` is the refund's own id [R: the page of
/// [`call`], and public clients of it].
///
/// # Errors
/// [`GatewayError::Field`].
pub(super) fn query(settings: &Momo, refund: &Refund) -> Result<Call> {
    let order = plain_id("id", &refund.id)?;
    let request = plain_id("request_id", &refund.request_id)?;
    let signature = settings.sign([
        ("accessKey", settings.access_key.reveal()),
        ("orderId", order),
        ("partnerCode", settings.partner.as_str()),
        ("requestId", request),
    ]);
    let body = json!({
        "partnerCode": settings.partner,
        "orderId": order,
        "requestId": request,
        "lang": "vi",
        "signature": signature,
    });
    Ok(Call::post("/v2/gateway/api/refund/query", &body))
}

/// No such refund.
const UNKNOWN: i64 = 42;

/// Reads the answer: `refundTrans` lists refunds, each with an outcome of its own; the code outside is that of the
/// question. It is not signed.
///
/// # Errors
/// Those of [`crate::Gateway::read_refund_status`].
pub(super) fn read_status(settings: &Momo, refund: &Refund, body: &[u8]) -> Result<Refunded> {
    let fields = Fields::of_json(body)?;
    match fields.whole("resultCode")? {
        0 => {}
        UNKNOWN => return Ok(Refunded::NotFound),
        code => return Err(GatewayError::Refused { code: code.to_string() }),
    }
    if fields.get("partnerCode") != settings.partner {
        return Err(GatewayError::Merchant);
    }
    let refunds: Vec<Map<String, Value>> =
        serde_json::from_str(fields.need("refundTrans")?).map_err(|_| GatewayError::Field("refundTrans"))?;
    let mut refunds = refunds.into_iter().map(Fields::of_object);
    match refunds.find(|told| told.get("orderId") == refund.id) {
        Some(told) if told.dong("amount")? != refund.amount => Err(GatewayError::Amount),
        Some(told) => Ok(refunded(outcome(&told)?, told.get("transId"))),
        None => Ok(Refunded::NotFound),
    }
}
