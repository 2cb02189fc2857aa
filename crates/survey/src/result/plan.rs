//! The plan of estimates: `docs/survey-estimate.md` without `[design]`, and with `[labels]` and `[rows.REPEAT]`.
use std::collections::BTreeMap;

use kernel::{Error, FieldError, Locale, Message, Result};
use questionnaires::{Form, Kind, codebook};
use sampling::spec::DesignFile;
use toml::{Table, Value};

use crate::{Design, Stratify};

const FIRMS: &str = include_str!("../../../../data/questionnaires/firms.plan.toml");
const HOUSEHOLDS: &str = include_str!("../../../../data/questionnaires/households.plan.toml");
/// Questions with more choices are not estimated unless somebody asks.
const MOST_CHOICES: usize = 12;

/// The estimates that are wanted, of units and of the passes of repeats.
#[derive(Debug)]
pub(crate) struct Plan {
    labels: BTreeMap<String, Value>,
    /// The repeat's name, empty for units, and what is wanted of its rows.
    pub(crate) parts: Vec<(String, Table)>,
}

impl Plan {
    /// Reads a plan.
    ///
    /// # Errors
    /// [`Error::Invalid`] on `plan`, with the line.
    pub(crate) fn read(text: &str) -> Result<Self> {
        let mut whole: Table =
            toml::from_str(text).map_err(|error: toml::de::Error| wrong(&error.to_string()))?;
        let labels = match whole.remove("labels") {
            Some(Value::Table(labels)) => labels.into_iter().collect(),
            _ => BTreeMap::new(),
        };
        let rows = whole.remove("rows");
        let mut parts = vec![(String::new(), whole)];
        if let Some(Value::Table(rows)) = rows {
            parts.extend(rows.into_iter().filter_map(|(name, part)| match part {
                Value::Table(part) => Some((name, part)),
                _ => None,
            }));
        }
        parts.retain(|(_, part)| part.contains_key("estimate"));
        if parts.is_empty() {
            return Err(wrong("[[estimate]]"));
        }
        for (_, part) in &parts {
            if part.contains_key("design") || part.contains_key("data") {
                return Err(wrong("[design]"));
            }
            spec(part)?;
        }
        Ok(Self { labels, parts })
    }

    /// What the plan calls a column; none when it does not say.
    pub(crate) fn label(&self, column: &str, locale: Locale) -> Option<&str> {
        match self.labels.get(column)? {
            Value::String(label) => Some(label),
            Value::Table(both) => {
                let own = if locale == Locale::En { both.get("en") } else { None };
                own.or_else(|| both.get("vi")).and_then(Value::as_str)
            }
            _ => None,
        }
    }
}

/// A part as the engine understands it.
pub(crate) fn spec(part: &Table) -> Result<DesignFile> {
    let text = toml::to_string(part).map_err(Error::internal)?;
    toml::from_str(&text).map_err(|error: toml::de::Error| wrong(&error.to_string()))
}

pub(crate) fn wrong(why: &str) -> Error {
    let message = Message::new("survey-plan-wrong").with("why", why.trim());
    Error::Invalid(vec![FieldError { field: "plan".to_owned(), message }])
}

/// A part with how the sample was drawn: the whole file for `chonoi survey estimate`.
pub(crate) fn with_design(part: &Table, design: &Design, repeat: bool) -> Table {
    let mut whole = part.clone();
    let text = |text: &str| Value::String(text.to_owned());
    let mut drawn = Table::new();
    drawn.insert("weights".to_owned(), text("weight"));
    drawn.insert("lonely".to_owned(), text("adjust"));
    match design {
        Design::Firms(firms) => {
            drawn.insert("strata".to_owned(), text("stratum"));
            drawn.insert("fpc".to_owned(), text("frame"));
            if repeat {
                drawn.insert("clusters".to_owned(), text("unit"));
            } else if let Some(rake) = rake(&firms.calibrate, &firms.counts) {
                let mut steps = vec![rake];
                if let Some(Value::Array(own)) = whole.remove("calibration") {
                    steps.extend(own);
                }
                whole.insert("calibration".to_owned(), Value::Array(steps));
            }
        }
        Design::Households(_) => {
            drawn.insert("clusters".to_owned(), text("frame_commune"));
        }
    }
    whole.insert("design".to_owned(), Value::Table(drawn));
    whole
}

/// Raking to the counts that the frame had.
fn rake(by: &[Stratify], counts: &BTreeMap<String, BTreeMap<String, u32>>) -> Option<Value> {
    let margins: Vec<Value> = by
        .iter()
        .filter_map(|by| {
            let levels = counts.get(by.key())?;
            let levels =
                levels.iter().map(|(level, firms)| (level.clone(), Value::Integer(i64::from(*firms))));
            let mut margin = Table::new();
            margin.insert("by".to_owned(), Value::String(by.column().to_owned()));
            margin.insert("counts".to_owned(), Value::Table(levels.collect()));
            Some(Value::Table(margin))
        })
        .collect();
    if margins.is_empty() {
        return None;
    }
    let mut step = Table::new();
    step.insert("kind".to_owned(), Value::String("rake".to_owned()));
    step.insert("margin".to_owned(), Value::Array(margins));
    Some(Value::Table(step))
}

/// The usual estimates of a questionnaire: those that ship with it, else the mean of each number and the shares of each choice.
pub(crate) fn default_plan(form: &Form) -> String {
    match form.settings.id.as_str() {
        "firms" => return FIRMS.to_owned(),
        "households" => return HOUSEHOLDS.to_owned(),
        _ => {}
    }
    let mut plan = String::new();
    let mut wanted = |kind: &str, of: Vec<String>, more: &str| {
        if !of.is_empty() {
            let of: Vec<String> = of.iter().map(|name| format!("\"{name}\"")).collect();
            let of = of.join(", ");
            plan.extend(["[[estimate]]\nkind = \"", kind, "\"\nof = [", &of, "]\n", more, "\n"]);
        }
    };
    let own = |wanted: fn(&Kind) -> bool| -> Vec<String> {
        let nodes = form.nodes().filter(|(id, node)| form.repeat_of(*id).is_none() && wanted(&node.kind));
        nodes.map(|(id, _)| form.column(id)).collect()
    };
    wanted("mean", own(|kind| matches!(kind, Kind::Integer | Kind::Decimal | Kind::Range)), "");
    let few: Vec<String> = codebook::variables(form, 0)
        .into_iter()
        .filter(|variable| variable.table.is_empty() && variable.choices.split(" | ").count() <= MOST_CHOICES)
        .map(|variable| variable.name)
        .collect();
    let choices = own(|kind| matches!(kind, Kind::SelectOne(_)));
    wanted(
        "shares",
        choices.into_iter().filter(|name| few.contains(name)).collect(),
        "interval = \"wilson\"\n",
    );
    plan
}
