use questionnaires::Mistake;
use serde_json::{Value, json};

/// What the page's script is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply<'a> {
    /// The draft is kept, and has this revision now.
    Saved { revision: i64 },
    /// The interview is in, now or since before; the page to show next.
    Received { next: &'a str },
    /// The draft was changed elsewhere since; nothing was kept of what was sent.
    Elsewhere { detail: &'a str },
    /// No answers are taken any more.
    Closed { detail: &'a str },
    /// The interview cannot end so.
    Mistakes(&'a [Mistake]),
}

impl Reply<'_> {
    pub fn status(&self) -> u16 {
        match self {
            Self::Saved { .. } | Self::Received { .. } => 200,
            Self::Elsewhere { .. } => 409,
            Self::Closed { .. } => 410,
            Self::Mistakes(_) => 422,
        }
    }

    pub fn body(&self) -> Value {
        match self {
            Self::Saved { revision } => json!({"state": "saved", "revision": revision}),
            Self::Received { next } => json!({"state": "received", "next": next}),
            Self::Elsewhere { detail } => json!({"state": "elsewhere", "detail": detail}),
            Self::Closed { detail } => json!({"state": "closed", "detail": detail}),
            Self::Mistakes(mistakes) => {
                let told = |mistake: &Mistake| json!({"path": mistake.path, "message": mistake.message});
                json!({"mistakes": mistakes.iter().map(told).collect::<Vec<_>>()})
            }
        }
    }
}
