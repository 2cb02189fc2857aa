/// The result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

/// A text for a person: the key of a Fluent message and its arguments, translated at the edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
}

impl Message {
    pub fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "numbers and texts read better without &")]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// What is wrong with one field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    pub field: String,
    pub message: Message,
}

/// Why a use case did not do what was asked. Every variant has an answer for people and a status.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It does not exist, or the actor may not know that it does.
    #[error("not found")]
    NotFound,
    /// Sign in first.
    #[error("not signed in")]
    SignIn,
    #[error("not permitted")]
    Forbidden,
    /// Fields that the person can mend.
    #[error("invalid input in {} field(s)", .0.len())]
    Invalid(Vec<FieldError>),
    /// The input is right, the state of the world is not.
    #[error("refused: {}", .0.key)]
    Conflict(Message),
    /// Malformed, not understood.
    #[error("bad request: {}", .0.key)]
    BadRequest(Message),
    /// A body of more than so many bytes.
    #[error("more than {0} bytes")]
    TooLarge(usize),
    /// The database asks to run the work again (serialization, deadlock).
    #[error("try again")]
    Retry,
    /// More is asked for than can be done now; the same a moment later may be done.
    #[error("busy")]
    Busy,
    /// The program or its surroundings failed.
    #[error("internal error: {0}")]
    Internal(Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    pub fn conflict(key: &'static str) -> Self {
        Self::Conflict(Message::new(key))
    }

    pub fn field(field: impl Into<String>, key: &'static str) -> Self {
        Self::Invalid(vec![FieldError { field: field.into(), message: Message::new(key) }])
    }

    pub fn internal(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(cause.into())
    }
}
