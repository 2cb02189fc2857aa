//! Amounts in the texts of gateways: whole đồng above zero, in decimal digits and nothing else.
use kernel::Dong;

use crate::{GatewayError, Result};

/// VNPAY counts in hundredths (fact sheet 1.2).
const HUNDREDTHS: i64 = 100;

/// What may be asked of a payer or given back, in đồng.
///
/// # Errors
/// [`GatewayError::Amount`] for zero and less.
pub(crate) fn payable(amount: Dong) -> Result<i64> {
    Some(amount.0).filter(|dong| *dong > 0).ok_or(GatewayError::Amount)
}

/// The same in hundredths of a đồng.
///
/// # Errors
/// [`GatewayError::Amount`] for zero and less, and when a hundred times as much is beyond 64 bits.
pub(crate) fn in_hundredths(amount: Dong) -> Result<i64> {
    payable(amount)?.checked_mul(HUNDREDTHS).ok_or(GatewayError::Amount)
}

/// Reads đồng.
///
/// # Errors
/// [`GatewayError::Amount`] for a sign, a point, an exponent, zero, nothing, and what is beyond 64 bits.
pub(crate) fn dong(text: &str) -> Result<Dong> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let amount = text.parse().ok().filter(|_| plain).ok_or(GatewayError::Amount)?;
    payable(Dong(amount)).map(Dong)
}

/// Reads hundredths of a đồng.
///
/// # Errors
/// [`GatewayError::Amount`] as [`dong`], and when they are no whole đồng.
pub(crate) fn dong_of_hundredths(text: &str) -> Result<Dong> {
    let hundredths = dong(text)?.0;
    let whole = hundredths % HUNDREDTHS == 0;
    whole.then_some(Dong(hundredths / HUNDREDTHS)).ok_or(GatewayError::Amount)
}

#[cfg(test)]
mod tests {
    use super::*;

    const REFUSED: Result<Dong> = Err(GatewayError::Amount);

    #[test]
    fn only_whole_dong_above_zero() {
        assert_eq!(dong("1"), Ok(Dong(1)));
        assert_eq!(dong("9223372036854775807"), Ok(Dong(i64::MAX)));
        for text in ["", "0", "00", "-1", "+1", "1.0", "1e3", " 1", "1 ", "1_000", "٣", "9223372036854775808"]
        {
            assert_eq!(dong(text), REFUSED, "{text:?}");
        }
    }

    #[test]
    fn hundredths_are_whole_dong() {
        assert_eq!(dong_of_hundredths("1000000"), Ok(Dong(10_000)));
        assert_eq!(dong_of_hundredths("100"), Ok(Dong(1)));
        for text in ["99", "101", "150", "0", "-100", "10000.00", ""] {
            assert_eq!(dong_of_hundredths(text), REFUSED, "{text:?}");
        }
    }

    #[test]
    fn a_hundredfold_beyond_64_bits_is_refused() {
        assert_eq!(in_hundredths(Dong(i64::MAX / 100)), Ok(9_223_372_036_854_775_800));
        for amount in [i64::MAX / 100 + 1, i64::MAX, 0, -1, i64::MIN] {
            assert_eq!(in_hundredths(Dong(amount)), Err(GatewayError::Amount), "{amount}");
        }
    }
}
