use booths::booth;
use catalogue::{VariantId, VariantRow, reserve, variants};
use db::Tx;
use kernel::{BoothId, Code, Ctx, Dong, Error, Id, Message, Result};

use super::{DraftState, JOB, Origin};
use crate::events::DraftMade;
use crate::store::draft as store;
use crate::{CartLine, DraftId};

/// Goods of a draft order.
#[derive(Debug, Clone)]
pub struct DraftItem {
    pub variant: VariantId,
    pub quantity: i64,
    /// The price of one that was agreed on; without one, what it costs here at this quantity.
    pub price: Option<Dong>,
}

/// A draft order to be made; what is not known of the buyer is left empty.
#[derive(Debug, Clone)]
pub struct NewDraft {
    pub booth: BoothId,
    pub origin: Origin,
    pub items: Vec<DraftItem>,
    pub name: String,
    pub phone: String,
    pub commune: String,
    pub address: String,
    pub note: Option<String>,
    /// The delivery fee agreed on; without one the booth's terms hold.
    pub fee: Option<Dong>,
    /// How long the goods are kept for the buyer.
    pub hours: i64,
}

/// Writes down what was agreed on and promises the goods; answers the code for the desk. Goods named twice count
/// together.
///
/// # Errors
/// [`Error::Conflict`] when there is not enough; [`Error::NotFound`] for goods or a booth of somebody else.
pub async fn draft_order(tx: &mut Tx, ctx: &Ctx, (mine, new): &(Vec<BoothId>, NewDraft)) -> Result<Code> {
    if !mine.contains(&new.booth) {
        return Err(Error::NotFound);
    }
    if !booth(tx, new.booth).await?.sells() {
        return Err(Error::conflict("draft-booth-closed"));
    }
    let lines = lines(tx, new).await?;
    if lines.is_empty() {
        return Err(Error::field("item-1", "error-required"));
    }
    let goods: Vec<_> = lines.iter().map(|(line, _)| (line.variant.id, line.quantity)).collect();
    if let Some(short) = reserve(tx, ctx, &goods).await? {
        return Err(short_of(ctx, &lines, short));
    }
    insert(tx, ctx, new, &lines).await
}

/// The goods with the price of one of each.
async fn lines(tx: &mut Tx, new: &NewDraft) -> Result<Vec<(CartLine, Dong)>> {
    let mut items: Vec<DraftItem> = Vec::new();
    for item in &new.items {
        match items.iter_mut().find(|known| known.variant == item.variant) {
            Some(known) => known.quantity += item.quantity,
            None => items.push(item.clone()),
        }
    }
    let ids: Vec<VariantId> = items.iter().map(|item| item.variant).collect();
    let rows = variants(tx, &ids).await?;
    let line = |item: &DraftItem| -> Result<(CartLine, Dong)> {
        let of_booth = |row: &&VariantRow| row.id == item.variant && row.booth_id == new.booth;
        let variant = rows.iter().find(of_booth).cloned().ok_or(Error::NotFound)?;
        let line = CartLine { variant, quantity: item.quantity };
        let price = item.price.unwrap_or_else(|| line.price());
        Ok((line, price))
    };
    items.iter().map(line).collect()
}

fn short_of(ctx: &Ctx, lines: &[(CartLine, Dong)], short: VariantId) -> Error {
    let line = lines.iter().find(|(line, _)| line.variant.id == short);
    let (name, left) =
        line.map(|(line, _)| (line.name(ctx.locale), line.variant.available())).unwrap_or_default();
    Error::Conflict(Message::new("checkout-ran-out").with("product", name).with("left", left))
}

async fn insert(tx: &mut Tx, ctx: &Ctx, new: &NewDraft, lines: &[(CartLine, Dong)]) -> Result<Code> {
    let (id, code): (DraftId, Code) = (ctx.new_id(), ctx.new_code());
    let goods: Dong = lines.iter().map(|(line, price)| price.times(line.quantity)).sum();
    let expires_at = ctx.now().plus_seconds(new.hours * 3_600);
    let NewDraft { name, phone, commune, address, note, .. } = new.clone();
    let row = (
        id,
        code.clone(),
        ctx.new_token(),
        new.booth,
        new.origin,
        DraftState::Open,
        name,
        phone,
        commune,
        address,
        note,
        goods,
        new.fee,
        ctx.actor.account(),
        ctx.now(),
        expires_at,
    );
    tx.run(&store::INSERT, row).await?;
    for (line, price) in lines {
        tx.run(&store::INSERT_ITEM, (id, line.variant.id, *price, line.quantity)).await?;
    }
    db::schedule(tx, ctx, JOB, id.uuid(), expires_at).await?;
    tx.tell(ctx, DraftMade { draft: id, booth: new.booth, origin: new.origin.key(), goods }).await?;
    Ok(code)
}
