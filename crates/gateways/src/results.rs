use std::sync::OnceLock;

use kernel::Locale;
use serde::Deserialize;

use crate::Provider;

const FILES: [(Provider, &str); 4] = [
    (Provider::Vnpay, include_str!("../data/vnpay.csv")),
    (Provider::Momo, include_str!("../data/momo.csv")),
    (Provider::Zalopay, include_str!("../data/zalopay.csv")),
    (Provider::Payos, include_str!("../data/payos.csv")),
];

/// The code that stands for all that are not in the file.
const OTHER: &str = "*";

/// A file of codes is broken.
#[derive(Debug, thiserror::Error)]
pub enum ResultCodesError {
    #[error("a file of result codes does not parse: {0}")]
    Parse(#[from] csv::Error),
}

/// What a code of a gateway means.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ResultCode {
    /// As in [`crate::Outcome::Failed`] and [`crate::GatewayError::Refused`].
    pub code: String,
    /// `paid`, `pending`, `failed` for the code of a payment; `call` for that of a request, which says nothing of one.
    pub outcome: String,
    /// What the payer can do, in Vietnamese.
    pub vi: String,
    pub en: String,
    /// The mark of the fact sheet: `V`, `R` or `M`.
    pub mark: String,
}

/// All codes of all gateways.
#[derive(Debug, Clone, Default)]
pub struct ResultCodes(Vec<(Provider, ResultCode)>);

impl ResultCodes {
    /// Reads the files that ship.
    ///
    /// # Errors
    /// [`ResultCodesError`] when one is broken.
    pub fn load() -> Result<Self, ResultCodesError> {
        let mut codes = Vec::new();
        for (provider, file) in FILES {
            let mut file = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(file.as_bytes());
            for code in file.deserialize::<ResultCode>() {
                codes.push((provider, code?));
            }
        }
        Ok(Self(codes))
    }

    pub fn get(&self, provider: Provider, code: &str) -> Option<&ResultCode> {
        self.all().find(|(of, known)| *of == provider && known.code == code).map(|(_, known)| known)
    }

    /// What the payer can do; a general sentence for a code that is not known.
    pub fn sentence(&self, provider: Provider, code: &str, locale: Locale) -> &str {
        let known = self.get(provider, code).or_else(|| self.get(provider, OTHER));
        known.map_or("", |known| match locale {
            Locale::En => &known.en,
            Locale::Vi | Locale::Further(_) => &known.vi,
        })
    }

    pub fn all(&self) -> impl Iterator<Item = (Provider, &ResultCode)> {
        self.0.iter().map(|(provider, code)| (*provider, code))
    }
}

/// A code by the files that ship.
pub(crate) fn known(provider: Provider, code: &str) -> Option<&'static ResultCode> {
    static CODES: OnceLock<ResultCodes> = OnceLock::new();
    // A broken file knows no code, so that everything is pending; a test holds that none is broken.
    CODES.get_or_init(|| ResultCodes::load().unwrap_or_default()).get(provider, code)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_is_there_once_in_both_languages() {
        let codes = ResultCodes::load().unwrap();
        let count = |provider| codes.all().filter(|(of, _)| *of == provider).count();
        assert_eq!(Provider::ALL.map(count), [29, 38, 23, 9]);
        let names: BTreeSet<_> = codes.all().map(|(provider, code)| (provider, &code.code)).collect();
        assert_eq!(names.len(), 99);
        for (provider, code) in codes.all() {
            let said = format!("{provider:?} {}", code.code);
            assert!(["paid", "pending", "failed", "call"].contains(&code.outcome.as_str()), "{said}");
            assert!(["V", "R", "M"].contains(&code.mark.as_str()), "{said}");
            assert!(code.vi.ends_with('.') && code.en.ends_with('.') && code.vi != code.en, "{said}");
            assert!(!code.vi.is_ascii() && code.en.is_ascii(), "{said}");
        }
    }

    /// `momo_result_codes.csv` of the fact sheet: what is final is decided, what is not is pending. 9000 is said not to be
    /// final because of payments in two steps; ours have one.
    #[test]
    fn the_published_codes_of_momo_are_decided_when_they_are_final() {
        const FINAL: [i32; 20] = [
            0, 98, 99, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1017, 1026, 1080, 1081, 1088, 2019, 4001,
            4002, 4100, 9000,
        ];
        const OPEN: [i32; 17] =
            [10, 11, 12, 13, 20, 21, 22, 40, 41, 42, 43, 45, 47, 1000, 7000, 7002, 424_242];
        let outcome = |code: i32| crate::Outcome::of_code(Provider::Momo, &code.to_string()).key();
        assert!(
            FINAL
                .iter()
                .all(|code| outcome(*code) == if matches!(code, 0 | 9000) { "paid" } else { "failed" })
        );
        assert!(OPEN.iter().all(|code| outcome(*code) == "pending"));
        let known = ResultCodes::load().unwrap();
        let published =
            FINAL.iter().chain(&OPEN).filter(|code| known.get(Provider::Momo, &code.to_string()).is_some());
        assert_eq!(published.count(), 36);
    }

    #[test]
    fn only_these_codes_are_paid() {
        let codes = ResultCodes::load().unwrap();
        let paid = codes.all().filter(|(_, code)| code.outcome == "paid");
        let paid: Vec<_> = paid.map(|(provider, code)| (provider, code.code.as_str())).collect();
        let expected = [
            (Provider::Vnpay, "00"),
            (Provider::Vnpay, "status-00"),
            (Provider::Momo, "0"),
            (Provider::Momo, "9000"),
            (Provider::Zalopay, "1"),
            (Provider::Payos, "00"),
            (Provider::Payos, "PAID"),
        ];
        assert_eq!(paid, expected);
    }

    #[test]
    fn a_code_nobody_knows_has_a_general_sentence() {
        let codes = ResultCodes::load().unwrap();
        for provider in Provider::ALL {
            assert_eq!(codes.get(provider, "no such code"), None);
            let vi = codes.sentence(provider, "no such code", Locale::Further("km"));
            assert_eq!(vi, codes.get(provider, "*").unwrap().vi);
        }
        let cancelled = codes.sentence(Provider::Vnpay, "24", Locale::En);
        assert_eq!(cancelled, "You cancelled the payment. You can pay again or choose another way to pay.");
    }
}
