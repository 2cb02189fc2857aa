//! Where sellers meet the rules: adding and changing a product, completing its label.
use db::Tx;
use kernel::{Actor, Ctx, Dong, Result};

use super::{Beside, first_state};
use crate::change_product::Change;
use crate::product::{NewProduct, Offer};
use crate::restriction::for_adults;
use crate::store::moderation::{self as store, GateRow};
use crate::{ProductId, ProductRow, State, Words};

/// State, reason and whether for adults only, as the rules have them.
pub(crate) type Gate = (State, Option<String>, bool);

/// The system enters what was published elsewhere; everybody else meets the rules.
fn is_system(ctx: &Ctx) -> bool {
    matches!(ctx.actor, Actor::System(_))
}

/// The state of a product to be added. It cannot have a label yet.
pub(crate) fn added(ctx: &Ctx, new: &NewProduct) -> Gate {
    let adults = new.adults || for_adults(&new.words);
    if is_system(ctx) || matches!(new.state, State::Draft | State::Hidden) {
        return (new.state, new.state_reason.clone(), adults);
    }
    let prices = match &new.offer {
        Offer::Sold(variants) => variants.iter().map(|variant| variant.price).collect(),
        Offer::ListedOnly(_) => Vec::new(),
    };
    let (state, reason) = first_state(&new.words, &Beside { prices, ..Beside::default() });
    (state, reason, adults)
}

/// The change with the state that the rules give it. What a moderator refused stays refused until it is changed, and
/// waits for a moderator then.
pub(crate) async fn changed(tx: &mut Tx, ctx: &Ctx, before: &ProductRow, wanted: &Change) -> Result<Change> {
    let mut change = wanted.clone();
    change.adults = change.adults || for_adults(&change.words);
    if is_system(ctx) {
        return Ok(change);
    }
    // The lock first: a moderator who decides at this moment is waited for.
    tx.run_one(&crate::store::product::LOCK, (before.id,)).await?;
    let gate = tx.one(&store::GATE, (before.id,)).await?;
    let prices = change.variants.iter().map(|(_, variant)| variant.price).collect();
    (change.state, change.state_reason) = state_of(before, &gate, (&change.words, change.state), prices);
    Ok(change)
}

/// The same for a product that a sheet changes; its prices stand in its row already.
pub(crate) async fn sheet_changed(
    tx: &mut Tx,
    ctx: &Ctx,
    now: &ProductRow,
    words: &Words,
    wanted: State,
) -> Result<Gate> {
    let adults = now.adults || for_adults(words);
    if is_system(ctx) {
        return Ok((wanted, None, adults));
    }
    let gate = tx.one(&store::GATE, (now.id,)).await?;
    let (state, reason) = state_of(now, &gate, (words, wanted), vec![now.price, now.price_to]);
    Ok((state, reason, adults))
}

fn state_of(
    before: &ProductRow,
    gate: &GateRow,
    (words, wanted): (&Words, State),
    prices: Vec<Dong>,
) -> (State, Option<String>) {
    let same = words_of(before) == *words;
    if gate.held && same {
        return (gate.state, gate.state_reason.clone());
    }
    let (state, reason) = first_state(words, &beside(gate, prices));
    // A draft because of its label is the rules'; any other, and what is hidden, is the seller's own wish.
    let by_label = before.state == State::Draft && lacks_label(before.state_reason.as_deref());
    let own = wanted == State::Hidden || (wanted == State::Draft && !by_label);
    match (gate.held, state) {
        (true, State::Refused) => (state, reason),
        (true, _) => (State::Waiting, Some(lines(reason, "#changed"))),
        (false, _) if own && state != State::Refused => (wanted, None),
        (false, _) => (state, reason),
    }
}

pub(crate) fn lacks_label(reason: Option<&str>) -> bool {
    reason.is_some_and(|reason| reason.lines().any(|line| line.starts_with("#label")))
}

fn lines(reason: Option<String>, line: &str) -> String {
    reason.map_or_else(|| line.to_owned(), |reason| format!("{reason}\n{line}"))
}

fn beside(gate: &GateRow, prices: Vec<Dong>) -> Beside<'_> {
    Beside {
        prices,
        missing: gate.missing.as_deref(),
        goods_group: gate.goods_group,
        shown: gate.state == State::Shown,
        declared: gate.declared,
        passed: &gate.passed,
    }
}

/// What a product says of itself now.
pub(crate) fn words_of(row: &ProductRow) -> Words {
    Words {
        name: row.name.clone(),
        description: row.description.clone(),
        story: row.story.clone(),
        brand: row.brand.clone(),
        kind: row.kind.clone(),
        category: row.category.clone(),
        producer: row.producer_id,
    }
}

/// A label was declared: a draft that only waited for it is shown; answers whether the state changed.
pub(crate) async fn label_declared(tx: &mut Tx, product: &ProductRow) -> Result<bool> {
    let gate = tx.one(&store::GATE, (product.id,)).await?;
    if gate.state != State::Draft || !lacks_label(gate.state_reason.as_deref()) || gate.held {
        return Ok(false);
    }
    let prices = vec![product.price, product.price_to];
    let prices = if product.sold { prices } else { Vec::new() };
    let (state, reason) = first_state(&words_of(product), &beside(&gate, prices));
    tx.run(&store::SET_STATE, (state, reason, product.id)).await?;
    look_again(tx, product.id).await?;
    Ok(state != State::Draft)
}

/// Brings the place of a product in the moderators' list in line with what is open about it.
pub(crate) async fn look_again(tx: &mut Tx, product: ProductId) -> Result<()> {
    tx.run(&store::ATTENTION, (product,)).await.map(|_| ())
}
