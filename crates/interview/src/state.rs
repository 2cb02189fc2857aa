//! What the page's script begins with.
use questionnaires::{Expression, Filling, Mistake, View};
use serde_json::{Map, Value, json};

use crate::Interview;

/// As JSON for an attribute: the answers, the mistakes, and what only we could compute of questions that the script has
/// to leave to us.
pub(crate) fn state(interview: &Interview<'_>) -> String {
    let filling = interview.filling;
    let mut state = Map::from_iter([("answers".to_owned(), Value::Object(filling.answers()))]);
    if !interview.mistakes.is_empty() {
        let told = |mistake: &Mistake| json!({"path": mistake.path, "message": mistake.message});
        state.insert("mistakes".into(), interview.mistakes.iter().map(told).collect());
    }
    let views = filling.views();
    let unasked = views.iter().filter(|view| !view.relevant && is_ours(view.node.relevant.as_ref()));
    let unasked: Vec<&str> = unasked.map(|view| view.path.as_str()).collect();
    if !unasked.is_empty() {
        state.insert("unasked".into(), json!(unasked));
    }
    let filtered = views.iter().filter(|view| is_ours(view.node.choice_filter.as_ref()));
    let choices: Map<String, Value> =
        filtered.map(|view| (view.path.clone(), names(filling, view))).collect();
    if !choices.is_empty() {
        state.insert("choices".into(), Value::Object(choices));
    }
    Value::Object(state).to_string()
}

fn names(filling: &Filling<'_>, view: &View<'_>) -> Value {
    filling.choices(&view.path).into_iter().map(|choice| choice.value).collect()
}

/// Whether only we can compute it.
fn is_ours(expression: Option<&Expression>) -> bool {
    expression.is_some_and(|expression| expression.for_script().is_none())
}
