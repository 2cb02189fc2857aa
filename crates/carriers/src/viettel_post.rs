//! Viettel Post. Facts 2.3, read in public code and the carrier's document of October 2026; what is said to be from
//! memory is so. Addresses are free text: Viettel Post reads them itself and answers how it understood them.
mod cancel;
mod create;
mod label;
mod notice;
mod quote;
mod sign_in;

use kernel::Instant;
use serde_json::{Map, Value};

use crate::limits::{self, Limits};
use crate::{
    Adapter, Call, Cancellation, Carrier, Created, Happening, Label, Notice, Outcome, Parcel, Party, Quote,
    Refusal, Reply, Request, Secret, json,
};

/// An account at Viettel Post.
#[derive(Debug, Clone)]
pub struct ViettelPost {
    /// [`ViettelPost::LIVE`] or a stand-in.
    pub base: String,
    pub username: String,
    pub password: Secret,
    /// What signing in ended with.
    pub token: Option<Secret>,
    /// The secret part of the path that Viettel Post sends notices to.
    pub notices: Secret,
}

/// Names and addresses are counted in bytes of UTF-8.
const LIMITS: Limits = Limits { party_bytes: Some(150), ..Limits::NONE };

impl ViettelPost {
    pub const LIVE: &str = "https://partner.viettelpost.vn";

    /// # Errors
    /// [`Refusal::SignIn`] without a token.
    fn ask(&self, path: &str, body: &Value) -> Outcome<Request> {
        let token = self.token.as_ref().ok_or(Refusal::SignIn)?;
        Ok(Request::json(format!("/v2/{path}"), body).secret("Token", token))
    }
}

/// An answer says `error` or `status` within itself, too (from memory).
fn success(reply: &Reply) -> Outcome<Value> {
    let answer = json::answered(reply)?;
    let error = answer.pointer("/error").and_then(Value::as_bool);
    match (json::whole(&answer, "/status"), error) {
        (Some(401 | 403), _) => Err(Refusal::SignIn),
        (Some(200) | None, Some(false)) => Ok(answer),
        (Some(200), None) if reply.status < 300 => Ok(answer),
        (None, None) => Err(json::unclear(reply)),
        (code, _) => Err(json::rejected(code.map(|code| code.to_string()), json::text(&answer, "/message"))),
    }
}

/// `SENDER_…` or `RECEIVER_…`; how the names go on is from memory.
fn put_party(fields: &mut Map<String, Value>, role: &str, party: &Party) {
    fields.insert(format!("{role}_FULLNAME"), party.name.clone().into());
    fields.insert(format!("{role}_PHONE"), party.domestic_phone().into());
    fields.insert(format!("{role}_ADDRESS"), party.address.line().into());
}

/// What both a fee and a creation say of the parcel. `PRODUCT_TYPE` HH means goods (from memory).
fn put_product(fields: &mut Map<String, Value>, parcel: &Parcel) {
    let size = parcel.size;
    for (name, value) in [
        ("PRODUCT_TYPE", Value::from("HH")),
        ("PRODUCT_PRICE", parcel.value.0.into()),
        ("PRODUCT_WEIGHT", parcel.weight_g.into()),
        ("PRODUCT_LENGTH", size.length_cm.into()),
        ("PRODUCT_WIDTH", size.width_cm.into()),
        ("PRODUCT_HEIGHT", size.height_cm.into()),
        ("MONEY_COLLECTION", parcel.cod.0.into()),
    ] {
        fields.insert(name.to_owned(), value);
    }
}

impl Adapter for ViettelPost {
    fn carrier(&self) -> Carrier {
        Carrier::ViettelPost
    }

    fn base(&self) -> &str {
        &self.base
    }

    fn sign_in(&self, so_far: &[Secret]) -> Option<Call<Secret>> {
        sign_in::request(self, so_far).map(|request| Call::new(request, sign_in::read))
    }

    fn accept(&mut self, token: Secret) {
        self.token = Some(token);
    }

    fn quote(&self, parcel: &Parcel) -> Outcome<Call<Vec<Quote>>> {
        limits::check(parcel, &LIMITS)?;
        Ok(Call::new(quote::request(self, parcel)?, quote::read))
    }

    fn create(&self, parcel: &Parcel) -> Outcome<Call<Created>> {
        limits::check(parcel, &Limits { service: true, ..LIMITS })?;
        Ok(Call::new(create::request(self, parcel)?, create::read))
    }

    fn cancel(&self, parcel: Cancellation<'_>) -> Outcome<Call<()>> {
        Ok(Call::new(cancel::request(self, parcel)?, cancel::read))
    }

    /// The facts name no way to ask: notices say where a parcel is.
    fn track(&self, _code: &str) -> Outcome<Call<Happening>> {
        Err(Refusal::NotOffered)
    }

    fn label(&self, code: &str, now: Instant) -> Outcome<Call<Label>> {
        Ok(Call::new(label::request(self, code, now)?, label::read))
    }

    fn read_notice(&self, notice: &Notice<'_>) -> Outcome<Vec<Happening>> {
        notice.opened_by(&self.notices)?;
        notice::read(notice).map(|happening| vec![happening])
    }
}

#[cfg(test)]
fn viettel_post() -> ViettelPost {
    ViettelPost {
        base: ViettelPost::LIVE.to_owned(),
        username: "0294".to_owned(),
        password: Secret::new("password-of-vtp"),
        token: Some(Secret::new("token-of-vtp")),
        notices: Secret::new("secret-path"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{parcel, reply};
    use crate::{Fault, Unit};

    #[test]
    fn every_request_carries_the_token_and_debug_carries_none() {
        let request = viettel_post().create(&parcel()).unwrap().request;
        let header = |name: &'static str, value: &str| (name, value.to_owned());
        assert_eq!(
            request.headers,
            [header("Content-Type", "application/json"), header("Token", "token-of-vtp")]
        );
        let shown = format!("{:?}", viettel_post());
        assert!(!shown.contains("-of-vtp") && !shown.contains("secret-path"), "{shown}");
    }

    #[test]
    fn without_a_token_nothing_is_asked() {
        let account = ViettelPost { token: None, ..viettel_post() };
        assert_eq!(account.create(&parcel()).err(), Some(Refusal::SignIn));
        assert_eq!(account.quote(&parcel()).err(), Some(Refusal::SignIn));
        assert_eq!(account.label("VTP1", Instant(0)).err(), Some(Refusal::SignIn));
        assert_eq!(viettel_post().track("VTP1").err(), Some(Refusal::NotOffered));
        assert_eq!(viettel_post().find("CN-1").err(), Some(Refusal::NotOffered));
    }

    #[test]
    fn names_hold_at_150_bytes() {
        let faults = |name: String| {
            let mut parcel = parcel();
            parcel.sender.name = name;
            (viettel_post().create(&parcel).err(), viettel_post().quote(&parcel).err())
        };
        assert_eq!(faults("ệ".repeat(50)), (None, None));
        let over = Fault::TooMuch { field: "sender.name", found: 151, most: 150, unit: Unit::Bytes };
        // The border lies inside the last letter: refused, not cut.
        let refused = faults("a".repeat(148) + "ệ");
        assert_eq!(refused, (Some(over.into()), Some(over.into())));
    }

    #[test]
    fn a_creation_wants_a_service_and_a_fee_does_not() {
        let parcel = Parcel { service: None, ..parcel() };
        let missing = Fault::Missing { field: "service" };
        assert_eq!(viettel_post().create(&parcel).err(), Some(missing.into()));
        assert_eq!(viettel_post().quote(&parcel).err(), None);
    }

    #[test]
    fn an_answer_says_itself_whether_it_went_well() {
        let read = |status, body: &str| success(&reply(status, body)).err();
        let rejected = |code: &str, reason: &str| {
            Some(Refusal::Rejected { code: code.to_owned(), reason: reason.to_owned() })
        };
        assert_eq!(read(200, r#"{"status":200,"error":false,"message":"OK"}"#), None);
        assert_eq!(read(200, r#"{"status":200}"#), None);
        assert_eq!(read(200, r#"{"status":204,"error":true,"message":"Sai"}"#), rejected("204", "Sai"));
        assert_eq!(read(200, r#"{"status":200,"error":true,"message":"Sai"}"#), rejected("200", "Sai"));
        assert_eq!(read(200, r#"{"error":true,"message":"Sai"}"#), rejected("", "Sai"));
        assert_eq!(read(200, r#"{"status":401,"error":true}"#), Some(Refusal::SignIn));
        assert_eq!(read(200, "{}"), Some(Refusal::Unclear { status: 200 }));
        assert_eq!(read(400, "{}"), rejected("400", ""));
    }
}
