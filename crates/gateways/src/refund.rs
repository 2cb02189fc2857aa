use kernel::{Dong, Instant};

use crate::{GatewayError, Result, amount};

/// Money that goes back to the payer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refund {
    /// Ours, of this refund, never used twice.
    pub id: String,
    /// Ours, another one for every call.
    pub request_id: String,
    /// The [`crate::Charge::reference`] of the payment.
    pub reference: String,
    /// The [`crate::Notice::provider_transaction`] of the payment.
    pub provider_transaction: String,
    /// What was paid, in đồng.
    pub paid: Dong,
    /// What goes back, in đồng, above zero and at most what was paid.
    pub amount: Dong,
    pub reason: String,
    /// Who decided it: an office or a role rather than a person's name. Only VNPAY asks for it.
    pub by: String,
    /// The [`crate::Charge::created_at`] of the payment.
    pub created_at: Instant,
    /// The address of our server; only VNPAY asks for it.
    pub our_ip: String,
    /// When it was asked for first; some gateways find it again by that day.
    pub now: Instant,
    /// When this call is made: [`Refund::now`], or later to ask what became of it.
    pub asked_at: Instant,
    /// The gateway's own id of this refund, where it told one; else empty.
    pub provider_refund: String,
    /// Whether no other refund of the same payment has the same amount: then an answer that names no id can only mean this.
    pub alone: bool,
}

impl Refund {
    /// In đồng.
    ///
    /// # Errors
    /// [`GatewayError::Amount`] for zero, less, and more than was paid.
    pub(crate) fn payable(&self) -> Result<i64> {
        let given = amount::payable(self.amount)?;
        if given > self.paid.0 { Err(GatewayError::Amount) } else { Ok(given) }
    }

    /// Everything that was paid.
    pub(crate) fn is_full(&self) -> bool {
        self.amount == self.paid
    }
}

/// How far a refund is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refunded {
    /// The gateway has given it back; with its own id of that, empty where it names none.
    Done { provider_refund: String },
    /// Asked for, not decided, or unclear: ask, never repeat blindly.
    Pending { provider_refund: String },
    /// Nothing was given back.
    Refused { code: String },
    /// The gateway, asked, knows no such refund: it never came there, or not yet.
    NotFound,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn no_more_than_was_paid_goes_back() {
        let of = |amount| Refund { amount: Dong(amount), ..samples::refund() };
        assert_eq!((of(50_000).payable(), of(50_000).is_full()), (Ok(50_000), true));
        assert_eq!((of(1).payable(), of(1).is_full()), (Ok(1), false));
        for amount in [0, -1, 50_001, i64::MAX] {
            assert_eq!(of(amount).payable(), Err(GatewayError::Amount), "{amount}");
        }
    }
}
