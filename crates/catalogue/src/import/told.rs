//! What the log learns of imports.
use db::{Event, EventRow};
use kernel::{Id, Uuid};
use serde::{Deserialize, Serialize};

use crate::{ImportId, ProductId};

#[derive(Serialize)]
pub(super) struct ImportStarted {
    pub(super) import: ImportId,
    pub(super) kind: &'static str,
    pub(super) file: String,
    pub(super) file_hash: String,
    pub(super) total: i64,
}

impl Event for ImportStarted {
    const TOPIC: &'static str = "catalogue.import.started.v1";
    fn key(&self) -> Uuid {
        self.import.uuid()
    }
}

#[derive(Serialize)]
pub(super) struct ImportFinished {
    pub(super) import: ImportId,
    pub(super) added: i64,
    pub(super) changed: i64,
    pub(super) same: i64,
    pub(super) wrong: i64,
}

impl Event for ImportFinished {
    const TOPIC: &'static str = "catalogue.import.finished.v1";
    fn key(&self) -> Uuid {
        self.import.uuid()
    }
}

/// A chunk of rows was taken: the products that whoever searches must learn about.
#[derive(Serialize)]
pub(super) struct RowsTaken {
    pub(super) import: ImportId,
    pub(super) products: Vec<ProductId>,
}

impl Event for RowsTaken {
    const TOPIC: &'static str = "catalogue.import.rows-taken.v1";
    fn key(&self) -> Uuid {
        self.import.uuid()
    }
}

#[derive(Deserialize)]
struct Products {
    products: Vec<Uuid>,
}

/// The products that an event of an import speaks of; none for other events.
pub fn taken_products(event: &EventRow) -> Vec<Uuid> {
    if event.topic != RowsTaken::TOPIC {
        return Vec::new();
    }
    serde_json::from_str::<Products>(&event.payload).map(|payload| payload.products).unwrap_or_default()
}
