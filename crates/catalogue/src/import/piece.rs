//! A row as a new variant.
use super::VariantFields;
use super::column::Column;
use super::fields::{both, counted, dong, filled};
use super::read::Said;
use crate::tiers::Tiers;
use crate::variant::NewVariant;

/// The variant that a row describes; notes what is missing.
pub(super) fn piece(said: &mut Said, unit: &str) -> Option<NewVariant> {
    if said.get(Column::Price).is_none() {
        said.wrong(Column::Price, "goods-missing", "");
    }
    let text = |said: &Said, column| said.get(column).unwrap_or_default().to_owned();
    let price = dong(&text(said, Column::Price));
    let Some(tiers) = tiers_under(&text(said, Column::Tiers), price) else {
        said.wrong(Column::Tiers, "goods-tiers-fall", text(said, Column::Tiers));
        return None;
    };
    if !said.mistakes.is_empty() {
        return None;
    }
    let own = text(said, Column::UnitVi);
    let unit = if own.is_empty() { unit.to_owned() } else { own };
    Some(NewVariant {
        sku: filled(&text(said, Column::Sku)),
        gtin: filled(&text(said, Column::Gtin)),
        name: both(&text(said, Column::VariantVi), &text(said, Column::VariantEn)),
        unit: both(&unit, &text(said, Column::UnitEn)),
        price,
        tiers,
        weight: filled(&text(said, Column::Weight)).map(|grams| counted(&grams)),
        stock: counted(&text(said, Column::Stock)),
    })
}

/// Tiers as read before, under a price; `None` when they do not fall.
pub(super) fn tiers_under(text: &str, price: kernel::Dong) -> Option<Tiers> {
    Tiers::new(price, super::cells::tiers(text).ok()?)
}

/// A variant as a sheet would say it.
pub(super) fn as_fields(new: &NewVariant) -> VariantFields<String> {
    let en = |text: &kernel::Text| text.en.clone().unwrap_or_default();
    [
        new.sku.clone().unwrap_or_default(),
        new.name.vi.clone(),
        en(&new.name),
        new.unit.vi.clone(),
        en(&new.unit),
        new.price.0.to_string(),
        super::cells::write_tiers(&new.tiers),
        new.weight.map(|grams| grams.to_string()).unwrap_or_default(),
        new.gtin.clone().unwrap_or_default(),
        new.stock.to_string(),
    ]
}
