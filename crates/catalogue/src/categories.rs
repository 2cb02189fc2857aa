use std::sync::LazyLock;

use kernel::Text;
use serde::Deserialize;

const FILE: &str = include_str!("../../../data/catalogue/categories.toml");

#[derive(Debug, thiserror::Error)]
#[error("the file of categories does not parse: {0}")]
pub struct CategoriesError(#[from] toml::de::Error);

/// A shelf of the market.
#[derive(Debug, Clone, Deserialize)]
pub struct Category {
    pub code: String,
    pub name: Text,
    /// The illustration of its tile.
    pub kind: String,
    pub order: i64,
    /// The group of goods of its labels (Decree 37/2026, annex I); `None`: it shows no goods.
    pub label: Option<i64>,
    /// The label must be complete before a product is shown.
    #[serde(default)]
    pub packaged: bool,
    /// What the law says of its goods, by the key of a restriction.
    pub restriction: Option<String>,
    /// The group that is proposed when OCOP stars are claimed.
    pub ocop: Option<String>,
}

/// All shelves in their order.
#[derive(Debug, Clone)]
pub struct Categories(pub Vec<Category>);

#[derive(Deserialize)]
struct File {
    category: Vec<Category>,
}

static SHIPPED: LazyLock<Categories> =
    LazyLock::new(|| Categories::load().unwrap_or_else(|_| Categories(Vec::new())));

impl Categories {
    /// The shelves that ship, for use cases. A broken file stops the program earlier, in [`Categories::load`].
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// Reads the file that ships.
    ///
    /// # Errors
    /// [`CategoriesError`] when it is broken.
    pub fn load() -> Result<Self, CategoriesError> {
        let mut categories = toml::from_str::<File>(FILE)?.category;
        categories.sort_by_key(|category| category.order);
        Ok(Self(categories))
    }

    pub fn get(&self, code: &str) -> Option<&Category> {
        self.0.iter().find(|category| category.code == code)
    }
}
