//! Vietnam Post by its interface `MyVNPost`. Facts 2.4, from one source that cites the carrier's pages: all of it is
//! to be compared with the carrier's documents. What is said to be from memory is less sure still.
mod cancel;
mod create;
mod key;
mod notice;
mod parties;
mod quote;
mod sign_in;
mod signature;
mod track;

use kernel::Instant;
use serde_json::Value;

use crate::limits::{self, Limits};
use crate::{
    Adapter, Call, Cancellation, Carrier, Created, Happening, Label, Notice, Outcome, Parcel, Quote, Refusal,
    Reply, Request, Secret, json,
};

/// An account at Vietnam Post. The carrier also wants to know our address and IP before it sends notices there.
#[derive(Debug, Clone)]
pub struct VnPost {
    /// [`VnPost::LIVE`], [`VnPost::TEST`] or a stand-in. Older programs put `/customer-partner` behind it.
    pub base: String,
    pub username: String,
    pub password: Secret,
    pub customer: String,
    /// What signing in ended with.
    pub token: Option<Secret>,
    /// The key that notices are signed with, as PEM (`BEGIN PUBLIC KEY`), RSA of 2048 bits at least.
    pub public_key: String,
    /// The secret part of the path that Vietnam Post sends notices to. A signature covers the first parcel of a
    /// notice only, so the path is asked for as well.
    pub notices: Secret,
}

const LIMITS: Limits = Limits { service: true, ..Limits::NONE };

impl VnPost {
    pub const LIVE: &str = "https://connect-my.vnpost.vn";
    pub const TEST: &str = "https://my-uat.vnpost.vn/MYVNP_API";

    /// # Errors
    /// [`Refusal::SignIn`] without a token.
    fn sign(&self, request: Request) -> Outcome<Request> {
        let token = self.token.as_ref().ok_or(Refusal::SignIn)?;
        Ok(request.secret("token", token))
    }
}

/// An answer with a status that says yes; how Vietnam Post says no beyond that is from memory.
fn success(reply: &Reply) -> Outcome<Value> {
    let answer = json::answered(reply)?;
    let refused = answer.pointer("/success").and_then(Value::as_bool) == Some(false);
    if reply.status < 300 && !refused {
        return Ok(answer);
    }
    let said = |names: [&str; 2]| names.iter().find_map(|name| json::text(&answer, name));
    let code = said(["/errorCode", "/code"]).unwrap_or_else(|| reply.status.to_string());
    Err(json::rejected(Some(code), said(["/message", "/errorMessage"])))
}

/// What Vietnam Post takes a parcel to weigh: at least a sixth of a gram for each cubic centimetre.
fn charged_weight_g(parcel: &Parcel) -> u32 {
    let volumetric = u32::try_from(parcel.size.volume().div_ceil(6)).unwrap_or(u32::MAX);
    parcel.weight_g.max(volumetric)
}

impl Adapter for VnPost {
    fn carrier(&self) -> Carrier {
        Carrier::VnPost
    }

    fn base(&self) -> &str {
        &self.base
    }

    fn sign_in(&self, so_far: &[Secret]) -> Option<Call<Secret>> {
        so_far.is_empty().then(|| Call::new(sign_in::request(self), sign_in::read))
    }

    fn accept(&mut self, token: Secret) {
        self.token = Some(token);
    }

    fn quote(&self, parcel: &Parcel) -> Outcome<Call<Vec<Quote>>> {
        limits::check(parcel, &Limits::NONE)?;
        Ok(Call::new(quote::request(self, parcel)?, quote::read))
    }

    fn create(&self, parcel: &Parcel) -> Outcome<Call<Created>> {
        limits::check(parcel, &LIMITS)?;
        Ok(Call::new(create::request(self, parcel)?, create::read))
    }

    fn cancel(&self, parcel: Cancellation<'_>) -> Outcome<Call<()>> {
        Ok(Call::new(cancel::request(self, parcel.code)?, cancel::read))
    }

    fn track(&self, code: &str) -> Outcome<Call<Happening>> {
        Ok(Call::new(track::request(self, code)?, track::read))
    }

    /// The facts name no way to print a label; sellers print it at Vietnam Post.
    fn label(&self, _code: &str, _now: Instant) -> Outcome<Call<Label>> {
        Err(Refusal::NotOffered)
    }

    fn read_notice(&self, notice: &Notice<'_>) -> Outcome<Vec<Happening>> {
        notice.opened_by(&self.notices)?;
        notice::read(notice, &self.public_key)
    }
}

#[cfg(test)]
fn vnpost() -> VnPost {
    VnPost {
        base: VnPost::TEST.to_owned(),
        username: "0294".to_owned(),
        password: Secret::new("password-of-vnp"),
        customer: "C1".to_owned(),
        token: Some(Secret::new("token-of-vnp")),
        public_key: include_str!("../tests/vnpost/public-key.pem").to_owned(),
        notices: Secret::new("secret-path"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{parcel, reply};
    use crate::{Fault, Size};

    #[test]
    fn every_request_carries_the_token_and_debug_carries_none() {
        let request = vnpost().create(&parcel()).unwrap().request;
        let header = |name: &'static str, value: &str| (name, value.to_owned());
        assert_eq!(
            request.headers,
            [header("Content-Type", "application/json"), header("token", "token-of-vnp")]
        );
        let shown = format!("{:?}", vnpost());
        assert!(!shown.contains("-of-vnp") && !shown.contains("secret-path"), "{shown}");
    }

    #[test]
    fn without_a_token_or_a_service_nothing_is_asked() {
        let account = VnPost { token: None, ..vnpost() };
        assert_eq!(account.create(&parcel()).err(), Some(Refusal::SignIn));
        assert_eq!(account.track("EB1").err(), Some(Refusal::SignIn));
        let parcel = Parcel { service: None, ..parcel() };
        assert_eq!(vnpost().create(&parcel).err(), Some(Fault::Missing { field: "service" }.into()));
        assert_eq!(vnpost().quote(&parcel).err(), None);
        assert_eq!(vnpost().label("EB1", Instant(0)).err(), Some(Refusal::NotOffered));
    }

    #[test]
    fn room_weighs() {
        let weight = |length_cm, width_cm, height_cm| {
            charged_weight_g(&Parcel { size: Size { length_cm, width_cm, height_cm }, ..parcel() })
        };
        // 9,000 cm³ are 1,500 g, which it weighs anyway.
        assert_eq!([weight(30, 20, 15), weight(30, 30, 10)], [1_500, 1_500]);
        assert_eq!([weight(30, 20, 16), weight(9_001, 1, 1)], [1_600, 1_501]);
        assert_eq!(weight(u32::MAX, u32::MAX, u32::MAX), u32::MAX);
    }

    #[test]
    fn a_refusal_says_why() {
        let read = |status, body: &str| success(&reply(status, body)).err();
        let rejected = |code: &str, reason: &str| {
            Some(Refusal::Rejected { code: code.to_owned(), reason: reason.to_owned() })
        };
        assert_eq!(read(200, "[]"), None);
        assert_eq!(read(200, r#"{"success":false,"message":"Sai"}"#), rejected("200", "Sai"));
        assert_eq!(read(400, r#"{"errorCode":"E7","errorMessage":"Sai"}"#), rejected("E7", "Sai"));
        assert_eq!(read(401, "{}"), Some(Refusal::SignIn));
    }
}
