use serde_json::json;

use super::{Momo, lang};
use crate::fields::Fields;
use crate::signed::harmless;
use crate::{Call, Charge, Created, GatewayError, Result, amount, charge::plain_id};

/// A payment from the wallet in one step; `autoCapture` says so [M].
const KIND: &str = "captureWallet";

/// `POST /v2/gateway/api/create`.
///
/// # Errors
/// [`GatewayError::Amount`], [`GatewayError::Field`].
pub(super) fn call(settings: &Momo, charge: &Charge) -> Result<Call> {
    let amount = amount::payable(charge.amount)?;
    let order = plain_id("reference", &charge.reference)?;
    let request = plain_id("request_id", &charge.request_id)?;
    let info = harmless(&charge.info);
    let signature = settings.sign([
        ("accessKey", settings.access_key.reveal()),
        ("amount", amount.to_string().as_str()),
        ("extraData", ""),
        ("ipnUrl", charge.notice_url.as_str()),
        ("orderId", order),
        ("orderInfo", info.as_str()),
        ("partnerCode", settings.partner.as_str()),
        ("redirectUrl", charge.return_url.as_str()),
        ("requestId", request),
        ("requestType", KIND),
    ]);
    let body = json!({
        "partnerCode": settings.partner,
        "requestId": request,
        "amount": amount,
        "orderId": order,
        "orderInfo": info,
        "redirectUrl": charge.return_url,
        "ipnUrl": charge.notice_url,
        "requestType": KIND,
        "extraData": "",
        "autoCapture": true,
        "lang": lang(charge.locale),
        "signature": signature,
    });
    Ok(Call::post("/v2/gateway/api/create", &body))
}

/// Reads where to pay: `payUrl`, `deeplink`, `qrCodeUrl` [M]. The answer is not signed [M]; it is as good as the
/// connection that it came through.
///
/// # Errors
/// Those of [`crate::Gateway::read_created`].
pub(super) fn read(settings: &Momo, charge: &Charge, body: &[u8]) -> Result<Created> {
    let fields = Fields::of_json(body)?;
    let code = fields.whole("resultCode")?;
    if code != 0 {
        return Err(GatewayError::Refused { code: code.to_string() });
    }
    if fields.get("partnerCode") != settings.partner {
        return Err(GatewayError::Merchant);
    }
    if fields.get("orderId") != charge.reference {
        return Err(GatewayError::Reference);
    }
    if fields.dong("amount")? != charge.amount {
        return Err(GatewayError::Amount);
    }
    Ok(Created {
        pay_url: fields.need("payUrl")?.to_owned(),
        app_url: fields.get("deeplink").to_owned(),
        qr: fields.get("qrCodeUrl").to_owned(),
    })
}
