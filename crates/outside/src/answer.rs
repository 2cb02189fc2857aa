/// How a call to another system ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer<T> {
    /// It was done, or here is what was asked for.
    Ok(T),
    /// The other side understood and refused; nothing was done there.
    Rejected(String),
    /// Nobody knows whether it was done: no answer, a broken one, or a fault of the other side. Ask later;
    /// never repeat blindly.
    Unknown(String),
}

impl<T> Answer<T> {
    /// The same answer about something else.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Answer<U> {
        self.and_then(|value| Answer::Ok(change(value)))
    }

    /// Goes on with what was answered.
    pub fn and_then<U>(self, next: impl FnOnce(T) -> Answer<U>) -> Answer<U> {
        match self {
            Self::Ok(value) => next(value),
            Self::Rejected(reason) => Answer::Rejected(reason),
            Self::Unknown(reason) => Answer::Unknown(reason),
        }
    }
}
