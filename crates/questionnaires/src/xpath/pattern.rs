use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use regex::{Regex, RegexBuilder};

/// Most bytes that a compiled pattern takes.
const MOST_BYTES: usize = 1 << 20;

thread_local! {
    static KNOWN: RefCell<HashMap<String, Option<Rc<Regex>>>> = RefCell::new(HashMap::new());
}

/// A pattern that a whole text must match; none when it cannot be used (looking around, too large).
pub(crate) fn whole(pattern: &str) -> Option<Rc<Regex>> {
    KNOWN.with_borrow_mut(|known| {
        if known.len() > 1000 {
            known.clear();
        }
        known.entry(pattern.to_owned()).or_insert_with(|| compile(pattern)).clone()
    })
}

fn compile(pattern: &str) -> Option<Rc<Regex>> {
    RegexBuilder::new(&format!("^(?:{pattern})$")).size_limit(MOST_BYTES).build().ok().map(Rc::new)
}
