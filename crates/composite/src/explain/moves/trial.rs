//! One value changed, and the index computed anew.
use std::ops::Range;

use crate::error::{Error, Result};
use crate::index::{Index, treat_all};
use crate::method::NotPositive;
use crate::rank::Sorter;
use crate::stage::sheet::{Ladder, Sheet};
use crate::stage::{Frame, impute, scale};

/// How finely the way to what is reachable is looked through for the first place gained.
const STEPS: u32 = 20;
/// How often a step is halved to find where the place is gained.
const HALVINGS: u32 = 20;

pub(super) struct Trial<'a> {
    index: &'a Index,
    ladder: Ladder,
    sheet: Sheet,
    sorter: Sorter,
    ranks: Vec<u32>,
    pub(super) row: usize,
    /// The rows of the same time.
    pub(super) span: Range<usize>,
    pub(super) rank: u32,
    pub(super) score: f64,
}

impl<'a> Trial<'a> {
    pub(super) fn of(index: &'a Index, row: usize) -> Result<Self> {
        let own = &index.method.aggregation;
        let ladder = Ladder::of(own, &own.kind, index.tree.levels())?;
        let mut sheet = Sheet::new(index.tree.nodes.len(), index.data.units.len());
        sheet.lay(&index.tree, &ladder, &index.normalised.columns);
        let span = index.data.spans().into_iter().find(|span| span.contains(&row)).unwrap_or(row..row + 1);
        let rank = index.top_ranks().get(row).copied().unwrap_or(0);
        let score = index.scores().get(row).copied().unwrap_or(f64::NAN);
        if rank == 0 {
            return Err(Error::Refused(
                "the unit has no rank at that time, so nothing can move it up.".to_owned(),
            ));
        }
        let ranks = vec![0; span.len()];
        Ok(Self { index, ladder, sheet, sorter: Sorter::default(), ranks, row, span, rank, score })
    }

    /// Rank and score with an indicator at another value; `None` where the method cannot compute it.
    pub(super) fn outcome(&mut self, place: usize, value: f64) -> Option<(u32, f64)> {
        let column = self.column(place, value)?;
        self.sheet.relay(&self.index.tree, &self.ladder, place, &column);
        self.sheet.climb(
            &self.index.tree,
            &self.ladder,
            &self.index.tree.weights(),
            &self.index.data.spans(),
        );
        let fine = self.sheet.undefined(&self.index.tree, &self.ladder).is_none();
        let scores = self.sheet.column(self.index.tree.top());
        let score = scores.get(self.row).copied()?;
        self.sorter.best_first(scores.get(self.span.clone())?, &mut self.ranks);
        let rank = self.ranks.get(self.row - self.span.start).copied();
        let before = self.index.normalised.columns.get(place)?;
        self.sheet.relay(&self.index.tree, &self.ladder, place, before);
        rank.filter(|rank| *rank > 0 && fine).map(|rank| (rank, score))
    }

    /// The normalised column of an indicator with one value changed.
    fn column(&self, place: usize, value: f64) -> Option<Vec<f64>> {
        let index = self.index;
        let code = index.denominated.codes.get(place)?;
        let mut column = index.denominated.columns.get(place)?.clone();
        *column.get_mut(self.row)? = value;
        let frame = Frame { codes: vec![code.clone()], columns: vec![column] };
        let imputed = impute::impute(&index.data, &index.method.imputation, &frame).ok()?;
        let (treated, _) = treat_all(&index.data, &index.method.treatment, &imputed);
        let mut scaled = scale::all(&index.meta, &index.data, &index.method.normalisation, &treated).ok()?;
        let own = scaled.columns.first_mut()?;
        if self.ladder.choosy() && index.method.aggregation.not_positive == NotPositive::Rescale {
            scale::positive(own);
        }
        Some(std::mem::take(own))
    }

    /// Fewest points from a value towards another that gain a place.
    pub(super) fn first_gain(&mut self, place: usize, value: f64, reachable: f64) -> Option<f64> {
        let way = reachable - value;
        let mut gains = |share: f64| {
            let rank = self.rank;
            self.outcome(place, value + way * share).is_some_and(|(reached, _)| reached < rank)
        };
        let step = (1..=STEPS).find(|step| gains(f64::from(*step) / f64::from(STEPS)))?;
        let (mut without, mut with) =
            (f64::from(step - 1) / f64::from(STEPS), f64::from(step) / f64::from(STEPS));
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(without, with);
            if gains(middle) { with = middle } else { without = middle }
        }
        Some((way * with).abs())
    }
}
