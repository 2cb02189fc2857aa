use serde_json::json;

use crate::carrier::hook;
use crate::clock;
use crate::deliver::{Outgoing, well};
use crate::habits::Habit;
use crate::house::House;
use crate::parcel::{Moment, Parcel};

/// JSON without a signature.
pub(crate) fn notice(house: &House, parcel: &Parcel, moment: &Moment) -> Outgoing {
    let habits = house.habits();
    let known: i64 = super::status(moment.step).and_then(|word| word.parse().ok()).unwrap_or_default();
    let status = if habits.has(Habit::UnknownStatus) { 777 } else { known };
    let (code, reason) = moment.reason.clone().unwrap_or_default();
    let data = json!({
        "ORDER_NUMBER": parcel.code, "ORDER_REFERENCE": parcel.order, "ORDER_STATUS": status,
        "ORDER_STATUSDATE": clock::slashed(house.shifted(moment.at)), "STATUS_NAME": "", "NOTE": reason,
        "REASON_CODE": code, "MONEY_COLLECTION": habits.told(parcel.cod), "MONEY_TOTAL": parcel.fee,
        "PRODUCT_WEIGHT": parcel.weight, "ORDER_SERVICE": parcel.service,
        "LOCALION_CURRENTLY": parcel.place(moment.step),
    });
    let body = json!({"DATA": data, "TOKEN": house.setting("secret")}).to_string();
    let url = hook(house, habits.has(Habit::WrongSignature));
    Outgoing { url, body: Some(("application/json", body)), taken: well }
}
