//! Keeps the search index as the catalogue is.
use std::sync::Arc;

use db::EventRow;
use kernel::{Error, Id, Result, Uuid};
use search::{Doc, SearchIndex};
use ui::App;

use crate::store::{self, IndexRow};
use crate::{Categories, ProductId};

/// Builds the index from the database; answers where in the log to go on.
pub async fn rebuild(app: &App) -> Result<i64> {
    let mut conn = app.db.reader().await?;
    let seq = db::last_seq(&mut conn).await?;
    let rows = conn.all(&store::INDEX_ALL, ()).await?;
    put(app, &rows, Some(seq))?;
    Ok(seq)
}

/// Re-indexes the products that a batch of the log speaks of.
pub async fn follow_log(app: Arc<App>, events: Vec<EventRow>) -> Result<()> {
    let mut ids: Vec<Uuid> =
        events.iter().filter(|e| e.topic.starts_with("catalogue.product.")).map(|e| e.key).collect();
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
    put(&app, &rows, events.last().and_then(|event| event.seq))
}

fn put(app: &App, rows: &[IndexRow], cursor: Option<i64>) -> Result<()> {
    let index = app.part::<SearchIndex>()?;
    let categories = app.part::<Categories>()?;
    let (gone, there): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.ended_at.is_some());
    let docs: Vec<Doc> = there.into_iter().map(|row| doc(row, &categories)).collect();
    let gone: Vec<Uuid> = gone.into_iter().map(|row| row.id.uuid()).collect();
    index.update(&docs, &gone, cursor).map_err(Error::internal)?;
    Ok(())
}

fn doc(row: &IndexRow, categories: &Categories) -> Doc {
    let both = |text: &kernel::Text| [Some(text.vi.clone()), text.en.clone()].into_iter().flatten();
    let category = categories.get(&row.category).map(|category| &category.name);
    Doc {
        id: row.id.uuid(),
        names: both(&row.name).collect(),
        around: both(&row.booth_name).chain(category.into_iter().flat_map(both)).collect(),
        category: row.category.clone(),
        ..Doc::default()
    }
}
