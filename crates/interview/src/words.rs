//! The texts that the page's script shows.
use serde_json::{Map, Value};
use ui::T;

/// Keys of `interview-script-…`.
const KEYS: [&str; 39] = [
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
    "file",
    "file-failed",
    "file-remove",
    "file-there",
    "file-wait",
    "file-waits",
    "finish",
    "kept",
    "none-yet",
    "optional",
    "photo",
    "place",
    "place-failed",
    "place-wait",
    "points",
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
