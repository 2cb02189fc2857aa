use std::collections::HashSet;

use kernel::Day;
use toml::{Table, Value};

use crate::{Kind, Operator, Plan, PlanError, Target, Unit};

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../data/plans/", $name, ".toml")))),+]
    };
}

/// The plans that ship, in the order of their seeds.
const FILES: &[(&str, &str)] =
    files!["hcmc-2016-2020", "hcmc-2011-2015", "tra-vinh-2025", "hcmc-2021-2025", "ha-noi-2017"];

/// The published plans, in memory.
#[derive(Debug, Clone)]
pub struct Plans(Vec<Plan>);

impl Plans {
    /// Reads the files that ship.
    ///
    /// # Errors
    /// [`PlanError`] names the file, the target and what is wrong.
    pub fn load() -> Result<Self, PlanError> {
        FILES.iter().map(|(file, text)| plan(file, text)).collect::<Result<_, _>>().map(Self)
    }

    /// All of them, in the order of their seeds.
    pub fn all(&self) -> &[Plan] {
        &self.0
    }

    pub fn get(&self, code: &str) -> Option<&Plan> {
        self.0.iter().find(|plan| plan.code == code)
    }

    /// Each target that names this indicator, with its plan.
    pub fn using<'a>(&'a self, indicator: &'a str) -> impl Iterator<Item = (&'a Plan, &'a Target)> {
        let targets = |plan: &'a Plan| plan.targets.iter().map(move |target| (plan, target));
        self.0.iter().flat_map(targets).filter(move |(_, t)| t.indicator.as_deref() == Some(indicator))
    }
}

/// Targets are read one by one, so that an error can name its own.
fn plan(file: &str, text: &str) -> Result<Plan, PlanError> {
    let broken =
        |source: toml::de::Error| PlanError::File { file: file.to_owned(), source: Box::new(source) };
    let wrong = |problem| PlanError::Plan { file: file.to_owned(), problem };
    let mut table: Table = text.parse().map_err(broken)?;
    let Some(Value::Array(targets)) = table.remove("target") else {
        return Err(wrong("it has no targets"));
    };
    let mut plan: Plan = table.try_into().map_err(broken)?;
    plan.targets = targets.into_iter().map(|value| target(file, value)).collect::<Result<_, _>>()?;
    if plan.code != file {
        return Err(wrong("its code is not the name of its file"));
    }
    if plan.issued.as_deref().is_some_and(|day| Day::parse(day).is_none()) {
        return Err(wrong("its day is no day"));
    }
    let mut seen = HashSet::new();
    match plan.targets.iter().find(|target| !seen.insert(&target.code)) {
        Some(twice) => Err(rule(file, &twice.code, "its code comes twice")),
        None => Ok(plan),
    }
}

fn target(file: &str, value: Value) -> Result<Target, PlanError> {
    let code = value.get("code").and_then(Value::as_str).unwrap_or("?").to_owned();
    let broken = |source: toml::de::Error| PlanError::Target {
        file: file.to_owned(),
        target: code.clone(),
        source: Box::new(source),
    };
    let target: Target = value.try_into().map_err(broken)?;
    match problem(&target) {
        Some(problem) => Err(rule(file, &code, problem)),
        None => Ok(target),
    }
}

fn rule(file: &str, target: &str, problem: &'static str) -> PlanError {
    PlanError::Rule { file: file.to_owned(), target: target.to_owned(), problem }
}

/// What the operator, kind and unit ask of the value.
fn problem(target: &Target) -> Option<&'static str> {
    let elsewhere = target.kind == Kind::ByReference;
    let valueless = elsewhere || target.operator == Operator::Improve;
    if valueless == target.value.is_some() {
        return Some("a value stands exactly where the plan gives a number");
    }
    if (target.operator == Operator::Range) != target.value_high.is_some() {
        return Some("only a range has an upper end");
    }
    if target.value_high.is_some_and(|high| Some(high) <= target.value) {
        return Some("the range is empty");
    }
    if elsewhere != (target.unit == Unit::NotStated) {
        return Some("only a number of another document has no unit");
    }
    None
}

#[cfg(test)]
#[path = "load_test.rs"]
mod tests;
