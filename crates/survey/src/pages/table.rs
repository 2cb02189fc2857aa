//! Estimates as people read them, for the department and for everybody.
use std::collections::BTreeMap;

use kernel::Locale;
use questionnaires::{Form, Kind, codebook};
use ui::T;

use super::shown::{figure, number, percent};
use crate::result::{LineKept, Plan, Report, TableKept};

/// A table of figures.
pub(super) struct Shown {
    pub(super) title: String,
    pub(super) answers: usize,
    pub(super) lines: Vec<Line>,
    /// Sentences with the code of their language.
    pub(super) warnings: Vec<(&'static str, String)>,
}

/// A figure in words and numbers.
pub(super) struct Line {
    pub(super) what: String,
    pub(super) of: String,
    pub(super) estimate: String,
    pub(super) interval: String,
    pub(super) error: String,
    pub(super) grade: String,
    pub(super) n: String,
    /// Why there is no figure; empty when there is one.
    pub(super) gap: String,
    /// Of a share or of points: where the interval lies, in per cent from the left, with the estimate itself.
    pub(super) bar: Option<(f64, f64, f64)>,
}

/// How much a figure changed.
pub(super) struct Change {
    pub(super) what: String,
    pub(super) before: String,
    pub(super) after: String,
    pub(super) by: String,
    pub(super) interval: String,
    pub(super) overlap: usize,
    /// Whether it can be told from no change.
    pub(super) clear: bool,
}

/// Words for columns and levels.
pub(super) struct Words {
    plan: Option<Plan>,
    labels: BTreeMap<String, String>,
    choices: BTreeMap<String, BTreeMap<String, String>>,
    locale: Locale,
}

impl Words {
    pub(super) fn new(form: &Form, plan: &str, t: &T) -> Self {
        let language = form.language(t.lang());
        let mut labels = BTreeMap::new();
        let mut choices: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
        for variable in codebook::variables(form, language) {
            let levels = variable.choices.split(" | ").filter_map(|pair| pair.split_once(" = "));
            let levels: BTreeMap<String, String> =
                levels.map(|(key, label)| (key.to_owned(), label.to_owned())).collect();
            for (level, label) in &levels {
                labels.insert(format!("{}.{level}", variable.name), format!("{} – {label}", variable.label));
            }
            if !variable.label.is_empty() {
                labels.insert(variable.name.clone(), variable.label);
            }
            choices.insert(variable.name, levels);
        }
        Self { plan: Plan::read(plan).ok(), labels, choices, locale: t.locale() }
    }

    pub(super) fn column(&self, column: &str) -> String {
        let planned = self.plan.as_ref().and_then(|plan| plan.label(column, self.locale));
        let own = || self.labels.get(column).map(String::as_str);
        planned.or_else(own).unwrap_or(column).to_owned()
    }

    /// A level of a column; of the frame's own columns in the words of the register.
    fn level(&self, column: &str, level: &str, t: &T) -> String {
        let by = column.strip_prefix("frame_").unwrap_or_default();
        if !by.is_empty() {
            return crate::sample::stratum_name(&format!("{by}={level}"), t);
        }
        if column == "stratum" {
            return level
                .split(" + ")
                .map(|one| crate::sample::stratum_name(one, t))
                .collect::<Vec<_>>()
                .join(" + ");
        }
        let known = self.choices.get(column).and_then(|levels| levels.get(level));
        known.cloned().unwrap_or_else(|| level.to_owned())
    }

    fn line(&self, line: &LineKept, t: &T) -> Line {
        // What the engine calls a figure that its author gave no name.
        let usual = format!("{} of {}", line.kind, line.of).to_lowercase();
        let own = if line.name == line.of || line.name == usual || line.name.is_empty() {
            self.column(&line.of)
        } else {
            line.name.clone()
        };
        let category = line.category.iter().map(|category| self.level(&line.of, category, t));
        let quantile =
            line.quantile.map(|share| t.with("share", percent(share, t.locale())).get("survey-quantile"));
        let per = line.per.iter().map(|per| t.with("per", self.column(per)).get("survey-per"));
        let domain = line.by.iter().map(|(column, level)| self.level(column, level, t));
        let parts = category.chain(quantile).chain(per).chain(domain).collect::<Vec<_>>();
        let share = line.is_share();
        let shown =
            |value: Option<f64>| value.map(|value| figure(value, share, t.locale())).unwrap_or_default();
        let bounds = (line.lower, line.upper);
        Line {
            what: own,
            of: parts.join(" · "),
            estimate: shown(line.estimate),
            interval: match bounds {
                (Some(_), Some(_)) => format!("{} – {}", shown(line.lower), shown(line.upper)),
                _ => String::new(),
            },
            error: line.cv.map(|cv| percent(cv, t.locale())).unwrap_or_default(),
            grade: line.grade.clone().unwrap_or_default(),
            n: line.n.map(|n| number(count(n), 0, t.locale())).unwrap_or_default(),
            gap: if line.shown == "shown" { String::new() } else { t.choice("survey-gap-", &line.shown) },
            bar: match (share, line.lower, line.upper, line.estimate) {
                (true, Some(low), Some(high), Some(own)) => Some(bar(low, high, own)),
                _ => None,
            },
        }
    }
}

fn bar(low: f64, high: f64, own: f64) -> (f64, f64, f64) {
    let at = |share: f64| (share * 1_000.0).round() / 10.0;
    let (low, high) = (at(low.clamp(0.0, 1.0)), at(high.clamp(0.0, 1.0)));
    (low, (high - low).max(1.0), at(own.clamp(0.0, 1.0)))
}

pub(super) fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// The tables of a report.
pub(super) fn tables(report: &Report, words: &Words, form: &Form, t: &T) -> Vec<Shown> {
    report.tables.iter().map(|table| shown(table, words, form, t)).collect()
}

fn shown(table: &TableKept, words: &Words, form: &Form, t: &T) -> Shown {
    let repeat = form.nodes().find(|(_, node)| node.kind == Kind::Repeat && node.name == table.rows);
    let label = repeat.and_then(|(_, node)| node.label.source(form.language(t.lang())).map(str::to_owned));
    Shown {
        title: if table.rows.is_empty() {
            t.get("survey-estimates-units")
        } else {
            label.unwrap_or_else(|| table.rows.clone())
        },
        answers: table.answers,
        lines: table.lines.iter().map(|line| words.line(line, t)).collect(),
        warnings: warnings(table, t.locale()),
    }
}

fn warnings(table: &TableKept, locale: Locale) -> Vec<(&'static str, String)> {
    let (lang, sentences) = match locale {
        Locale::Vi if !table.warnings_vi.is_empty() => ("vi", &table.warnings_vi),
        _ => ("en", &table.warnings),
    };
    sentences.iter().map(|sentence| (lang, sentence.clone())).collect()
}

/// How figures changed since the survey before.
pub(super) fn changes(report: &Report, words: &Words, t: &T) -> Vec<Change> {
    let share = |of: &str| {
        let lines = report.tables.iter().flat_map(|table| &table.lines);
        lines.into_iter().any(|line| line.of == of && line.by.is_empty() && line.is_share())
    };
    let change = |change: &crate::result::ChangeKept| {
        let is_share = share(&change.of);
        let shown = |value: f64| figure(value, is_share, t.locale());
        let signed = |value: f64| if value > 0.0 { format!("+{}", shown(value)) } else { shown(value) };
        Change {
            what: words.column(&change.of),
            before: shown(change.before),
            after: shown(change.after),
            by: signed(change.change),
            interval: format!("{} – {}", signed(change.lower), signed(change.upper)),
            overlap: change.overlap,
            clear: change.lower > 0.0 || change.upper < 0.0,
        }
    };
    report.changes.iter().map(change).collect()
}

/// The facts of the quality report: what, its number in SIMS, the value.
pub(super) fn quality(report: &Report, t: &T) -> Vec<(String, &'static str, String)> {
    let (q, locale) = (&report.quality, t.locale());
    let whole = |n: usize| number(count(n), 0, locale);
    let days = |days: Option<i64>| {
        days.map_or_else(|| "–".to_owned(), |days| t.with("count", days).get("survey-days"))
    };
    let facts = [
        ("survey-quality-drawn", "S.18.1", whole(q.drawn)),
        ("survey-quality-answered", "S.18.1", whole(q.answered)),
        ("survey-quality-refused", "S.18.1", whole(q.refused)),
        ("survey-quality-not-reached", "S.18.1", whole(q.not_reached)),
        ("survey-quality-ineligible", "S.18.1", whole(q.ineligible)),
        ("survey-quality-unknown", "S.18.1", whole(q.unknown)),
        ("survey-quality-over-coverage", "S.13.3.1.1 (A2)", percent(q.over_coverage, locale)),
        ("survey-quality-non-response", "S.13.3.3.1 (A4)", percent(q.non_response, locale)),
        ("survey-quality-non-response-weighted", "S.13.3.3.1 (A4)", percent(q.non_response_weighted, locale)),
        ("survey-quality-item", "S.13.3.3.2 (A5)", item(q, locale)),
        ("survey-quality-kish", "S.18.5", number(q.kish, 2, locale)),
        ("survey-quality-weights", "S.18.5", number(q.weights, 0, locale)),
        ("survey-quality-lag", "S.14.1.2 (TP2)", days(q.days_after_period)),
        ("survey-quality-punctual", "S.14.2.1 (TP3)", days(q.days_after_announced)),
        ("survey-quality-years", "S.15.2.1 (CC2)", q.years.to_string()),
    ];
    facts.into_iter().map(|(key, sims, value)| (t.get(key), sims, value)).collect()
}

/// The question that most left empty.
fn item(quality: &crate::result::Quality, locale: Locale) -> String {
    let worst = quality.item_non_response.values().copied().fold(0.0, f64::max);
    percent(worst, locale)
}
