use kernel::Instant;

use super::Vnpay;
use super::encoded::encoded;
use crate::fields::Fields;
use crate::{BrowserReturn, GatewayError, Notice, Outcome, Provider, Result, amount, mac, moment};

/// Reads the query string of a notice.
///
/// # Errors
/// Those of [`crate::Gateway::read_notice`].
pub(super) fn read(settings: &Vnpay, message: &[u8], now: Instant) -> Result<Notice> {
    let fields = believed(settings, message)?;
    let amount = amount::dong_of_hundredths(fields.get("vnp_Amount"))?;
    let ids = (fields.need("vnp_TxnRef")?, transaction(&fields));
    let at = moment::read(fields.get("vnp_PayDate")).unwrap_or(now);
    Ok(Notice::new(Provider::Vnpay, ids, amount, outcome(&fields), at))
}

/// Reads what the browser brought: the same fields with the same signature, for display only.
///
/// # Errors
/// Those of [`crate::Gateway::read_return`].
pub(super) fn read_return(settings: &Vnpay, query: &str) -> Result<BrowserReturn> {
    let fields = believed(settings, query.as_bytes())?;
    Ok(BrowserReturn { reference: fields.need("vnp_TxnRef")?.to_owned(), said: outcome(&fields).into() })
}

fn believed(settings: &Vnpay, message: &[u8]) -> Result<Fields> {
    let fields = Fields::of_query(message)?;
    mac::verify::<mac::Long>(&settings.secret, &encoded(fields.iter()), fields.get("vnp_SecureHash"))?;
    let ours = fields.get("vnp_TmnCode") == settings.merchant;
    ours.then_some(fields).ok_or(GatewayError::Merchant)
}

/// Paid only when response and status both say so (fact sheet 1.2).
fn outcome(fields: &Fields) -> Outcome {
    match (fields.get("vnp_ResponseCode"), fields.get("vnp_TransactionStatus")) {
        ("00", status) => of_status(status),
        (response, _) if is_code(response) => Outcome::of_code(Provider::Vnpay, response),
        _ => Outcome::Pending,
    }
}

/// `vnp_TransactionStatus`.
pub(super) fn of_status(status: &str) -> Outcome {
    Outcome::of_code(Provider::Vnpay, &format!("status-{status}"))
}

/// VNPAY's own id of the transaction, `0` when it made none.
pub(super) fn transaction(fields: &Fields) -> &str {
    Some(fields.get("vnp_TransactionNo")).filter(|id| !id.is_empty()).unwrap_or("0")
}

/// Two digits; nothing else is looked for among the codes.
pub(super) fn is_code(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_digit())
}
