use serde_json::json;

use super::{Zalopay, number};
use crate::fields::Fields;
use crate::signed::harmless;
use crate::{Call, Charge, Created, GatewayError, Result, amount, moment};

/// No list of goods: what is bought is nobody's business there.
const NO_GOODS: &str = "[]";

/// `POST /v2/create`.
///
/// # Errors
/// [`GatewayError::Amount`], [`GatewayError::Field`].
pub(super) fn call(settings: &Zalopay, charge: &Charge) -> Result<Call> {
    let amount = amount::payable(charge.amount)?;
    let number = number(&charge.reference, charge.created_at)?;
    let time = moment::millis(charge.created_at);
    // The interface also has `redirect_url`; that the page of the gateway reads this one is [M].
    let embedded = json!({ "redirecturl": charge.return_url.replace('|', "%7C") }).to_string();
    let mac = settings.sign(&[
        &settings.app.to_string(),
        &number,
        &settings.user,
        &amount.to_string(),
        &time.to_string(),
        &embedded,
        NO_GOODS,
    ])?;
    let body = json!({
        "app_id": settings.app,
        "app_user": settings.user,
        "app_trans_id": number,
        "app_time": time,
        "amount": amount,
        "description": harmless(&charge.info),
        "callback_url": charge.notice_url,
        "redirect_url": charge.return_url,
        "item": NO_GOODS,
        "embed_data": embedded,
        "mac": mac,
    });
    Ok(Call::post("/v2/create", &body))
}

/// Reads where to pay. The answer is not signed; it is as good as the connection that it came through.
///
/// # Errors
/// Those of [`crate::Gateway::read_created`].
pub(super) fn read(body: &[u8]) -> Result<Created> {
    let fields = Fields::of_json(body)?;
    if fields.whole("return_code")? != 1 {
        return Err(GatewayError::Refused { code: code(&fields)?.to_owned() });
    }
    let page = fields.need("order_url")?;
    Ok(Created { pay_url: page.to_owned(), qr: page.to_owned(), ..Created::default() })
}

/// The reason of what did not succeed: `sub_return_code`, else `return_code`.
///
/// # Errors
/// [`GatewayError::Field`].
pub(super) fn code(fields: &Fields) -> Result<&str> {
    let detail = fields.get("sub_return_code");
    if matches!(detail, "" | "0" | "1") { fields.need("return_code") } else { Ok(detail) }
}
