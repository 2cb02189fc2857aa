use std::fmt;
use std::str::FromStr;

use carriers::Carrier;
use kernel::{Error, Stored, Type, Uuid, Value};

kernel::stored_enum! {
    /// Which tax.
    pub enum Tax {
        /// Value added tax withheld for a seller.
        Vat = "vat",
        /// Personal income tax withheld for a seller.
        Pit = "pit",
        /// Value added tax on the market's own commission.
        Output = "output",
    }
}

/// An account of the ledger. Stored as its kind, and where there are several its subject: `held`, `order:{uuid}`,
/// `carrier:ghn`, `tax:vat`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Account {
    /// Money at the licensed bank or intermediary (never at the market).
    Held,
    /// Received, but nobody knows yet for what.
    Suspense,
    /// The market's own earnings: commission without its tax.
    Platform,
    /// The fund that bears the market's offers: what it still has to put in.
    Voucher,
    /// Owed to the treasury.
    Tax(Tax),
    /// Cash that a carrier collected and still has, less its fees.
    Carrier(Carrier),
    /// What is owed for one order.
    Order(Uuid),
    /// What is to be paid back to the buyer of one order.
    Refund(Uuid),
    /// What is owed to one booth; below zero: what it owes.
    Booth(Uuid),
    /// Cash in the hand of one booth.
    Cash(Uuid),
    /// Paid for one coupon that was not redeemed yet.
    Coupon(Uuid),
}

impl Account {
    /// The words that start an account's text.
    pub const KINDS: [&'static str; 11] = [
        "held", "suspense", "platform", "voucher", "tax", "carrier", "order", "refund", "booth", "cash",
        "coupon",
    ];

    /// The word that starts the account's text.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Suspense => "suspense",
            Self::Platform => "platform",
            Self::Voucher => "voucher",
            Self::Tax(_) => "tax",
            Self::Carrier(_) => "carrier",
            Self::Order(_) => "order",
            Self::Refund(_) => "refund",
            Self::Booth(_) => "booth",
            Self::Cash(_) => "cash",
            Self::Coupon(_) => "coupon",
        }
    }

    /// What tells it from others of its kind.
    fn subject(self) -> Option<String> {
        match self {
            Self::Held | Self::Suspense | Self::Platform | Self::Voucher => None,
            Self::Tax(tax) => Some(tax.key().to_owned()),
            Self::Carrier(carrier) => Some(carrier.key().to_owned()),
            Self::Order(id) | Self::Refund(id) | Self::Booth(id) | Self::Cash(id) | Self::Coupon(id) => {
                Some(id.to_string())
            }
        }
    }
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.subject() {
            None => f.write_str(self.kind()),
            Some(subject) => write!(f, "{}:{subject}", self.kind()),
        }
    }
}

/// One account of a kind without subjects.
fn single(kind: &str) -> Option<Account> {
    match kind {
        "held" => Some(Account::Held),
        "suspense" => Some(Account::Suspense),
        "platform" => Some(Account::Platform),
        "voucher" => Some(Account::Voucher),
        _ => None,
    }
}

/// One of many accounts of a kind.
fn of_subject(kind: &str, subject: &str) -> Option<Account> {
    let id = Uuid::parse_str(subject).ok();
    match kind {
        "tax" => Tax::from_key(subject).map(Account::Tax),
        "carrier" => Carrier::from_key(subject).map(Account::Carrier),
        "order" => id.map(Account::Order),
        "refund" => id.map(Account::Refund),
        "booth" => id.map(Account::Booth),
        "cash" => id.map(Account::Cash),
        "coupon" => id.map(Account::Coupon),
        _ => None,
    }
}

impl FromStr for Account {
    type Err = Error;

    fn from_str(text: &str) -> kernel::Result<Self> {
        let found = match text.split_once(':') {
            None => single(text),
            Some((kind, subject)) => of_subject(kind, subject),
        };
        found.ok_or(Error::NotFound)
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
        let of_one = [Account::Order, Account::Refund, Account::Booth, Account::Cash, Account::Coupon];
        let single = [Account::Held, Account::Suspense, Account::Platform, Account::Voucher];
        let taxes = Tax::ALL.iter().copied().map(Account::Tax);
        let carriers = Carrier::ALL.iter().copied().map(Account::Carrier);
        for account in single.into_iter().chain(of_one.map(|of| of(id))).chain(taxes).chain(carriers) {
            assert_eq!(account.to_string().parse::<Account>().unwrap(), account);
            assert!(Account::KINDS.contains(&account.kind()));
        }
        for wrong in ["", "held:", "order", "order:", "order:7", "tax", "tax:x", "carrier:", "bank:x"] {
            assert!(wrong.parse::<Account>().is_err(), "{wrong}");
        }
    }
}
