use serde_json::json;

use super::create::code;
use super::{Zalopay, number};
use crate::fields::Fields;
use crate::{Call, GatewayError, Notice, Outcome, Provider, Query, Result, results};

/// `POST /v2/query`.
///
/// # Errors
/// [`GatewayError::Field`].
pub(super) fn call(settings: &Zalopay, query: &Query) -> Result<Call> {
    let number = number(&query.reference, query.created_at)?;
    let mac = settings.sign(&[&settings.app.to_string(), &number, settings.key1.reveal()])?;
    let body = json!({ "app_id": settings.app, "app_trans_id": number, "mac": mac });
    Ok(Call::post("/v2/query", &body))
}

/// Reads the answer. It is not signed, and does not even repeat what was asked about; it is as good as the connection that
/// it came through.
///
/// # Errors
/// Those of [`crate::Gateway::read_status`].
pub(super) fn read(query: &Query, body: &[u8]) -> Result<Vec<Notice>> {
    let fields = Fields::of_json(body)?;
    let outcome = outcome(&fields)?;
    let paid = outcome == Outcome::Paid;
    let amount = match fields.dong("amount") {
        Err(error) if paid => return Err(error),
        said => said.unwrap_or(query.amount),
    };
    let transaction = match fields.need("zp_trans_id") {
        Err(error) if paid => return Err(error),
        id => id.unwrap_or("0"),
    };
    Ok(vec![Notice::new(Provider::Zalopay, (&query.reference, transaction), amount, outcome, query.now)])
}

/// 1 is paid, 2 is not, 3 is not decided; other codes, and reasons that are about the request, say nothing of the payment.
fn outcome(fields: &Fields) -> Result<Outcome> {
    let code = code(fields)?;
    match fields.whole("return_code")? {
        1 if fields.get("is_processing") != "true" => Ok(Outcome::Paid),
        1 | 3 => Ok(Outcome::Pending),
        2 if fields.get("is_processing") == "true" => Ok(Outcome::Pending),
        2 if !is_of_the_call(code) => Ok(Outcome::Failed { code: code.to_owned() }),
        _ => Err(GatewayError::Refused { code: code.to_owned() }),
    }
}

/// About the request, not about the payment.
pub(super) fn is_of_the_call(code: &str) -> bool {
    results::known(Provider::Zalopay, code).is_some_and(|known| known.outcome == "call")
}
