/// Why a message of a gateway is not believed, or a request to it not built.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GatewayError {
    /// Not from the gateway, or changed on its way.
    #[error("the signature does not fit")]
    Signature,
    /// Signed, but for another merchant than ours.
    #[error("for another merchant")]
    Merchant,
    /// About another payment than the one asked about.
    #[error("about another payment")]
    Reference,
    /// No whole đồng, not above zero, or too large.
    #[error("an amount that is no whole đồng above zero, or too large")]
    Amount,
    /// Not the kind of message that it should be.
    #[error("malformed: {0}")]
    Malformed(&'static str),
    /// A field is missing, or not what it should be.
    #[error("the field {0} is missing or malformed")]
    Field(&'static str),
    /// The gateway understood and refused; [`crate::ResultCodes`] has the sentence.
    #[error("the gateway refuses with code {code}")]
    Refused { code: String },
    /// This gateway has no such thing.
    #[error("this gateway cannot do that")]
    Unsupported,
}
