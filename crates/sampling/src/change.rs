//! How much something changed between two years, when part of the sample is the same.
use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use crate::Result;
use crate::distribution::normal_quantile;
use crate::error::Error;
use crate::number::count;

/// An answer of a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The unit, by the same name in both years.
    pub unit: String,
    pub stratum: String,
    /// Units that the stratum has in the frame of the year.
    pub population: f64,
    pub weight: f64,
    /// The value; of a share 0 or 1.
    pub value: f64,
}

/// The change of a mean or share.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    pub before: f64,
    pub after: f64,
    pub change: f64,
    pub se: f64,
    /// The standard error if both samples were drawn independently.
    pub se_apart: f64,
    pub lower: f64,
    pub upper: f64,
    /// Correlation of the two estimates.
    pub correlation: f64,
    /// Units of both samples.
    pub overlap: usize,
    /// Change by the year before.
    pub relative: Option<f64>,
}

/// What a year's rows add to its error, by stratum.
#[derive(Default)]
struct Stratum<'a> {
    population: f64,
    rows: Vec<(&'a str, f64)>,
}

type Strata<'a> = BTreeMap<&'a str, Stratum<'a>>;

/// The change of the weighted mean, with the covariance of units that were asked in both years (Tam 1984; Nordberg 2000): in a
/// stratum of N units with samples of n and m units and c in both, it is N² (c / (n m) − 1 / N) times the covariance of the answers of
/// those in both.
///
/// # Errors
/// When a year has no rows, a value is not a number, or a stratum has a single row.
pub fn change(before: &[Answer], after: &[Answer], level: f64) -> Result<Change> {
    let (first, first_strata) = year(before)?;
    let (second, second_strata) = year(after)?;
    let (v, w) = (variance(&first_strata)?, variance(&second_strata)?);
    let (covariance, overlap) = covariance(&first_strata, &second_strata);
    let se = (v + w - 2.0 * covariance).max(0.0).sqrt();
    let change = second - first;
    let z = normal_quantile(f64::midpoint(1.0, level));
    Ok(Change {
        before: first,
        after: second,
        change,
        se,
        se_apart: (v + w).sqrt(),
        lower: change - z * se,
        upper: change + z * se,
        correlation: if v * w > 0.0 { covariance / (v * w).sqrt() } else { 0.0 },
        overlap,
        relative: (first != 0.0).then(|| change / first),
    })
}

fn year(answers: &[Answer]) -> Result<(f64, Strata<'_>)> {
    let sound =
        |answer: &&Answer| answer.weight.is_finite() && answer.weight > 0.0 && answer.value.is_finite();
    if let Some(wrong) = answers.iter().find(|answer| !sound(answer)) {
        return Err(Error::asked(format!(
            "unit “{}” has the weight {} and the value {}.",
            wrong.unit, wrong.weight, wrong.value
        )));
    }
    let weight: f64 = answers.iter().map(|answer| answer.weight).sum();
    if answers.is_empty() {
        return Err(Error::asked("a year has no answers."));
    }
    let mean = answers.iter().map(|answer| answer.weight * answer.value).sum::<f64>() / weight;
    let mut strata: Strata<'_> = BTreeMap::new();
    for answer in answers {
        let stratum = strata.entry(&answer.stratum).or_default();
        stratum.population = answer.population;
        stratum.rows.push((&answer.unit, answer.weight * (answer.value - mean) / weight));
    }
    Ok((mean, strata))
}

fn variance(strata: &Strata<'_>) -> Result<f64> {
    let mut sum = 0.0;
    for (name, stratum) in strata {
        let rows = count(stratum.rows.len());
        if rows < 2.0 {
            return Err(Error::asked(format!(
                "stratum “{name}” has a single answer; join it with a like one."
            )));
        }
        let mean = stratum.rows.iter().map(|(_, value)| value).sum::<f64>() / rows;
        let squares: f64 = stratum.rows.iter().map(|(_, value)| (value - mean).powi(2)).sum();
        sum += (1.0 - rows / stratum.population).max(0.0) * rows / (rows - 1.0) * squares;
    }
    Ok(sum)
}

fn covariance(first: &Strata<'_>, second: &Strata<'_>) -> (f64, usize) {
    let mut sum = 0.0;
    let mut overlap = 0;
    for (name, before) in first {
        let Some(after) = second.get(name) else { continue };
        let values: HashMap<&str, f64> = after.rows.iter().copied().collect();
        let both: Vec<(f64, f64)> =
            before.rows.iter().filter_map(|(unit, a)| Some((*a, *values.get(unit)?))).collect();
        overlap += both.len();
        let drawn = count(before.rows.len()) * count(after.rows.len());
        let common = count(both.len());
        if common < 2.0 {
            continue;
        }
        let (x, y) = both.iter().fold((0.0, 0.0), |(x, y), (a, b)| (x + a / common, y + b / common));
        let products = both.iter().map(|(a, b)| (a - x) * (b - y)).sum::<f64>() / (common - 1.0);
        // Values contain their weights, N / n and N / m.
        let population = f64::midpoint(before.population, after.population);
        sum += (common - drawn / population) * products;
    }
    (sum, overlap)
}

#[cfg(test)]
mod tests {
    use super::{Answer, change};

    fn answer(unit: u32, value: f64) -> Answer {
        Answer { unit: unit.to_string(), stratum: "one".to_owned(), population: 1e12, weight: 10.0, value }
    }

    #[test]
    fn a_panel_is_the_paired_comparison() {
        let before: Vec<Answer> =
            [3.0, 8.0, 4.0, 6.0, 9.0].into_iter().zip(1..).map(|(y, u)| answer(u, y)).collect();
        let after: Vec<Answer> =
            [4.0, 9.0, 4.0, 8.0, 11.0].into_iter().zip(1..).map(|(y, u)| answer(u, y)).collect();
        let found = change(&before, &after, 0.95).unwrap();
        // Differences 1, 1, 0, 2, 2: mean 1.2, variance 0.7 / 5.
        assert!((found.change - 1.2).abs() < 1e-12);
        assert!((found.se - 0.14_f64.sqrt()).abs() < 1e-9, "{}", found.se);
        assert_eq!(found.overlap, 5);
        assert!(found.se < found.se_apart);
    }

    #[test]
    fn other_units_are_independent() {
        let before: Vec<Answer> = [3.0, 8.0, 4.0].into_iter().zip(1..).map(|(y, u)| answer(u, y)).collect();
        let after: Vec<Answer> = [4.0, 9.0, 5.0].into_iter().zip(11..).map(|(y, u)| answer(u, y)).collect();
        let found = change(&before, &after, 0.95).unwrap();
        assert_eq!(found.overlap, 0);
        assert!((found.se - found.se_apart).abs() < 1e-15);
        // Variances 7 / 3 twice.
        assert!((found.se - (14.0_f64 / 3.0).sqrt()).abs() < 1e-9);
    }

    #[test]
    fn what_cannot_be_compared_is_told() {
        assert_eq!(change(&[], &[], 0.95).unwrap_err().to_string(), "a year has no answers.");
        let one = [answer(1, 2.0)];
        assert!(change(&one, &one, 0.95).unwrap_err().to_string().contains("single answer"));
    }
}
