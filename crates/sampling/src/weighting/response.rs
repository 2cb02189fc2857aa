use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Result;
use crate::error::Error;

/// How the attempt to reach a unit ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    Answered,
    Refused,
    NotReached,
    /// Not of the population: closed, moved away, counted twice.
    Ineligible,
    /// It is not known whether it is of the population.
    Unknown,
}

/// A drawn unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// Units of a class are held to answer alike: a stratum, or a part of one.
    pub class: String,
    /// The inverse of the inclusion probability.
    pub base: f64,
    pub outcome: Outcome,
}

/// What happened in a class.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ResponseClass {
    pub class: String,
    pub drawn: usize,
    pub answered: usize,
    /// Weighted share of answers among units of the population; of unknown ones the share counts that the known ones have.
    pub rate: f64,
    /// What base weights of answers are multiplied by.
    pub factor: f64,
}

/// Weights of answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Adjusted {
    /// In the order of the contacts; none where nobody answered.
    pub weights: Vec<Option<f64>>,
    pub classes: Vec<ResponseClass>,
}

/// Sums of base weights.
#[derive(Debug, Default)]
struct Sums {
    drawn: usize,
    answers: usize,
    answered: f64,
    silent: f64,
    ineligible: f64,
    unknown: f64,
}

/// Gives the weight of silent units to those of their class that answered (Särndal and Lundström 2005, 7).
///
/// # Errors
/// When a base weight is not above zero, or fewer than `fewest` of a class answered: such classes are to be joined.
pub fn adjust(contacts: &[Contact], fewest: usize) -> Result<Adjusted> {
    let mut sums: BTreeMap<&str, Sums> = BTreeMap::new();
    for (place, contact) in contacts.iter().enumerate() {
        if !(contact.base.is_finite() && contact.base > 0.0) {
            return Err(Error::asked(format!("the base weight of unit {} is {}.", place + 1, contact.base)));
        }
        sums.entry(&contact.class).or_default().add(contact);
    }
    let mut classes: BTreeMap<&str, ResponseClass> = BTreeMap::new();
    for (class, sums) in &sums {
        let found = sums.class(class);
        if found.answered < fewest.max(1) && sums.answered + sums.silent + sums.unknown > 0.0 {
            return Err(Error::asked(format!(
                "of class “{class}” {} of {} units answered; join it with a like class.",
                found.answered, found.drawn
            )));
        }
        classes.insert(class, found);
    }
    let weight = |contact: &Contact| {
        let factor = classes.get(contact.class.as_str()).map(|class| class.factor)?;
        (contact.outcome == Outcome::Answered).then_some(contact.base * factor)
    };
    Ok(Adjusted { weights: contacts.iter().map(weight).collect(), classes: classes.into_values().collect() })
}

impl Sums {
    fn add(&mut self, contact: &Contact) {
        self.drawn += 1;
        match contact.outcome {
            Outcome::Answered => {
                self.answers += 1;
                self.answered += contact.base;
            }
            Outcome::Refused | Outcome::NotReached => self.silent += contact.base,
            Outcome::Ineligible => self.ineligible += contact.base,
            Outcome::Unknown => self.unknown += contact.base,
        }
    }

    fn class(&self, class: &str) -> ResponseClass {
        let known = self.answered + self.silent;
        let eligible = if known > 0.0 { known / (known + self.ineligible) } else { 1.0 };
        let all = known + eligible * self.unknown;
        ResponseClass {
            class: class.to_owned(),
            drawn: self.drawn,
            answered: self.answers,
            rate: if all > 0.0 { self.answered / all } else { 0.0 },
            factor: all / self.answered,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Contact, Outcome, adjust};

    fn contact(class: &str, base: f64, outcome: Outcome) -> Contact {
        Contact { class: class.to_owned(), base, outcome }
    }

    #[test]
    fn answers_carry_the_silent() {
        use Outcome::{Answered, Ineligible, NotReached, Refused, Unknown};
        let contacts = [
            contact("a", 10.0, Answered),
            contact("a", 10.0, Answered),
            contact("a", 10.0, Refused),
            contact("a", 10.0, Ineligible),
            contact("a", 10.0, Unknown),
            contact("b", 2.0, Answered),
            contact("b", 4.0, NotReached),
        ];
        let adjusted = adjust(&contacts, 1).unwrap();
        // Of class a three of four known are of the population, so the unknown one counts for three quarters.
        assert_eq!(adjusted.weights[0], Some(10.0 * 37.5 / 20.0));
        assert_eq!(adjusted.weights[2], None);
        assert_eq!(adjusted.weights[5], Some(6.0));
        assert!((adjusted.classes[0].rate - 20.0 / 37.5).abs() < 1e-12);
        assert_eq!(adjusted.classes[1].drawn, 2);
    }

    #[test]
    fn a_silent_class_is_named() {
        let contacts = [contact("a", 1.0, Outcome::Answered), contact("b", 1.0, Outcome::Refused)];
        assert_eq!(
            adjust(&contacts, 1).unwrap_err().to_string(),
            "of class “b” 0 of 1 units answered; join it with a like class."
        );
    }
}
