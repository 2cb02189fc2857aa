//! Filters, and orders that do not depend on the words.
use std::cmp::Reverse;
use std::collections::BinaryHeap;

use tantivy::query::{EnableScoring, Query as TantivyQuery};
use tantivy::{DocSet, TERMINATED};

use crate::columns::{Codes, Columns};
use crate::error::Result;
use crate::query::{Filters, Sort};
use crate::rank::Ranked;
use crate::snapshot::Snapshot;

/// What a document fails by, as bits.
pub(crate) const CATEGORY: u8 = 1;
pub(crate) const COMMUNE: u8 = 2;
pub(crate) const BOOTH: u8 = 4;
pub(crate) const PRICE: u8 = 8;
pub(crate) const STARS: u8 = 16;
pub(crate) const STOCK: u8 = 32;
pub(crate) const CERTIFIED: u8 = 64;
const AGES: u8 = 128;

/// Filters, ready for comparing.
pub(crate) struct Check {
    categories: Option<Vec<u32>>,
    communes: Option<Vec<u32>>,
    booth: Option<u32>,
    filters: Filters,
    asks: u8,
}

impl Check {
    pub(crate) fn new(filters: &Filters, codes: &Codes) -> Result<Self> {
        let numbers = |names: &[String]| -> Result<Option<Vec<u32>>> {
            let found = names.iter().map(|name| codes.find(name)).collect::<Result<Vec<_>>>()?;
            Ok((!names.is_empty()).then(|| found.into_iter().flatten().collect()))
        };
        let mut check = Self {
            categories: numbers(&filters.categories)?,
            communes: numbers(&filters.communes)?,
            booth: booth_number(filters, codes)?,
            filters: filters.clone(),
            asks: 0,
        };
        check.asks = check.asked();
        Ok(check)
    }

    /// The bits of what is asked for at all.
    pub(crate) fn asks(&self) -> u8 {
        self.asks
    }

    fn asked(&self) -> u8 {
        let filters = &self.filters;
        bit(self.categories.is_some(), CATEGORY)
            | bit(self.communes.is_some(), COMMUNE)
            | bit(self.booth.is_some(), BOOTH)
            | bit(filters.price_from.is_some() || filters.price_to.is_some(), PRICE)
            | bit(filters.stars.is_some(), STARS)
            | bit(filters.in_stock, STOCK)
            | bit(filters.certified, CERTIFIED)
            | bit(filters.for_all_ages, AGES)
    }

    /// The bits of what a document fails by; zero passes.
    pub(crate) fn fails(&self, columns: &Columns, doc: u32) -> u8 {
        if self.asks == 0 {
            return 0;
        }
        let filters = &self.filters;
        let lacks =
            |numbers: &Option<Vec<u32>>, number| numbers.as_ref().is_some_and(|all| !all.contains(&number));
        let row = columns.row(doc);
        let flags = row.flags;
        bit(self.categories.is_some() && lacks(&self.categories, row.category), CATEGORY)
            | bit(self.communes.is_some() && lacks(&self.communes, row.commune), COMMUNE)
            | bit(self.booth.is_some_and(|booth| booth != row.booth), BOOTH)
            | bit(!self.price(row.price), PRICE)
            | bit(filters.stars.is_some_and(|least| flags.stars() < least), STARS)
            | bit(filters.in_stock && !flags.in_stock(), STOCK)
            | bit(filters.certified && !flags.certified(), CERTIFIED)
            | bit(filters.for_all_ages && flags.adults_only(), AGES)
    }

    fn price(&self, price: i64) -> bool {
        let (from, to) = (self.filters.price_from, self.filters.price_to);
        if from.is_none() && to.is_none() {
            return true;
        }
        from.is_none_or(|from| from <= price) && to.is_none_or(|to| price <= to)
    }
}

/// The number of the booth asked for; one that no document has for a booth without any.
fn booth_number(filters: &Filters, codes: &Codes) -> Result<Option<u32>> {
    let Some(id) = filters.booth else { return Ok(None) };
    Ok(Some(codes.find(&id.simple().to_string())?.unwrap_or(u32::MAX)))
}

fn bit(set: bool, bit: u8) -> u8 {
    if set { bit } else { 0 }
}

/// The first `count` hits by a value, and how many hits there are in all.
pub(crate) fn sorted(
    snapshot: &Snapshot,
    query: &dyn TantivyQuery,
    check: &Check,
    sort: Sort,
    count: usize,
) -> Result<(Vec<Ranked>, usize)> {
    let weight = query.weight(EnableScoring::disabled_from_searcher(&snapshot.searcher))?;
    let (mut heap, mut total) = (BinaryHeap::with_capacity(count + 1), 0);
    for (at, (segment, columns)) in snapshot.segments().enumerate() {
        let mut docs = weight.scorer(segment, 1.0)?;
        let mut doc = docs.doc();
        while doc != TERMINATED {
            if !segment.is_deleted(doc) && check.fails(columns, doc) == 0 {
                total += 1;
                keep(&mut heap, (value(columns, doc, sort), Reverse((at, doc))), count);
            }
            doc = docs.advance();
        }
    }
    let places = heap.into_sorted_vec().into_iter().map(|Reverse((_, Reverse(place)))| place);
    let ranked = |(segment, doc)| Ranked { score: 0.0, popularity: 0, segment, doc };
    Ok((places.map(ranked).collect(), total))
}

type Entry = (i64, Reverse<(usize, u32)>);

/// Keeps the largest `count`.
fn keep(heap: &mut BinaryHeap<Reverse<Entry>>, entry: Entry, count: usize) {
    if heap.len() >= count && heap.peek().is_some_and(|least| entry <= least.0) {
        return;
    }
    heap.push(Reverse(entry));
    if heap.len() > count {
        heap.pop();
    }
}

/// The larger, the earlier. What has no price comes last.
fn value(columns: &Columns, doc: u32, sort: Sort) -> i64 {
    let price = || columns.row(doc).price;
    match sort {
        Sort::Best => 0,
        Sort::Newest => columns.added.get_val(doc),
        Sort::PriceDown => price(),
        Sort::Price => match price() {
            0 => i64::MIN,
            price => price.saturating_neg(),
        },
    }
}
