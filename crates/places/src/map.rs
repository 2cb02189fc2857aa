//! The places of the map in memory. Each request asks the database for the number of the last change, which is one row,
//! and reads only the places that changed since it looked last: so a change by any process is seen by the next request.
mod cells;
mod points;

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, Weak};

use db::Conn;
use kernel::{Id, Result, Uuid};
use tokio::sync::Mutex;
use ui::{App, Req};

use crate::{PointId, store};

pub(crate) use cells::{Cell, cells};
pub(crate) use points::{Points, Rectangle, Spot, Wanted};

/// The places of one database as they were when last looked at.
#[derive(Default)]
pub(crate) struct PointMap(Mutex<Arc<Points>>);

/// The maps of this process: one, but tests run several programs.
static MAPS: std::sync::Mutex<Vec<(Weak<App>, Arc<PointMap>)>> = std::sync::Mutex::new(Vec::new());

impl PointMap {
    /// The map of a program; empty at first.
    fn of(app: &Arc<App>) -> Arc<Self> {
        let mut maps = MAPS.lock().unwrap_or_else(PoisonError::into_inner);
        maps.retain(|(owner, _)| owner.strong_count() > 0);
        if let Some((_, map)) = maps.iter().find(|(owner, _)| owner.as_ptr() == Arc::as_ptr(app)) {
            return map.clone();
        }
        let map = Arc::<Self>::default();
        maps.push((Arc::downgrade(app), map.clone()));
        map
    }

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
    PointMap::of(&req.app).now(&mut req.reader().await?).await
}

#[cfg(test)]
mod tests;
