//! Declaring what the label of a product says. Each change is a version; earlier ones stay.
use std::collections::BTreeMap;

use db::{Conn, Event, Tx};
use kernel::{BoothId, Ctx, Error, Id, Result, Uuid};
use serde::Serialize;

use super::{LabelRow, label_groups};
use crate::moderation::label_declared;
use crate::store::label as store;
use crate::{LabelId, ProductId, my_product};

/// What a label says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewLabel {
    /// Number of the group of annex I.
    pub goods_group: i64,
    /// By the key of the field.
    pub fields: BTreeMap<String, String>,
    pub responsible: String,
    pub address: String,
    pub origin: String,
}

#[derive(Serialize)]
struct LabelChanged {
    product: ProductId,
    label: LabelId,
    goods_group: i64,
    complete: bool,
    #[serde(skip)]
    changes: Vec<db::Change>,
}

impl Event for LabelChanged {
    const TOPIC: &'static str = "catalogue.product.labelled.v1";
    fn key(&self) -> Uuid {
        self.product.uuid()
    }
    fn changes(&self) -> Vec<db::Change> {
        self.changes.clone()
    }
}

/// The label of a product as it is now.
pub async fn label_of(conn: &mut Conn, product: ProductId) -> Result<Option<LabelRow>> {
    conn.optional(&store::CURRENT, (product,)).await
}

/// Declares the label of a product of one of `mine`; answers the keys of what is still missing. The same again changes
/// nothing. A draft that waited for its label is shown when it is complete.
///
/// # Errors
/// [`Error::Invalid`] on `goods_group` when there is no such group; a product of somebody else does not exist.
pub async fn declare_label(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, slug, new): &(Vec<BoothId>, String, NewLabel),
) -> Result<Vec<String>> {
    let product = my_product(tx, mine, slug).await?;
    let group = label_groups().get(new.goods_group);
    let group = group.ok_or_else(|| Error::field("goods_group", "error-choice"))?;
    let missing = group.missing(new);
    // The lock: two versions do not begin at once.
    tx.run_one(&crate::store::product::LOCK, (product.id,)).await?;
    let before = label_of(tx, product.id).await?;
    if before.as_ref().is_some_and(|before| said(before) == *new) {
        return Ok(missing);
    }
    tx.run(&store::END, (ctx.now(), product.id)).await?;
    let label: LabelId = ctx.new_id();
    let fields = serde_json::to_string(&new.fields).map_err(Error::internal)?;
    let NewLabel { goods_group, responsible, address, origin, .. } = new.clone();
    let lacks = missing.join(" ");
    tx.run(
        &store::BEGIN,
        (label, product.id, goods_group, fields, responsible, address, origin, lacks, ctx.now()),
    )
    .await?;
    label_declared(tx, &product).await?;
    let (complete, changes) = (missing.is_empty(), changes(before.as_ref(), new));
    tx.tell(ctx, LabelChanged { product: product.id, label, goods_group, complete, changes }).await?;
    Ok(missing)
}

/// A version as it was declared.
pub(crate) fn said(row: &LabelRow) -> NewLabel {
    NewLabel {
        goods_group: row.goods_group,
        fields: super::read_fields(&row.fields),
        responsible: row.responsible.clone(),
        address: row.address.clone(),
        origin: row.origin.clone(),
    }
}

/// What differs; the address may be a household's home.
fn changes(before: Option<&LabelRow>, new: &NewLabel) -> Vec<db::Change> {
    let old = before.map(said).unwrap_or_default();
    let fields = |label: &NewLabel| serde_json::to_string(&label.fields).unwrap_or_default();
    let group = |label: &NewLabel| label.goods_group.to_string();
    let all = [
        ("goods_group", group(&old), group(new), false),
        ("fields", fields(&old), fields(new), false),
        ("responsible", old.responsible.clone(), new.responsible.clone(), true),
        ("address", old.address.clone(), new.address.clone(), true),
        ("origin", old.origin.clone(), new.origin.clone(), false),
    ];
    let differs = all.into_iter().filter(|(_, before, after, _)| before != after);
    differs.map(|(field, before, after, personal)| db::Change { field, before, after, personal }).collect()
}
