use serde_json::Value;

use crate::GatewayError;

/// What became of a notice here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Written down, for the first time.
    Accepted,
    /// Written down before.
    AlreadyConfirmed,
    /// Nothing was to be paid under this reference.
    NotFound,
    /// Another amount than was to be paid.
    WrongAmount,
    /// Not from the gateway.
    BadSignature,
    /// Something went wrong here: the gateway should tell it again.
    Failed,
}

impl Verdict {
    pub const ALL: [Self; 6] = [
        Self::Accepted,
        Self::AlreadyConfirmed,
        Self::NotFound,
        Self::WrongAmount,
        Self::BadSignature,
        Self::Failed,
    ];
}

impl From<&GatewayError> for Verdict {
    fn from(error: &GatewayError) -> Self {
        match error {
            GatewayError::Signature | GatewayError::Merchant => Self::BadSignature,
            GatewayError::Amount => Self::WrongAmount,
            GatewayError::Reference => Self::NotFound,
            _ => Self::Failed,
        }
    }
}

/// The answer to a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeAnswer {
    /// Of HTTP.
    pub status: u16,
    /// JSON, or nothing.
    pub body: String,
}

impl NoticeAnswer {
    pub(crate) fn json(status: u16, body: &Value) -> Self {
        Self { status, body: body.to_string() }
    }

    pub(crate) fn empty(status: u16) -> Self {
        Self { status, body: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_have_their_verdict() {
        for (error, verdict) in [
            (GatewayError::Signature, Verdict::BadSignature),
            (GatewayError::Merchant, Verdict::BadSignature),
            (GatewayError::Amount, Verdict::WrongAmount),
            (GatewayError::Reference, Verdict::NotFound),
            (GatewayError::Malformed("no JSON"), Verdict::Failed),
            (GatewayError::Field("amount"), Verdict::Failed),
        ] {
            assert_eq!(Verdict::from(&error), verdict, "{error}");
        }
    }
}
