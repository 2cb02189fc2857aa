/// A Vietnamese telephone number, kept as `+84…`.
///
/// Source: libphonenumber metadata 9.0.43 (mobile: nine digits after the 0; fixed line: 2xx and seven).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phone(String);

impl Phone {
    /// Reads `0912 345 678`, `+84 912.345.678`, `84912345678`; `None` when it is no Vietnamese number.
    pub fn parse(text: &str) -> Option<Self> {
        let plain: String = text.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '(' | ')')).collect();
        let national = plain
            .strip_prefix("+84")
            .or_else(|| plain.strip_prefix('0'))
            .or_else(|| plain.strip_prefix("84").filter(|rest| rest.len() >= 9))?;
        let digits = national.chars().all(|c| c.is_ascii_digit());
        (digits && (mobile(national) || fixed(national))).then(|| Self(format!("+84{national}")))
    }

    /// `+84912345678`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `0912 345 678`, as people write it.
    pub fn show(stored: &str) -> String {
        let Some(rest) = stored.strip_prefix("+84") else {
            return stored.to_owned();
        };
        let head: String = rest.chars().take(3).collect();
        let middle: String = rest.chars().skip(3).take(3).collect();
        let tail: String = rest.chars().skip(6).collect();
        format!("0{head} {middle} {tail}").replacen("  ", " ", 1)
    }
}

fn mobile(national: &str) -> bool {
    let mut digits = national.chars();
    let (first, second) = (digits.next(), digits.next());
    let second_fits = |set: &str| second.is_some_and(|c| set.contains(c));
    national.len() == 9
        && match first {
            Some('3' | '9') => true,
            Some('5') => second_fits("25689"),
            Some('7') => second_fits("06789"),
            Some('8') => second_fits("123456789"),
            _ => false,
        }
}

fn fixed(national: &str) -> bool {
    national.len() == 10 && national.starts_with('2')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_write() {
        let same = ["0912345678", "0912 345 678", "+84 912.345.678", "84912345678"];
        for text in same {
            assert_eq!(Phone::parse(text).unwrap().as_str(), "+84912345678");
        }
        assert_eq!(Phone::parse("0294 3855 555").unwrap().as_str(), "+842943855555");
        assert_eq!(Phone::show("+84912345678"), "0912 345 678");
        for wrong in
            ["", "12345", "0012345678", "091234567", "09123456789", "abc", "0512345678a", "01678901234"]
        {
            assert_eq!(Phone::parse(wrong), None, "{wrong}");
        }
    }
}
