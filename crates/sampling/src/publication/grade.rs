use serde::Deserialize;

use crate::Result;
use crate::error::Error;
use crate::estimate::Estimated;

/// A grade of quality.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grade {
    pub letter: String,
    /// The coefficient of variation that it stays below; the last grade has none.
    pub below: Option<f64>,
    pub publish: bool,
}

/// All grades, and how few rows a figure may stand on.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grades {
    pub fewest_rows: u32,
    #[serde(rename = "grade")]
    pub grades: Vec<Grade>,
}

impl Grades {
    /// The grades that ship with the program; `data/quality.toml` names their source.
    ///
    /// # Errors
    /// Never, as a test reads them.
    pub fn shipped() -> Result<Self> {
        Self::read(include_str!("../../data/quality.toml"))
    }

    /// Grades of an installation's own file.
    ///
    /// # Errors
    /// When the file cannot be read, its limits do not rise, or the last grade has one.
    pub fn read(text: &str) -> Result<Self> {
        let grades: Self = toml::from_str(text).map_err(|error| Error::asked(error.to_string()))?;
        let limits: Vec<f64> =
            grades.grades.iter().map(|grade| grade.below.unwrap_or(f64::INFINITY)).collect();
        let rising = limits.iter().zip(limits.iter().skip(1)).all(|(left, right)| left < right);
        if !rising || limits.last().is_none_or(|last| last.is_finite()) {
            return Err(Error::asked("limits of grades must rise, and the last grade has none."));
        }
        Ok(grades)
    }

    /// The grade of an estimate; none when it has no coefficient of variation.
    ///
    /// Of a share the smaller one of the share and its rest counts, so that “97 % do not” is as sure as “3 % do”.
    pub fn of(&self, estimate: &Estimated) -> Option<&Grade> {
        let (value, error) = (estimate.estimate?, estimate.se?);
        let share = matches!(estimate.kind, crate::spec::Kind::Proportion | crate::spec::Kind::Shares);
        let base = if share { value.min(1.0 - value) } else { value.abs() };
        let variation = if error == 0.0 { 0.0 } else { error / base };
        self.grades.iter().find(|grade| grade.below.is_none_or(|below| variation < below))
    }
}

#[cfg(test)]
mod tests {
    use super::Grades;

    #[test]
    fn shipped_grades_can_be_read() {
        let grades = Grades::shipped().unwrap();
        assert_eq!(grades.grades.len(), 6);
        assert_eq!(grades.fewest_rows, 10);
    }

    #[test]
    fn limits_must_rise() {
        let text = "fewest_rows = 5\n[[grade]]\nletter = \"A\"\nbelow = 0.2\npublish = true\n[[grade]]\nletter = \"B\"\nbelow = 0.1\npublish = true\n";
        assert!(Grades::read(text).is_err());
    }
}
