//! `MoMo` v2 (fact sheet 1.3 [R]): JSON both ways; what is signed is `name=value` in the order of the names, without
//! encoding. Version 1 signs in another order; the two must not be mixed. Amounts are đồng.
mod create;
mod notice;
mod query;
mod refund;
#[cfg(test)]
mod tests;

use kernel::{Instant, Locale};

use crate::{
    BrowserReturn, Call, Charge, Created, Creation, Gateway, Notice, NoticeAnswer, Provider, Query, Refund,
    Refunded, Result, Secret, Verdict, mac, signed,
};

/// A merchant of `MoMo`.
#[derive(Debug, Clone)]
pub struct Momo {
    /// `partnerCode`.
    pub partner: String,
    pub access_key: Secret,
    pub secret_key: Secret,
}

impl Momo {
    /// The address that [`Call::path`] is appended to, of the sandbox.
    pub const SANDBOX: &str = "https://test-payment.momo.vn";

    fn sign<'a>(&self, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
        mac::sign::<mac::Short>(&self.secret_key, &signed::joined(pairs))
    }
}

/// `lang`.
fn lang(locale: Locale) -> &'static str {
    if locale == Locale::En { "en" } else { "vi" }
}

impl Gateway for Momo {
    fn provider(&self) -> Provider {
        Provider::Momo
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

    /// 204 without a body, also for what we keep but cannot use (fact sheet 1.3). The others are [M].
    fn answer(&self, verdict: Verdict) -> NoticeAnswer {
        NoticeAnswer::empty(match verdict {
            Verdict::BadSignature => 400,
            Verdict::Failed => 500,
            _ => 204,
        })
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
