//! Reads the form of an offer; which fields it has depends on the kind.
use catalogue::VariantRow;
use kernel::{BoothId, Dong, Message, Text};
use ui::Form;

use super::moment;
use crate::offer::{Item, Kind, NewOffer, Notice};
use crate::{CampaignId, clean_code};

/// Most đồng and pieces that a field takes.
const MOST_DONG: i64 = 1_000_000_000;
const MOST_PIECES: i64 = 1_000_000;

/// Goods of a bundle are named in so many lines.
pub(crate) const BUNDLE_LINES: [usize; 3] = [1, 2, 3];

/// The offer that a form describes, with every mistake noted in it.
pub(crate) fn read(
    form: &mut Form,
    kind: Kind,
    booth: Option<BoothId>,
    goods: &[VariantRow],
    campaigns: &[CampaignId],
) -> Option<NewOffer> {
    let name = Text::new(&form.text("name_vi", 120), form.optional("name_en", 120).as_deref());
    let starts = moment(form, "starts_on", "starts_time", false);
    let ends = moment(form, "ends_on", "ends_time", true);
    let campaign = campaign(form, campaigns);
    let notice = form.choice("notified", Notice::from_key);
    let mut new = NewOffer::new(
        kind,
        booth,
        name,
        (starts.unwrap_or(kernel::Instant(0)), ends.unwrap_or(kernel::Instant(1))),
    );
    new.campaign = campaign;
    match kind {
        Kind::Voucher => takes_off(form, &mut new),
        Kind::Coupon => {
            takes_off(form, &mut new);
            new.price = dong(form, "price");
        }
        Kind::Delivery => new.amount = dong(form, "amount"),
        Kind::Flash | Kind::Mobile => one(form, &mut new, goods),
        Kind::Bundle => bundle(form, &mut new, goods),
    }
    if matches!(kind, Kind::Voucher | Kind::Delivery) {
        new.code = Some(code(form));
        new.budget = dong(form, "budget");
    }
    if matches!(kind, Kind::Voucher | Kind::Delivery | Kind::Coupon) {
        new.minimum = dong(form, "minimum").unwrap_or_default();
    }
    new.cap = pieces(form, "cap");
    new.per_person = pieces(form, "per_person");
    new.notice = notice?;
    form.finish().ok()?;
    starts.and(ends).map(|_| new)
}

fn dong(form: &mut Form, name: &str) -> Option<Dong> {
    form.values.filled(name).is_some().then(|| Dong(form.number(name, 1, MOST_DONG)))
}

fn pieces(form: &mut Form, name: &str) -> Option<i64> {
    form.values.filled(name).is_some().then(|| form.number(name, 1, MOST_PIECES))
}

/// A share with a ceiling, or a sum.
fn takes_off(form: &mut Form, new: &mut NewOffer) {
    new.rate = form.values.filled("rate").is_some().then(|| form.number("rate", 1, 100) * 100);
    new.amount = dong(form, "amount");
}

fn code(form: &mut Form) -> String {
    let code = clean_code(&form.text("voucher_code", 20));
    let plain = code.len() >= 4 && code.chars().all(|c| c.is_ascii_alphanumeric());
    if !plain && !form.has_error("voucher_code") {
        form.error("voucher_code", Message::new("offer-code-plain"));
    }
    code
}

fn campaign(form: &mut Form, campaigns: &[CampaignId]) -> Option<CampaignId> {
    form.values.filled("campaign")?;
    form.choice("campaign", |typed| campaigns.iter().copied().find(|id| id.to_string() == typed))
}

fn variant(form: &mut Form, name: &str, goods: &[VariantRow]) -> Option<catalogue::VariantId> {
    form.choice(name, |typed| goods.iter().map(|row| row.id).find(|id| id.to_string() == typed))
}

fn one(form: &mut Form, new: &mut NewOffer, goods: &[VariantRow]) {
    new.items = variant(form, "variant_1", goods).map(Item::only).into_iter().collect();
    new.price = Some(Dong(form.number("price", 0, MOST_DONG)));
}

/// Lines of a bundle; the same goods twice are one line.
fn bundle(form: &mut Form, new: &mut NewOffer, goods: &[VariantRow]) {
    for line in BUNDLE_LINES {
        let field = format!("variant_{line}");
        if line > 1 && form.values.filled(&field).is_none() {
            continue;
        }
        let Some(variant) = variant(form, &field, goods) else { continue };
        let paid = count(form, &format!("paid_{line}"));
        let free = count(form, &format!("free_{line}"));
        match new.items.iter_mut().find(|item| item.variant == variant) {
            Some(item) => (item.paid, item.free) = (item.paid + paid, item.free + free),
            None if paid + free > 0 => new.items.push(Item { variant, paid, free }),
            None => form.error(&format!("paid_{line}"), Message::new("error-required")),
        }
    }
    new.price = dong(form, "price");
}

fn count(form: &mut Form, name: &str) -> i64 {
    if form.values.filled(name).is_some() { form.number(name, 0, 100) } else { 0 }
}
