use std::fmt;
use std::str::FromStr;

use kernel::{Error, Stored, Type, Uuid, Value};

/// An account of the ledger. Stored as `held`, `suspense`, `order:{uuid}`, `booth:{uuid}`, `cash:{uuid}`,
/// `coupon:{uuid}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Account {
    /// Money at the licensed bank or intermediary (never at the market).
    Held,
    /// Received, but nobody knows yet for what.
    Suspense,
    /// What is owed for one order.
    Order(Uuid),
    /// What is owed to one booth.
    Booth(Uuid),
    /// Cash in the hand of one booth.
    Cash(Uuid),
    /// Paid for one coupon that was not redeemed yet.
    Coupon(Uuid),
}

impl Account {
    /// The words that start an account's text.
    pub const KINDS: [&'static str; 6] = ["held", "suspense", "order", "booth", "cash", "coupon"];

    /// The word that starts the account's text.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Suspense => "suspense",
            Self::Order(_) => "order",
            Self::Booth(_) => "booth",
            Self::Cash(_) => "cash",
            Self::Coupon(_) => "coupon",
        }
    }

    fn subject(self) -> Option<Uuid> {
        match self {
            Self::Held | Self::Suspense => None,
            Self::Order(id) | Self::Booth(id) | Self::Cash(id) | Self::Coupon(id) => Some(id),
        }
    }
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.subject() {
            None => f.write_str(self.kind()),
            Some(id) => write!(f, "{}:{id}", self.kind()),
        }
    }
}

impl FromStr for Account {
    type Err = Error;

    fn from_str(text: &str) -> kernel::Result<Self> {
        let (kind, id) = text.split_once(':').unwrap_or((text, ""));
        let id = Uuid::parse_str(id).ok();
        match (kind, id) {
            ("held", None) if text == kind => Ok(Self::Held),
            ("suspense", None) if text == kind => Ok(Self::Suspense),
            ("order", Some(id)) => Ok(Self::Order(id)),
            ("booth", Some(id)) => Ok(Self::Booth(id)),
            ("cash", Some(id)) => Ok(Self::Cash(id)),
            ("coupon", Some(id)) => Ok(Self::Coupon(id)),
            _ => Err(Error::NotFound),
        }
    }
}

impl Stored for Account {
    const TYPE: Type = Type::Text;
    fn into_value(self) -> Value {
        Value::Text(self.to_string())
    }
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Text(text) => text.parse().ok(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_read_back() {
        let id = Uuid::from_u128(7);
        let of_one = [Account::Order, Account::Booth, Account::Cash, Account::Coupon].map(|of| of(id));
        for account in [Account::Held, Account::Suspense].into_iter().chain(of_one) {
            assert_eq!(account.to_string().parse::<Account>().unwrap(), account);
        }
        for wrong in ["", "held:", "order", "order:", "order:7", "bank:00000000-0000-0000-0000-000000000007"]
        {
            assert!(wrong.parse::<Account>().is_err(), "{wrong}");
        }
    }
}
