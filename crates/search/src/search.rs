use tantivy::schema::Value;
use tantivy::{DocAddress, TantivyDocument};

use crate::error::Result;
use crate::facets;
use crate::index::SearchIndex;
use crate::plan::{Level, Plan, Planner};
use crate::query::{Found, Query, Sort};
use crate::rank::{Ranked, best};
use crate::scan::{Scan, scan, within, words_query};
use crate::snapshot::Snapshot;
use crate::sorted::{Check, sorted};
use crate::syllable::syllables;
use crate::weights::{A_PAGE, FAR_BEHIND, TOO_LITTLE};
use crate::words::Words;

/// What was looked for in the end.
struct Read {
    plan: Plan,
    level: Level,
    /// Required words that may be missing.
    missing: usize,
    all: Scan,
    /// Whether it was found as typed.
    typed: bool,
}

impl SearchIndex {
    /// What is found for a query; a text of no words is as if nothing was typed.
    ///
    /// # Errors
    /// [`crate::SearchError`].
    pub fn search(&self, query: &Query) -> Result<Found> {
        let snapshot = self.snapshot()?;
        if let Some(known) = snapshot.answers.get(query) {
            return Ok(known);
        }
        let found = snapshot.search(query)?;
        snapshot.answers.keep(query, &found);
        Ok(found)
    }

    /// The same without looking at what was answered before; for measurements.
    ///
    /// # Errors
    /// [`crate::SearchError`].
    pub fn search_anew(&self, query: &Query) -> Result<Found> {
        self.snapshot()?.search(query)
    }
}

impl Snapshot {
    fn search(&self, query: &Query) -> Result<Found> {
        let planner = Planner::new(self, &query.typed)?;
        if planner.typed.is_empty() && query.typed.chars().any(|c| !c.is_whitespace()) {
            return Ok(Found::default());
        }
        let read = self.read(&planner)?;
        self.answer(query, &read)
    }

    /// Tries what was typed; where that finds too little, descriptions, other words, and then fewer words.
    fn read(&self, planner: &Planner<'_>) -> Result<Read> {
        let mut read = self.attempt(planner, Level::Names, 0)?;
        let typed = read.all.count() > 0;
        for (level, enough) in [(Level::Texts, TOO_LITTLE), (Level::Unknown, TOO_LITTLE), (Level::Near, 1)] {
            if planner.typed.is_empty() || read.all.count() >= enough {
                break;
            }
            read = self.attempt(planner, level, 0)?;
        }
        if read.all.count() == 0 {
            read.level = Level::Texts;
        }
        self.filled(planner, Read { typed, ..read })
    }

    /// Where a page is not filled: gives up one word after the other, half of them at most. What has all words
    /// still stands first.
    fn filled(&self, planner: &Planner<'_>, mut read: Read) -> Result<Read> {
        let required = read.plan.slots.iter().filter(|slot| slot.required).count();
        for missing in 1..=required / 2 {
            if read.all.count() >= A_PAGE {
                break;
            }
            let typed = read.typed;
            read = Read { typed, ..self.attempt(planner, read.level, missing)? };
        }
        if read.level == Level::Names && read.missing == 0 { Ok(read) } else { self.trimmed(read) }
    }

    fn attempt(&self, planner: &Planner<'_>, level: Level, missing: usize) -> Result<Read> {
        let plan = planner.plan(level)?;
        let all = scan(self, words_query(&plan, missing).as_ref(), None)?;
        Ok(Read { plan, level, missing, all, typed: true })
    }

    /// Without hits that are far behind the best.
    fn trimmed(&self, mut read: Read) -> Result<Read> {
        let ranked = best(self, &read.plan, &read.all, |_, _| true, usize::MAX)?;
        let least = ranked.first().map_or(0.0, |first| first.score * FAR_BEHIND);
        for part in &mut read.all.parts {
            part.clear();
        }
        for hit in ranked.iter().filter(|hit| hit.score >= least) {
            if let Some(part) = read.all.parts.get_mut(hit.segment) {
                part.push(hit.doc);
            }
        }
        read.all.parts.iter_mut().for_each(|part| part.sort_unstable());
        Ok(read)
    }

    fn answer(&self, query: &Query, read: &Read) -> Result<Found> {
        let check = Check::new(&query.filters, &self.codes)?;
        let asks = check.asks() != 0;
        let words = || (!read.plan.slots.is_empty()).then(|| words_query(&read.plan, read.missing));
        // What is broad is looked through again, only among what passes.
        let again = (asks && !read.all.complete)
            .then(|| scan(self, within(words(), &query.filters, &self.fields).as_ref(), Some(&check)))
            .transpose()?;
        let passed = again.as_ref().unwrap_or(&read.all);
        let wanted = query.offset.saturating_add(query.limit);
        let (ranked, total, at_least) = if query.sort == Sort::Best {
            let keeps = |at: usize, doc: u32| self.passes(&check, at, doc);
            let ranked = best(self, &read.plan, passed, keeps, wanted)?;
            let total = self.passing(&check, passed);
            (ranked, total, !passed.complete)
        } else {
            let within = within(words(), &query.filters, &self.fields);
            let (ranked, total) = sorted(self, within.as_ref(), &check, query.sort, wanted)?;
            (ranked, total, false)
        };
        let counted = query.facets.then(|| facets::count(self, &check, &read.all, passed)).transpose()?;
        let corrected =
            if read.typed && total > 0 { None } else { self.corrected(&read.plan, ranked.first())? };
        let hits = ranked.iter().skip(query.offset).filter_map(|hit| self.id(hit)).collect();
        Ok(Found { hits, total, at_least, facets: counted, corrected })
    }

    fn passes(&self, check: &Check, at: usize, doc: u32) -> bool {
        self.segment(at).is_some_and(|(_, columns)| check.fails(columns, doc) == 0)
    }

    fn passing(&self, check: &Check, scan: &Scan) -> usize {
        let count = |((_, columns), docs): ((_, &std::sync::Arc<crate::columns::Columns>), &Vec<u32>)| {
            docs.iter().filter(|doc| check.fails(columns, **doc) == 0).count()
        };
        self.segments().zip(&scan.parts).map(count).sum()
    }

    fn id(&self, hit: &Ranked) -> Option<kernel::Uuid> {
        self.segment(hit.segment).map(|(_, columns)| columns.id(hit.doc))
    }

    /// The names of a hit as written.
    pub(crate) fn names(&self, hit: &Ranked) -> Result<Vec<String>> {
        let segment = u32::try_from(hit.segment).unwrap_or(u32::MAX);
        let document: TantivyDocument = self.searcher.doc(DocAddress::new(segment, hit.doc))?;
        let names = document.get_all(self.fields.shown());
        Ok(names.filter_map(|name| name.as_str().map(str::to_owned)).collect())
    }

    /// What was typed, each word that was read as another replaced by that, as the best hit writes it.
    fn corrected(&self, plan: &Plan, hit: Option<&Ranked>) -> Result<Option<String>> {
        let Some(hit) = hit else { return Ok(None) };
        let known = Words::known()?;
        let names = self.names(hit)?.join(" ");
        let written: Vec<(String, String)> = kernel::words(&names)
            .into_iter()
            .map(|word| (syllables(&word, known).first().map(|s| s.folded.clone()).unwrap_or_default(), word))
            .collect();
        let mut out = Vec::new();
        let mut changed = false;
        for word in plan.slots.iter().flat_map(|slot| &slot.words) {
            let find = |folded: &str| {
                written.iter().find(|(known, _)| known == folded).map(|(_, word)| word.clone())
            };
            let same = find(&word.syllable.folded);
            let other = word.read_as.iter().find_map(|folded| find(folded)).filter(|_| same.is_none());
            changed |= other.is_some();
            out.extend(other.or(same));
        }
        Ok((changed && !out.is_empty()).then(|| out.join(" ")))
    }
}
