//! What a feed says of one variant, the same for every other market.
use booths::BoothRow;
use catalogue::{Categories, ProductRow, Published, VariantRow, image_of};
use kernel::{Dong, Id, Locale};

use crate::gtin;
use crate::measure::{Measure, measure};

/// One variant that is sold.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) id: String,
    /// The product that several variants share.
    pub(crate) group: Option<String>,
    pub(crate) title: String,
    pub(crate) description: String,
    /// What tells it from the others of its product.
    pub(crate) variation: String,
    pub(crate) link: String,
    pub(crate) image: String,
    pub(crate) available: i64,
    pub(crate) price: Dong,
    pub(crate) brand: Option<String>,
    pub(crate) gtin: Option<String>,
    pub(crate) sku: Option<String>,
    pub(crate) category: String,
    /// Grams, packed.
    pub(crate) weight: Option<i64>,
    pub(crate) measure: Option<Measure>,
    /// The fee of a delivery anywhere in Vietnam.
    pub(crate) delivery: Dong,
    /// Sold to adults only.
    pub(crate) adults: bool,
    pub(crate) seller: String,
}

/// In which words and under which address items are told.
#[derive(Debug, Clone)]
pub(crate) struct Telling {
    pub(crate) base_url: String,
    pub(crate) locale: Locale,
    pub(crate) categories: std::sync::Arc<Categories>,
}

impl Telling {
    /// An address as others need it.
    pub(crate) fn absolute(&self, path: &str) -> String {
        if path.starts_with('/') { format!("{}{path}", self.base_url) } else { path.to_owned() }
    }

    pub(crate) fn product(&self, slug: &str) -> String {
        self.absolute(&format!("/products/{}", ui::percent_encode(slug)))
    }

    pub(crate) fn booth(&self, slug: &str) -> String {
        self.absolute(&format!("/booths/{}", ui::percent_encode(slug)))
    }

    pub(crate) fn category(&self, code: &str) -> String {
        self.categories.get(code).map_or_else(|| code.to_owned(), |c| c.name.show(self.locale).to_owned())
    }

    /// The variants of a product that are sold; none of one that is only listed.
    pub(crate) fn items(&self, published: &Published, booth: &BoothRow) -> Vec<Item> {
        let Published { product, variants } = published;
        let several = variants.len() > 1;
        let sold = variants.iter().filter(|variant| variant.offered);
        sold.map(|variant| self.item(product, variant, booth, several)).collect()
    }

    fn item(&self, product: &ProductRow, variant: &VariantRow, booth: &BoothRow, several: bool) -> Item {
        let (name, variation) = (product.name.show(self.locale), variant.name.show(self.locale));
        let title = if variation.is_empty() { name.to_owned() } else { format!("{name} – {variation}") };
        let description = match product.description.show(self.locale) {
            "" => title.clone(),
            text => text.to_owned(),
        };
        Item {
            id: variant.id.uuid().to_string(),
            group: several.then(|| product.id.uuid().to_string()),
            title,
            description,
            variation: variation.to_owned(),
            link: self.product(&product.slug),
            image: self.absolute(&image_of(product)),
            available: variant.available(),
            price: variant.price,
            brand: product.brand.clone().filter(|brand| !brand.trim().is_empty()),
            gtin: gtin::valid(variant.gtin.as_deref()),
            sku: variant.sku.clone(),
            category: self.category(&product.category),
            weight: variant.weight,
            measure: measure(&variant.unit.vi),
            // No province is named: the fee of far away.
            delivery: booth.delivery_fee("", "-", variant.price),
            adults: product.adults,
            seller: product.booth_name.show(self.locale).to_owned(),
        }
    }
}

impl Item {
    /// `120000 VND`: ISO 4217 behind a plain number, as Google and Meta ask.
    pub(crate) fn money(amount: Dong) -> String {
        format!("{} VND", amount.0)
    }
}
