use serde_json::json;

use super::Zalopay;
use super::create::code;
use super::query::is_of_the_call;
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
    let (number, time) = (number(settings, refund)?, moment::millis(refund.asked_at));
    let mac = settings.sign(&[&settings.app.to_string(), &number, &time.to_string()])?;
    let body = json!({ "app_id": settings.app, "m_refund_id": number, "timestamp": time, "mac": mac });
    Ok(Call::post("/v2/query_refund", &body))
}

/// `m_refund_id`: the day in Vietnam, the application, our id.
fn number(settings: &Zalopay, refund: &Refund) -> Result<String> {
    Ok(format!("{}_{}_{}", moment::short_day(refund.now), settings.app, plain_id("id", &refund.id)?))
}

/// Reads the answer: 1 is done, 2 is refused, 3 is being done; of all else nobody knows. It is not signed.
///
/// # Errors
/// Those of [`crate::Gateway::read_refund`].
pub(super) fn read(body: &[u8]) -> Result<Refunded> {
    let fields = Fields::of_json(body)?;
    let (provider_refund, code) = (fields.get("refund_id").to_owned(), code(&fields)?);
    Ok(match fields.whole("return_code")? {
        1 => Refunded::Done { provider_refund },
        // It could not answer; whether it began nobody knows.
        2 if matches!(code, "-500" | "-429") => Refunded::Pending { provider_refund },
        2 => Refunded::Refused { code: code.to_owned() },
        _ => Refunded::Pending { provider_refund },
    })
}

/// Reads the answer to the question: the same, but what is wrong with the question says nothing of the refund.
///
/// # Errors
/// Those of [`crate::Gateway::read_refund_status`].
pub(super) fn read_status(body: &[u8]) -> Result<Refunded> {
    let fields = Fields::of_json(body)?;
    let (provider_refund, code) = (fields.get("refund_id").to_owned(), code(&fields)?);
    match fields.whole("return_code")? {
        1 => Ok(Refunded::Done { provider_refund }),
        2 if !is_of_the_call(code) => Ok(Refunded::Refused { code: code.to_owned() }),
        3 => Ok(Refunded::Pending { provider_refund }),
        _ => Err(GatewayError::Refused { code: code.to_owned() }),
    }
}
