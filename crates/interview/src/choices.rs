use questionnaires::{Choice, Filling, Kind, View};

use crate::typed;

/// More choices than this are a list to type in, not rows to scroll.
const MOST_ROWS: usize = 12;

/// How choices are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A row for each, one under another.
    Rows,
    /// Side by side: yes and no, a scale.
    Abreast,
    /// A list that folds.
    List,
}

/// How the choices of a question are shown. A list that begins empty, because another answer fills it, is one that folds.
pub(crate) fn shape(view: &View<'_>, choices: &[Choice]) -> Shape {
    let node = view.node;
    if matches!(node.kind, Kind::SelectOne(_)) && (node.appears("minimal") || choices.len() > MOST_ROWS) {
        Shape::List
    } else if ["horizontal", "horizontal-compact", "likert", "columns", "columns-pack"]
        .iter()
        .any(|word| node.appears(word))
    {
        Shape::Abreast
    } else {
        Shape::Rows
    }
}

/// The numbers of a range that has few, for rows instead of a field.
pub(crate) fn steps(view: &View<'_>) -> Vec<Choice> {
    let number = |key: &str, default: f64| {
        view.node.parameters.get(key).and_then(|text| text.parse::<f64>().ok()).unwrap_or(default)
    };
    let (start, end, step) = (number("start", 1.0), number("end", 10.0), number("step", 1.0));
    let count = (end - start) / step;
    let whole =
        count.is_finite() && (0.0..=11.0).contains(&count) && step.fract() == 0.0 && start.fract() == 0.0;
    if !whole {
        return Vec::new();
    }
    let numbers = std::iter::successors(Some(start), |number| Some(number + step)).take(12);
    numbers
        .take_while(|number| (number - start).abs() <= (end - start).abs())
        .map(|number| Choice {
            value: number.to_string(),
            label: number.to_string(),
            selected: view.value == number.to_string(),
            image: String::new(),
        })
        .collect()
}

/// An answer in words: labels of its choices.
pub(crate) fn shown(filling: &Filling<'_>, view: &View<'_>) -> String {
    if view.node.kind.source().is_none() {
        return match view.node.kind {
            Kind::Acknowledge if view.value == "OK" => "✓".to_owned(),
            Kind::Geotrace | Kind::Geoshape => typed::lines(&view.node.kind, &view.value).replace('\n', "; "),
            _ => view.value.clone(),
        };
    }
    let choices = filling.choices(&view.path);
    let label = |value: &str| {
        let found = choices.iter().find(|choice| choice.value == value);
        found.map_or_else(|| value.to_owned(), |choice| choice.label.clone())
    };
    match view.node.kind {
        Kind::SelectOne(_) => label(&view.value),
        _ => view.value.split_whitespace().map(label).collect::<Vec<_>>().join(", "),
    }
}
