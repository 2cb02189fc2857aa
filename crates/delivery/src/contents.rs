//! What is in the shipment of an order, told by whoever booked it.
use carriers::Item;
use db::Tx;
use kernel::{Code, Ctx, Dong, Error, Result, Uuid};
use serde::{Deserialize, Serialize};

use crate::quote::{UNWEIGHED, grams_of};
use crate::store::contents as store;

/// One sort of goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goods {
    pub name: String,
    pub quantity: i64,
    /// Of one.
    pub price: Dong,
    /// Of one, in grams, where somebody weighed it.
    pub grams: Option<i64>,
}

/// What is sent for one order.
#[derive(Debug, Clone)]
pub struct Contents {
    /// The code of the order that people see; carriers are told it too.
    pub code: Code,
    pub goods: Vec<Goods>,
    /// What is declared: what was paid or is to be paid for the goods.
    pub value: Dong,
    /// Whether it may be sent: `false` as long as the order awaits payment; then [`ready`] says when.
    pub ready: bool,
}

/// Says what is in the shipment of an order; once, in the transaction that books it.
pub async fn describe(tx: &mut Tx, ctx: &Ctx, order: Uuid, contents: &Contents) -> Result<()> {
    let grams = grams_of(contents.goods.iter().map(|goods| (goods.grams, goods.quantity)));
    let goods = serde_json::to_string(&contents.goods).map_err(Error::internal)?;
    let ready_at = contents.ready.then(|| ctx.now());
    tx.run_one(&store::INSERT, (order, contents.code.clone(), grams, contents.value, goods, ready_at)).await
}

/// The order is paid: its parcel may be made. Does nothing where it was ready already.
pub async fn ready(tx: &mut Tx, ctx: &Ctx, order: Uuid) -> Result<()> {
    tx.run(&store::READY, (ctx.now(), order)).await.map(|_| ())
}

/// The goods as carriers want them.
pub(crate) fn items(stored: &str) -> Result<Vec<Item>> {
    let goods: Vec<Goods> = serde_json::from_str(stored).map_err(Error::internal)?;
    let item = |goods: Goods| Item {
        name: goods.name,
        code: None,
        quantity: u32::try_from(goods.quantity).unwrap_or(u32::MAX),
        price: goods.price,
        weight_g: u32::try_from(goods.grams.unwrap_or(UNWEIGHED)).unwrap_or(u32::MAX),
        size: None,
    };
    Ok(goods.into_iter().map(item).collect())
}
