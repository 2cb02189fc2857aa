use super::scope::{Point, World};
use crate::form::Kind;
use crate::{moment, number};

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

    /// The same in an answer of some kind: days become a date, a moment its date or time, a share a whole number, yes
    /// and no 1 and 0. What cannot be such an answer is nothing: whoever answers could not mend it.
    pub(crate) fn kept_as(&self, kind: &Kind, world: &World<'_>) -> String {
        let text = self.kept(world);
        match (kind, self) {
            (Kind::Date, Self::Number(days)) => moment::date_of(*days),
            (Kind::Date, _) => moment::days(&text).and_then(moment::date_of),
            (Kind::DateTime, Self::Number(days)) => moment::date_time_of(*days),
            (Kind::DateTime, _) if text.contains('T') => moment::read(&text).map(|_| text),
            (Kind::DateTime, _) => moment::days(&text).and_then(moment::date_time_of),
            (Kind::Time, _) => {
                let clock = text.split_once('T').map_or(text.as_str(), |(_, clock)| clock);
                moment::read_time(clock).map(|_| clock.to_owned())
            }
            (Kind::Integer | Kind::Decimal | Kind::Range, Self::Flag(flag)) => {
                Some(u8::from(*flag).to_string())
            }
            (Kind::Integer, _) => number::plain(&text)
                .map(|value| if value.fract() == 0.0 { text } else { number::show(value.trunc()) }),
            (Kind::Decimal | Kind::Range, _) => number::plain(&text).map(|_| text),
            _ => Some(text),
        }
        .unwrap_or_default()
    }
}
