//! `PayOS` (fact sheet 1.5 [R], its signature [V]; paths, headers and names from `payOSHQ/payos-lib-node` [R]): a
//! page with a `VietQR` code; each transfer that arrives is a notice. What is signed is `name=value` in the order of the
//! names, without encoding. Amounts are đồng.
mod create;
mod data;
mod notice;
mod query;
#[cfg(test)]
mod tests;

use kernel::Instant;
use serde_json::json;

use crate::{
    BrowserReturn, Call, Charge, Created, Creation, Gateway, GatewayError, Notice, NoticeAnswer, Provider,
    Query, Refund, Refunded, Result, Secret, Verdict,
};

/// Where payment links are.
const PATH: &str = "/v2/payment-requests";
/// What a number in JSON can hold everywhere, 2^53 - 1 [M].
const LARGEST_NUMBER: i64 = 9_007_199_254_740_991;

/// A channel of `PayOS`.
#[derive(Debug, Clone)]
pub struct Payos {
    /// `x-client-id`.
    pub client: String,
    /// `x-api-key`.
    pub api_key: Secret,
    pub checksum_key: Secret,
}

impl Payos {
    /// The address that [`Call::path`] is appended to [M]; there is no sandbox [M].
    pub const ADDRESS: &str = "https://api-merchant.payos.vn";

    fn headers(&self) -> Vec<(&'static str, Secret)> {
        vec![("x-client-id", Secret::new(self.client.as_str())), ("x-api-key", self.api_key.clone())]
    }
}

/// `orderCode`: our reference must be a number above zero.
fn number(reference: &str) -> Result<i64> {
    let canonical = reference.bytes().all(|byte| byte.is_ascii_digit()) && !reference.starts_with('0');
    let number = reference.parse().ok().filter(|number| canonical && *number <= LARGEST_NUMBER);
    number.ok_or(GatewayError::Field("reference"))
}

impl Gateway for Payos {
    fn provider(&self) -> Provider {
        Provider::Payos
    }

    fn create(&self, charge: &Charge) -> Result<Creation> {
        create::call(self, charge).map(Creation::Call)
    }

    fn read_created(&self, charge: &Charge, body: &[u8]) -> Result<Created> {
        create::read(self, charge, body)
    }

    fn read_notice(&self, message: &[u8], now: Instant) -> Result<Notice> {
        notice::read(self, message, now)
    }

    /// 200 also for what we keep but cannot use: `PayOS` tries an address with a payment that nobody has. The others
    /// and the body are [M].
    fn answer(&self, verdict: Verdict) -> NoticeAnswer {
        let status = match verdict {
            Verdict::BadSignature => 401,
            Verdict::Failed => 500,
            _ => 200,
        };
        NoticeAnswer::json(status, &json!({ "success": status == 200 }))
    }

    fn read_return(&self, query: &str) -> Result<BrowserReturn> {
        notice::read_return(query)
    }

    fn query(&self, query: &Query) -> Result<Call> {
        query::call(self, query)
    }

    fn read_status(&self, query: &Query, body: &[u8]) -> Result<Vec<Notice>> {
        query::read(self, query, body)
    }

    /// `PayOS` only brings transfers in; money goes back by a transfer of our own.
    fn refund(&self, _refund: &Refund) -> Result<Call> {
        Err(GatewayError::Unsupported)
    }

    fn read_refund(&self, _refund: &Refund, _body: &[u8]) -> Result<Refunded> {
        Err(GatewayError::Unsupported)
    }
}
