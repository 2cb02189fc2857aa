use kernel::Locale;

use super::encoded::encoded;
use super::{VERSION, Vnpay};
use crate::{Charge, GatewayError, Result, amount, ascii::ascii, charge::plain_id, mac, moment};

/// The kind of goods, `vnp_OrderType` [M].
const KIND: &str = "other";
/// Characters of `vnp_OrderInfo` [M].
const LONGEST_INFO: usize = 255;

/// The page where this charge is paid.
///
/// # Errors
/// [`GatewayError::Amount`], [`GatewayError::Field`].
pub(super) fn url(settings: &Vnpay, charge: &Charge) -> Result<String> {
    let amount = amount::in_hundredths(charge.amount)?.to_string();
    let (created, expires) = (moment::compact(charge.created_at), moment::compact(charge.expires_at));
    let info = info(&charge.info)?;
    let text = encoded([
        ("vnp_Amount", amount.as_str()),
        ("vnp_Command", "pay"),
        ("vnp_CreateDate", created.as_str()),
        ("vnp_CurrCode", "VND"),
        ("vnp_ExpireDate", expires.as_str()),
        ("vnp_IpAddr", charge.payer_ip.as_str()),
        ("vnp_Locale", if charge.locale == Locale::En { "en" } else { "vn" }),
        ("vnp_OrderInfo", info.as_str()),
        ("vnp_OrderType", KIND),
        ("vnp_ReturnUrl", charge.return_url.as_str()),
        ("vnp_TmnCode", settings.merchant.as_str()),
        ("vnp_TxnRef", plain_id("reference", &charge.reference)?),
        ("vnp_Version", VERSION),
    ]);
    let signature = mac::sign::<mac::Long>(&settings.secret, &text);
    Ok(format!("{}?{text}&vnp_SecureHash={signature}", settings.pay_page))
}

/// `vnp_OrderInfo`: ASCII, and not empty.
///
/// # Errors
/// [`GatewayError::Field`] when no letter of it is left.
pub(super) fn info(text: &str) -> Result<String> {
    Some(ascii(text, LONGEST_INFO)).filter(|info| !info.is_empty()).ok_or(GatewayError::Field("info"))
}
