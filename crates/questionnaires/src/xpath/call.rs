use super::function::Function;
use super::tree::{Path, Start, Tree};
use super::wrong::Wrong;

/// A call of a function with its values, if both are known to fit.
///
/// # Errors
/// [`Wrong::Function`], [`Wrong::Count`], and for what is written out [`Wrong::Pattern`] and [`Wrong::Date`].
pub(super) fn checked(name: &str, values: Vec<Tree>) -> Result<Tree, Wrong> {
    let (function, name, least, most) = Function::named(name).ok_or_else(|| unknown(name))?;
    if values.len() < least || values.len() > most {
        return Err(Wrong::Count(name, least, most, values.len()));
    }
    let start = |start| Tree::Path(Path { start, filters: Vec::new(), steps: Vec::new() });
    match (function, values.as_slice()) {
        (Function::Current, _) => Ok(start(Start::Question)),
        (Function::Instance, [Tree::Text(list)]) => Ok(start(Start::List { name: list.clone(), list: None })),
        (Function::Instance, _) => Err(Wrong::Function("instance".into())),
        (Function::Regex, [_, Tree::Text(pattern)]) => {
            if super::pattern::is_usable(pattern) {
                Ok(Tree::Call(function, values))
            } else {
                Err(Wrong::Pattern(pattern.clone()))
            }
        }
        (Function::Date | Function::DateTime, [Tree::Text(text)])
            if !text.is_empty() && crate::number::read(text).is_nan() && !is_dated(text) =>
        {
            Err(Wrong::Date(text.clone()))
        }
        _ => Ok(Tree::Call(function, values)),
    }
}

/// Whether a text has the parts of a date, if perhaps of a day that the calendar does not have; that one is only empty.
fn is_dated(text: &str) -> bool {
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    let parts: Vec<&str> = day.split('-').collect();
    parts.len() == 3 && parts.iter().all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
}

/// A function that there is not: `TRUE()` and `count_selected()` are only written otherwise.
fn unknown(name: &str) -> Wrong {
    match Function::named(&name.to_lowercase().replace('_', "-")) {
        Some((_, right, ..)) => Wrong::Written(name.to_owned(), right),
        None => Wrong::Function(name.to_owned()),
    }
}
