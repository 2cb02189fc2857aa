use questionnaires::{Choice, Filling, Kind, View};

use crate::choices::{Shape, shape, shown, steps};
use crate::file::is_file;
use crate::typed;

/// What a question is answered in.
#[derive(Debug)]
pub(crate) enum Control {
    /// One line.
    Line {
        kind: &'static str,
        mode: &'static str,
        value: String,
        short: bool,
    },
    Lines(String),
    List {
        choices: Vec<Choice>,
        typed: bool,
    },
    Rows {
        choices: Vec<Choice>,
        abreast: bool,
        clears: bool,
    },
    Ticks {
        choices: Vec<Choice>,
        abreast: bool,
    },
    /// A place for each choice, the first for the most important.
    Rank {
        choices: Vec<Choice>,
        places: Vec<String>,
    },
    Place(String),
    /// A line or an area: a place in each line.
    Points(String),
    /// A photo or another file, by its name; it is added on a page of its own.
    File {
        name: String,
        picture: bool,
    },
    /// One box to tick.
    Agree(bool),
    /// Is shown and not answered.
    Shown(String),
    /// Words alone.
    Note,
}

impl Control {
    pub(crate) fn of(filling: &Filling<'_>, view: &View<'_>) -> Self {
        let kind = &view.node.kind;
        match kind {
            Kind::Note => return Self::Note,
            kind if view.read_only || !kind.is_asked() => return Self::Shown(shown(filling, view)),
            kind if is_file(kind) => {
                return Self::File { name: view.value.clone(), picture: *kind == Kind::Image };
            }
            _ => {}
        }
        let value = || view.value.clone();
        let line = |kind, mode, short| Self::Line { kind, mode, value: value(), short };
        match kind {
            Kind::Integer => line("text", "numeric", true),
            Kind::Decimal => line("text", "decimal", true),
            Kind::Date => line("date", "", true),
            Kind::Time => line("time", "", true),
            // Browsers take neither seconds' parts nor zones.
            Kind::DateTime => {
                let value = view.value.chars().take(16).collect();
                Self::Line { kind: "datetime-local", mode: "", value, short: false }
            }
            Kind::Range => match steps(view) {
                steps if steps.is_empty() => line("text", "decimal", true),
                choices => Self::Rows { choices, abreast: true, clears: clears(view) },
            },
            Kind::Geopoint => Self::Place(value()),
            Kind::Geotrace | Kind::Geoshape => Self::Points(typed::lines(kind, &view.value)),
            Kind::Acknowledge => Self::Agree(view.value == "OK"),
            Kind::SelectOne(_) | Kind::SelectMultiple(_) | Kind::Rank(_) => Self::choices(filling, view),
            _ if view.node.appears("multiline") => Self::Lines(value()),
            _ if view.node.appears("numbers") => line("text", "numeric", true),
            _ => line("text", "", false),
        }
    }

    fn choices(filling: &Filling<'_>, view: &View<'_>) -> Self {
        let choices = filling.choices(&view.path);
        let shape = shape(view, &choices);
        match view.node.kind {
            Kind::SelectMultiple(_) => Self::Ticks { choices, abreast: shape == Shape::Abreast },
            Kind::Rank(_) => {
                let mut places: Vec<String> = view.value.split_whitespace().map(str::to_owned).collect();
                places.resize(choices.len(), String::new());
                Self::Rank { choices, places }
            }
            _ if shape == Shape::List => {
                let typed = choices.len() > 12;
                Self::List { choices, typed }
            }
            _ => Self::Rows { choices, abreast: shape == Shape::Abreast, clears: clears(view) },
        }
    }

    /// Several fields under one question.
    pub(crate) fn is_set(&self) -> bool {
        matches!(self, Self::Rows { .. } | Self::Ticks { .. } | Self::Rank { .. })
    }
}

/// Whether an answer can be taken back: radio buttons alone cannot.
fn clears(view: &View<'_>) -> bool {
    !view.required && !view.value.is_empty()
}
