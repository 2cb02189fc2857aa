//! `ZaloPay` v2 (fact sheet 1.4 [R], `zalopay_openapi.yaml`): JSON both ways; what is signed is values joined by `|`.
//! `key1` signs what we send, `key2` what we are told. Amounts are đồng, times milliseconds.
mod create;
mod notice;
mod query;
mod refund;
#[cfg(test)]
mod tests;

use kernel::Instant;
use serde_json::json;

use crate::charge::plain_id;
use crate::{
    BrowserReturn, Call, Charge, Created, Creation, Gateway, GatewayError, Notice, NoticeAnswer, Provider,
    Query, Refund, Refunded, Result, Secret, Verdict, mac, moment, signed,
};

/// An application of `ZaloPay`.
#[derive(Debug, Clone)]
pub struct Zalopay {
    /// `app_id`.
    pub app: i32,
    /// `app_user`: the merchant, never the payer.
    pub user: String,
    /// Signs what we send.
    pub key1: Secret,
    /// Signs what we are told.
    pub key2: Secret,
}

impl Zalopay {
    /// The address that [`Call::path`] is appended to, of the sandbox.
    pub const SANDBOX: &str = "https://sb-openapi.zalopay.vn";

    fn sign(&self, values: &[&str]) -> Result<String> {
        Ok(mac::sign::<mac::Short>(&self.key1, &signed::bars(values)?))
    }
}

/// `app_trans_id`: the day in Vietnam on which the payment was made, and our reference.
fn number(reference: &str, created_at: Instant) -> Result<String> {
    Ok(format!("{}_{}", moment::short_day(created_at), plain_id("reference", reference)?))
}

/// Our reference of an `app_trans_id`.
fn reference(number: &str) -> Result<&str> {
    let (day, reference) = number.split_once('_').ok_or(GatewayError::Field("app_trans_id"))?;
    let is_day = day.len() == 6 && day.bytes().all(|byte| byte.is_ascii_digit());
    Some(reference)
        .filter(|reference| is_day && !reference.is_empty())
        .ok_or(GatewayError::Field("app_trans_id"))
}

impl Gateway for Zalopay {
    fn provider(&self) -> Provider {
        Provider::Zalopay
    }

    fn create(&self, charge: &Charge) -> Result<Creation> {
        create::call(self, charge).map(Creation::Call)
    }

    fn read_created(&self, _charge: &Charge, body: &[u8]) -> Result<Created> {
        create::read(body)
    }

    fn read_notice(&self, message: &[u8], now: Instant) -> Result<Notice> {
        notice::read(self, message, now)
    }

    /// 1 is the answer to what is written down (fact sheet 1.4), 2 ends the telling of what is not to be told again, 0
    /// asks for it again, -1 says that the signature does not fit; all but 1 are [M].
    fn answer(&self, verdict: Verdict) -> NoticeAnswer {
        let (code, message) = match verdict {
            Verdict::Accepted => (1, "success"),
            Verdict::AlreadyConfirmed => (2, "duplicate"),
            Verdict::NotFound => (2, "order not found"),
            Verdict::WrongAmount => (2, "invalid amount"),
            Verdict::BadSignature => (-1, "mac not equal"),
            Verdict::Failed => (0, "try again"),
        };
        NoticeAnswer::json(200, &json!({ "return_code": code, "return_message": message }))
    }

    fn read_return(&self, query: &str) -> Result<BrowserReturn> {
        notice::read_return(self, query)
    }

    fn query(&self, query: &Query) -> Result<Call> {
        query::call(self, query)
    }

    fn read_status(&self, query: &Query, body: &[u8]) -> Result<Vec<Notice>> {
        query::read(query, body)
    }

    fn refund(&self, refund: &Refund) -> Result<Call> {
        refund::call(self, refund)
    }

    fn read_refund(&self, _refund: &Refund, body: &[u8]) -> Result<Refunded> {
        refund::read(body)
    }

    fn refund_query(&self, refund: &Refund) -> Result<Call> {
        refund::query(self, refund)
    }

    fn read_refund_status(&self, _refund: &Refund, body: &[u8]) -> Result<Refunded> {
        refund::read_status(body)
    }
}
