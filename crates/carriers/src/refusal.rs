use std::fmt;

/// How asking a carrier ended.
pub type Outcome<T> = Result<T, Refusal>;

/// Why a carrier was not asked, or did not do it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing was sent: these fields do not fit the carrier.
    #[error("the parcel does not fit the carrier: {}", list(.0))]
    Faults(Vec<Fault>),
    /// Nothing was sent: this carrier's interface has no such thing, as far as the facts go.
    #[error("the carrier does not offer this")]
    NotOffered,
    /// Nothing was sent: the parcel is too far on its way to be cancelled.
    #[error("too late to cancel")]
    TooLate,
    /// There is no token, or it is not taken any more: sign in and ask again.
    #[error("not signed in")]
    SignIn,
    /// Understood and refused; nothing was done there. The reason may name people: it is shown to those who trade and
    /// printed nowhere.
    #[error("rejected ({code})")]
    Rejected { code: String, reason: String },
    /// There is a parcel for this code of an order already, and the carrier does not say which.
    #[error("there is a parcel of this order already")]
    Duplicate,
    /// Nobody knows whether it was done; status 0 is for whoever sent it and heard nothing. Ask later; never repeat a
    /// creation blindly.
    #[error("no clear answer (status {status})")]
    Unclear { status: u16 },
    /// A notice whose secret or signature does not fit.
    #[error("the notice is not from the carrier")]
    Forged,
    /// A notice that says nothing that can be kept.
    #[error("the notice cannot be read")]
    Unreadable,
}

impl Refusal {
    /// Whether the carrier does not take this parcel: it said so, or the parcel is beyond its limits. A status of HTTP
    /// without a word (404, 429) is no such answer, neither is being asked too often.
    pub fn is_no(&self) -> bool {
        match self {
            Self::Faults(_) => true,
            Self::Rejected { code, reason } => {
                let status = code.len() == 3 && code.starts_with('4');
                let wordless = status && reason.is_empty();
                let later = matches!(code.as_str(), "408" | "429");
                !wordless && !later
            }
            _ => false,
        }
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Faults(vec![fault])
    }
}

fn list(faults: &[Fault]) -> String {
    faults.iter().map(Fault::to_string).collect::<Vec<_>>().join("; ")
}

/// What is wrong with one field. Fields are named as in [`crate::Parcel`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("{field} is missing")]
    Missing { field: &'static str },
    /// Not one of those that the carrier knows.
    #[error("{field} is not one that the carrier knows")]
    NotKnown { field: &'static str },
    #[error("{field} is {found} {unit}, at least {least}")]
    TooLittle { field: &'static str, found: i64, least: i64, unit: Unit },
    #[error("{field} is {found} {unit}, at most {most}")]
    TooMuch { field: &'static str, found: i64, most: i64, unit: Unit },
}

impl Fault {
    /// Which field.
    pub fn field(&self) -> &'static str {
        match self {
            Self::Missing { field }
            | Self::NotKnown { field }
            | Self::TooLittle { field, .. }
            | Self::TooMuch { field, .. } => field,
        }
    }
}

/// What a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Dong,
    Grams,
    Centimetres,
    Pieces,
    Characters,
    /// Of UTF-8: `ấ` is three.
    Bytes,
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Dong => "đồng",
            Self::Grams => "g",
            Self::Centimetres => "cm",
            Self::Pieces => "pieces",
            Self::Characters => "characters",
            Self::Bytes => "bytes",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rejected(code: &str, reason: &str) -> Refusal {
        Refusal::Rejected { code: code.to_owned(), reason: reason.to_owned() }
    }

    #[test]
    fn the_words_of_a_refusal_are_not_printed() {
        assert_eq!(rejected("400", "Bà Sáu, 0912345678, đã chuyển đi").to_string(), "rejected (400)");
    }

    #[test]
    fn only_a_clear_no_is_one() {
        let faults = Refusal::Faults(vec![Fault::Missing { field: "name" }]);
        let no = [rejected("400", "Không hỗ trợ"), rejected("delivery", ""), rejected("", ""), faults];
        assert_eq!(no.map(|refusal| refusal.is_no()), [true; 4]);
        let unclear = [rejected("404", ""), rejected("429", "Too many requests"), Refusal::SignIn];
        assert_eq!(unclear.map(|refusal| refusal.is_no()), [false; 3]);
        assert!(!Refusal::Unclear { status: 0 }.is_no());
    }
}
