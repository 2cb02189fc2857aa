//! Full-text search of Vietnamese names, in a folder of its own on every node (tantivy).
//!
//! **Words**: a [`Doc`] is what can be found: its id, its names as written, weaker words around them, and values to
//! filter, sort and count by. A *syllable* is what stands between two spaces; Vietnamese words have one or more, so
//! neighbouring syllables count as a *pair*. The *cursor* is the place in the log up to which the index knows.
//!
//! **Promises**
//! - "dừa sáp" is found by `dua sap`, `DỪA SÁP`, `duwaf sasp` and `dừa xáp`; exact accents come first.
//! - Every word must be found; words are given up only when nothing is found, and forgiven a slip of one letter only
//!   when too little is. What was read instead is in [`Found::corrected`].
//! - A name that begins with what was typed stands above one that has it further back: the first word of a
//!   Vietnamese name says what the thing is.
//! - The index is opened, not built, at start: [`SearchIndex::open`]. What is new, damaged or of another version has no cursor,
//!   and the caller calls [`SearchIndex::rebuild`], during which the old one answers.
//! - Documents lie in order of popularity. A search looks at the most popular 4,096 hits, so that a broad word costs no
//!   more than a narrow one; what was not counted to the end says so ([`Found::at_least`]).
//!
//! How it ranks: `rank.rs`, with its few weights in `weights.rs`. What is known of words: `data/search/synonyms.toml`.
mod answers;
mod columns;
mod doc;
mod error;
mod facets;
mod folder;
mod index;
mod near;
mod plan;
mod query;
mod rank;
mod scan;
mod schema;
mod search;
mod snapshot;
mod sorted;
mod suggest;
mod syllable;
mod telex;
mod vocabulary;
mod weights;
mod words;

#[cfg(test)]
mod tests;

pub use doc::Doc;
pub use error::SearchError;
pub use facets::{Facets, PRICE_STEPS};
pub use folder::{Opened, Why};
pub use index::SearchIndex;
pub use query::{Filters, Found, Query, Sort};
