//! Answering: which questions are asked, what they hold, what is wrong with it.
mod answers;
mod begin;
mod change;
mod choices;
mod finish;
mod fits;
mod grove;
mod mistake;
mod path;
mod refresh;
mod submission;
mod view;

use crate::compute::{Chance, World};
use crate::form::Form;
use crate::{Moment, Tongue};

pub use change::ChangeError;
pub use choices::Choice;
pub(crate) use grove::{Grove, SpotId};
pub(crate) use mistake::sentences;
pub use mistake::{Mistake, Trouble};
pub use submission::{Submission, SubmissionError};
pub use view::View;

/// What is known of whoever answers and of the submission.
#[derive(Debug, Clone)]
pub struct Environment {
    /// Unique to the submission: `uuid:0192…`; the same one sent twice is one submission.
    pub instance: String,
    pub moment: Moment,
    /// Which of [`Form::languages`] is shown.
    pub language: usize,
    /// For sentences that the form has no words for.
    pub tongue: Tongue,
    pub device: String,
    pub user: String,
    pub email: String,
    pub phone: String,
}

impl Environment {
    pub fn new(instance: &str, moment: Moment) -> Self {
        Self {
            instance: instance.to_owned(),
            moment,
            language: 0,
            tongue: Tongue::Vi,
            device: String::new(),
            user: String::new(),
            email: String::new(),
            phone: String::new(),
        }
    }
}

/// A form with the answers so far. Everything that follows from them (relevance, calculations, how often a group is
/// repeated) is computed after every change.
#[derive(Debug, Clone)]
pub struct Filling<'f> {
    form: &'f Form,
    environment: Environment,
    grove: Grove,
    /// Places that just came into being and wait for their computed defaults.
    fresh: Vec<SpotId>,
    /// Names in answers that were read which the form does not have.
    unknown: Vec<String>,
}

impl<'f> Filling<'f> {
    pub fn form(&self) -> &'f Form {
        self.form
    }

    pub fn environment(&self) -> &Environment {
        &self.environment
    }

    /// Names in the answers that [`Filling::resume`] was given which the form does not have; what they held is not kept.
    pub fn unknown(&self) -> &[String] {
        &self.unknown
    }

    /// Computes something of a question.
    fn with_world<T>(&self, spot: SpotId, compute: impl FnOnce(&World<'_>) -> T) -> T {
        let seed = || format!("{} {}", self.environment.instance, self.path_of(spot));
        let chance = Chance::of(&seed);
        compute(&World {
            form: self.form,
            grove: &self.grove,
            moment: self.environment.moment,
            instance: &self.environment.instance,
            language: self.environment.language,
            chance: &chance,
        })
    }
}
