//! Offers in words.
use catalogue::VariantRow;
use kernel::Dong;
use ui::T;

use crate::OfferRow;
use crate::offer::{Item, Kind};

/// What an offer takes off, in a few words.
pub(crate) fn worth(t: &T, offer: &OfferRow) -> String {
    off(t, offer.kind == Kind::Delivery, offer.rate, offer.amount)
}

/// A share or sum in words: of the goods, or of the delivery fee.
pub(crate) fn off(t: &T, delivery: bool, rate: Option<i64>, amount: Option<Dong>) -> String {
    let most = amount.map(|amount| amount.to_string());
    match (delivery, rate, most) {
        (true, _, None) => t.get("offer-worth-delivery"),
        (true, _, Some(most)) => t.with("most", most).get("offer-worth-delivery-most"),
        (false, Some(rate), None) => t.with("rate", percent(rate)).get("offer-worth-rate"),
        (false, Some(rate), Some(most)) => {
            t.with("rate", percent(rate)).with("most", most).get("offer-worth-rate-most")
        }
        (false, None, most) => t.with("amount", most.unwrap_or_default()).get("offer-worth-sum"),
    }
}

/// Basis points as people write percent: `12,5`.
pub(crate) fn percent(rate: i64) -> String {
    let (whole, rest) = (rate / 100, rate % 100);
    if rest == 0 { whole.to_string() } else { format!("{whole},{rest:02}").trim_end_matches('0').to_owned() }
}

/// From which purchase on, and until when.
pub(crate) fn conditions(t: &T, minimum: Dong, ends: kernel::Instant) -> String {
    let until = t.with("until", ends.show()).get("offer-until");
    if minimum.0 == 0 {
        return until;
    }
    format!("{} · {until}", t.with("minimum", minimum.to_string()).get("offer-from-sum"))
}

/// The name of a variant with its product.
pub(crate) fn name_of(t: &T, row: &VariantRow) -> String {
    let (product, variant) = (row.product_name.show(t.locale), row.name.show(t.locale));
    if variant.is_empty() { product.to_owned() } else { format!("{product} – {variant}") }
}

/// What is in a bundle: `2 × Kẹo dừa + 1 × Bánh tét`, and what of it is free.
pub(crate) fn bundle(t: &T, items: &[Item], rows: &[VariantRow]) -> String {
    let named = |item: &Item| rows.iter().find(|row| row.id == item.variant).map(|row| name_of(t, row));
    let list = |count: fn(&Item) -> i64| {
        let parts = items.iter().filter(|item| count(item) > 0);
        let parts: Vec<String> =
            parts.filter_map(|item| Some(format!("{} × {}", count(item), named(item)?))).collect();
        parts.join(" + ")
    };
    let (paid, free) = (list(|item| item.paid), list(|item| item.free));
    match (paid.is_empty(), free.is_empty()) {
        (_, true) => paid,
        _ => t.with("paid", paid).with("free", free).get("offer-bundle-free"),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn percent_as_vietnam_writes_it() {
        assert_eq!([1_000, 1_250, 5].map(super::percent), ["10", "12,5", "0,05"]);
    }
}
