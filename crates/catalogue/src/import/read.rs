//! A row of a sheet of products as what it says.
use kernel::fold;

use super::cells::{self, LONG, NAME, SHORT, SKU, UNIT};
use super::column::{self, Column};
use super::fields::{PRODUCT, VARIANT};
use super::{Mapping, Mistake, ProductFields, VariantFields};
use crate::{Categories, State};

/// What a row says; what it does not say is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Said {
    pub(super) product: ProductFields<Option<String>>,
    pub(super) variant: VariantFields<Option<String>>,
    /// What groups rows of one product.
    pub(super) parent: Option<String>,
    pub(crate) mistakes: Vec<Mistake>,
}

impl Said {
    pub(super) fn get(&self, column: Column) -> Option<&str> {
        let product = PRODUCT.iter().zip(&self.product).find(|(at, _)| **at == column);
        let variant = || VARIANT.iter().zip(&self.variant).find(|(at, _)| **at == column);
        product.or_else(variant).and_then(|(_, said)| said.as_deref())
    }

    pub(super) fn set(&mut self, column: Column, text: String) {
        let product = PRODUCT.iter().zip(&mut self.product).find(|(at, _)| **at == column);
        let variant = VARIANT.iter().zip(&mut self.variant).find(|(at, _)| **at == column);
        if let Some((_, field)) = product.or(variant) {
            *field = Some(text);
        }
    }

    pub(super) fn wrong(&mut self, column: Column, key: &str, value: impl ToString) {
        self.mistakes.push(Mistake::new(column.key(), key, value));
    }
}

/// Reads rows by what their columns are.
pub(crate) struct Reader<'a> {
    columns: Vec<Option<Column>>,
    categories: &'a Categories,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(mapping: &Mapping, categories: &'a Categories) -> Self {
        Self { columns: mapping.iter().map(|key| Column::from_key(key)).collect(), categories }
    }

    pub(super) fn has(&self, column: Column) -> bool {
        self.columns.contains(&Some(column))
    }

    /// What a row says; `None` for one that says nothing.
    pub(crate) fn read(&self, cells: &[String]) -> Option<Said> {
        let mut said = Said::default();
        let mut anything = false;
        for (column, cell) in self.columns.iter().zip(cells) {
            let cell = cells::unguard(cell.trim());
            if let Some(column) = column.filter(|column| !cell.is_empty() && *column != Column::Image) {
                anything = true;
                match self.value(column, cell) {
                    Ok(None) => {}
                    Ok(Some(text)) if column == Column::Parent => said.parent = Some(text),
                    Ok(Some(text)) => said.set(column, text),
                    Err(key) => said.wrong(column, key, cell.chars().take(60).collect::<String>()),
                }
            }
        }
        anything.then_some(said)
    }

    fn value(&self, column: Column, cell: &str) -> Result<Option<String>, &'static str> {
        if cells::is_error(cell) {
            return Err("goods-cell-error");
        }
        let may_be_none = matches!(column, Column::Brand | Column::Tiers | Column::Weight | Column::Gtin);
        if may_be_none && matches!(cell, "-" | "–") {
            return Ok(Some(String::new()));
        }
        if matches!(column, Column::Sku | Column::Gtin) && cells::is_shortened(cell) {
            return Err("goods-shortened");
        }
        let value = match column {
            Column::Sku => cells::text(cell, SKU)?,
            Column::Parent | Column::NameVi | Column::NameEn => cells::text(cell, NAME)?,
            Column::DescriptionVi | Column::DescriptionEn | Column::StoryVi | Column::StoryEn => {
                cells::text(cell, LONG)?
            }
            Column::Brand | Column::VariantVi | Column::VariantEn => cells::text(cell, SHORT)?,
            Column::UnitVi | Column::UnitEn => cells::text(cell, UNIT)?,
            Column::Category => self.category(cell).ok_or("goods-category")?,
            Column::Price => cells::price(cell)?.to_string(),
            Column::Tiers => joined(cells::tiers(cell)?),
            Column::Weight => cells::weight(cell)?.to_string(),
            Column::Gtin => cells::gtin(cell)?,
            Column::Stock => cells::stock(cell)?.to_string(),
            Column::State => match column::state(cell).ok_or("goods-state")? {
                // Said by our own export; only a moderator decides it.
                State::Waiting | State::Refused => return Ok(None),
                state => state.key().to_owned(),
            },
            Column::Image => return Ok(None),
        };
        Ok(Some(value))
    }

    /// The shelf with that code or name, accents or not.
    fn category(&self, cell: &str) -> Option<String> {
        let wanted = fold(cell.trim());
        let named = |text: &kernel::Text| {
            fold(&text.vi) == wanted || text.en.as_deref().is_some_and(|en| fold(en) == wanted)
        };
        let by_code = self.categories.0.iter().find(|category| category.code == cell);
        by_code
            .or_else(|| self.categories.0.iter().find(|c| named(&c.name)))
            .map(|category| category.code.clone())
    }
}

/// In the order of their quantities, as stored ones are.
fn joined(mut tiers: Vec<crate::Tier>) -> String {
    tiers.sort_by_key(|tier| tier.from);
    let parts: Vec<String> = tiers.iter().map(|tier| format!("{}:{}", tier.from, tier.price.0)).collect();
    parts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(headings: &str, cells: &str) -> Option<Said> {
        let categories = Categories::load().unwrap();
        let split = |text: &str| text.split('|').map(str::to_owned).collect::<Vec<_>>();
        Reader::new(&split(headings), &categories).read(&split(cells))
    }

    #[test]
    fn a_row_says_what_its_cells_say() {
        let said =
            read("sku|name-vi|category|price|stock||brand", "DS-1|Dừa sáp|trai cay|120.000 đ||x|-").unwrap();
        assert_eq!(said.mistakes, []);
        assert_eq!((said.get(Column::Sku), said.get(Column::Price)), (Some("DS-1"), Some("120000")));
        assert_eq!((said.get(Column::Category), said.get(Column::Stock)), (Some("fruit"), None));
        assert_eq!(said.get(Column::Brand), Some(""));
        assert_eq!(read("sku|name-vi", "| "), None);
    }

    #[test]
    fn every_mistake_of_a_row_is_told() {
        let said = read("sku|name-vi|price|category|gtin", "8.93E+12|#REF!|12k|Xe cộ|123").unwrap();
        let keys: Vec<_> = said.mistakes.iter().map(|mistake| mistake.key.as_str()).collect();
        assert_eq!(
            keys,
            ["goods-shortened", "goods-cell-error", "goods-price", "goods-category", "goods-gtin"]
        );
    }
}
