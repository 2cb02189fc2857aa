use db::Event;
use kernel::{BoothId, Dong, Id, Uuid};
use serde::Serialize;

use crate::ProductId;

#[derive(Serialize)]
pub(crate) struct ProductAdded {
    pub(crate) product: ProductId,
    pub(crate) booth: BoothId,
}

impl Event for ProductAdded {
    const TOPIC: &'static str = "catalogue.product.added.v1";
    fn key(&self) -> Uuid {
        self.product.uuid()
    }
}

/// Name, price or stock were changed by a person; before and after, for the audit.
#[derive(Serialize)]
pub(crate) struct ProductChanged {
    pub(crate) product: ProductId,
    pub(crate) price_before: Dong,
    pub(crate) price: Dong,
    pub(crate) on_hand_before: i64,
    pub(crate) on_hand: i64,
    pub(crate) renamed: bool,
}

impl Event for ProductChanged {
    const TOPIC: &'static str = "catalogue.product.changed.v1";
    fn key(&self) -> Uuid {
        self.product.uuid()
    }
}
