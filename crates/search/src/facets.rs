use std::cmp::Reverse;
use std::sync::Arc;

use kernel::Uuid;

use crate::columns::Columns;
use crate::error::Result;
use crate::scan::Scan;
use crate::snapshot::Snapshot;
use crate::sorted::{BOOTH, CATEGORY, CERTIFIED, COMMUNE, Check, PRICE, STARS, STOCK};

/// Where ranges of prices begin, in đồng; the last has no end.
pub const PRICE_STEPS: [i64; 6] = [0, 50_000, 100_000, 200_000, 500_000, 1_000_000];

/// Booths beyond these are not told.
const BOOTHS: usize = 20;

/// How many hits there would be with another choice: each count heeds all filters but its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// Most first, in all three; what is as many, as it stands in the index.
    pub categories: Vec<(Arc<str>, usize)>,
    pub communes: Vec<(Arc<str>, usize)>,
    /// The twenty largest.
    pub booths: Vec<(Uuid, usize)>,
    /// For each of [`PRICE_STEPS`] up to the next; what has no price is in none.
    pub prices: [usize; 6],
    /// For 0 to 5 stars.
    pub stars: [usize; 6],
    pub in_stock: usize,
    pub certified: usize,
    /// Whether counting stopped: then each count is the least there are.
    pub at_least: bool,
}

/// Counts by the number of a code.
#[derive(Default)]
struct Counts {
    categories: Vec<usize>,
    communes: Vec<usize>,
    booths: Vec<usize>,
    facets: Facets,
}

/// Counts the hits that pass the filters (`passed`), and for those dimensions that are filtered, all hits (`all`).
pub(crate) fn count(snapshot: &Snapshot, check: &Check, all: &Scan, passed: &Scan) -> Result<Facets> {
    let (mut counts, asks) = (Counts::of(snapshot.codes.count()?), check.asks());
    let mut visit = |scan: &Scan, dimensions: u8| {
        for ((_, columns), docs) in snapshot.segments().zip(&scan.parts) {
            for doc in docs {
                counts.add(columns, *doc, check.fails(columns, *doc), dimensions);
            }
        }
    };
    visit(passed, !asks);
    if asks != 0 {
        visit(all, asks);
    }
    let mut facets = counts.facets;
    facets.categories = named(snapshot, counted(counts.categories))?;
    facets.communes = named(snapshot, counted(counts.communes))?;
    let booths = named(snapshot, top(counts.booths))?;
    facets.booths = booths.into_iter().filter_map(|(id, n)| Some((Uuid::parse_str(&id).ok()?, n))).collect();
    facets.at_least = !passed.complete || (asks != 0 && !all.complete);
    Ok(facets)
}

impl Counts {
    fn of(codes: usize) -> Self {
        let (categories, communes, booths) = (vec![0; codes], vec![0; codes], vec![0; codes]);
        Self { categories, communes, booths, facets: Facets::default() }
    }

    /// Counts a document in those dimensions whose own filter is all that it fails by.
    fn add(&mut self, columns: &Columns, doc: u32, fails: u8, dimensions: u8) {
        let counts = |bit: u8| dimensions & bit != 0 && fails & !bit == 0;
        let row = columns.row(doc);
        for (bit, number, into) in [
            (CATEGORY, row.category, &mut self.categories),
            (COMMUNE, row.commune, &mut self.communes),
            (BOOTH, row.booth, &mut self.booths),
        ] {
            if counts(bit) {
                one_more(into, usize::try_from(number).ok());
            }
        }
        if counts(PRICE) {
            one_more(&mut self.facets.prices, step(row.price));
        }
        let flags = row.flags;
        if counts(STARS) {
            one_more(&mut self.facets.stars, usize::try_from(flags.stars()).ok());
        }
        self.facets.in_stock += usize::from(counts(STOCK) && flags.in_stock());
        self.facets.certified += usize::from(counts(CERTIFIED) && flags.certified());
    }
}

fn one_more(counts: &mut [usize], at: Option<usize>) {
    if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
        *count += 1;
    }
}

fn step(price: i64) -> Option<usize> {
    if price <= 0 { None } else { PRICE_STEPS.iter().rposition(|from| *from <= price) }
}

/// The codes that were counted at all.
fn counted(counts: Vec<usize>) -> Vec<(u32, usize)> {
    (0..).zip(counts).filter(|(_, count)| *count > 0).collect()
}

fn top(counts: Vec<usize>) -> Vec<(u32, usize)> {
    let mut all = counted(counts);
    if all.len() > BOOTHS {
        all.select_nth_unstable_by_key(BOOTHS, most);
        all.truncate(BOOTHS);
    }
    all
}

/// Most first; what is as many, as it stands in the index.
fn most((number, count): &(u32, usize)) -> (Reverse<usize>, u32) {
    (Reverse(*count), *number)
}

/// Without the empty code, most first.
fn named(snapshot: &Snapshot, mut counts: Vec<(u32, usize)>) -> Result<Vec<(Arc<str>, usize)>> {
    counts.sort_unstable_by_key(most);
    let names = snapshot.codes.names(counts.iter().map(|(number, _)| *number))?;
    let counts = counts.into_iter().map(|(_, count)| count);
    Ok(names.into_iter().zip(counts).filter(|(name, _)| !name.is_empty()).collect())
}
