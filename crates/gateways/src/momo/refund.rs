use serde_json::json;

use super::Momo;
use super::notice::outcome;
use crate::fields::Fields;
use crate::signed::harmless;
use crate::{Call, GatewayError, Outcome, Refund, Refunded, Result, charge::plain_id};

/// `POST /v2/gateway/api/refund` [M]: path, signature and that `orderId` is the refund's own id. The amount says whether
/// all or a part goes back.
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
    let provider_refund = fields.get("transId").to_owned();
    Ok(match outcome {
        Outcome::Paid => Refunded::Done { provider_refund },
        Outcome::Pending => Refunded::Pending { provider_refund },
        Outcome::Failed { code } => Refunded::Refused { code },
    })
}
