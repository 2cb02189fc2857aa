//! Which product and variant a row is about.
use super::column::Column;
use super::fields::{PRODUCT, VARIANT};
use super::index::{At, Index};
use super::read::{Reader, Said};

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Variant(At),
    /// A new variant of a product.
    Under(At),
    NewProduct,
}

/// Finds what rows are about, one after another.
pub(super) struct Placer {
    pub(super) index: Index,
    /// The product of the row before: a row without a name goes on with it, as merged cells do.
    pub(super) above: Option<At>,
}

impl Placer {
    /// What a row is about; a mistake is noted in the row where that is not clear.
    pub(super) fn place(&mut self, reader: &Reader<'_>, said: &mut Said) -> Option<Target> {
        let target = match said.get(Column::Sku).and_then(|sku| self.index.with_sku(sku)) {
            Some(variant) => Some(Target::Variant(variant)),
            None => self.by_name(reader, said),
        }?;
        let product = match target {
            Target::Variant(at) => self.index.variants.get(at).map(|variant| variant.product),
            Target::Under(at) => Some(at),
            Target::NewProduct => None,
        };
        if let Some(product) = product {
            self.index.group(said, product);
            self.above = Some(product);
        }
        Some(target)
    }

    fn by_name(&mut self, reader: &Reader<'_>, said: &mut Said) -> Option<Target> {
        let above = self.above.take(); // where it is not clear, no row goes on with it
        if let Some(sku) = said.get(Column::Sku).filter(|sku| self.index.is_gone(sku)).map(str::to_owned) {
            said.wrong(Column::Sku, "goods-sku-gone", sku);
            return None;
        }
        let Ok(found) = self.index.named_product(said) else {
            said.wrong(Column::NameVi, "goods-name-twice", "");
            return None;
        };
        let named = said.get(Column::NameVi).is_some();
        let goes_on = !named && said.parent.is_none() && reader.has(Column::NameVi);
        let product = match found.or(above.filter(|_| goes_on)) {
            Some(product) => product,
            None if named => return Some(Target::NewProduct),
            None => {
                match said.get(Column::Sku).map(str::to_owned) {
                    Some(sku) => said.wrong(Column::Sku, "goods-sku-unknown", sku),
                    None => said.wrong(Column::NameVi, "goods-no-name", ""),
                }
                return None;
            }
        };
        self.above = Some(product);
        self.under(product, said)
    }

    fn under(&self, product: At, said: &mut Said) -> Option<Target> {
        let name = said.get(Column::VariantVi).unwrap_or_default();
        let Some(at) = self.index.named_variant(product, name) else {
            let has_variants = self.index.products.get(product).is_some_and(|known| known.variants > 0);
            if name.is_empty() && has_variants {
                said.wrong(Column::VariantVi, "goods-variant-name", "");
                return None;
            }
            return Some(Target::Under(product));
        };
        let other =
            said.get(Column::Sku).is_some() && self.index.variants.get(at).is_some_and(|known| known.has_sku);
        if other {
            said.wrong(Column::VariantVi, "goods-variant-twice", "");
            return None;
        }
        Some(Target::Variant(at))
    }

    /// Notes that a row of this file was about a variant; a second one is a mistake.
    pub(super) fn once(&mut self, variant: At, line: i64, said: &mut Said) {
        let Some(known) = self.index.variants.get_mut(variant) else { return };
        if known.line != 0 && known.line != line {
            let column = if said.get(Column::Sku).is_some() { Column::Sku } else { Column::NameVi };
            said.wrong(column, "goods-row-twice", known.line);
            return;
        }
        known.line = line;
    }

    /// Notes what a row says of a product; another saying than that of a row before is a mistake.
    pub(super) fn agree(&mut self, product: At, line: i64, said: &mut Said) {
        let marks = self.index.marks(&PRODUCT, &said.product);
        let Some(known) = self.index.products.get_mut(product) else { return };
        if known.line == 0 {
            known.line = line;
        }
        let first = known.line;
        for ((column, mark), before) in PRODUCT.iter().zip(marks).zip(&mut known.said) {
            if mark != 0 && *before != 0 && *before != mark {
                said.wrong(*column, "goods-differs", first);
            } else if mark != 0 {
                *before = mark;
            }
        }
    }

    /// Whether a row says anything else than what is known of its variant and product; what it says is known from
    /// then on.
    pub(super) fn differs(&mut self, variant: At, said: &Said) -> bool {
        let marks = self.index.marks(&VARIANT, &said.variant);
        let Some(known) = self.index.variants.get_mut(variant) else { return false };
        let product = known.product;
        let other = learn(&mut known.marks, &marks);
        self.differs_product(product, said) || other
    }

    pub(super) fn differs_product(&mut self, product: At, said: &Said) -> bool {
        let marks = self.index.marks(&PRODUCT, &said.product);
        self.index.products.get_mut(product).is_some_and(|known| learn(&mut known.marks, &marks))
    }
}

fn learn(known: &mut [u64], said: &[u64]) -> bool {
    let mut other = false;
    for (known, said) in known.iter_mut().zip(said) {
        if *said != 0 && said != known {
            *known = *said;
            other = true;
        }
    }
    other
}
