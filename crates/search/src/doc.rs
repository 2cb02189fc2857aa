use kernel::Uuid;

/// Something to be found.
#[derive(Debug, Clone, Default)]
pub struct Doc {
    pub id: Uuid,
    /// Names in every language, the most usual first.
    pub names: Vec<String>,
    /// Weaker words: booth, category, place, producer, brand.
    pub around: Vec<String>,
    /// The weakest: found only when the names and what is around them give too little.
    pub description: String,
    pub category: String,
    pub commune: String,
    pub booth: Uuid,
    /// Đồng; zero where there is no price.
    pub price: i64,
    /// OCOP stars, 0 (none) to 5.
    pub stars: u64,
    pub in_stock: bool,
    pub certified: bool,
    /// Any measure that grows with demand; documents lie in its order.
    pub popularity: u64,
    /// When it was put up: microseconds since 1970, UTC.
    pub added: i64,
    pub adults_only: bool,
}
