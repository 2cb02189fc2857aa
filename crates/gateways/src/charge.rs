use kernel::{Dong, Instant, Locale};

use crate::{GatewayError, Result};

/// `ZaloPay` puts seven characters before it and allows 40 in all (`zalopay_openapi.yaml`, `app_trans_id`).
const LONGEST_REFERENCE: usize = 33;

/// What somebody is to pay through a gateway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// Ours, at most 33 ASCII letters, digits, `-` and `_`, never used twice. `PayOS` takes only a number above zero.
    pub reference: String,
    /// Ours, another one for every call; `MoMo` refuses one that it saw before.
    pub request_id: String,
    /// In đồng, above zero.
    pub amount: Dong,
    /// What it is for, as the payer will read it. VNPAY gets it without accents.
    pub info: String,
    /// Further languages than Vietnamese and English are shown in Vietnamese.
    pub locale: Locale,
    /// Where the payer's browser comes back to.
    pub return_url: String,
    /// Where it comes back to when the payer gives up; only `PayOS` asks for it.
    pub cancel_url: String,
    /// Where the gateway sends its notice. VNPAY and `PayOS` have it in their own settings [M].
    pub notice_url: String,
    /// The payer's IP address; only VNPAY asks for it.
    pub payer_ip: String,
    /// Now. A query and a refund name it again.
    pub created_at: Instant,
    pub expires_at: Instant,
}

/// A reference that every gateway takes, and that no signed text can be confused by.
///
/// # Errors
/// [`GatewayError::Field`].
pub(crate) fn plain_id<'a>(name: &'static str, id: &'a str) -> Result<&'a str> {
    let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let fits = plain && !id.is_empty() && id.len() <= LONGEST_REFERENCE;
    fits.then_some(id).ok_or(GatewayError::Field(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_plain_and_not_too_long() {
        assert_eq!(plain_id("reference", "CN7K2M_4-x"), Ok("CN7K2M_4-x"));
        let long = "a".repeat(33);
        assert_eq!(plain_id("reference", &long), Ok(long.as_str()));
        for id in ["", "a|b", "a&b", "a b", "đơn", &"a".repeat(34)] {
            assert_eq!(plain_id("reference", id), Err(GatewayError::Field("reference")), "{id}");
        }
    }
}
