use serde_json::json;

use crate::carrier::hook;
use crate::clock;
use crate::deliver::{Outgoing, well};
use crate::habits::Habit;
use crate::house::House;
use crate::parcel::{Moment, Parcel, Step};

/// JSON without a signature; how the time is written is from memory, and what stands in `Fee`.
pub(crate) fn notice(house: &House, parcel: &Parcel, moment: &Moment) -> Outgoing {
    let habits = house.habits();
    let unknown = habits.has(Habit::UnknownStatus);
    let status = if unknown { "resting" } else { super::status(moment.step).unwrap_or_default() };
    let (code, reason) = moment.reason.clone().unwrap_or_default();
    let shop: i64 = house.setting("shop").parse().unwrap_or_default();
    let body = json!({
        "Type": if moment.step == Step::Created { "create" } else { "switch_status" },
        "OrderCode": parcel.code, "ClientOrderCode": parcel.order, "Status": status, "ShopID": shop,
        "CODAmount": habits.told(parcel.cod), "TotalFee": parcel.fee, "Fee": { "MainService": parcel.fee },
        "Time": clock::exact(house.shifted(moment.at)), "Reason": reason, "ReasonCode": code,
        "Weight": parcel.weight, "Description": "",
        "Warehouse": parcel.place(moment.step),
    });
    let url = hook(house, habits.has(Habit::WrongSignature));
    Outgoing { url, body: Some(("application/json", body.to_string())), taken: well }
}
