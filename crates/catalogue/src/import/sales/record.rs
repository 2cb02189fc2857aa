//! Sales of a chunk, recorded once each; the stock follows where the seller wants it.
use db::Tx;
use kernel::{Ctx, Error, Id, Result};

use super::Numbers;
use super::gather::{Item, Sale};
use crate::import::chunk::apart;
use crate::import::column::Outcome;
use crate::import::run::JOB;
use crate::import::{Mistake, SheetState, number};
use crate::stock::{give_back_elsewhere, take_elsewhere};
use crate::store::import::{self as imports, ImportRow, NewLine};
use crate::store::outside::{self as store, KnownSale};
use crate::{OutsideSaleId, VariantId};

pub(super) struct Chunk {
    pub(super) import: ImportRow,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) items: Vec<Item>,
    pub(super) numbers: Numbers,
}

/// What a chunk came to.
#[derive(Default)]
struct Counts {
    added: i64,
    changed: i64,
    same: i64,
    wrong: i64,
    lines: Vec<NewLine>,
}

/// Writes a chunk; `false` when the import does not stand where the chunk began.
pub(super) async fn write(tx: &mut Tx, ctx: &Ctx, chunk: &Chunk) -> Result<bool> {
    let import = tx.one(&imports::BY_ID, (chunk.import.id,)).await?;
    if import.state != SheetState::Running || import.done != number(chunk.from) {
        return Ok(false);
    }
    let mut counts = Counts::default();
    let mut sales: Vec<(Option<VariantId>, &Sale)> = Vec::new();
    for item in &chunk.items {
        match item {
            Item::Sale(sale) => sales.push((chunk.numbers.get(&sale.sku).copied(), sale)),
            Item::Wrong { line, cells, mistakes } => {
                counts.wrong += 1;
                counts.lines.push(apart(ctx, import.id, *line, cells, mistakes));
            }
        }
    }
    sales.sort_by_key(|(variant, sale)| (*variant, sale.line)); // two works never wait for each other
    for (variant, sale) in sales {
        record(tx, ctx, &import, (variant, sale), &mut counts).await?;
    }
    let Counts { added, changed, same, wrong, lines } = counts;
    tx.run_many(&imports::INSERT_LINE, lines).await?;
    let advance = (number(chunk.to), added, changed, same, wrong, import.id, number(chunk.from));
    if tx.run(&imports::ADVANCE, advance).await? == 0 {
        return Err(Error::Retry); // it was cancelled at this very moment: the next try sees that
    }
    db::renew_job(tx, ctx, JOB, import.id.uuid(), ctx.now()).await?;
    Ok(true)
}

async fn record(
    tx: &mut Tx,
    ctx: &Ctx,
    import: &ImportRow,
    (variant, sale): (Option<VariantId>, &Sale),
    counts: &mut Counts,
) -> Result<()> {
    let marketplace = import.marketplace.clone().unwrap_or_default();
    let key = (import.booth_id, marketplace.clone(), sale.order.clone(), sale.sku.clone());
    let known = tx.optional(&store::SALE, key).await?;
    let missing = match (known, sale.outcome) {
        (_, Outcome::Open) | (None, Outcome::Undone) => {
            counts.same += 1;
            0
        }
        (None, Outcome::Sold) => {
            counts.added += 1;
            add(tx, ctx, import, marketplace, (variant, sale)).await?
        }
        (Some(known), outcome) => {
            let after = KnownSale {
                variant_id: known.variant_id.or(variant),
                undone: outcome == Outcome::Undone,
                ..as_said(&known, sale)
            };
            if same(&known, &after) {
                counts.same += 1;
                0
            } else {
                counts.changed += 1;
                change(tx, ctx, import.lowers, &known, after).await?
            }
        }
    };
    if missing > 0 {
        let short = Mistake::new("sku", "goods-short", missing);
        counts.lines.push(apart(
            ctx,
            import.id,
            sale.line,
            &[sale.order.clone(), sale.sku.clone()],
            &[short],
        ));
    }
    Ok(())
}

fn as_said(known: &KnownSale, sale: &Sale) -> KnownSale {
    let undone = sale.outcome == Outcome::Undone;
    // What was cancelled keeps its figures: files set them to nought then.
    let (day, quantity, amount) = if undone {
        (known.day, known.quantity, known.amount)
    } else {
        (sale.day, sale.quantity, sale.amount)
    };
    KnownSale {
        id: known.id,
        variant_id: known.variant_id,
        day,
        quantity,
        amount,
        undone,
        taken: known.taken,
    }
}

fn same(before: &KnownSale, after: &KnownSale) -> bool {
    let facts = |sale: &KnownSale| (sale.variant_id, sale.day, sale.quantity, sale.amount, sale.undone);
    facts(before) == facts(after)
}

/// Records a sale; answers how many pieces were not there.
async fn add(
    tx: &mut Tx,
    ctx: &Ctx,
    import: &ImportRow,
    marketplace: String,
    (variant, sale): (Option<VariantId>, &Sale),
) -> Result<i64> {
    let id: OutsideSaleId = ctx.new_id();
    let mut taken = 0;
    let mut missing = 0;
    if let (Some(variant), true) = (variant, import.lowers) {
        taken = take_elsewhere(tx, ctx, variant, sale.quantity, id.uuid()).await?;
        missing = sale.quantity - taken;
    }
    let row = (
        id,
        import.booth_id,
        marketplace,
        sale.order.clone(),
        sale.sku.clone(),
        sale.product.clone(),
        variant,
        sale.day,
        sale.quantity,
        sale.amount,
        taken,
        ctx.now(),
    );
    tx.run(&store::INSERT, row).await?;
    Ok(missing)
}

/// Changes a sale and moves the stock by the difference; answers how many pieces were not there.
async fn change(
    tx: &mut Tx,
    ctx: &Ctx,
    lowers: bool,
    before: &KnownSale,
    mut after: KnownSale,
) -> Result<i64> {
    let moved = before.undone != after.undone || before.quantity != after.quantity;
    let wanted = match (after.undone, lowers) {
        (true, _) => 0,
        (false, true) if moved => after.quantity,
        (false, _) => before.taken.min(after.quantity),
    };
    let mut missing = 0;
    if let Some(variant) = after.variant_id {
        if wanted > before.taken {
            let more = wanted - before.taken;
            let taken = take_elsewhere(tx, ctx, variant, more, before.id.uuid()).await?;
            (after.taken, missing) = (before.taken + taken, more - taken);
        } else {
            give_back_elsewhere(tx, ctx, variant, before.taken - wanted, before.id.uuid()).await?;
            after.taken = wanted;
        }
    }
    let row =
        (after.variant_id, after.day, after.quantity, after.amount, after.undone, after.taken, after.id);
    tx.run_one(&store::CHANGE, row).await?;
    Ok(missing)
}
