//! VNPAY 2.1.0 (fact sheet 1.2 [R], its signature [V]): the payer's browser is sent to a page with signed fields; the
//! notice is a GET with signed fields. Amounts there are hundredths of a đồng, times are those of Vietnam.
mod answer;
mod create;
mod encoded;
mod notice;
mod query;
mod refund;
#[cfg(test)]
mod tests;

use kernel::Instant;

use crate::{
    BrowserReturn, Call, Charge, Created, Creation, Gateway, GatewayError, Notice, NoticeAnswer, Provider,
    Query, Refund, Refunded, Result, Secret, Verdict,
};

/// `vnp_Version`.
const VERSION: &str = "2.1.0";
/// Where queries and refunds go.
const PATH: &str = "/merchant_webapi/api/transaction";

/// A merchant of VNPAY.
#[derive(Debug, Clone)]
pub struct Vnpay {
    /// `vnp_TmnCode`.
    pub merchant: String,
    /// The secret of the hash.
    pub secret: Secret,
    /// The whole address of the page where people pay, as [`Vnpay::SANDBOX_PAGE`].
    pub pay_page: String,
}

impl Vnpay {
    /// The address that [`Call::path`] is appended to, of the sandbox.
    pub const SANDBOX: &str = "https://sandbox.vnpayment.vn";
    /// The page of the sandbox.
    pub const SANDBOX_PAGE: &str = "https://sandbox.vnpayment.vn/paymentv2/vpcpay.html";
}

impl Gateway for Vnpay {
    fn provider(&self) -> Provider {
        Provider::Vnpay
    }

    fn create(&self, charge: &Charge) -> Result<Creation> {
        create::url(self, charge).map(Creation::Redirect)
    }

    fn read_created(&self, _charge: &Charge, _body: &[u8]) -> Result<Created> {
        Err(GatewayError::Unsupported)
    }

    fn read_notice(&self, message: &[u8], now: Instant) -> Result<Notice> {
        notice::read(self, message, now)
    }

    fn answer(&self, verdict: Verdict) -> NoticeAnswer {
        answer::to(verdict)
    }

    fn read_return(&self, query: &str) -> Result<BrowserReturn> {
        notice::read_return(self, query)
    }

    fn query(&self, query: &Query) -> Result<Call> {
        query::call(self, query)
    }

    fn read_status(&self, query: &Query, body: &[u8]) -> Result<Vec<Notice>> {
        query::read(self, query, body)
    }

    fn refund(&self, refund: &Refund) -> Result<Call> {
        refund::call(self, refund)
    }

    fn read_refund(&self, refund: &Refund, body: &[u8]) -> Result<Refunded> {
        refund::read(self, refund, body)
    }

    fn refund_query(&self, refund: &Refund) -> Result<Call> {
        refund::query(self, refund)
    }

    fn read_refund_status(&self, refund: &Refund, body: &[u8]) -> Result<Refunded> {
        refund::read_status(self, refund, body)
    }
}
