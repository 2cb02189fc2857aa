//! What happens to listings, as the log tells it.
use db::{Conn, Event};
use kernel::{BoothId, Error, Id, Result, Uuid};
use serde::Serialize;

use crate::ListingId;
use crate::store::{self, ListingRow};

#[derive(Serialize)]
pub(crate) struct ListingRecorded {
    pub(crate) listing: ListingId,
    pub(crate) product: Uuid,
    pub(crate) marketplace: String,
}

impl Event for ListingRecorded {
    const TOPIC: &'static str = "feeds.listing.recorded.v1";
    fn key(&self) -> Uuid {
        self.listing.uuid()
    }
}

#[derive(Serialize)]
pub(crate) struct ListingChecked {
    pub(crate) listing: ListingId,
}

impl Event for ListingChecked {
    const TOPIC: &'static str = "feeds.listing.checked.v1";
    fn key(&self) -> Uuid {
        self.listing.uuid()
    }
}

#[derive(Serialize)]
pub(crate) struct ListingEnded {
    pub(crate) listing: ListingId,
    pub(crate) marketplace: String,
}

impl Event for ListingEnded {
    const TOPIC: &'static str = "feeds.listing.ended.v1";
    fn key(&self) -> Uuid {
        self.listing.uuid()
    }
}

/// A listing of one of `mine`; somebody else's does not exist.
pub(crate) async fn my_listing(conn: &mut Conn, mine: &[BoothId], id: ListingId) -> Result<ListingRow> {
    let row = conn.one(&store::BY_ID, (id,)).await?;
    if mine.contains(&row.booth_id) { Ok(row) } else { Err(Error::NotFound) }
}
