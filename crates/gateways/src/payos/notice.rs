use kernel::Instant;

use super::data::Envelope;
use super::{Payos, number};
use crate::fields::Fields;
use crate::{BrowserReturn, GatewayError, Notice, Outcome, Provider, Result, moment};

/// Reads a webhook: one transfer that arrived.
///
/// # Errors
/// Those of [`crate::Gateway::read_notice`].
pub(super) fn read(settings: &Payos, message: &[u8], now: Instant) -> Result<Notice> {
    let envelope = Envelope::read(message)?;
    let fields = Fields::of_object(envelope.believed(&settings.checksum_key)?.clone());
    let code = fields.need("code")?;
    // The code outside is not signed: it may contradict, not decide.
    if !envelope.code.is_empty() && envelope.code != code {
        return Err(GatewayError::Field("code"));
    }
    if !matches!(fields.get("currency"), "" | "VND") {
        return Err(GatewayError::Field("currency"));
    }
    let outcome = if code == "00" { Outcome::Paid } else { Outcome::Pending };
    transfer(&fields, fields.need("orderCode")?, outcome, now)
}

/// One transfer of a payment.
///
/// # Errors
/// [`GatewayError::Amount`], [`GatewayError::Field`].
pub(super) fn transfer(fields: &Fields, reference: &str, outcome: Outcome, now: Instant) -> Result<Notice> {
    let ids = (reference, fields.need("reference")?);
    let at = moment::read(fields.get("transactionDateTime")).unwrap_or(now);
    let notice = Notice::new(Provider::Payos, ids, fields.dong("amount")?, outcome, at);
    Ok(Notice { words: fields.get("description").to_owned(), ..notice })
}

/// Reads what the browser brought, for display only: `orderCode`, `status`, `cancel` [M], not signed at all.
///
/// # Errors
/// Those of [`crate::Gateway::read_return`].
pub(super) fn read_return(query: &str) -> Result<BrowserReturn> {
    let fields = Fields::of_query(query.as_bytes())?;
    let reference = fields.need("orderCode")?;
    number(reference)?;
    let cancelled = fields.get("cancel") == "true";
    let status = if cancelled { "CANCELLED" } else { fields.get("status") };
    let said = Outcome::of_code(Provider::Payos, status).into();
    Ok(BrowserReturn { reference: reference.to_owned(), said })
}
