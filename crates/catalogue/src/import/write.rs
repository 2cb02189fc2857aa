//! A chunk of an import of products, written in one transaction.
use std::collections::HashMap;
use std::sync::Arc;

use db::Tx;
use kernel::{Ctx, Error, Result};

use super::apply::{Applied, ProductChanges, apply, change_product};
use super::chunk::{Chunk, NewGoods, apart};
use super::fields::{both, filled};
use super::run::JOB;
use super::told::RowsTaken;
use super::{SheetState, number};
use crate::product::{Certificate, NewProduct, Offer, Words};
use crate::stock::{MovementKind, NewMovement};
use crate::store::import as store;
use crate::variant::NewVariant;
use crate::{Categories, ProductId, State, add_product, moderation};

/// A chunk with what its products need beside it.
pub(super) struct Write {
    pub(super) chunk: Chunk,
    pub(super) categories: Arc<Categories>,
}

/// Writes a chunk; `false` when the import does not stand where the chunk began.
pub(super) async fn write(tx: &mut Tx, ctx: &Ctx, Write { chunk, categories }: &Write) -> Result<bool> {
    let import = tx.one(&store::BY_ID, (chunk.import,)).await?;
    if import.state != SheetState::Running || import.done != chunk.from {
        return Ok(false);
    }
    add(tx, ctx, chunk, categories).await?;
    let (mut products, mut changed, mut same) = (ProductChanges::new(), 0, chunk.same);
    let mut lines = chunk.lines.clone();
    let mut rows: Vec<_> = chunk.changes.iter().collect();
    rows.sort_by_key(|row| row.variant); // two works never wait for each other
    for row in rows {
        let added = chunk.pieces.iter().any(|piece| piece.id == row.variant);
        match apply(tx, ctx, chunk.booth, row, &mut products).await? {
            Applied::Changed if !added => changed += 1,
            Applied::Same if !added => same += 1,
            Applied::Wrong(mistake) => lines.push(apart(ctx, chunk.import, row.line, &row.cells, &[mistake])),
            Applied::Changed | Applied::Same => {} // the row was counted as a new variant
        }
    }
    for grown in &chunk.grown {
        products.entry(*grown).or_default();
    }
    for (id, fields) in &products {
        change_product(tx, ctx, *id, fields.as_ref(), categories).await?;
    }
    tx.run_many(&store::INSERT_LINE, lines.clone()).await?;
    let counts =
        (number(chunk.end), chunk.added, changed, same, number(lines.len()), chunk.import, chunk.from);
    if tx.run(&store::ADVANCE, counts).await? == 0 {
        return Err(Error::Retry); // it was cancelled at this very moment: the next try sees that
    }
    let products: Vec<ProductId> = chunk.goods.iter().map(|new| new.id).chain(products.into_keys()).collect();
    if !products.is_empty() {
        tx.tell(ctx, RowsTaken { import: chunk.import, products }).await?;
    }
    db::renew_job(tx, ctx, JOB, kernel::Id::uuid(chunk.import), ctx.now()).await?;
    Ok(true)
}

/// Adds what is new. Somebody may have taken a number or an address meanwhile: the next run compares anew.
async fn add(tx: &mut Tx, ctx: &Ctx, chunk: &Chunk, categories: &Categories) -> Result<()> {
    let mut variants: HashMap<ProductId, Vec<NewVariant>> = HashMap::new();
    for piece in &chunk.pieces {
        variants.entry(piece.product).or_default().push(piece.new.clone());
    }
    let (mut products, mut waiting) = (Vec::new(), Vec::new());
    for goods in &chunk.goods {
        let variants = variants.get(&goods.id).map_or(&[][..], Vec::as_slice);
        let new = ruled(ctx, new_product(chunk, goods, categories, variants));
        products.push(add_product::row(ctx, goods.id, &new, variants, goods.slug.clone()));
        waiting.extend((new.state == State::Waiting).then_some(goods.id));
    }
    let mut wanted = products.len() + chunk.pieces.len();
    let mut added = tx.run_many(&crate::store::product::INSERT, products).await?;
    let pieces = chunk
        .pieces
        .iter()
        .map(|piece| piece.new.row((piece.id, piece.product, chunk.booth), piece.position));
    added += tx.run_many(&crate::store::variant::INSERT, pieces.collect()).await?;
    let opened = chunk.pieces.iter().filter(|piece| piece.new.stock > 0).map(|piece| {
        let stock = piece.new.stock;
        let opening = NewMovement::new(chunk.booth, piece.id, MovementKind::Opening, stock, stock);
        NewMovement { subject: Some(kernel::Id::uuid(chunk.import)), ..opening }.row(ctx)
    });
    let opened: Vec<_> = opened.collect();
    wanted += opened.len();
    added += tx.run_many(&crate::store::stock::INSERT_MOVEMENT, opened).await?;
    for id in waiting {
        moderation::look_again(tx, id).await?;
    }
    if usize::try_from(added).ok() == Some(wanted) { Ok(()) } else { Err(Error::conflict("goods-overtaken")) }
}

/// With the state that the rules give it.
fn ruled(ctx: &Ctx, new: NewProduct) -> NewProduct {
    let (state, state_reason, adults) = moderation::added(ctx, &new);
    NewProduct { adults, state, state_reason, ..new }
}

fn new_product(
    chunk: &Chunk,
    goods: &NewGoods,
    categories: &Categories,
    variants: &[NewVariant],
) -> NewProduct {
    let [name, name_en, description, description_en, story, story_en, category, brand, state] = &goods.fields;
    let words = Words {
        name: both(name, name_en),
        description: both(description, description_en),
        story: both(story, story_en),
        brand: filled(brand),
        kind: categories.get(category).map(|shelf| shelf.kind.clone()).unwrap_or_default(),
        category: category.clone(),
        producer: None,
    };
    NewProduct {
        booth: chunk.booth,
        slug: goods.slug.clone(),
        words,
        adults: false,
        offer: Offer::Sold(variants.to_vec()),
        certificate: Certificate::default(),
        state: State::from_key(state).unwrap_or(State::Shown),
        state_reason: None,
    }
}
