use std::borrow::Cow;

use kernel::{Stored, Type, Value};

/// Where a parcel is, in our words. The order is that of a journey: of two things told for the same second, the later
/// one here counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParcelState {
    /// Kept at the carrier, not handed in.
    Draft,
    /// The carrier knows of it.
    Created,
    /// Somebody is on the way to fetch it.
    Picking,
    PickupFailed,
    Picked,
    InTransit,
    OutForDelivery,
    DeliveryFailed,
    /// The carrier itself has not decided.
    Exception,
    /// Asked for, not begun; it may still be delivered.
    ReturnRequested,
    Returning,
    ReturnFailed,
    Cancelled,
    Delivered,
    PartialDelivered,
    /// A part came back.
    PartialReturn,
    Returned,
    Lost,
    Damaged,
    /// Destroyed by the carrier.
    Scrapped,
    /// The fee was settled; how the journey ended is not said.
    Settled,
    /// Delivered, and the cash was handed over to the sender.
    DeliveredCodSettled,
    /// Returned, and the account of it is closed.
    ReturnedSettled,
    /// The carrier paid for it.
    Compensated,
    /// Reported by somebody on the road and not confirmed: changes nothing.
    InfoOnly,
    /// A code of the carrier that no table lists: changes nothing, and is kept.
    Unknown {
        code: String,
    },
}

const KEYS: &[(ParcelState, &str)] = &[
    (ParcelState::Draft, "draft"),
    (ParcelState::Created, "created"),
    (ParcelState::Picking, "picking"),
    (ParcelState::PickupFailed, "pickup-failed"),
    (ParcelState::Picked, "picked"),
    (ParcelState::InTransit, "in-transit"),
    (ParcelState::OutForDelivery, "out-for-delivery"),
    (ParcelState::DeliveryFailed, "delivery-failed"),
    (ParcelState::Exception, "exception"),
    (ParcelState::ReturnRequested, "return-requested"),
    (ParcelState::Returning, "returning"),
    (ParcelState::ReturnFailed, "return-failed"),
    (ParcelState::Cancelled, "cancelled"),
    (ParcelState::Delivered, "delivered"),
    (ParcelState::PartialDelivered, "partial-delivered"),
    (ParcelState::PartialReturn, "partial-return"),
    (ParcelState::Returned, "returned"),
    (ParcelState::Lost, "lost"),
    (ParcelState::Damaged, "damaged"),
    (ParcelState::Scrapped, "scrapped"),
    (ParcelState::Settled, "settled"),
    (ParcelState::DeliveredCodSettled, "delivered-cod-settled"),
    (ParcelState::ReturnedSettled, "returned-settled"),
    (ParcelState::Compensated, "compensated"),
    (ParcelState::InfoOnly, "info-only"),
];

/// What stands before a code that nobody knows.
const UNKNOWN: &str = "unknown:";

impl ParcelState {
    /// As it is stored: `out-for-delivery`, `unknown:417`.
    pub fn key(&self) -> Cow<'static, str> {
        match self {
            Self::Unknown { code } => format!("{UNKNOWN}{code}").into(),
            known => KEYS.iter().find(|(state, _)| state == known).map_or("", |(_, key)| *key).into(),
        }
    }

    /// Reads [`ParcelState::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        if let Some(code) = key.strip_prefix(UNKNOWN) {
            return Some(Self::Unknown { code: code.to_owned() });
        }
        KEYS.iter().find(|(_, known)| *known == key).map(|(state, _)| state.clone())
    }

    /// Whether it says where a parcel is.
    pub fn tells(&self) -> bool {
        !matches!(self, Self::InfoOnly | Self::Unknown { .. })
    }
}

impl Stored for ParcelState {
    const TYPE: Type = Type::Text;

    fn into_value(self) -> Value {
        Value::Text(self.key().into_owned())
    }

    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Text(key) => Self::from_key(&key),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_is_stored_and_comes_back() {
        let unknown = ParcelState::Unknown { code: "417".to_owned() };
        assert_eq!(unknown.key(), "unknown:417");
        for state in KEYS.iter().map(|(state, _)| state).chain([&unknown]) {
            assert_eq!(ParcelState::from_value(state.clone().into_value()).as_ref(), Some(state));
        }
        assert_eq!(ParcelState::OutForDelivery.key(), "out-for-delivery");
        assert_eq!(ParcelState::from_key("OUT_FOR_DELIVERY"), None);
        assert_eq!(ParcelState::from_value(Value::Int(4)), None);
    }

    #[test]
    fn the_keys_stand_in_the_order_of_a_journey_and_are_all() {
        assert!(KEYS.is_sorted_by(|(one, _), (other, _)| one < other));
        assert_eq!(KEYS.len(), 25);
    }
}
