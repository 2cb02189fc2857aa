//! Keeps the search index as the catalogue is.
use std::sync::Arc;

use db::EventRow;
use kernel::{Error, Id, Result, Uuid};
use search::{Doc, SearchIndex};
use ui::App;

use crate::store::product::{self as store, IndexRow};
use crate::{Categories, ProductId};

/// Builds the index from the database; answers where in the log to go on.
pub async fn rebuild(app: &App) -> Result<i64> {
    let mut conn = app.db.reader().await?;
    let seq = db::last_seq(&mut conn).await?;
    let mut last = ProductId::from_uuid(Uuid::nil());
    loop {
        let rows = conn.all(&store::INDEX_FROM, (last,)).await?;
        let Some(row) = rows.last() else { return Ok(seq) };
        last = row.id;
        put(app, &rows)?;
    }
}

/// Re-indexes the products that a batch of the log speaks of.
pub async fn follow_log(app: Arc<App>, events: Vec<EventRow>) -> Result<()> {
    let mut ids: Vec<Uuid> =
        events.iter().filter(|e| e.topic.starts_with("catalogue.product.")).map(|e| e.key).collect();
    ids.extend(events.iter().flat_map(crate::import::taken_products));
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(());
    }
    let mut conn = app.db.reader().await?;
    let mut rows = Vec::new();
    for id in ids {
        rows.extend(conn.all(&store::INDEX_ONE, (ProductId::from_uuid(id),)).await?);
    }
    put(&app, &rows)
}

fn put(app: &App, rows: &[IndexRow]) -> Result<()> {
    let index = app.part::<SearchIndex>()?;
    let categories = app.part::<Categories>()?;
    let (gone, there): (Vec<_>, Vec<_>) = rows.iter().partition(|row| !row.shown);
    let docs: Vec<Doc> = there.into_iter().map(|row| doc(row, &categories)).collect();
    let gone: Vec<Uuid> = gone.into_iter().map(|row| row.id.uuid()).collect();
    index.update(&docs, &gone).map_err(Error::internal)
}

fn doc(row: &IndexRow, categories: &Categories) -> Doc {
    let both = |text: &kernel::Text| [Some(text.vi.clone()), text.en.clone()].into_iter().flatten();
    let category = categories.get(&row.category).map(|category| &category.name);
    Doc {
        id: row.id.uuid(),
        names: both(&row.name).collect(),
        around: both(&row.booth_name).chain(category.into_iter().flat_map(both)).collect(),
    }
}
