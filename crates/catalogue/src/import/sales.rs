//! Orders of another marketplace: each order and number of goods is one sale, however often its file comes.
mod gather;
mod line;
mod record;

use std::collections::HashMap;

use documents::Sheet;
use kernel::{Error, Result};

use super::run::Run;
use crate::VariantId;
use crate::store::outside as store;
use gather::gather;
pub(crate) use line::SaleReader;
use record::{Chunk, write};

/// Sales of one transaction.
const CHUNK: usize = 100;

/// Takes the sales of a sheet chunk by chunk; `false` when the import was stopped or another node is ahead.
pub(super) async fn run(run: &Run, sheet: Sheet) -> Result<bool> {
    let reader = SaleReader::new(&run.mapping(), run.now().now().day());
    let rows = run.rows(sheet);
    let items = gather(&reader, &rows, run.header());
    drop(rows);
    let numbers = numbers(run).await?;
    let mut done = run.done();
    while done < items.len() {
        let part: Vec<_> = items.iter().skip(done).take(CHUNK).cloned().collect();
        let to = done + part.len();
        let chunk =
            Chunk { import: run.import.clone(), from: done, to, items: part, numbers: numbers.clone() };
        let ctx = run.now();
        if !run.app.db.write(&ctx, chunk, |tx, ctx, chunk| Box::pin(write(tx, ctx, chunk))).await? {
            return Ok(false);
        }
        done = to;
    }
    Ok(true)
}

/// The numbers that goods have here, and those of the marketplace that were linked to goods.
pub(super) type Numbers = std::sync::Arc<HashMap<String, VariantId>>;

async fn numbers(run: &Run) -> Result<Numbers> {
    let mut conn = run.app.db.reader().await?;
    let marketplace =
        run.import.marketplace.clone().ok_or_else(|| Error::internal("sales have a marketplace"))?;
    let linked = conn.all(&store::LINKED, (run.import.booth_id, marketplace)).await?;
    let own = conn.all(&store::NUMBERS, (run.import.booth_id,)).await?;
    let all = linked.into_iter().chain(own).map(|(variant, sku)| (sku, variant));
    Ok(std::sync::Arc::new(all.collect()))
}
