//! A seller changes everything of a product at once: words, variants, state, photos.
use db::Tx;
use kernel::{BoothId, Ctx, Error, FieldError, Message, Result};

use crate::lock::lock;
use crate::photos::{Photo, set_photos};
use crate::product::{State, Words, my_product};
use crate::variant::{NewVariant, variants_of};
use crate::{Change, ProductRow, VariantId, VariantRow, change_product, store};

/// One variant as the form has it.
#[derive(Debug, Clone)]
pub struct VariantEdit {
    /// Its row in the form, to which a mistake belongs.
    pub row: usize,
    /// `None` for a new one.
    pub id: Option<VariantId>,
    pub new: NewVariant,
    /// How many were on hand when the seller opened the form.
    pub seen: i64,
    /// From how many left on it runs short.
    pub low_at: Option<i64>,
    pub ends: bool,
}

/// A product as its seller wants it.
#[derive(Debug, Clone)]
pub struct Edit {
    /// The version that the seller saw.
    pub version: i64,
    pub words: Words,
    pub adults: bool,
    /// What the seller wants; a moderator's hold stays ([`State::wanted`]).
    pub state: State,
    /// In their order. A variant that is not named stays as it is.
    pub variants: Vec<VariantEdit>,
    /// The first is the cover.
    pub photos: Vec<Photo>,
}

/// The name of a field in a row of variants: `price`, then `price-1`, `price-2`.
pub(crate) fn field(name: &str, row: usize) -> String {
    if row == 0 { name.to_owned() } else { format!("{name}-{row}") }
}

/// Changes a product of one of `mine`; a product of somebody else does not exist.
///
/// # Errors
/// [`Error::Invalid`] on `version` when somebody else changed it meanwhile; on the field of its row where stock moved
/// meanwhile or is promised, a number is taken, a variant ends that is promised, or a name is missing.
pub async fn edit_product(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, slug, edit): &(Vec<BoothId>, String, Edit),
) -> Result<()> {
    let id = my_product(tx, mine, slug).await?.id;
    lock(tx, id).await?;
    let before = my_product(tx, mine, slug).await?;
    if tx.one(&store::desk::VERSION, (id,)).await?.0 != edit.version {
        return Err(Error::field("version", "product-changed-meanwhile"));
    }
    let was = variants_of(tx, id).await?;
    let change = change(tx, &before, &was, edit).await?;
    change_product(tx, ctx, &(mine.clone(), slug.clone(), change)).await?;
    for (row, wanted) in variants_of(tx, id).await?.iter().zip(&lows(&was, edit)) {
        if row.low_at != *wanted {
            tx.run_one(&store::desk::SET_LOW, (*wanted, row.id)).await?;
        }
    }
    set_photos(tx, ctx, id, &edit.photos).await
}

/// The variants that stay as they are because the form does not name them; they come last.
fn unnamed<'a>(was: &'a [VariantRow], edit: &'a Edit) -> impl Iterator<Item = &'a VariantRow> {
    was.iter().filter(|old| edit.variants.iter().all(|wanted| wanted.id != Some(old.id)))
}

/// When each variant runs short, in the order they get.
fn lows(was: &[VariantRow], edit: &Edit) -> Vec<Option<i64>> {
    let named = edit.variants.iter().filter(|wanted| !wanted.ends).map(|wanted| wanted.low_at);
    named.chain(unnamed(was, edit).map(|old| old.low_at)).collect()
}

async fn change(tx: &mut Tx, before: &ProductRow, was: &[VariantRow], edit: &Edit) -> Result<Change> {
    let mut mistakes = Vec::new();
    let mut variants = Vec::new();
    let staying: Vec<&VariantEdit> = edit.variants.iter().filter(|wanted| !wanted.ends).collect();
    for wanted in &edit.variants {
        let old = was.iter().find(|old| Some(old.id) == wanted.id);
        match old {
            Some(old) if wanted.ends => mistakes.extend(ending(wanted, old)),
            Some(old) => {
                let stock = stock_of(wanted, old, &mut mistakes);
                variants.push((Some(old.id), NewVariant { stock, ..wanted.new.clone() }));
            }
            // Ended by somebody else: the version tells, before it comes to this.
            None if wanted.id.is_some() => return Err(Error::NotFound),
            None => variants.push((None, wanted.new.clone())),
        }
        if staying.len() > 1 && !wanted.ends && wanted.new.name.vi.is_empty() {
            mistakes.push(mistake(wanted, "variant_vi", Message::new("variant-name-needed")));
        }
        mistakes.extend(number_taken(tx, before.booth_id, wanted, &staying).await?);
    }
    variants.extend(unnamed(was, edit).map(|old| (Some(old.id), NewVariant::from(old))));
    if mistakes.is_empty() {
        let state = before.state.wanted(edit.state);
        let state_reason = before.state_reason.clone().filter(|_| state == before.state);
        Ok(Change { words: edit.words.clone(), adults: edit.adults, state, state_reason, variants })
    } else {
        Err(Error::Invalid(mistakes))
    }
}

fn mistake(wanted: &VariantEdit, name: &str, message: Message) -> FieldError {
    FieldError { field: field(name, wanted.row), message }
}

/// Goods that are promised must be sent before their variant ends.
fn ending(wanted: &VariantEdit, old: &VariantRow) -> Option<FieldError> {
    let message = Message::new("variant-end-promised").with("reserved", old.reserved);
    (old.reserved > 0).then(|| mistake(wanted, "end", message))
}

/// How many are on hand afterwards: what the seller counted, unless goods moved since the form was opened.
fn stock_of(wanted: &VariantEdit, old: &VariantRow, mistakes: &mut Vec<FieldError>) -> i64 {
    if wanted.new.stock == wanted.seen {
        return old.on_hand; // not touched in the form
    }
    if old.on_hand != wanted.seen {
        let message = Message::new("stock-changed-meanwhile").with("now", old.on_hand);
        mistakes.push(mistake(wanted, "on_hand", message));
    } else if wanted.new.stock < old.reserved {
        let message = Message::new("product-stock-promised").with("reserved", old.reserved);
        mistakes.push(mistake(wanted, "on_hand", message));
    }
    wanted.new.stock
}

/// A number stands once in a booth, the other rows of this form included.
async fn number_taken(
    tx: &mut Tx,
    booth: BoothId,
    wanted: &VariantEdit,
    staying: &[&VariantEdit],
) -> Result<Option<FieldError>> {
    let Some(sku) = wanted.new.sku.clone().filter(|_| !wanted.ends) else { return Ok(None) };
    let message = Message::new("variant-sku-taken").with("sku", &sku);
    let here = staying.iter().any(|other| other.row != wanted.row && other.new.sku.as_ref() == Some(&sku));
    let there = tx.optional(&store::variant::BY_SKU, (booth, sku)).await?;
    let taken = here || there.is_some_and(|row| Some(row.id) != wanted.id);
    Ok(taken.then(|| mistake(wanted, "sku", message)))
}
