use kernel::Dong;

use crate::{What, amount};

/// A balance in some currency; the amount only where it is whole.
pub(super) struct Balance {
    pub(super) currency: String,
    pub(super) amount: Option<Dong>,
}

/// `C261101VND1000000,00`: mark, day, currency, amount (fields 60 and 62).
///
/// # Errors
/// [`What::BalanceAmount`] when it has another form, or an amount in VND that is not whole.
pub(super) fn read(value: &str) -> Result<Balance, What> {
    let (mark, currency, number) = parts(value).ok_or(What::BalanceAmount)?;
    let amount = match (amount::decimal(number, ','), mark) {
        (Ok(amount), "C") => Some(amount),
        (Ok(amount), "D") => Some(Dong::ZERO.minus(amount)),
        (Err(What::Fraction), "C" | "D") if currency != "VND" => None,
        _ => return Err(What::BalanceAmount),
    };
    Ok(Balance { currency: currency.to_owned(), amount })
}

fn parts(value: &str) -> Option<(&str, &str, &str)> {
    let (mark, rest) = value.split_at_checked(1)?;
    let (_, rest) = rest.split_at_checked(6)?;
    let (currency, number) = rest.split_at_checked(3)?;
    Some((mark, currency, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn balances_are_read() {
        let amount = |text: &str| read(text).map(|b| (b.currency, b.amount));
        assert_eq!(amount("C261101VND1000000,00"), Ok(("VND".to_owned(), Some(Dong(1_000_000)))));
        assert_eq!(amount("D261101VND5,"), Ok(("VND".to_owned(), Some(Dong(-5)))));
        assert_eq!(amount("C261101USD5,25"), Ok(("USD".to_owned(), None)));
        for bad in ["", "C", "X261101VND5,", "C261101VND5,5", "C261101VND", "ĐCĐCĐCĐCĐC"] {
            assert_eq!(amount(bad), Err(What::BalanceAmount), "{bad}");
        }
    }
}
