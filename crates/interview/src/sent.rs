use questionnaires::Submission;
use serde::Deserialize;

/// What the page's script sends: a submission, finished or not yet.
#[derive(Debug, Clone, Deserialize)]
pub struct Sent {
    #[serde(flatten)]
    pub submission: Submission,
    /// Of the draft that the answers began with.
    #[serde(default)]
    pub revision: i64,
    /// The interview is over; else its draft is to be kept.
    #[serde(default)]
    pub finish: bool,
    /// A name that the device gave itself, so that an answer lost on its way is not taken for another device's.
    #[serde(default)]
    pub device: String,
}

/// Why a text is not what the script sends.
#[derive(Debug, thiserror::Error)]
pub enum SentError {
    #[error("no JSON of an interview: {0}")]
    Json(#[from] serde_json::Error),
    #[error("an empty instanceID")]
    NoInstance,
}

impl Sent {
    /// Reads a body of `application/json`.
    ///
    /// # Errors
    /// [`SentError`]
    pub fn from_json(body: &[u8]) -> Result<Self, SentError> {
        let sent: Self = serde_json::from_slice(body)?;
        if sent.submission.instance.trim().is_empty() {
            return Err(SentError::NoInstance);
        }
        Ok(sent)
    }
}
