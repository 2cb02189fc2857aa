use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::query::{Found, Query};

/// Answers are kept for so many queries; then it begins anew. A page's worth is about 2 KB.
const KEPT: usize = 4_096;

/// What was answered already: many people ask for the same few things.
#[derive(Default)]
pub(crate) struct Answers(Mutex<HashMap<Query, Found>>);

impl Answers {
    pub(crate) fn get(&self, query: &Query) -> Option<Found> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(query).cloned()
    }

    pub(crate) fn keep(&self, query: &Query, found: &Found) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(query.clone(), found.clone());
    }
}
