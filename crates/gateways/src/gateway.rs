use kernel::Instant;

use crate::{
    BrowserReturn, Call, Charge, Created, Creation, GatewayError, Notice, NoticeAnswer, Provider, Query,
    Refund, Refunded, Result, Verdict,
};

/// The words of one gateway. Its settings implement it; nothing here reaches the network.
pub trait Gateway: Send + Sync {
    fn provider(&self) -> Provider;

    /// How this payment begins.
    ///
    /// # Errors
    /// [`GatewayError::Amount`] and [`GatewayError::Field`] for what the gateway would not take.
    fn create(&self, charge: &Charge) -> Result<Creation>;

    /// Reads the answer to [`Creation::Call`].
    ///
    /// # Errors
    /// [`GatewayError::Refused`] when there is no payment, [`GatewayError::Reference`] and [`GatewayError::Amount`]
    /// when there is another than asked for.
    fn read_created(&self, charge: &Charge, body: &[u8]) -> Result<Created>;

    /// Reads a signed notice: the query string without its `?` of a GET from VNPAY, the body of a POST from all others.
    /// `now` stands for the time where the gateway tells none.
    ///
    /// # Errors
    /// [`GatewayError::Signature`] before anything in it is believed; [`Verdict`] has the answer to each.
    fn read_notice(&self, message: &[u8], now: Instant) -> Result<Notice>;

    /// What the gateway is told of its notice.
    fn answer(&self, verdict: Verdict) -> NoticeAnswer;

    /// Reads the query string without its `?` that a browser came back with. For display only.
    ///
    /// # Errors
    /// [`GatewayError::Signature`] where the gateway signs it.
    fn read_return(&self, query: &str) -> Result<BrowserReturn>;

    /// Asks what became of a payment.
    ///
    /// # Errors
    /// [`GatewayError::Field`] for a reference that cannot be one.
    fn query(&self, query: &Query) -> Result<Call>;

    /// Reads the answer to [`Gateway::query`]: none when the gateway knows no such payment, several when several
    /// transfers paid it.
    ///
    /// # Errors
    /// [`GatewayError::Refused`] when it says nothing about the payment: ask again.
    fn read_status(&self, query: &Query, body: &[u8]) -> Result<Vec<Notice>>;

    /// Gives money back.
    ///
    /// # Errors
    /// [`GatewayError::Amount`] for nothing, or more than was paid; [`GatewayError::Unsupported`].
    fn refund(&self, refund: &Refund) -> Result<Call>;

    /// Reads the answer to [`Gateway::refund`].
    ///
    /// # Errors
    /// Those of a message that cannot be believed; then nobody knows, so ask and do not repeat.
    fn read_refund(&self, refund: &Refund, body: &[u8]) -> Result<Refunded>;

    /// Asks what became of a refund.
    ///
    /// # Errors
    /// [`GatewayError::Unsupported`] where there is no way.
    fn refund_query(&self, _refund: &Refund) -> Result<Call> {
        Err(GatewayError::Unsupported)
    }

    /// Reads the answer to [`Gateway::refund_query`].
    ///
    /// # Errors
    /// [`GatewayError::Refused`] when it says nothing about the refund: ask again.
    fn read_refund_status(&self, _refund: &Refund, _body: &[u8]) -> Result<Refunded> {
        Err(GatewayError::Unsupported)
    }
}
