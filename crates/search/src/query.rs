use kernel::Uuid;

use crate::facets::Facets;

/// What is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Query {
    /// As typed; nothing is fine, then the filters alone decide.
    pub typed: String,
    pub filters: Filters,
    pub sort: Sort,
    /// Whether to count facets.
    pub facets: bool,
    pub offset: usize,
    pub limit: usize,
}

impl Query {
    /// The best for a text.
    pub fn best(typed: &str, offset: usize, limit: usize) -> Self {
        Self { typed: typed.to_owned(), offset, limit, ..Self::default() }
    }
}

/// What a hit must be; empty lists and `None` ask for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Filters {
    /// One of these categories.
    pub categories: Vec<String>,
    /// One of these communes.
    pub communes: Vec<String>,
    pub booth: Option<Uuid>,
    /// Đồng, both included.
    pub price_from: Option<i64>,
    pub price_to: Option<i64>,
    /// OCOP stars, at least.
    pub stars: Option<u64>,
    pub in_stock: bool,
    pub certified: bool,
    /// Leaves out what is for adults only.
    pub for_all_ages: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    #[default]
    Best,
    Newest,
    Price,
    PriceDown,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    pub hits: Vec<Uuid>,
    pub total: usize,
    /// Whether there are more than `total`: counting stopped.
    pub at_least: bool,
    pub facets: Option<Facets>,
    /// What was read instead of what was typed (when that finds nothing), or what may have been meant (when it finds little).
    pub corrected: Option<String>,
}
