use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A finished interview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// The same for the same interview, however often it is sent.
    #[serde(rename = "instanceID")]
    pub instance: String,
    /// Id of the form, and its version when it was answered.
    pub form: String,
    #[serde(default)]
    pub version: String,
    /// By the form's `instance_name`, for people.
    #[serde(rename = "instanceName", default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// When it was finished (ISO 8601).
    #[serde(default)]
    pub sent: String,
    /// As [`super::Filling::answers`] gives them.
    pub answers: Map<String, Value>,
}

/// Why a text is no submission.
#[derive(Debug, thiserror::Error)]
pub enum SubmissionError {
    #[error("the submission is no JSON of ours: {0}; it needs instanceID, form and answers")]
    Json(#[from] serde_json::Error),
    #[error("the submission has an empty instanceID")]
    NoInstance,
}

impl Submission {
    /// Reads what [`Submission::to_json`] wrote, or another program in the same form.
    ///
    /// # Errors
    /// [`SubmissionError`]
    pub fn from_json(text: &str) -> Result<Self, SubmissionError> {
        let submission: Self = serde_json::from_str(text)?;
        if submission.instance.trim().is_empty() {
            return Err(SubmissionError::NoInstance);
        }
        Ok(submission)
    }

    /// As JSON on one line.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}
