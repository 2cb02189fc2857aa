use super::scope::{Point, World};
use crate::number;

/// What an expression computes to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Nodes(Vec<Point>),
    Text(String),
    Number(f64),
    Flag(bool),
}

impl Value {
    /// `XPath` 1.0, 4.2: of nodes, the text of the first.
    pub(crate) fn text(&self, world: &World<'_>) -> String {
        match self {
            Self::Nodes(points) => points.first().map(|point| world.text(*point)).unwrap_or_default(),
            Self::Text(text) => text.clone(),
            Self::Number(value) => number::show(*value),
            Self::Flag(flag) => flag.to_string(),
        }
    }

    /// `XPath` 1.0, 4.4, and dates as days since 1970-01-01.
    pub(crate) fn number(&self, world: &World<'_>) -> f64 {
        match self {
            Self::Number(value) => *value,
            Self::Flag(flag) => f64::from(u8::from(*flag)),
            Self::Nodes(_) | Self::Text(_) => number::read(&self.text(world)),
        }
    }

    /// `XPath` 1.0, 4.3.
    pub(crate) fn flag(&self) -> bool {
        match self {
            Self::Nodes(points) => !points.is_empty(),
            Self::Text(text) => !text.is_empty(),
            Self::Number(value) => *value != 0.0 && !value.is_nan(),
            Self::Flag(flag) => *flag,
        }
    }

    /// What a condition of a form says. A single answer counts by its text there, as forms expect of `${agrees}`.
    pub(crate) fn holds(&self, world: &World<'_>) -> bool {
        match self {
            Self::Nodes(points) => match points.as_slice() {
                [one] => !matches!(world.text(*one).as_str(), "" | "0" | "false"),
                _ => self.flag(),
            },
            other => other.flag(),
        }
    }

    pub(crate) fn points(self) -> Vec<Point> {
        match self {
            Self::Nodes(points) => points,
            _ => Vec::new(),
        }
    }

    /// As it is kept in an answer: what is no number is nothing.
    pub(crate) fn kept(&self, world: &World<'_>) -> String {
        match self {
            Self::Number(value) if value.is_nan() => String::new(),
            other => other.text(world),
        }
    }
}
