//! What the forms of a new and an old product have in common: words, and the fields of one variant.
use askama::Template;
use kernel::{Dong, Result, Text};
use ui::{Form, FormView, Html, T};

use super::desk::grouped;
use crate::edit_product::field;
use crate::gtin::is_gtin;
use crate::units::unit;
use crate::{Categories, NewVariant, Tier, Tiers, VariantRow, Words};

/// Highest price of one piece, in đồng, and most pieces on hand.
pub(crate) const HIGHEST_PRICE: i64 = 10_000_000_000;
pub(crate) const MOST_STOCK: i64 = 10_000_000;
/// Heaviest piece, in grams: ten tonnes.
const HEAVIEST: i64 = 10_000_000;
/// Most price tiers of a variant.
pub(crate) const TIERS: usize = 3;

/// Names of the fields of the words, with the names of their fields in the form.
fn texts(words: &Words) -> [(&'static str, &Text); 3] {
    [("name", &words.name), ("description", &words.description), ("story", &words.story)]
}

/// Puts the words into the values of a form.
pub(crate) fn fill_words(values: &mut Vec<(String, String)>, words: &Words) {
    for (name, text) in texts(words) {
        values.push((format!("{name}_vi"), text.vi.clone()));
        values.push((format!("{name}_en"), text.en.clone().unwrap_or_default()));
    }
    values.push(("brand".to_owned(), words.brand.clone().unwrap_or_default()));
    values.push(("category".to_owned(), words.category.clone()));
}

/// Reads the words; what the form does not ask stays as in `old`.
pub(crate) fn words(form: &mut Form, old: &Words, categories: &Categories) -> Words {
    let name = form.text("name_vi", 200);
    let name_en = form.optional("name_en", 200);
    let mut long = |name: &str| {
        let vi = form.optional(&format!("{name}_vi"), 4000).unwrap_or_default();
        let en = form.optional(&format!("{name}_en"), 4000);
        Text::new(&vi, en.as_deref())
    };
    let (description, story) = (long("description"), long("story"));
    let (category, kind) = category(form, old, categories);
    let brand = form.optional("brand", 80);
    let name = Text::new(&name, name_en.as_deref());
    Words { name, description, story, brand, kind, category, producer: old.producer }
}

/// The category with its illustration, which changes with it.
fn category(form: &mut Form, old: &Words, categories: &Categories) -> (String, String) {
    let same = (old.category.clone(), old.kind.clone());
    let typed = form.values.get("category");
    if !old.category.is_empty() && typed.is_none_or(|code| code == old.category) {
        return same;
    }
    let chosen = form.choice("category", |code| categories.get(code).cloned());
    chosen.map_or(same, |category| (category.code, category.kind))
}

/// Puts a variant into the values of a form.
pub(crate) fn fill_variant(values: &mut Vec<(String, String)>, row: usize, old: &VariantRow, t: &T) {
    let mut put = |name: &str, value: String| values.push((field(name, row), value));
    put("variant", old.id.to_string());
    put("was", old.on_hand.to_string());
    put("variant_vi", old.name.vi.clone());
    put("variant_en", old.name.en.clone().unwrap_or_default());
    put("price", grouped(old.price.0));
    put("unit", old.unit.show(t.locale).to_owned());
    put("on_hand", grouped(old.on_hand));
    put("sku", old.sku.clone().unwrap_or_default());
    put("gtin", old.gtin.clone().unwrap_or_default());
    put("weight", old.weight.map(grouped).unwrap_or_default());
    put("low_at", old.low_at.map(grouped).unwrap_or_default());
    put("order", (row + 1).to_string());
    for (tier, step) in old.tiers.iter().zip(1..) {
        values.push((tier_field("tier_from", row, step), grouped(tier.from)));
        values.push((tier_field("tier_price", row, step), grouped(tier.price.0)));
    }
}

fn tier_field(name: &str, row: usize, step: usize) -> String {
    format!("{name}-{row}-{step}")
}

/// Whether nobody typed anything into a row for a new variant.
pub(crate) fn is_blank(form: &Form, row: usize) -> bool {
    let asked = ["variant", "variant_vi", "variant_en", "price", "on_hand", "sku", "gtin"];
    asked.iter().all(|name| form.values.filled(&field(name, row)).is_none())
}

/// Reads one variant.
pub(crate) fn variant(form: &mut Form, row: usize, old: Option<&VariantRow>) -> NewVariant {
    let name_en = form.optional(&field("variant_en", row), 80);
    let name = form.optional(&field("variant_vi", row), 80).unwrap_or_default();
    let price = Dong(form.number(&field("price", row), 1000, HIGHEST_PRICE));
    let typed = form.text(&field("unit", row), 20);
    let same = old.map(|old| &old.unit).filter(|unit| unit.vi == typed || unit.en.as_ref() == Some(&typed));
    NewVariant {
        sku: form.optional(&field("sku", row), 40),
        gtin: gtin(form, &field("gtin", row)),
        name: Text::new(&name, name_en.as_deref()),
        unit: same.cloned().unwrap_or_else(|| unit(&typed)),
        price,
        tiers: tiers(form, row, price),
        weight: number(form, &field("weight", row), 1, HEAVIEST),
        stock: form.number(&field("on_hand", row), 0, MOST_STOCK),
    }
}

/// A whole number that may be left out.
pub(crate) fn number(form: &mut Form, name: &str, least: i64, most: i64) -> Option<i64> {
    form.values.filled(name)?;
    Some(form.number(name, least, most))
}

fn gtin(form: &mut Form, name: &str) -> Option<String> {
    let typed = form.optional(name, 20)?;
    let digits: String = typed.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    if !is_gtin(&digits) {
        form.error(name, kernel::Message::new("variant-gtin-wrong"));
    }
    Some(digits)
}

fn tiers(form: &mut Form, row: usize, price: Dong) -> Tiers {
    let mut found = Vec::new();
    let before = form.errors.len();
    for step in 1..=TIERS {
        let (from, each) = (tier_field("tier_from", row, step), tier_field("tier_price", row, step));
        if form.values.filled(&from).is_some() || form.values.filled(&each).is_some() {
            let from = form.number(&from, 2, MOST_STOCK);
            found.push(Tier { from, price: Dong(form.number(&each, 1, HIGHEST_PRICE)) });
        }
    }
    if form.errors.len() > before || form.has_error(&field("price", row)) {
        return Tiers::default();
    }
    Tiers::new(price, found).unwrap_or_else(|| {
        form.error(&tier_field("tier_from", row, 1), kernel::Message::new("variant-tiers-wrong"));
        Tiers::default()
    })
}

/// The fields of one variant.
#[derive(Template)]
#[template(path = "desk_variant.html")]
pub(crate) struct VariantFields<'a> {
    pub(crate) f: &'a FormView<'a>,
    pub(crate) t: &'a T,
    pub(crate) row: usize,
    pub(crate) old: Option<&'a VariantRow>,
    /// A product that is being added: one variant, without a name.
    pub(crate) single: bool,
}

#[derive(Template)]
#[template(path = "desk_variant_more.html")]
struct MoreFields<'a> {
    v: &'a VariantFields<'a>,
}

impl VariantFields<'_> {
    pub(crate) fn html(&self) -> Result<Html> {
        Html::render(self)
    }

    /// The fields that few need, for a fold.
    pub(crate) fn more(&self) -> Result<Html> {
        Html::render(&MoreFields { v: self })
    }

    /// The same inside the template.
    fn folded(&self) -> Html {
        self.more().unwrap_or_default()
    }

    fn at(&self, name: &str) -> String {
        field(name, self.row)
    }

    /// Names of the fields of each tier.
    fn steps(&self) -> Vec<(String, String)> {
        let names =
            |step| (tier_field("tier_from", self.row, step), tier_field("tier_price", self.row, step));
        (1..=TIERS).map(names).collect()
    }

    /// Whether the fold stands open: something in it is wrong or was typed in a new row.
    pub(crate) fn open(&self) -> bool {
        let names = ["variant_en", "sku", "gtin", "weight", "low_at", "order", "end"];
        let folded = names.iter().map(|name| self.at(name));
        let tiers = self.steps().into_iter().flat_map(|(from, price)| [from, price]);
        folded.chain(tiers).any(|name| self.f.form.has_error(&name))
    }
}
