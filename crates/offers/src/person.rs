//! Who somebody is for the limits of a person.
use kernel::{AccountId, Phone};
use sha2::{Digest, Sha256};

use crate::Basket;

/// Hash of a telephone number: tells one buyer from another without saying who. The same as of orders.
pub fn buyer_key(phone: &Phone) -> String {
    hex::encode(Sha256::digest(phone.as_str().as_bytes()))
}

pub(crate) fn of_account(account: AccountId) -> String {
    format!("account:{account}")
}

pub(crate) fn of_phone(key: &str) -> String {
    format!("phone:{key}")
}

impl Basket {
    /// The account, else the telephone number, else not known yet.
    pub(crate) fn person(&self) -> Option<String> {
        self.account.map(of_account).or_else(|| self.buyer_key.as_deref().map(of_phone))
    }
}
