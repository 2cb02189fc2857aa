use serde_json::json;

use super::Zalopay;
use super::create::code;
use crate::fields::Fields;
use crate::signed::harmless;
use crate::{Call, GatewayError, Refund, Refunded, Result, charge::plain_id, moment};

/// `POST /v2/refund`. The amount says whether all or a part goes back.
///
/// # Errors
/// [`GatewayError::Amount`], [`GatewayError::Field`].
pub(super) fn call(settings: &Zalopay, refund: &Refund) -> Result<Call> {
    let amount = refund.payable()?;
    let transaction = Some(refund.provider_transaction.as_str()).filter(|id| !id.is_empty());
    let transaction = transaction.ok_or(GatewayError::Field("provider_transaction"))?;
    let description = harmless(&refund.reason);
    let time = moment::millis(refund.now);
    let mac = settings.sign(&[
        &settings.app.to_string(),
        transaction,
        &amount.to_string(),
        &description,
        &time.to_string(),
    ])?;
    let body = json!({
        "app_id": settings.app,
        "m_refund_id": number(settings, refund)?,
        "zp_trans_id": transaction,
        "amount": amount,
        "timestamp": time,
        "description": description,
        "mac": mac,
    });
    Ok(Call::post("/v2/refund", &body))
}

/// `POST /v2/query_refund`. Keep the refund as it was asked for: the day in its number is that of its `now`.
///
/// # Errors
/// [`GatewayError::Field`].
pub(super) fn query(settings: &Zalopay, refund: &Refund) -> Result<Call> {
    let (number, time) = (number(settings, refund)?, moment::millis(refund.now));
    let mac = settings.sign(&[&settings.app.to_string(), &number, &time.to_string()])?;
    let body = json!({ "app_id": settings.app, "m_refund_id": number, "timestamp": time, "mac": mac });
    Ok(Call::post("/v2/query_refund", &body))
}

/// `m_refund_id`: the day in Vietnam, the application, our id.
fn number(settings: &Zalopay, refund: &Refund) -> Result<String> {
    Ok(format!("{}_{}_{}", moment::short_day(refund.now), settings.app, plain_id("id", &refund.id)?))
}

/// Reads the answer to both: 1 is done, 2 is refused, 3 is being done; of all else nobody knows. It is not signed.
///
/// # Errors
/// Those of [`crate::Gateway::read_refund`].
pub(super) fn read(body: &[u8]) -> Result<Refunded> {
    let fields = Fields::of_json(body)?;
    let provider_refund = fields.get("refund_id").to_owned();
    Ok(match fields.whole("return_code")? {
        1 => Refunded::Done { provider_refund },
        2 => Refunded::Refused { code: code(&fields)?.to_owned() },
        _ => Refunded::Pending { provider_refund },
    })
}
