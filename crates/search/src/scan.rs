//! Which documents are hits, the most popular first, up to a bound.
use tantivy::query::{AllQuery, BooleanQuery, EmptyQuery, EnableScoring, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocSet, SegmentReader, TERMINATED, Term};

use crate::columns::Columns;
use crate::error::Result;
use crate::plan::{Choice, Plan, Slot, Word};
use crate::query::Filters;
use crate::schema::Fields;
use crate::snapshot::Snapshot;
use crate::sorted::Check;
use crate::weights::{LOOKED_AT, PASSED_BY};

/// Hits of each segment, in the order of its documents.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    pub(crate) parts: Vec<Vec<u32>>,
    /// Whether these are all.
    pub(crate) complete: bool,
}

impl Scan {
    pub(crate) fn count(&self) -> usize {
        self.parts.iter().map(Vec::len).sum()
    }
}

/// Looks for hits; with a check only for those that pass it.
pub(crate) fn scan(snapshot: &Snapshot, query: &dyn Query, check: Option<&Check>) -> Result<Scan> {
    let weight = query.weight(EnableScoring::disabled_from_searcher(&snapshot.searcher))?;
    let mut out = Scan { parts: Vec::new(), complete: true };
    for (segment, columns) in snapshot.segments() {
        let mut docs = weight.scorer(segment, 1.0)?;
        let share = share(snapshot, segment);
        let (part, complete) = part(docs.as_mut(), segment, columns, check, share);
        out.complete &= complete;
        out.parts.push(part);
    }
    Ok(out)
}

/// How many hits a segment may give: by its size, and some in any case.
fn share(snapshot: &Snapshot, segment: &SegmentReader) -> usize {
    let all = usize::try_from(snapshot.searcher.num_docs()).unwrap_or(usize::MAX).max(1);
    let here = usize::try_from(segment.num_docs()).unwrap_or(usize::MAX);
    (LOOKED_AT * here).div_ceil(all).max(64)
}

fn part(
    docs: &mut dyn DocSet,
    segment: &SegmentReader,
    columns: &Columns,
    check: Option<&Check>,
    keep: usize,
) -> (Vec<u32>, bool) {
    let mut kept = Vec::new();
    let mut left = keep * (PASSED_BY / LOOKED_AT);
    let mut doc = docs.doc();
    while doc != TERMINATED {
        if kept.len() >= keep || left == 0 {
            return (kept, false);
        }
        left -= 1;
        if !segment.is_deleted(doc) && check.is_none_or(|check| check.fails(columns, doc) == 0) {
            kept.push(doc);
        }
        doc = docs.advance();
    }
    (kept, true)
}

/// What all required words ask for; `missing` of them may be missing.
pub(crate) fn words_query(plan: &Plan, missing: usize) -> Box<dyn Query> {
    let slots: Vec<&Slot> = plan.slots.iter().filter(|slot| slot.required).collect();
    let wanted = slots.len().saturating_sub(missing).max(1);
    let queries: Vec<Box<dyn Query>> = slots.iter().map(|slot| slot_query(slot)).collect();
    if wanted >= queries.len() {
        return all(queries);
    }
    Box::new(BooleanQuery::union_with_minimum_required_clauses(queries, wanted))
}

fn slot_query(slot: &Slot) -> Box<dyn Query> {
    let mut ways = vec![all(slot.words.iter().map(word_query).collect())];
    ways.extend(slot.others.iter().map(token));
    any(ways)
}

fn word_query(word: &Word) -> Box<dyn Query> {
    any(word.choices.iter().filter(|choice| choice.finds).map(token).collect())
}

fn token(choice: &Choice) -> Box<dyn Query> {
    term(Term::from_field_text(choice.field, &choice.token))
}

fn term(term: Term) -> Box<dyn Query> {
    Box::new(TermQuery::new(term, IndexRecordOption::Basic))
}

fn all(mut queries: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    match queries.len() {
        0 => Box::new(AllQuery),
        1 => queries.remove(0),
        _ => Box::new(BooleanQuery::intersection(queries)),
    }
}

fn any(mut queries: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    match queries.len() {
        0 => Box::new(EmptyQuery),
        1 => queries.remove(0),
        _ => Box::new(BooleanQuery::union(queries)),
    }
}

/// The words, or everything where nothing was typed, within the filters that the index itself can follow.
pub(crate) fn within(words: Option<Box<dyn Query>>, filters: &Filters, fields: &Fields) -> Box<dyn Query> {
    let one_of = |field: Field, codes: &[String]| {
        let terms = codes.iter().map(|code| term(Term::from_field_text(field, code))).collect();
        (!codes.is_empty()).then(|| any(terms))
    };
    let booth: Vec<String> = filters.booth.iter().map(|id| id.simple().to_string()).collect();
    let mut queries: Vec<Box<dyn Query>> = words.into_iter().collect();
    queries.extend(one_of(fields.category, &filters.categories));
    queries.extend(one_of(fields.commune, &filters.communes));
    queries.extend(one_of(fields.booth, &booth));
    all(queries)
}
