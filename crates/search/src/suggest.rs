//! What may be being typed, from the index's own names.
use std::collections::HashMap;

use crate::error::Result;
use crate::index::SearchIndex;
use crate::plan::{Level, Planner};
use crate::rank::best;
use crate::scan::{scan, words_query};
use crate::syllable::{Syllable, syllables};
use crate::words::Words;

/// Names that are read for one suggestion.
const NAMES: usize = 64;

impl SearchIndex {
    /// Completed beginnings of names with their accents, the most usual among the best hits first.
    ///
    /// # Errors
    /// [`crate::SearchError`].
    pub fn suggest(&self, typed: &str, limit: usize) -> Result<Vec<String>> {
        let snapshot = self.snapshot()?;
        let planner = Planner::new(&snapshot, typed)?;
        if planner.typed.is_empty() {
            return Ok(Vec::new());
        }
        let plan = planner.plan(Level::Names)?;
        let scan = scan(&snapshot, words_query(&plan, 0).as_ref(), None)?;
        let mut phrases = Phrases::default();
        for hit in best(&snapshot, &plan, &scan, |_, _| true, NAMES)? {
            for name in snapshot.names(&hit)? {
                phrases.add(&name, &planner.typed)?;
            }
        }
        Ok(phrases.first(limit))
    }
}

/// Phrases, how often they came up, and when first.
#[derive(Default)]
struct Phrases(HashMap<String, (usize, usize)>);

impl Phrases {
    /// Adds what a name says from the typed words on: these completed, and one word more.
    fn add(&mut self, name: &str, typed: &[Syllable]) -> Result<()> {
        let known = Words::known()?;
        let words = kernel::words(name);
        let forms: Vec<Syllable> = words.iter().flat_map(|word| syllables(word, known)).collect();
        let Some(at) = (0..forms.len()).find(|at| continues(forms.get(*at..).unwrap_or_default(), typed))
        else {
            return Ok(());
        };
        for length in [typed.len(), typed.len() + 1] {
            if let Some(phrase) = words.get(at..at + length) {
                let order = self.0.len();
                self.0.entry(phrase.join(" ")).or_insert((0, order)).0 += 1;
            }
        }
        Ok(())
    }

    /// A phrase that always goes on the same way is left out for the longer one.
    fn first(self, limit: usize) -> Vec<String> {
        let mut all: Vec<(String, (usize, usize))> = self.0.into_iter().collect();
        all.sort_unstable_by_key(|(_, (count, order))| (std::cmp::Reverse(*count), *order));
        let goes_on = |short: &(String, (usize, usize))| {
            all.iter().any(|long| {
                long.1.0 == short.1.0
                    && long.0.strip_prefix(&short.0).is_some_and(|rest| rest.starts_with(' '))
            })
        };
        let kept = all.iter().filter(|phrase| !goes_on(phrase)).map(|(phrase, _)| phrase.clone());
        kept.take(limit).collect()
    }
}

/// Whether a name goes on as typed: all words but the last are the same, and the last begins so.
fn continues(name: &[Syllable], typed: &[Syllable]) -> bool {
    let fits = |(at, typed_word): (usize, &Syllable)| {
        let last = at + 1 == typed.len();
        name.get(at).is_some_and(|word| {
            let same = if typed_word.marked {
                word.exact == typed_word.exact
            } else {
                word.folded == typed_word.folded
            };
            same || (last && word.folded.starts_with(&typed_word.folded))
        })
    };
    typed.iter().enumerate().all(fits)
}
