use serde_json::{Value, json};

use super::key;
use super::track::told;
use crate::carrier::hook;
use crate::clock;
use crate::deliver::{Outgoing, well};
use crate::fields::text;
use crate::habits::Habit;
use crate::house::House;
use crate::parcel::{Moment, Parcel};

/// JSON; the signature covers the date of sending, and code and status of the first parcel.
pub(crate) fn notice(house: &House, parcel: &Parcel, moment: &Moment) -> Outgoing {
    let habits = house.habits();
    let sent = clock::slashed(house.now());
    let mut data = told(house, parcel, moment);
    if let Some(fields) = data.as_object_mut() {
        fields.insert("codAmount".to_owned(), Value::from(habits.told(parcel.cod)));
    }
    let signed = format!("MYVNP{sent}{}{}", text(&data, "/itemCode"), text(&data, "/status"));
    let signed = if habits.has(Habit::WrongSignature) { format!("{signed}?") } else { signed };
    let signature = key::sign(&signed).unwrap_or_default();
    let body = json!({"data": [data], "sendDate": sent, "signature": signature}).to_string();
    Outgoing { url: hook(house, false), body: Some(("application/json", body)), taken: well }
}
