//! Flash sales, prices for phones and bundles: each line gets the one that takes off most.
use std::collections::BTreeMap;

use kernel::Dong;

use super::{Priced, discount_of};
use crate::basket::BasketLine;
use crate::offer::Kind;
use crate::{Basket, Discount, OfferId};

/// What a choice takes off: the lines it is about, with the discount of each.
struct Choice {
    lines: Vec<usize>,
    discounts: Vec<Discount>,
}

impl Choice {
    fn amount(&self) -> Dong {
        self.discounts.iter().map(|discount| discount.amount).sum()
    }
}

/// The best of every line.
pub(super) fn best(basket: &Basket, priced: &[Priced]) -> Vec<Discount> {
    let mut left: BTreeMap<OfferId, i64> = priced.iter().map(|p| (p.offer.id, p.left)).collect();
    let mut alone: Vec<Option<Choice>> = Vec::new();
    for (at, line) in basket.lines.iter().enumerate() {
        alone.push(best_of_line(basket, priced, &mut left, (at, line)));
    }
    let mut bundles: Vec<Choice> =
        priced.iter().filter(|p| p.offer.kind == Kind::Bundle).filter_map(|p| bundle(basket, p)).collect();
    // Stable: of two that take off the same, the older offer.
    bundles.sort_by_key(|choice| std::cmp::Reverse(choice.amount()));
    let mut taken: Vec<usize> = Vec::new();
    let mut chosen = Vec::new();
    for choice in bundles {
        let free = choice.lines.iter().all(|at| !taken.contains(at));
        let others: Dong =
            choice.lines.iter().filter_map(|at| alone.get(*at)?.as_ref()).map(Choice::amount).sum();
        if free && choice.amount() > others {
            taken.extend(&choice.lines);
            chosen.push(choice);
        }
    }
    let rest = alone.into_iter().flatten().filter(|choice| choice.lines.iter().all(|at| !taken.contains(at)));
    merged(chosen.into_iter().chain(rest).flat_map(|choice| choice.discounts))
}

/// The better of flash sale and price for phones; what it uses is no longer left for the next line.
fn best_of_line(
    basket: &Basket,
    priced: &[Priced],
    left: &mut BTreeMap<OfferId, i64>,
    (at, line): (usize, &BasketLine),
) -> Option<Choice> {
    let fits = |p: &&Priced| match p.offer.kind {
        Kind::Flash => true,
        Kind::Mobile => basket.phone_browser,
        _ => false,
    };
    let about = |p: &&Priced| !line.adults && p.items.iter().any(|item| item.variant == line.variant);
    let mut best: Option<Discount> = None;
    for p in priced.iter().filter(fits).filter(about) {
        let units = line.quantity.min(left.get(&p.offer.id).copied().unwrap_or(0));
        let saved = line.price.minus(p.offer.price.unwrap_or(line.price));
        if units <= 0 || saved.0 <= 0 {
            continue;
        }
        let amount = saved.times(units);
        if best.as_ref().is_none_or(|known| amount > known.amount) {
            let discount = discount_of(&p.offer, line.booth, amount, units);
            best = Some(Discount { variant: Some(line.variant), ..discount });
        }
    }
    let best = best?;
    *left.entry(best.offer).or_insert(0) -= best.units;
    Some(Choice { lines: vec![at], discounts: vec![best] })
}

/// A bundle, when all its goods are in the basket.
fn bundle(basket: &Basket, p: &Priced) -> Option<Choice> {
    let mut found = Vec::new();
    for item in &p.items {
        let at = basket.lines.iter().position(|line| line.variant == item.variant && !line.adults)?;
        found.push((at, basket.lines.get(at)?, *item));
    }
    let sets = found.iter().map(|(_, line, item)| line.quantity / item.pieces().max(1)).min()?.min(p.left);
    if sets <= 0 {
        return None;
    }
    // Without a price of its own it gives its free pieces.
    let weigh = |line: &BasketLine, pieces: i64| line.price.times(pieces).times(sets).0;
    let weights: Vec<i64> = match p.offer.price {
        Some(_) => found.iter().map(|(_, line, item)| weigh(line, item.pieces())).collect(),
        None => found.iter().map(|(_, line, item)| weigh(line, item.free)).collect(),
    };
    let worth = Dong(weights.iter().sum());
    let off = p.offer.price.map_or(worth, |price| worth.minus(price.times(sets)));
    if off.0 <= 0 {
        return None;
    }
    let shares = off.share(&weights);
    let discounts = found.iter().zip(shares).map(|((_, line, _), amount)| {
        let discount = discount_of(&p.offer, line.booth, amount, sets);
        Discount { variant: Some(line.variant), ..discount }
    });
    let discounts = discounts.filter(|discount| discount.amount.0 > 0).collect();
    Some(Choice { lines: found.iter().map(|(at, ..)| *at).collect(), discounts })
}

/// Rows of one offer on one variant become one: two lines of the same goods count together.
fn merged(discounts: impl Iterator<Item = Discount>) -> Vec<Discount> {
    let mut out: Vec<Discount> = Vec::new();
    for discount in discounts {
        match out.iter_mut().find(|known| known.offer == discount.offer && known.variant == discount.variant)
        {
            Some(known) => {
                known.amount = known.amount.plus(discount.amount);
                known.units = known.units.saturating_add(discount.units);
            }
            None => out.push(discount),
        }
    }
    out.sort_by_key(|discount| (discount.offer, discount.variant));
    out
}
