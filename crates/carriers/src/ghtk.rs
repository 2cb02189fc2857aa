//! Giao Hàng Tiết Kiệm. Facts 2.2, read in one public library and on the carrier's pages; what is said to be from
//! memory is so. The facts name no limits of cash, value, weight or length.
mod cancel;
mod create;
mod label;
mod notice;
mod quote;
mod track;

use kernel::Instant;
use serde_json::Value;

use crate::limits::{self, Limits};
use crate::{
    Adapter, Call, Cancellation, Carrier, Created, Fault, Happening, Label, Notice, Outcome, Parcel, Quote,
    Reply, Request, Secret, json,
};

/// An account at GHTK.
#[derive(Debug, Clone)]
pub struct Ghtk {
    /// [`Ghtk::LIVE`] or a stand-in.
    pub base: String,
    pub token: Secret,
    /// Who asks, as agreed with GHTK.
    pub client_source: String,
    /// The secret part of the path that GHTK sends notices to; it signs nothing.
    pub notices: Secret,
}

impl Ghtk {
    pub const LIVE: &str = "https://services.giaohangtietkiem.vn";

    fn sign(&self, request: Request) -> Request {
        request.secret("Token", &self.token).header("X-Client-Source", self.client_source.clone())
    }
}

/// By road, unless said otherwise.
///
/// # Errors
/// [`Fault::NotKnown`] on `service` when it is neither `road` nor `fly`.
fn transport(parcel: &Parcel) -> Outcome<&str> {
    match parcel.service.as_deref().unwrap_or("road") {
        known @ ("road" | "fly") => Ok(known),
        _ => Err(Fault::NotKnown { field: "service" }.into()),
    }
}

/// An answer that says `success` (from memory).
fn success(reply: &Reply) -> Outcome<Value> {
    let answer = json::answered(reply)?;
    match answer.pointer("/success").and_then(Value::as_bool) {
        Some(true) => Ok(answer),
        Some(false) => {
            Err(json::rejected(json::text(&answer, "/error/code"), json::text(&answer, "/message")))
        }
        None => Err(json::unclear(reply)),
    }
}

impl Adapter for Ghtk {
    fn carrier(&self) -> Carrier {
        Carrier::Ghtk
    }

    fn base(&self) -> &str {
        &self.base
    }

    fn sign_in(&self, _so_far: &[Secret]) -> Option<Call<Secret>> {
        None
    }

    fn accept(&mut self, token: Secret) {
        self.token = token;
    }

    fn quote(&self, parcel: &Parcel) -> Outcome<Call<Vec<Quote>>> {
        limits::check(parcel, &Limits::NONE)?;
        let transport = transport(parcel)?.to_owned();
        Ok(Call::new(quote::request(self, parcel, &transport), move |reply| quote::read(reply, &transport)))
    }

    fn create(&self, parcel: &Parcel) -> Outcome<Call<Created>> {
        limits::check(parcel, &Limits::NONE)?;
        Ok(Call::new(create::request(self, parcel, transport(parcel)?), create::read))
    }

    fn cancel(&self, parcel: Cancellation<'_>) -> Outcome<Call<()>> {
        Ok(Call::new(cancel::request(self, parcel)?, cancel::read))
    }

    fn track(&self, code: &str) -> Outcome<Call<Happening>> {
        Ok(Call::new(track::request(self, code)?, track::read))
    }

    fn label(&self, code: &str, _now: Instant) -> Outcome<Call<Label>> {
        Ok(Call::new(label::request(self, code)?, label::read))
    }

    fn read_notice(&self, notice: &Notice<'_>) -> Outcome<Vec<Happening>> {
        notice.opened_by(&self.notices)?;
        notice::read(notice).map(|happening| vec![happening])
    }
}

/// Kilograms with a fraction, as grams; nothing when it is no such number. GHTK weighs in kilograms where nothing
/// else was agreed (from memory).
fn grams(kilograms: &str) -> Option<i64> {
    let (whole, fraction) = kilograms.split_once('.').unwrap_or((kilograms, ""));
    let digits: String = fraction.chars().chain("000".chars()).take(3).collect();
    let digit = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let thousandths: i64 = digits.parse().ok().filter(|_| digit(whole) && digit(&digits))?;
    whole.parse::<i64>().ok()?.checked_mul(1_000)?.checked_add(thousandths)
}

#[cfg(test)]
fn ghtk() -> Ghtk {
    Ghtk {
        base: Ghtk::LIVE.to_owned(),
        token: Secret::new("token-of-ghtk"),
        client_source: "S22".to_owned(),
        notices: Secret::new("secret-path"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{parcel, reply};
    use crate::{Fault, Refusal};

    #[test]
    fn every_request_carries_token_and_source_and_debug_carries_no_token() {
        let request = ghtk().track("S1").unwrap().request;
        let header = |name: &'static str, value: &str| (name, value.to_owned());
        assert_eq!(request.headers, [header("Token", "token-of-ghtk"), header("X-Client-Source", "S22")]);
        let shown = format!("{:?}", ghtk());
        assert!(!shown.contains("token-of") && !shown.contains("secret-path"), "{shown}");
    }

    #[test]
    fn parcels_go_by_road_or_by_air() {
        let of = |service: Option<&str>| {
            let parcel = Parcel { service: service.map(str::to_owned), ..parcel() };
            (transport(&parcel).map(str::to_owned), ghtk().create(&parcel).err(), ghtk().quote(&parcel).err())
        };
        assert_eq!(of(None), (Ok("road".to_owned()), None, None));
        assert_eq!(of(Some("fly")), (Ok("fly".to_owned()), None, None));
        let not_known = Refusal::from(Fault::NotKnown { field: "service" });
        assert_eq!(of(Some("VCN")), (Err(not_known.clone()), Some(not_known.clone()), Some(not_known)));
    }

    #[test]
    fn kilograms_become_grams_without_a_float() {
        assert_eq!(["2.4", "0.25", "3", "1.2345", "0"].map(grams), [2_400, 250, 3_000, 1_234, 0].map(Some));
        for none in ["", "-1", "x", "1.x", ".5", "1e3", "9223372036854775807", "1.+5"] {
            assert_eq!(grams(none), None, "{none}");
        }
    }

    #[test]
    fn an_answer_says_whether_it_went_well() {
        let read = |status, body: &str| success(&reply(status, body)).err();
        assert_eq!(read(200, r#"{"success":true}"#), None);
        let rejected = Refusal::Rejected { code: String::new(), reason: "Sai địa chỉ".to_owned() };
        assert_eq!(read(200, r#"{"success":false,"message":"Sai địa chỉ"}"#), Some(rejected));
        assert_eq!(read(200, r#"{"success":"yes"}"#), Some(Refusal::Unclear { status: 200 }));
        let rejected = Refusal::Rejected { code: "404".to_owned(), reason: String::new() };
        assert_eq!(read(404, "{}"), Some(rejected));
    }
}
