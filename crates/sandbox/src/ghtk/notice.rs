use super::kilograms;
use crate::carrier::hook;
use crate::clock;
use crate::deliver::{Outgoing, well};
use crate::fields::encode_pairs;
use crate::habits::Habit;
use crate::house::House;
use crate::parcel::{Moment, Parcel};

/// A form without a signature. The time stands in it with a bare `+`, as GHTK writes it.
pub(crate) fn notice(house: &House, parcel: &Parcel, moment: &Moment) -> Outgoing {
    let habits = house.habits();
    let unknown = habits.has(Habit::UnknownStatus);
    let status = if unknown { "777" } else { super::status(moment.step).unwrap_or_default() };
    let (code, reason) = moment.reason.clone().unwrap_or_default();
    let pairs = encode_pairs([
        ("partner_id", parcel.order.as_str()),
        ("label_id", &parcel.code),
        ("status_id", status),
        ("reason_code", &code),
        ("reason", &reason),
        ("weight", &kilograms(parcel.weight)),
        ("fee", &parcel.fee.to_string()),
        ("pick_money", &habits.told(parcel.cod).to_string()),
        ("return_part_package", "0"),
    ]);
    let body = format!("{pairs}&action_time={}", clock::zoned(house.shifted(moment.at)));
    let url = hook(house, habits.has(Habit::WrongSignature));
    Outgoing { url, body: Some(("application/x-www-form-urlencoded", body)), taken: well }
}
