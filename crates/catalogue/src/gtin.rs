//! Numbers of bar codes.

/// Whether the digits are a GTIN of 8, 12, 13 or 14 digits whose last one is right: weighted 3, 1, 3 … from the digit
/// before it, everything adds up to a multiple of ten (GS1 General Specifications, check digit calculation).
pub fn is_gtin(digits: &str) -> bool {
    if !matches!(digits.len(), 8 | 12 | 13 | 14) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let weighted = digits.bytes().rev().enumerate().map(|(at, digit)| {
        let weight = if at % 2 == 0 { 1 } else { 3 };
        weight * u32::from(digit - b'0')
    });
    weighted.sum::<u32>().is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_digit_must_fit() {
        for good in ["96385074", "036000291452", "4006381333931", "10012345678902", "8934563138165"] {
            assert!(is_gtin(good), "{good}");
        }
        for bad in [
            "96385075",
            "4006381333932",
            "4006381339331",
            "400638133393",
            "",
            "893456313816x",
            "89345631381650",
        ] {
            assert!(!is_gtin(bad), "{bad}");
        }
    }
}
