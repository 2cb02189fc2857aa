use kernel::Instant;

use super::Momo;
use crate::fields::Fields;
use crate::{BrowserReturn, GatewayError, Notice, Outcome, Provider, Result, mac, moment, signed};

/// What is signed behind `accessKey`, in its order (fact sheet 1.3).
pub(super) const SIGNED: [&str; 12] = [
    "amount",
    "extraData",
    "message",
    "orderId",
    "orderInfo",
    "orderType",
    "partnerCode",
    "payType",
    "requestId",
    "responseTime",
    "resultCode",
    "transId",
];

/// Reads the JSON of a notice.
///
/// # Errors
/// Those of [`crate::Gateway::read_notice`].
pub(super) fn read(settings: &Momo, message: &[u8], now: Instant) -> Result<Notice> {
    let fields = believed(settings, Fields::of_json(message)?)?;
    let transaction = fields.whole("transId")?.to_string();
    let ids = (fields.need("orderId")?, transaction.as_str());
    let at = moment::of_millis(fields.get("responseTime")).unwrap_or(now);
    Ok(Notice::new(Provider::Momo, ids, fields.dong("amount")?, outcome(&fields)?, at))
}

/// Reads what the browser brought: the same fields with the same signature, for display only.
///
/// # Errors
/// Those of [`crate::Gateway::read_return`].
pub(super) fn read_return(settings: &Momo, query: &str) -> Result<BrowserReturn> {
    let fields = believed(settings, Fields::of_query(query.as_bytes())?)?;
    Ok(BrowserReturn { reference: fields.need("orderId")?.to_owned(), said: outcome(&fields)?.into() })
}

fn believed(settings: &Momo, fields: Fields) -> Result<Fields> {
    let key = ("accessKey", settings.access_key.reveal());
    let pairs = SIGNED.iter().map(|name| (*name, fields.get(name)));
    let text = signed::ampersands(std::iter::once(key).chain(pairs))?;
    mac::verify::<mac::Short>(&settings.secret_key, &text, fields.get("signature"))?;
    let ours = fields.get("partnerCode") == settings.partner;
    ours.then_some(fields).ok_or(GatewayError::Merchant)
}

/// `resultCode`.
///
/// # Errors
/// [`GatewayError::Field`] when it is no number.
pub(super) fn outcome(fields: &Fields) -> Result<Outcome> {
    Ok(Outcome::of_code(Provider::Momo, &fields.whole("resultCode")?.to_string()))
}
