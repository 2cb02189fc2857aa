//! Years computed by one version of a method, and what may be said across a change of it: ranks only.
use std::collections::HashMap;
use std::ops::Range;

use composite::{Data, Errors, Index, Meta, Uncertain, uncertainty};
use kernel::{Error, Locale, Result};

use super::{Source, words};

/// Recomputations behind the range of a rank, and the seed they follow from.
pub(crate) const RUNS: usize = 500;
const SEED: u64 = 1;

/// Years of an edition with their ranks and how sure they are.
pub(crate) struct Computed {
    pub(crate) index: Index,
    /// Standard errors of sampling, where there are any.
    pub(crate) errors: Option<Errors>,
    /// `None` where the method lets nothing vary.
    pub(crate) uncertain: Option<Uncertain>,
    /// Years with their rows, the last one last; one without a name where the data has no years.
    pub(crate) years: Vec<(f64, Range<usize>)>,
    /// For each row the places gained since the year before, by whatever method that was ranked.
    pub(crate) gained: Vec<Option<i64>>,
    /// That years before the first one here had another version of the method.
    pub(crate) since: Option<Break>,
}

/// Between two years the method changed: their scores must not be compared.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Break {
    pub(crate) before: f64,
    pub(crate) after: f64,
    /// Id and version.
    pub(crate) old: (String, String),
    pub(crate) new: (String, String),
}

/// Computes all spans, the oldest first.
pub(super) fn all(name: &str, sources: &[Source]) -> composite::Result<Vec<Computed>> {
    let mut all: Vec<Computed> = Vec::new();
    for source in sources {
        let own = Computed::of(name, source)?;
        let own = match all.last() {
            Some(before) => own.after(before),
            None => own,
        };
        all.push(own);
    }
    Ok(all)
}

impl Computed {
    fn of(name: &str, source: &Source) -> composite::Result<Self> {
        let meta = Meta::parse(&format!("{}.iMeta.csv", source.shipped.name), source.meta.as_bytes())?;
        let method = source.shipped.method()?;
        let data = Data::parse(name, source.data.as_bytes(), &meta)?;
        let index = Index::compute(meta, data, method)?;
        let codes = &index.denominated.codes;
        let errors =
            source.errors.as_ref().map(|file| Errors::parse(name, file.as_bytes(), &index.data, codes));
        let errors = errors.transpose()?;
        // A method that lets nothing vary has no ranges.
        let uncertain = uncertainty(&index, errors.as_ref(), RUNS, SEED).ok();
        let (years, gained) = (years(&index.data), index.rank_changes());
        Ok(Self { index, errors, uncertain, years, gained, since: None })
    }

    /// Tells what it may of the year before, which another method ranked: how many places each unit gained.
    fn after(mut self, old: &Self) -> Self {
        let (Some((before, was)), Some((after, is))) = (old.years.last(), self.years.first()) else {
            return self;
        };
        let ranks: HashMap<&str, u32> = was.clone().filter_map(|row| old.ranked(row)).collect();
        for row in is.clone() {
            let both = self.ranked(row).and_then(|(code, rank)| Some((*ranks.get(code)?, rank)));
            if let Some(gained) = self.gained.get_mut(row) {
                *gained = both.map(|(before, after)| i64::from(before) - i64::from(after));
            }
        }
        self.since = Some(Break { before: *before, after: *after, old: old.method(), new: self.method() });
        self
    }

    fn ranked(&self, row: usize) -> Option<(&str, u32)> {
        let rank = self.index.top_ranks().get(row).copied().filter(|rank| *rank > 0)?;
        Some((self.index.data.units.get(row)?.code.as_str(), rank))
    }

    fn method(&self) -> (String, String) {
        (self.index.method.id.clone(), self.index.method.version.clone())
    }

    /// The row of a place in a year.
    ///
    /// # Errors
    /// [`Error::NotFound`] without one.
    pub(crate) fn row(&self, place: &str, rows: &Range<usize>) -> Result<usize> {
        let unit = |row: &usize| self.index.data.units.get(*row).is_some_and(|unit| unit.code == place);
        rows.clone().find(unit).ok_or(Error::NotFound)
    }

    /// What a code is called.
    pub(crate) fn label(&self, code: &str, locale: Locale) -> String {
        let own = self.index.method.labels.get(code).map(|label| words(label, locale).to_owned());
        own.or_else(|| {
            self.index.tree.nodes.iter().find(|node| node.code == code).map(|node| node.name.clone())
        })
        .unwrap_or_else(|| code.to_owned())
    }

    /// The unit an indicator is told in.
    pub(crate) fn unit(&self, code: &str) -> &str {
        self.index.meta.find(code).map_or("", |entry| entry.unit.as_str())
    }

    /// The components of the index: the parts of its top.
    pub(crate) fn components(&self) -> Vec<usize> {
        self.index.tree.nodes.last().map(|node| node.children.clone()).unwrap_or_default()
    }
}

fn years(data: &Data) -> Vec<(f64, Range<usize>)> {
    let mut years: Vec<(f64, Range<usize>)> = Vec::new();
    for (row, unit) in data.units.iter().enumerate() {
        match years.last_mut() {
            Some((time, rows)) if time.total_cmp(&unit.time).is_eq() => rows.end = row + 1,
            _ => years.push((unit.time, row..row + 1)),
        }
    }
    years
}
