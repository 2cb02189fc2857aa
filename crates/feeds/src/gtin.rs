//! Numbers of bar codes (GTIN, GS1 General Specifications 7.9): a wrong one makes another market refuse the goods.

/// The number itself when its length and check digit are right.
pub(crate) fn valid(number: Option<&str>) -> Option<String> {
    let number = number?.trim();
    let digits: Vec<u32> = number.chars().map(|c| c.to_digit(10)).collect::<Option<_>>()?;
    if !matches!(digits.len(), 8 | 12 | 13 | 14) {
        return None;
    }
    let weighted = digits.iter().rev().zip([1, 3].into_iter().cycle()).map(|(digit, weight)| digit * weight);
    (weighted.sum::<u32>() % 10 == 0).then(|| number.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_numbers_with_their_check_digit_pass() {
        assert_eq!(valid(Some("8934563138165")), Some("8934563138165".to_owned()));
        assert_eq!(valid(Some(" 40170725 ")), Some("40170725".to_owned()));
        for wrong in [None, Some(""), Some("8934563138164"), Some("123"), Some("89345631381a5")] {
            assert_eq!(valid(wrong), None);
        }
    }
}
