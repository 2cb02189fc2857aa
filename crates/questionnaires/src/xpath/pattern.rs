use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use fancy_regex::{Regex, RegexBuilder};

/// Most bytes that a compiled pattern takes, and most steps back that matching one takes.
const MOST_BYTES: usize = 1 << 20;
const MOST_STEPS: usize = 100_000;

thread_local! {
    static KNOWN: RefCell<HashMap<String, Option<Rc<Regex>>>> = RefCell::new(HashMap::new());
}

/// Whether the whole text matches a pattern; one that cannot be used or takes too long matches nothing.
pub(crate) fn matches(pattern: &str, text: &str) -> bool {
    known(pattern).is_some_and(|pattern| pattern.is_match(text).unwrap_or(false))
}

/// Whether a pattern can be used.
pub(crate) fn is_usable(pattern: &str) -> bool {
    known(pattern).is_some()
}

fn known(pattern: &str) -> Option<Rc<Regex>> {
    KNOWN.with_borrow_mut(|known| {
        if known.len() > 1000 {
            known.clear();
        }
        known.entry(pattern.to_owned()).or_insert_with(|| compile(pattern)).clone()
    })
}

fn compile(pattern: &str) -> Option<Rc<Regex>> {
    let mut builder = RegexBuilder::new(&format!(r"\A(?:{pattern})\z"));
    builder.backtrack_limit(MOST_STEPS).delegate_size_limit(MOST_BYTES);
    builder.build().ok().map(Rc::new)
}
