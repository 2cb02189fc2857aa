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
}

/// All shelves in their order.
#[derive(Debug, Clone)]
pub struct Categories(pub Vec<Category>);

#[derive(Deserialize)]
struct File {
    category: Vec<Category>,
}

impl Categories {
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
