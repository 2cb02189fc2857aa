//! The texts that the page's script shows.
use serde_json::{Map, Value};
use ui::T;

/// Keys of `interview-script-…`.
const KEYS: [&str; 32] = [
    "add",
    "again",
    "choose",
    "clear",
    "closed",
    "continue",
    "continue-hint",
    "edit",
    "elsewhere",
    "elsewhere-here",
    "elsewhere-there",
    "errors",
    "failed",
    "finish",
    "kept",
    "missing",
    "none-yet",
    "optional",
    "place",
    "place-failed",
    "place-wait",
    "progress",
    "queued",
    "rank",
    "remove",
    "remove-sure",
    "save",
    "saved",
    "saving",
    "sending",
    "sign-in",
    "type",
];

/// As JSON for an attribute.
pub(crate) fn words(t: &T) -> String {
    let words =
        KEYS.iter().map(|key| ((*key).to_owned(), Value::from(t.get(&format!("interview-script-{key}")))));
    Value::Object(words.collect::<Map<_, _>>()).to_string()
}
