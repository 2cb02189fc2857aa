use super::scope::Scope;
use super::value::Value;
use crate::number;
use crate::xpath::{Function, Tree, pattern};

impl Scope<'_> {
    pub(super) fn texts(&self, function: Function, values: &[Tree]) -> Option<Value> {
        let text = |at: usize| values.get(at).map(|value| self.text(value)).unwrap_or_default();
        let own = || if values.is_empty() { self.here().text(self.world) } else { text(0) };
        let value = match function {
            Function::String => Value::Text(own()),
            Function::StringLength => Value::Number(number::of_count(own().chars().count())),
            Function::NormalizeSpace => Value::Text(own().split_whitespace().collect::<Vec<_>>().join(" ")),
            Function::Contains => Value::Flag(text(0).contains(&text(1))),
            Function::StartsWith => Value::Flag(text(0).starts_with(&text(1))),
            Function::EndsWith => Value::Flag(text(0).ends_with(&text(1))),
            Function::UpperCase => Value::Text(text(0).to_uppercase()),
            Function::LowerCase => Value::Text(text(0).to_lowercase()),
            Function::SubstringBefore => {
                let (text, mark) = (text(0), text(1));
                Value::Text(text.split_once(&mark).map_or("", |(before, _)| before).to_owned())
            }
            Function::SubstringAfter => {
                let (text, mark) = (text(0), text(1));
                Value::Text(text.split_once(&mark).map_or("", |(_, after)| after).to_owned())
            }
            Function::Translate => Value::Text(translate(&text(0), &text(1), &text(2))),
            Function::Regex => Value::Flag(pattern::matches(&text(1), &text(0))),
            Function::Concat => Value::Text(values.iter().flat_map(|value| self.all_texts(value)).collect()),
            Function::Join => {
                let (mark, parts) = values.split_first()?;
                let parts: Vec<String> = parts.iter().flat_map(|value| self.all_texts(value)).collect();
                Value::Text(parts.join(&self.text(mark)))
            }
            Function::Substr => {
                let end = values.get(2).map_or(f64::INFINITY, |end| self.number(end));
                Value::Text(substr(&text(0), self.number(values.get(1)?), end))
            }
            Function::Substring => {
                let length = values.get(2).map_or(f64::INFINITY, |length| self.number(length));
                Value::Text(substring(&text(0), self.number(values.get(1)?), length))
            }
            Function::Uuid => Value::Text(self.world.chance.uuid()),
            _ => return None,
        };
        Some(value)
    }

    /// The texts of all nodes, or the one of a value.
    pub(super) fn all_texts(&self, tree: &Tree) -> Vec<String> {
        match self.value(tree) {
            Value::Nodes(points) => points.into_iter().map(|point| self.world.text(point)).collect(),
            other => vec![other.text(self.world)],
        }
    }
}

/// `XPath` 1.0, 4.2: each letter of `from` becomes the one of `to` at its place, or nothing.
fn translate(text: &str, from: &str, to: &str) -> String {
    let to: Vec<char> = to.chars().collect();
    let letter = |c: char| match from.chars().position(|known| known == c) {
        Some(at) => to.get(at).copied(),
        None => Some(c),
    };
    text.chars().filter_map(letter).collect()
}

/// ODK: letters from `start` to before `end`, counted from 0; below zero, from the end.
fn substr(text: &str, start: f64, end: f64) -> String {
    let length = number::of_count(text.chars().count());
    let place = |at: f64| if at < 0.0 { (length + at).max(0.0) } else { at.min(length) };
    let (start, end) = (place(start), place(end));
    let within = |(at, c): (usize, char)| {
        let at = number::of_count(at);
        (at >= start && at < end).then_some(c)
    };
    text.chars().enumerate().filter_map(within).collect()
}

/// `XPath` 1.0, 4.2: letters from the rounded `start`, counted from 1, over the rounded `length`.
fn substring(text: &str, start: f64, length: f64) -> String {
    let round = |number: f64| (number + 0.5).floor();
    let (start, end) = (round(start), round(start) + round(length));
    let within = |(at, c): (usize, char)| {
        let at = number::of_count(at + 1);
        (at >= start && at < end).then_some(c)
    };
    text.chars().enumerate().filter_map(within).collect()
}
