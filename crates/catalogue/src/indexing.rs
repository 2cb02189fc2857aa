//! Keeps the search index as the catalogue is.
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::time::Duration;

use db::{Conn, EventRow};
use kernel::{BoothId, Error, Id, Result, Text, Uuid};
use places::Places;
use search::{Doc, SearchIndex};
use ui::App;

use crate::store::product::{self as store, IndexRow};
use crate::{Categories, ProductId};

/// Documents that may wait between the database and the index.
const WAITING: usize = 4_000;
/// How long a change may wait to be seen.
const FLUSH: Duration = Duration::from_secs(1);

/// Builds the index from the database; answers where in the log to go on.
///
/// # Errors
/// When the database or the index fails; then the old index stays.
pub async fn rebuild(app: &Arc<App>) -> Result<i64> {
    let mut conn = app.db.reader().await?;
    let seq = db::last_seq(&mut conn).await?;
    let (sender, documents) = sync_channel(WAITING);
    let index = app.clone();
    let building = tokio::task::spawn_blocking(move || {
        index.part::<SearchIndex>()?.rebuild(documents, seq).map_err(Error::internal)
    });
    let sent = send_all(app, &mut conn, sender).await;
    building.await.map_err(Error::internal)??;
    sent.map(|()| seq)
}

async fn send_all(app: &App, conn: &mut Conn, sender: SyncSender<Doc>) -> Result<()> {
    let (categories, places) = (app.part::<Categories>()?, app.part::<Places>()?);
    let mut last = ProductId::from_uuid(Uuid::nil());
    loop {
        let rows = conn.all(&store::INDEX_FROM, (last,)).await?;
        let Some(row) = rows.last() else { return Ok(()) };
        last = row.id;
        let docs: Vec<Doc> =
            rows.iter().filter(|row| row.shown).map(|row| doc(row, &categories, &places)).collect();
        let sender = sender.clone();
        // The index takes as many at a time as it can.
        let sending =
            tokio::task::spawn_blocking(move || docs.into_iter().all(|doc| sender.send(doc).is_ok()));
        if !sending.await.map_err(Error::internal)? {
            return Ok(()); // the index gave up and says why itself
        }
    }
}

/// Makes what changed visible at latest a second later, as long as the program runs.
pub async fn flush_index(app: Arc<App>) {
    loop {
        tokio::time::sleep(FLUSH).await;
        let app = app.clone();
        let flushing = tokio::task::spawn_blocking(move || {
            app.part::<SearchIndex>().and_then(|index| index.flush().map_err(Error::internal))
        });
        if let Ok(Err(error)) = flushing.await {
            tracing::error!(%error, "the search index could not be written");
        }
    }
}

/// Re-indexes the products that a batch of the log speaks of: the product itself, or every product of a booth.
///
/// # Errors
/// When the database or the index fails; the batch is to be seen again.
pub async fn follow_log(app: Arc<App>, events: Vec<EventRow>) -> Result<()> {
    let cursor = events.last().and_then(|event| event.seq);
    let mut conn = app.db.reader().await?;
    let mut ids = keys(&events, "catalogue.product.");
    ids.extend(events.iter().flat_map(crate::import::taken_products));
    for booth in keys(&events, "booths.booth.") {
        ids.extend(of_booth(&mut conn, BoothId::from_uuid(booth)).await?);
    }
    ids.sort_unstable();
    ids.dedup();
    // A cursor alone is worth a write only now and then.
    if ids.is_empty() && events.len() < 500 {
        return Ok(());
    }
    let mut rows = Vec::new();
    for id in &ids {
        rows.extend(conn.all(&store::INDEX_ONE, (ProductId::from_uuid(*id),)).await?);
    }
    drop(conn);
    put(&app, &rows, cursor)
}

fn keys(events: &[EventRow], topic: &str) -> Vec<Uuid> {
    let mut keys: Vec<Uuid> = events.iter().filter(|e| e.topic.starts_with(topic)).map(|e| e.key).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

async fn of_booth(conn: &mut Conn, booth: BoothId) -> Result<Vec<Uuid>> {
    let mut ids: Vec<Uuid> = Vec::new();
    loop {
        let last = ProductId::from_uuid(ids.last().copied().unwrap_or_else(Uuid::nil));
        let more = conn.all(&store::IDS_OF_BOOTH, (booth, last)).await?;
        if more.is_empty() {
            return Ok(ids);
        }
        ids.extend(more.into_iter().map(|(id,)| id.uuid()));
    }
}

fn put(app: &App, rows: &[IndexRow], cursor: Option<i64>) -> Result<()> {
    let (categories, places) = (app.part::<Categories>()?, app.part::<Places>()?);
    let (there, gone): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.shown);
    let docs: Vec<Doc> = there.into_iter().map(|row| doc(row, &categories, &places)).collect();
    let gone: Vec<Uuid> = gone.into_iter().map(|row| row.id.uuid()).collect();
    app.part::<SearchIndex>()?.update(&docs, &gone, cursor).map_err(Error::internal)?;
    Ok(())
}

fn doc(row: &IndexRow, categories: &Categories, places: &Places) -> Doc {
    let all = |text: &Text| text.all().map(str::to_owned).collect::<Vec<_>>();
    let category = categories.get(&row.category).map(|category| all(&category.name)).unwrap_or_default();
    let commune = row.commune.as_deref().and_then(|code| places.commune(code));
    let commune_name = commune.map(|commune| commune.full_name.clone());
    let around = all(&row.booth_name).into_iter().chain(category).chain(commune_name);
    Doc {
        id: row.id.uuid(),
        names: all(&row.name),
        around: around.chain(row.place.clone()).chain(row.brand.clone()).collect(),
        description: row.description.vi.clone(),
        category: row.category.clone(),
        commune: row.commune.clone().unwrap_or_default(),
        booth: row.booth_id.uuid(),
        price: row.price.0,
        stars: row.stars.and_then(|stars| stars.try_into().ok()).unwrap_or(0),
        in_stock: row.in_stock,
        certified: row.stars.is_some(),
        popularity: popularity(row),
        added: row.rank,
        adults_only: row.adults,
    }
}

/// What sells comes first, then what can be bought, then what is only shown.
fn popularity(row: &IndexRow) -> u64 {
    let sold = u64::try_from(row.sold_count).unwrap_or(0);
    2 * sold + u64::from(row.sold)
}
