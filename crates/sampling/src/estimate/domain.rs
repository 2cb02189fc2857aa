//! Parts of the population that get estimates of their own.
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::Survey;
use crate::Result;
use crate::expression::Expression;
use crate::number::{MISSING, slot};
use crate::spec::EstimateSpec;
use crate::table::Codes;

/// Rows of a domain.
#[derive(Debug)]
pub(super) struct Domain {
    pub(super) by: BTreeMap<String, String>,
    pub(super) rows: Vec<u32>,
    degrees: OnceCell<f64>,
}

impl Domain {
    fn new(by: BTreeMap<String, String>, rows: Vec<u32>) -> Rc<Self> {
        Rc::new(Self { by, rows, degrees: OnceCell::new() })
    }

    /// Degrees of freedom of the domain's rows.
    pub(super) fn degrees(&self, survey: &Survey) -> f64 {
        *self.degrees.get_or_init(|| survey.design.degrees(&self.rows))
    }
}

/// The domains of an estimate: one, or one for each level that occurs.
pub(super) fn domains(survey: &Survey, spec: &EstimateSpec) -> Result<Vec<Rc<Domain>>> {
    let rows = chosen(survey, spec.filter.as_deref())?;
    let names = spec.by.list();
    if names.is_empty() {
        return Ok(vec![Domain::new(BTreeMap::new(), rows)]);
    }
    let parts = names
        .iter()
        .map(|name| crate::design::levels(&survey.table, name))
        .collect::<Result<Vec<Codes>>>()?;
    let crossed = parts.iter().skip(1).fold(parts.first().cloned().unwrap_or_default(), |crossed, part| {
        crate::table::cross(&crossed, part)
    });
    let mut groups: Vec<Vec<u32>> = vec![Vec::new(); crossed.levels.len()];
    for row in rows {
        if let Some(group) = slot(&mut groups, crate::number::at(&crossed.codes, row)) {
            group.push(row);
        }
    }
    let label = |rows: &[u32]| -> BTreeMap<String, String> {
        let first = rows.first().copied().unwrap_or(MISSING);
        let level = |codes: &Codes| codes.level(crate::number::at(&codes.codes, first)).to_owned();
        names.iter().cloned().zip(parts.iter().map(level)).collect()
    };
    Ok(groups
        .into_iter()
        .filter(|rows| !rows.is_empty())
        .map(|rows| Domain::new(label(&rows), rows))
        .collect())
}

/// The rows for which a condition holds; a missing value does not.
fn chosen(survey: &Survey, filter: Option<&str>) -> Result<Vec<u32>> {
    let all = (0..).take(survey.table.rows());
    let Some(filter) = filter else { return Ok(all.collect()) };
    let values = Expression::parse("where", filter)?.numbers(&survey.table)?;
    Ok(all.zip(values).filter(|(_, value)| !value.is_nan() && *value != 0.0).map(|(row, _)| row).collect())
}
