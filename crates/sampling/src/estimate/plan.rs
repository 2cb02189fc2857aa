//! From wanted estimates to single ones: a domain, a column, a level each.
use std::rc::Rc;

use super::Survey;
use super::domain::{Domain, domains};
use super::item::{Item, Quantile, Settings, Statistic};
use super::quantile::Sorted;
use super::ratio::{Divisor, Ratio};
use super::settings::settings;
use crate::Result;
use crate::error::{Error, near};
use crate::number::{MISSING, at, code};
use crate::spec::{DesignFile, EstimateSpec, Kind, Missing};

/// All single estimates, in the order of the file.
pub(super) fn items(survey: &Survey, spec: &DesignFile) -> Result<Vec<Item>> {
    let mut items = Vec::new();
    for (source, wanted) in spec.estimates.iter().enumerate() {
        let named = || format!("`[[estimate]]` number {}", source + 1);
        let settings = settings(wanted, &spec.options, survey)
            .map_err(|error| Error::asked(format!("{}: {error}", named())))?;
        let missing = wanted.missing.or(spec.options.missing).unwrap_or_default();
        let asked = Asked { survey, wanted, source, settings, missing };
        asked.add(&mut items).map_err(|error| match error {
            Error::Asked(message) => Error::asked(format!("{}: {message}", named())),
            other => other,
        })?;
    }
    Ok(items)
}

struct Asked<'a> {
    survey: &'a Survey,
    wanted: &'a EstimateSpec,
    source: usize,
    settings: Settings,
    missing: Missing,
}

/// A column's values in rows of a domain that have one.
struct Present {
    rows: Vec<u32>,
    values: Vec<f64>,
    missing: usize,
}

impl Asked<'_> {
    fn add(&self, items: &mut Vec<Item>) -> Result<()> {
        let columns = self.wanted.of.list();
        if columns.is_empty() {
            return Err(Error::asked("`of` is missing: name the column that is estimated."));
        }
        let domains = domains(self.survey, self.wanted)?;
        if domains.iter().all(|domain| domain.rows.is_empty()) {
            let filter = self.wanted.filter.as_deref().unwrap_or("");
            return Err(Error::asked(format!("no row fulfils `where` = “{filter}”.")));
        }
        for column in &columns {
            match self.wanted.kind {
                Kind::Shares | Kind::Counts => self.levels(column, &domains, items)?,
                Kind::Ratio => self.ratios(column, &domains, items)?,
                Kind::Quantile => self.quantiles(column, &domains, items)?,
                Kind::Mean | Kind::Total | Kind::Proportion => self.sums(column, &domains, items)?,
                Kind::Variance => self.variances(column, &domains, items)?,
            }
        }
        Ok(())
    }

    fn sums(&self, column: &str, domains: &[Rc<Domain>], items: &mut Vec<Item>) -> Result<()> {
        let values = match &self.wanted.success {
            Some(success) => self.successes(column, &success.to_string())?,
            None => self.survey.table.numbers(column)?,
        };
        if self.wanted.kind == Kind::Proportion {
            self.check_truth(column, &values)?;
        }
        self.check_some(column, &values)?;
        for domain in domains {
            let present = self.present(column, domain, &values)?;
            let divisor = if self.wanted.kind == Kind::Total { Divisor::Nothing } else { Divisor::Rows };
            let category = self.wanted.success.as_ref().map(ToString::to_string);
            items.push(self.ratio(column, category, domain, present, divisor));
        }
        Ok(())
    }

    /// Mean squares around the mean of each domain.
    fn variances(&self, column: &str, domains: &[Rc<Domain>], items: &mut Vec<Item>) -> Result<()> {
        let values = self.survey.table.numbers(column)?;
        self.check_some(column, &values)?;
        for domain in domains {
            let Present { rows, values, missing } = self.present(column, domain, &values)?;
            let mean = Ratio::new(&self.survey.design, rows.clone(), values.clone(), Divisor::Rows).estimate;
            let spread: Vec<f64> = values.iter().map(|value| value - mean).collect();
            let ratio = Ratio::of_squares(&self.survey.design, rows, spread);
            items.push(self.item(column, None, domain, missing, Statistic::Ratio(ratio)));
        }
        Ok(())
    }

    fn successes(&self, column: &str, success: &str) -> Result<Vec<f64>> {
        let codes = crate::design::levels(&self.survey.table, column)?;
        let Some(wanted) = codes.levels.iter().position(|level| level == success).map(code) else {
            let known = near(success, codes.levels.iter().map(String::as_str));
            return Err(Error::asked(format!("`success`: no row of “{column}” is “{success}”{known}")));
        };
        Ok(codes.codes.iter().map(|code| indicator(*code, wanted)).collect())
    }

    fn check_truth(&self, column: &str, values: &[f64]) -> Result<()> {
        let wrong =
            values.iter().position(|value| !(value.is_nan() || *value == 0.0 || (*value - 1.0) == 0.0));
        wrong.map_or(Ok(()), |row| {
            Err(self.survey.table.wrong(format!(
                "line {}, column “{column}”: a proportion needs 0 and 1, or `success` with the level that counts.",
                self.survey.table.line(row)
            )))
        })
    }

    fn check_some(&self, column: &str, values: &[f64]) -> Result<()> {
        if values.iter().all(|value| value.is_nan()) {
            return Err(self.survey.table.wrong(format!("column “{column}” has no value in any row.")));
        }
        Ok(())
    }

    fn levels(&self, column: &str, domains: &[Rc<Domain>], items: &mut Vec<Item>) -> Result<()> {
        let codes = crate::design::levels(&self.survey.table, column)?;
        if codes.levels.is_empty() {
            return Err(self.survey.table.wrong(format!("column “{column}” has no value in any row.")));
        }
        let divisor = if self.wanted.kind == Kind::Counts { Divisor::Nothing } else { Divisor::Rows };
        for domain in domains {
            for (wanted, level) in (0..).zip(&codes.levels) {
                let values: Vec<f64> = codes.codes.iter().map(|code| indicator(*code, wanted)).collect();
                let present = self.present(column, domain, &values)?;
                items.push(self.ratio(column, Some(level.clone()), domain, present, divisor.clone()));
            }
        }
        Ok(())
    }

    fn ratios(&self, column: &str, domains: &[Rc<Domain>], items: &mut Vec<Item>) -> Result<()> {
        let Some(per) = &self.wanted.per else {
            return Err(Error::asked("`per` is missing: name the column that a ratio is divided by."));
        };
        let below = self.survey.table.numbers(per)?;
        let mut above = self.survey.table.numbers(column)?;
        above
            .iter_mut()
            .zip(&below)
            .filter(|(_, below)| below.is_nan())
            .for_each(|(above, _)| *above = f64::NAN);
        self.check_some(column, &above)?;
        for domain in domains {
            let present = self.present(column, domain, &above)?;
            let divisor = Divisor::Values(present.rows.iter().map(|row| at(&below, *row)).collect());
            items.push(self.ratio(column, None, domain, present, divisor));
        }
        Ok(())
    }

    fn quantiles(&self, column: &str, domains: &[Rc<Domain>], items: &mut Vec<Item>) -> Result<()> {
        let shares = match self.wanted.quantiles.list() {
            shares if shares.is_empty() => vec![0.5],
            shares => shares,
        };
        if let Some(wrong) = shares.iter().find(|share| !(**share >= 0.0 && **share <= 1.0)) {
            return Err(Error::asked(format!("`quantiles` holds {wrong}; they lie between 0 and 1.")));
        }
        let values = self.survey.table.numbers(column)?;
        self.check_some(column, &values)?;
        let design = &self.survey.design;
        for domain in domains {
            let present = self.present(column, domain, &values)?;
            let weights: Vec<f64> = present.rows.iter().map(|row| at(&design.weights, *row)).collect();
            let sorted = Sorted::new(&present.values, &weights);
            for share in &shares {
                let estimate = sorted.quantile(*share, self.wanted.rule);
                let at_or_below =
                    present.values.iter().map(|value| f64::from(u8::from(*value <= estimate))).collect();
                let below = Ratio::new(design, present.rows.clone(), at_or_below, Divisor::Rows);
                let quantile = Quantile {
                    sorted: sorted.clone(),
                    share: *share,
                    rule: self.wanted.rule,
                    estimate,
                    below,
                };
                items.push(self.item(column, None, domain, present.missing, Statistic::Quantile(quantile)));
            }
        }
        Ok(())
    }

    fn present(&self, column: &str, domain: &Domain, values: &[f64]) -> Result<Present> {
        let mut present =
            Present { rows: Vec::with_capacity(domain.rows.len()), values: Vec::new(), missing: 0 };
        present.values.reserve(domain.rows.len());
        for row in &domain.rows {
            let value = values.get(crate::number::place(*row)).copied().unwrap_or(f64::NAN);
            if value.is_nan() {
                present.missing += 1;
                if self.missing == Missing::Fail {
                    return Err(self.survey.table.wrong(format!(
                        "line {}, column “{column}”: the value is missing, and `missing = \"fail\"`.",
                        self.survey.table.line(crate::number::place(*row))
                    )));
                }
            } else {
                present.rows.push(*row);
                present.values.push(value);
            }
        }
        Ok(present)
    }

    fn ratio(
        &self,
        column: &str,
        category: Option<String>,
        domain: &Rc<Domain>,
        present: Present,
        divisor: Divisor,
    ) -> Item {
        let ratio = Ratio::new(&self.survey.design, present.rows, present.values, divisor);
        self.item(column, category, domain, present.missing, Statistic::Ratio(ratio))
    }

    fn item(
        &self,
        column: &str,
        category: Option<String>,
        domain: &Rc<Domain>,
        missing: usize,
        statistic: Statistic,
    ) -> Item {
        let kind = self.wanted.kind;
        let usual = || format!("{kind:?} of {column}").to_lowercase();
        Item {
            source: self.source,
            name: self.wanted.name.clone().unwrap_or_else(usual),
            kind,
            of: column.to_owned(),
            per: self.wanted.per.clone().filter(|_| kind == Kind::Ratio),
            category,
            domain: Rc::clone(domain),
            missing,
            settings: self.settings,
            statistic,
        }
    }
}

fn indicator(code: u32, wanted: u32) -> f64 {
    if code == MISSING { f64::NAN } else { f64::from(u8::from(code == wanted)) }
}
