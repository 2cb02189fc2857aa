use kernel::Instant;

use super::{Zalopay, reference};
use crate::fields::Fields;
use crate::{BrowserReturn, GatewayError, Notice, Outcome, Provider, Result, Said, mac, moment, signed};

/// What is signed of what the browser brings, in its order [M].
pub(super) const RETURNED: [&str; 7] =
    ["appid", "apptransid", "pmcid", "bankcode", "amount", "discountamount", "status"];

/// Reads a callback: `data` is JSON in a text, and the text is signed as it stands (fact sheet 1.4). `ZaloPay` tells only
/// of what is paid; the names in `data` are [M].
///
/// # Errors
/// Those of [`crate::Gateway::read_notice`].
pub(super) fn read(settings: &Zalopay, message: &[u8], now: Instant) -> Result<Notice> {
    let envelope = Fields::of_json(message)?;
    let data = envelope.need("data")?;
    mac::verify::<mac::Short>(&settings.key2, data, envelope.get("mac"))?;
    let fields = Fields::of_json(data.as_bytes())?;
    if fields.get("app_id") != settings.app.to_string() {
        return Err(GatewayError::Merchant);
    }
    let ids = (reference(fields.need("app_trans_id")?)?, fields.need("zp_trans_id")?);
    let at = moment::of_millis(fields.get("server_time")).unwrap_or(now);
    Ok(Notice::new(Provider::Zalopay, ids, fields.dong("amount")?, Outcome::Paid, at))
}

/// Reads what the browser brought, for display only: `status` 1 is success, all else is not [M].
///
/// # Errors
/// Those of [`crate::Gateway::read_return`].
pub(super) fn read_return(settings: &Zalopay, query: &str) -> Result<BrowserReturn> {
    let fields = Fields::of_query(query.as_bytes())?;
    let values = RETURNED.map(|name| fields.get(name));
    mac::verify::<mac::Short>(&settings.key2, &signed::bars(&values)?, fields.get("checksum"))?;
    if fields.get("appid") != settings.app.to_string() {
        return Err(GatewayError::Merchant);
    }
    let said = match fields.need("status")? {
        "1" => Said::Success,
        code => Said::Failure { code: code.to_owned() },
    };
    Ok(BrowserReturn { reference: reference(fields.need("apptransid")?)?.to_owned(), said })
}
