//! A product and a variant as the cells of a sheet, so that what is there and what a row says compare field by field.
use kernel::{Dong, Text};

use super::cells::write_tiers;
use super::column::Column;
use crate::store::import::SheetRow;

/// Of a product, in the order of [`PRODUCT`].
pub(crate) type ProductFields<T> = [T; 9];
/// Of a variant, in the order of [`VARIANT`].
pub(crate) type VariantFields<T> = [T; 10];

pub(crate) const PRODUCT: ProductFields<Column> = [
    Column::NameVi,
    Column::NameEn,
    Column::DescriptionVi,
    Column::DescriptionEn,
    Column::StoryVi,
    Column::StoryEn,
    Column::Category,
    Column::Brand,
    Column::State,
];

pub(crate) const VARIANT: VariantFields<Column> = [
    Column::Sku,
    Column::VariantVi,
    Column::VariantEn,
    Column::UnitVi,
    Column::UnitEn,
    Column::Price,
    Column::Tiers,
    Column::Weight,
    Column::Gtin,
    Column::Stock,
];

/// Ends of lines and forms of letters made one.
pub(crate) fn plain(text: &str) -> String {
    Text::new(&text.replace("\r\n", "\n"), None).vi
}

impl SheetRow {
    pub(crate) fn product(&self) -> ProductFields<String> {
        let en = |text: &Text| plain(text.en.as_deref().unwrap_or_default());
        [
            plain(&self.name.vi),
            en(&self.name),
            plain(&self.description.vi),
            en(&self.description),
            plain(&self.story.vi),
            en(&self.story),
            self.category.clone(),
            plain(self.brand.as_deref().unwrap_or_default()),
            self.state.key().to_owned(),
        ]
    }

    pub(crate) fn variant(&self) -> VariantFields<String> {
        let en = |text: &Text| plain(text.en.as_deref().unwrap_or_default());
        [
            plain(self.sku.as_deref().unwrap_or_default()),
            plain(&self.variant_name.vi),
            en(&self.variant_name),
            plain(&self.unit.vi),
            en(&self.unit),
            self.price.0.to_string(),
            write_tiers(&self.tiers),
            self.weight.map(|grams| grams.to_string()).unwrap_or_default(),
            self.gtin.clone().unwrap_or_default(),
            self.on_hand.to_string(),
        ]
    }
}

/// What there is, with what a row says put over it.
pub(super) fn over<const N: usize>(known: &[String; N], said: &[Option<String>; N]) -> [String; N] {
    let mut after = known.clone();
    for (field, said) in after.iter_mut().zip(said) {
        if let Some(said) = said {
            field.clone_from(said);
        }
    }
    after
}

/// Both languages as one text; an empty English is none.
pub(super) fn both(vi: &str, en: &str) -> Text {
    Text::new(vi, Some(en))
}

/// `None` for an empty text.
pub(super) fn filled(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

/// A number that was checked when it was read.
pub(super) fn counted(text: &str) -> i64 {
    text.parse().unwrap_or(0)
}

pub(super) fn dong(text: &str) -> Dong {
    Dong(counted(text))
}
