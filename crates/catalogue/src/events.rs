use db::Event;
use kernel::{BoothId, Dong, Id, Uuid};
use serde::Serialize;

use crate::change_product::Change;
use crate::{PlaceId, ProductId, ProductRow, VariantRow};

#[derive(Serialize)]
pub(crate) struct ProductAdded {
    pub(crate) product: ProductId,
    pub(crate) booth: BoothId,
    pub(crate) state: &'static str,
}

impl Event for ProductAdded {
    const TOPIC: &'static str = "catalogue.product.added.v1";
    fn key(&self) -> Uuid {
        self.product.uuid()
    }
}

/// Words, price or stock were changed by a person; before and after, for the audit.
#[derive(Serialize)]
pub(crate) struct ProductChanged {
    product: ProductId,
    price_before: Dong,
    price: Dong,
    on_hand_before: i64,
    on_hand: i64,
    state_before: &'static str,
    state: &'static str,
    renamed: bool,
}

impl ProductChanged {
    pub(crate) fn of(before: &ProductRow, was: &[VariantRow], change: &Change) -> Self {
        Self {
            product: before.id,
            price_before: before.price,
            price: change.variants.iter().map(|(_, new)| new.price).min().unwrap_or(Dong::ZERO),
            on_hand_before: was.iter().map(|old| old.on_hand).sum(),
            on_hand: change.variants.iter().map(|(_, new)| new.stock).sum(),
            state_before: before.state.key(),
            state: change.state.key(),
            renamed: change.words.name != before.name,
        }
    }
}

impl Event for ProductChanged {
    const TOPIC: &'static str = "catalogue.product.changed.v1";
    fn key(&self) -> Uuid {
        self.product.uuid()
    }
}

/// The last piece was promised, or there are pieces again: what is found "in stock" changes.
#[derive(Serialize)]
pub(crate) struct StockTurned {
    pub(crate) product: ProductId,
}

impl Event for StockTurned {
    const TOPIC: &'static str = "catalogue.product.stock-turned.v1";
    fn key(&self) -> Uuid {
        self.product.uuid()
    }
}

/// Its seller sells it no longer.
#[derive(Serialize)]
pub(crate) struct ProductEnded {
    pub(crate) product: ProductId,
}

impl Event for ProductEnded {
    const TOPIC: &'static str = "catalogue.product.ended.v1";
    fn key(&self) -> Uuid {
        self.product.uuid()
    }
}

/// Where a booth keeps goods was named.
#[derive(Serialize)]
pub(crate) struct PlaceOpened {
    pub(crate) place: PlaceId,
    pub(crate) booth: BoothId,
}

impl Event for PlaceOpened {
    const TOPIC: &'static str = "catalogue.place.opened.v1";
    fn key(&self) -> Uuid {
        self.place.uuid()
    }
}
