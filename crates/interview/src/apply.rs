use questionnaires::{ChangeError, Filling};

use crate::taken::{Act, Taken, field};
use crate::typed;

/// Puts what a posted form says into the filling, and adds or takes out a pass. Answers to what is not asked any more are
/// left out, as are presses of buttons that stood on an older page. Told is the fragment of the page to come back to,
/// empty for its top.
///
/// # Errors
/// [`ChangeError::TooMany`] when a pass was wanted and there are as many as there may be; the answers are in then.
pub fn apply(filling: &mut Filling<'_>, taken: &Taken) -> Result<String, ChangeError> {
    let answers: Vec<(String, String)> = taken
        .answers
        .iter()
        .map(|(path, value)| {
            let kind = filling.view(path).map(|view| &view.node.kind);
            (path.clone(), kind.map_or_else(|| value.clone(), |kind| typed::tidy(kind, value)))
        })
        .collect();
    filling.set_all(&answers);
    match &taken.act {
        Act::Add(path) => match filling.add(path) {
            Ok(pass) => Ok(field(&pass)),
            Err(error @ ChangeError::TooMany(_)) => Err(error),
            Err(_) => Ok(field(path)),
        },
        Act::Remove(path) => {
            // A pass taken out twice must not take the next one with it: the page says how many it showed.
            let _ = filling.remove(path);
            let repeat = path.rsplit_once('[').map_or(path.as_str(), |(repeat, _)| repeat);
            Ok(field(repeat))
        }
        Act::Continue(path) if !path.is_empty() => Ok(field(path)),
        Act::Continue(_) | Act::Save | Act::Finish | Act::File(_) => Ok(String::new()),
    }
}
