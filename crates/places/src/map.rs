//! The places of the map in memory. Each request asks the database for the number of the last change, which is one row,
//! and reads only the places that changed since it looked last: so a change by any process is seen by the next request.
mod cells;
mod points;

use std::collections::HashMap;
use std::sync::Arc;

use db::Conn;
use kernel::{Id, Result, Uuid};
use tokio::sync::Mutex;
use ui::{App, Req};

use crate::{PointId, store};

pub(crate) use cells::{Cell, cells};
pub(crate) use points::{Points, Rectangle, Spot, Wanted};

/// The places of one database as they were when last looked at; a part of the program.
#[derive(Default)]
pub struct PointMap(Mutex<Arc<Points>>);

impl PointMap {
    /// The places as they are now.
    pub(crate) async fn now(&self, conn: &mut Conn) -> Result<Arc<Points>> {
        // The number first: what is committed after it has a higher one and is read again next time.
        let (number,) = conn.one(&store::REVISION, ()).await?;
        let mut known = self.0.lock().await;
        if known.number() < number {
            let changed = changed(conn, known.number()).await?;
            *known = Arc::new(known.with(changed, number));
        }
        Ok(known.clone())
    }
}

/// The places that changed after a number, as they are now.
async fn changed(conn: &mut Conn, number: i64) -> Result<HashMap<PointId, store::MapRow>> {
    let mut changed = HashMap::new();
    let mut after = (number, PointId::from_uuid(Uuid::max()));
    loop {
        let rows = conn.all(&store::CHANGED, after).await?;
        let Some(last) = rows.last() else { return Ok(changed) };
        after = (last.revision, last.id);
        changed.extend(rows.into_iter().map(|row| (row.id, row)));
    }
}

/// The places of the map, as they are now.
pub(crate) async fn points(req: &Req) -> Result<Arc<Points>> {
    req.app.part::<PointMap>()?.now(&mut req.reader().await?).await
}

/// Reads the places when the program starts, so that the first visitor of the map does not wait for it.
///
/// # Errors
/// Those of the database.
pub async fn read_map(app: &App) -> Result<()> {
    app.part::<PointMap>()?.now(&mut app.db.reader().await?).await.map(|_| ())
}

#[cfg(test)]
mod tests;
