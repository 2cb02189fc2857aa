use serde_json::json;

use super::data::Envelope;
use super::{PATH, Payos, number};
use crate::fields::Fields;
use crate::signed::{harmless, joined};
use crate::{Call, Charge, Created, GatewayError, Result, amount, mac, moment};

/// `POST /v2/payment-requests`. The description may keep its accents; banks may shorten it [M].
///
/// # Errors
/// [`GatewayError::Amount`], [`GatewayError::Field`].
pub(super) fn call(settings: &Payos, charge: &Charge) -> Result<Call> {
    let (amount, order) = (amount::payable(charge.amount)?, number(&charge.reference)?);
    let description = harmless(&charge.info);
    let signature = signature(settings, charge, (amount, order, &description));
    let body = json!({
        "orderCode": order,
        "amount": amount,
        "description": description,
        "cancelUrl": charge.cancel_url,
        "returnUrl": charge.return_url,
        "expiredAt": moment::seconds(charge.expires_at),
        "signature": signature,
    });
    Ok(Call { headers: settings.headers(), ..Call::post(PATH, &body) })
}

/// Of the five fields of the fact sheet, 1.5.
pub(super) fn signature(
    settings: &Payos,
    charge: &Charge,
    (amount, order, description): (i64, i64, &str),
) -> String {
    let text = joined([
        ("amount", amount.to_string().as_str()),
        ("cancelUrl", charge.cancel_url.as_str()),
        ("description", description),
        ("orderCode", order.to_string().as_str()),
        ("returnUrl", charge.return_url.as_str()),
    ]);
    mac::sign::<mac::Short>(&settings.checksum_key, &text)
}

/// Reads where to pay; the answer is signed as a notice is.
///
/// # Errors
/// Those of [`crate::Gateway::read_created`].
pub(super) fn read(settings: &Payos, charge: &Charge, body: &[u8]) -> Result<Created> {
    let envelope = Envelope::read(body)?;
    if envelope.code != "00" {
        return Err(GatewayError::Refused { code: envelope.code });
    }
    let fields = Fields::of_object(envelope.believed(&settings.checksum_key)?.clone());
    if fields.get("orderCode") != charge.reference {
        return Err(GatewayError::Reference);
    }
    if fields.dong("amount")? != charge.amount {
        return Err(GatewayError::Amount);
    }
    Ok(Created {
        pay_url: fields.need("checkoutUrl")?.to_owned(),
        app_url: String::new(),
        qr: fields.get("qrCode").to_owned(),
    })
}
