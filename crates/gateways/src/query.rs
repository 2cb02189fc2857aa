use kernel::{Dong, Instant};

/// Which payment a gateway is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// The [`crate::Charge::reference`].
    pub reference: String,
    /// Ours, another one for every call.
    pub request_id: String,
    /// What was to be paid, in đồng: stands in a notice of what is not paid when the gateway does not repeat it.
    pub amount: Dong,
    /// The [`crate::Charge::created_at`]: VNPAY and `ZaloPay` find a payment by its day and time.
    pub created_at: Instant,
    /// The address of our server; only VNPAY asks for it.
    pub our_ip: String,
    pub now: Instant,
}
