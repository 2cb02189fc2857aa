//! How good hits are. Every way of finding a word goes once through the hits that were looked at, so a search costs
//! no more than hits times ways.
//!
//! score = Σ words (worth × best way) + Σ neighbours and beginnings, then a little by length, popularity and stock.
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, SegmentReader, Term};

use crate::columns::Columns;
use crate::error::Result;
use crate::plan::{Bonus, Choice, Plan, Slot};
use crate::scan::Scan;
use crate::snapshot::Snapshot;
use crate::weights::{LENGTH, POPULARITY, SOLD_OUT};

/// A hit: how good, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Ranked {
    pub(crate) score: f32,
    /// Parts have an order of their own, so among equals this one is compared across them.
    pub(crate) popularity: u32,
    pub(crate) segment: usize,
    pub(crate) doc: u32,
}

/// The best `count` of what was scanned and is not left out, best first.
pub(crate) fn best(
    snapshot: &Snapshot,
    plan: &Plan,
    scan: &Scan,
    keeps: impl Fn(usize, u32) -> bool,
    count: usize,
) -> Result<Vec<Ranked>> {
    let mut all = Vec::new();
    for (at, ((segment, columns), docs)) in snapshot.segments().zip(&scan.parts).enumerate() {
        let docs: Vec<u32> = docs.iter().copied().filter(|doc| keeps(at, *doc)).collect();
        let scores = scores(segment, columns, plan, &docs)?;
        let ranked = docs.iter().zip(scores).map(|(doc, score)| {
            let popularity = columns.row(*doc).popularity;
            Ranked { score, popularity, segment: at, doc: *doc }
        });
        all.extend(ranked);
    }
    let order = |one: &Ranked, other: &Ranked| {
        let place = (one.segment, one.doc).cmp(&(other.segment, other.doc));
        other.score.total_cmp(&one.score).then(other.popularity.cmp(&one.popularity)).then(place)
    };
    if count < all.len() {
        all.select_nth_unstable_by(count, order);
        all.truncate(count);
    }
    all.sort_unstable_by(order);
    Ok(all)
}

fn scores(segment: &SegmentReader, columns: &Columns, plan: &Plan, docs: &[u32]) -> Result<Vec<f32>> {
    let mut scores = vec![0.0; docs.len()];
    if docs.is_empty() {
        return Ok(scores);
    }
    for slot in &plan.slots {
        add(&mut scores, &slot_scores(segment, slot, docs)?, 1.0);
    }
    for Bonus { choices, worth } in &plan.bonuses {
        add(&mut scores, &best_choices(segment, choices, docs)?, *worth);
    }
    for (score, doc) in scores.iter_mut().zip(docs) {
        *score *= favour(columns, *doc);
    }
    Ok(scores)
}

fn add(scores: &mut [f32], more: &[f32], times: f32) {
    scores.iter_mut().zip(more).for_each(|(score, more)| *score += more * times);
}

fn slot_scores(segment: &SegmentReader, slot: &Slot, docs: &[u32]) -> Result<Vec<f32>> {
    let mut scores = vec![0.0; docs.len()];
    for word in &slot.words {
        add(&mut scores, &best_choices(segment, &word.choices, docs)?, word.worth);
    }
    let (others, worth) = (best_choices(segment, &slot.others, docs)?, slot.worth());
    scores.iter_mut().zip(others).for_each(|(score, other)| *score = score.max(other * worth));
    Ok(scores)
}

/// For each document the quality of the best choice that finds it.
fn best_choices(segment: &SegmentReader, choices: &[Choice], docs: &[u32]) -> Result<Vec<f32>> {
    let mut best = vec![0.0_f32; docs.len()];
    for choice in choices {
        let index = segment.inverted_index(choice.field)?;
        let term = Term::from_field_text(choice.field, &choice.token);
        let found =
            index.read_postings(&term, IndexRecordOption::Basic).map_err(tantivy::TantivyError::from)?;
        if let Some(mut postings) = found {
            raise(&mut best, docs, &mut postings, choice.quality);
        }
    }
    Ok(best)
}

/// Steps before a leap.
const STEPS: usize = 4;

fn raise(best: &mut [f32], docs: &[u32], postings: &mut impl DocSet, quality: f32) {
    let mut there = postings.doc();
    for (best, doc) in best.iter_mut().zip(docs) {
        // A step is cheaper than a leap, and mostly one is enough: what is ranked was found by such a word.
        for _ in 0..STEPS {
            if there >= *doc {
                break;
            }
            there = postings.advance();
        }
        if there < *doc {
            there = postings.seek(*doc);
        }
        if there == *doc {
            *best = best.max(quality);
        }
    }
}

/// A short name is more to the point; what many buy and what is there comes first among equals.
fn favour(columns: &Columns, doc: u32) -> f32 {
    let row = columns.row(doc);
    let length = 1.0 - LENGTH * f32::from(row.length);
    let doublings = u16::try_from(row.popularity.saturating_add(1).ilog2()).unwrap_or(u16::MAX);
    let popularity = 1.0 + POPULARITY * f32::from(doublings);
    let stock = if row.flags.in_stock() { 1.0 } else { SOLD_OUT };
    length * popularity * stock
}
