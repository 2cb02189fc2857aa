use serde::{Deserialize, Serialize};

use crate::fields::{Fields, get};

/// Where a payment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum State {
    Waiting,
    Paid,
    Failed,
}

/// Money that arrived. Only `PayOS` takes a payment in several parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Transfer {
    /// The gateway's own number.
    pub(crate) number: i64,
    /// In đồng.
    pub(crate) amount: i64,
    /// In milliseconds.
    pub(crate) at: i64,
    /// Whether the market took the notice of it.
    pub(crate) told: bool,
}

/// Money that went back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Refund {
    /// The market's id of it.
    pub(crate) id: String,
    pub(crate) number: i64,
    /// In đồng.
    pub(crate) amount: i64,
    /// In milliseconds.
    pub(crate) at: i64,
}

/// What the market asked to be paid, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Payment {
    /// The market's reference, unique here.
    pub(crate) id: String,
    /// The gateway's own number.
    pub(crate) number: i64,
    /// In đồng.
    pub(crate) amount: i64,
    pub(crate) info: String,
    /// `vi` or `en`.
    pub(crate) lang: String,
    /// All fields as they were asked.
    pub(crate) asked: Fields,
    /// Where the browser goes in the end.
    pub(crate) back: String,
    /// Where it goes when the payer gives up, where that is another place.
    pub(crate) cancel: String,
    /// Where notices go.
    pub(crate) notify: String,
    /// In milliseconds.
    pub(crate) created: i64,
    pub(crate) expires: Option<i64>,
    pub(crate) state: State,
    /// Why it failed, in the gateway's code.
    pub(crate) code: String,
    pub(crate) decided: Option<i64>,
    /// Whether the market took the notice of a failure.
    pub(crate) told: bool,
    pub(crate) transfers: Vec<Transfer>,
    pub(crate) refunds: Vec<Refund>,
}

/// A refund cannot be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoRefund {
    NotPaid,
    TooMuch,
    Twice,
}

impl Payment {
    pub(crate) fn asked(&self, name: &str) -> &str {
        get(&self.asked, name)
    }

    pub(crate) fn paid(&self) -> i64 {
        self.transfers.iter().map(|transfer| transfer.amount).sum()
    }

    pub(crate) fn refunded(&self) -> i64 {
        self.refunds.iter().map(|refund| refund.amount).sum()
    }

    pub(crate) fn is_paid(&self) -> bool {
        self.state == State::Paid
    }

    /// Waiting, and too late.
    pub(crate) fn has_expired(&self, now: i64) -> bool {
        self.state == State::Waiting && self.expires.is_some_and(|expires| expires <= now)
    }

    /// Takes money, unless it is decided already.
    pub(crate) fn take(&mut self, amount: i64, number: i64, now: i64) -> Option<Transfer> {
        if self.state != State::Waiting || amount <= 0 {
            return None;
        }
        let transfer = Transfer { number, amount, at: now, told: false };
        self.transfers.push(transfer.clone());
        if self.paid() >= self.amount {
            (self.state, self.decided) = (State::Paid, Some(now));
        }
        Some(transfer)
    }

    /// Ends it without money, unless it is decided or something was paid.
    pub(crate) fn fail(&mut self, code: &str, now: i64) -> bool {
        let may = self.state == State::Waiting && self.transfers.is_empty();
        if may {
            (self.state, self.decided) = (State::Failed, Some(now));
            code.clone_into(&mut self.code);
        }
        may
    }

    /// Gives money back, never more than was paid.
    pub(crate) fn give_back(&mut self, refund: Refund) -> Result<(), NoRefund> {
        if self.refunds.iter().any(|there| there.id == refund.id) {
            return Err(NoRefund::Twice);
        }
        if !self.is_paid() {
            return Err(NoRefund::NotPaid);
        }
        if refund.amount <= 0 || refund.amount > self.paid() - self.refunded() {
            return Err(NoRefund::TooMuch);
        }
        self.refunds.push(refund);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn payment() -> Payment {
        serde_json::from_value(serde_json::json!({
            "id": "1", "number": 1, "amount": 100, "info": "", "lang": "vi", "asked": {}, "back": "", "cancel": "",
            "notify": "", "created": 0, "expires": 50, "state": "waiting", "code": "", "decided": null, "told": false,
            "transfers": [], "refunds": []
        }))
        .unwrap()
    }

    fn refund(id: &str, amount: i64) -> Refund {
        Refund { id: id.to_owned(), number: 9, amount, at: 0 }
    }

    #[test]
    fn it_is_decided_once() {
        let mut paid = payment();
        assert!(paid.has_expired(50) && !paid.has_expired(49));
        assert!(paid.take(60, 2, 0).is_some() && paid.state == State::Waiting);
        assert!(!paid.fail("24", 0), "something was paid");
        assert!(paid.take(40, 3, 7).is_some() && paid.is_paid() && paid.decided == Some(7));
        assert_eq!((paid.take(1, 4, 8), paid.paid()), (None, 100));
        let mut failed = payment();
        assert!(failed.fail("24", 1) && !failed.fail("51", 2) && failed.code == "24");
        assert_eq!(failed.take(100, 2, 3), None);
        assert_eq!(failed.give_back(refund("a", 1)), Err(NoRefund::NotPaid));
    }

    #[test]
    fn never_more_goes_back_than_came() {
        let mut paid = payment();
        paid.take(100, 2, 0);
        assert_eq!(paid.give_back(refund("a", 101)), Err(NoRefund::TooMuch));
        assert_eq!(paid.give_back(refund("a", 60)), Ok(()));
        assert_eq!(paid.give_back(refund("a", 1)), Err(NoRefund::Twice));
        assert_eq!(paid.give_back(refund("b", 41)), Err(NoRefund::TooMuch));
        assert_eq!(paid.give_back(refund("b", 40)), Ok(()));
        assert_eq!(paid.give_back(refund("c", 0)), Err(NoRefund::TooMuch));
        assert_eq!(paid.refunded(), 100);
    }
}
