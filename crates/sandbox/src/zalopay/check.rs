use crate::fields::{Fields, get};
use crate::house::House;
use crate::signature::sign;

/// Takes the fields of a call apart: its form, its application, its signature, in this order; else the reason.
/// `names` are those that are signed, in order; `more` is signed behind them.
pub(super) fn check(house: &House, fields: &Fields, names: &[&str], more: &[&str]) -> Result<(), i64> {
    if names.iter().any(|name| get(fields, name).is_empty()) {
        return Err(-401);
    }
    if get(fields, "app_id") != house.setting("merchant") {
        return Err(-402);
    }
    let values = names.iter().map(|name| get(fields, name)).chain(more.iter().copied());
    let text = values.collect::<Vec<_>>().join("|");
    if get(fields, "mac") == sign(house.setting("key"), &text) { Ok(()) } else { Err(-403) }
}

/// Whether a time of the call is near enough, 15 minutes (`zalopay_openapi.yaml`).
pub(super) fn is_near(house: &House, millis: &str) -> bool {
    millis.parse::<i64>().is_ok_and(|at| (house.now() - at).abs() <= 900_000)
}
