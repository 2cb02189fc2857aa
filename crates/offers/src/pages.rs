//! One file per page.
pub(crate) mod campaign;
pub(crate) mod campaigns;
pub(crate) mod cards;
pub(crate) mod coupon;
pub(crate) mod desk_coupons;
pub(crate) mod desk_offer_new;
pub(crate) mod desk_offers;
pub(crate) mod form;
pub(crate) mod office_campaign;
pub(crate) mod office_campaign_new;
pub(crate) mod office_campaigns;
pub(crate) mod office_results;
pub(crate) mod office_voucher;
pub(crate) mod words;

use kernel::{Day, Instant, Message};
use ui::Form;

/// A day and perhaps an hour of a form. Without an hour it is midnight: the beginning of a first day, the end of a last one.
pub(crate) fn moment(form: &mut Form, day: &str, time: &str, last: bool) -> Option<Instant> {
    let typed = form.text(day, 10);
    let Some(date) = Day::parse(&typed) else {
        if !form.has_error(day) {
            form.error(day, Message::new("offer-day-wrong"));
        }
        return None;
    };
    match form.optional(time, 5) {
        None if last => Some(date.plus_days(1).start()),
        None => Some(date.start()),
        Some(typed) => {
            let seconds = seconds(&typed);
            if seconds.is_none() {
                form.error(time, Message::new("offer-time-wrong"));
            }
            seconds.map(|seconds| date.start().plus_seconds(seconds))
        }
    }
}

/// Seconds since midnight of `08:30`.
fn seconds(typed: &str) -> Option<i64> {
    let (hours, minutes) = typed.split_once(':')?;
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    ((0..24).contains(&hours) && (0..60).contains(&minutes)).then(|| hours * 3_600 + minutes * 60)
}

/// The last day of a span that ends at midnight, or on the day it ends.
pub(crate) fn last_day(ends: Instant) -> Day {
    ends.plus_seconds(-1).day()
}
