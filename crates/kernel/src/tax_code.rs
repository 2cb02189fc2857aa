/// Mã số thuế. Ten digits with a check digit, thirteen for a branch (`0314409058-002`), or the twelve
/// digits of a personal identification number, which individuals and households use since 1 July 2025
/// (structure only: it has no public check digit).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TaxCode(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TaxCodeError {
    #[error("a tax code has 10, 12 or 13 digits")]
    Length,
    #[error("the check digit of the tax code does not fit")]
    Check,
}

/// Weights of the first nine digits; the tenth is 10 − (sum mod 11).
const WEIGHTS: [u32; 9] = [31, 29, 23, 19, 17, 13, 7, 5, 3];

impl TaxCode {
    /// # Errors
    /// [`TaxCodeError`] says what is wrong.
    pub fn parse(text: &str) -> Result<Self, TaxCodeError> {
        let plain: String = text.chars().filter(|c| !matches!(c, ' ' | '-' | '.')).collect();
        if !plain.chars().all(|c| c.is_ascii_digit()) {
            return Err(TaxCodeError::Length);
        }
        match plain.len() {
            12 => Ok(Self(plain)),
            10 if check(&plain) => Ok(Self(plain)),
            13 if check(&plain) && !plain.ends_with("000") => {
                let (head, branch) = plain.split_at(10);
                Ok(Self(format!("{head}-{branch}")))
            }
            10 | 13 => Err(TaxCodeError::Check),
            _ => Err(TaxCodeError::Length),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn check(digits: &str) -> bool {
    let digits: Vec<u32> = digits.chars().filter_map(|c| c.to_digit(10)).collect();
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    let numbered = digits.iter().skip(2).take(7).any(|digit| *digit != 0);
    numbered && digits.get(9) == Some(&(10 - sum % 11))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors() {
        for good in ["0100233488", "0314409058-002", "0100112437", "0312687878-001", "0100109106"] {
            assert_eq!(TaxCode::parse(good).unwrap().as_str(), good);
        }
        assert_eq!(TaxCode::parse("0100233480"), Err(TaxCodeError::Check));
        assert_eq!(TaxCode::parse("0000000000"), Err(TaxCodeError::Check));
        assert_eq!(TaxCode::parse("0314409058-000"), Err(TaxCodeError::Check));
        assert_eq!(TaxCode::parse("12345"), Err(TaxCodeError::Length));
        assert_eq!(TaxCode::parse("084195001234").unwrap().as_str(), "084195001234");
    }
}
