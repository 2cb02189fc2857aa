//! Giao Hàng Nhanh. Facts 2.1, read in one public library; what is said to be from memory is so.
mod cancel;
mod create;
mod label;
mod notice;
mod quote;
mod track;

use kernel::{Dong, Instant};
use serde_json::Value;

use crate::limits::{self, Limits};
use crate::{
    Adapter, Call, Cancellation, Carrier, Created, Happening, Label, Notice, Outcome, Parcel, Quote, Refusal,
    Reply, Request, Secret, json,
};

/// An account at GHN.
#[derive(Debug, Clone)]
pub struct Ghn {
    /// [`Ghn::LIVE`], [`Ghn::TEST`] or a stand-in.
    pub base: String,
    pub token: Secret,
    pub shop: String,
    /// The secret part of the path that GHN sends notices to; it signs nothing.
    pub notices: Secret,
}

/// From this weight on, in grams, GHN's service for heavy goods takes a parcel.
const HEAVY_G: u32 = 20_000;

const LIMITS: Limits = Limits {
    cod: Some(Dong(50_000_000)),
    value: Some(Dong(5_000_000)),
    weight_g: Some(50_000),
    side_cm: Some(200),
    order_characters: Some(50),
    sizes_from_g: Some(HEAVY_G),
    ..Limits::NONE
};

impl Ghn {
    pub const LIVE: &str = "https://online-gateway.ghn.vn";
    pub const TEST: &str = "https://dev-online-gateway.ghn.vn";

    fn ask(&self, path: &str, body: &Value) -> Request {
        Request::json(format!("/shiip/public-api/v2/{path}"), body)
            .secret("Token", &self.token)
            .header("ShopId", self.shop.clone())
    }
}

/// The service for a weight: 2 below 20 kg, 5 from there on.
fn service(weight_g: u32) -> u8 {
    if weight_g < HEAVY_G { 2 } else { 5 }
}

/// What stands in `data` when `code` says that it went well; the status of HTTP alone does not.
fn data(reply: &Reply) -> Outcome<Value> {
    let mut answer = json::answered(reply)?;
    match json::whole(&answer, "/code") {
        Some(200) if reply.status < 300 => Ok(answer.get_mut("data").map(Value::take).unwrap_or_default()),
        Some(401 | 403) => Err(Refusal::SignIn),
        Some(500..) => Err(Refusal::Unclear { status: reply.status }),
        None => Err(json::unclear(reply)),
        Some(code) => Err(json::rejected(Some(code.to_string()), json::text(&answer, "/message"))),
    }
}

impl Adapter for Ghn {
    fn carrier(&self) -> Carrier {
        Carrier::Ghn
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
        limits::check(parcel, &LIMITS)?;
        let service = service(parcel.weight_g);
        Ok(Call::new(quote::request(self, parcel), move |reply| quote::read(reply, service)))
    }

    fn create(&self, parcel: &Parcel) -> Outcome<Call<Created>> {
        limits::check(parcel, &LIMITS)?;
        Ok(Call::new(create::request(self, parcel), create::read))
    }

    fn cancel(&self, parcel: Cancellation<'_>) -> Outcome<Call<()>> {
        Ok(Call::new(cancel::request(self, parcel.code)?, cancel::read))
    }

    fn track(&self, code: &str) -> Outcome<Call<Happening>> {
        Ok(Call::new(track::request(self, code)?, track::read))
    }

    fn find(&self, order: &str) -> Outcome<Call<Happening>> {
        Ok(Call::new(track::find(self, order)?, track::read))
    }

    fn label(&self, code: &str, _now: Instant) -> Outcome<Call<Label>> {
        let base = self.base.clone();
        Ok(Call::new(label::request(self, code)?, move |reply| label::read(&base, reply)))
    }

    fn read_notice(&self, notice: &Notice<'_>) -> Outcome<Vec<Happening>> {
        notice.opened_by(&self.notices)?;
        notice::read(notice).map(|happening| vec![happening])
    }
}

#[cfg(test)]
fn ghn() -> Ghn {
    Ghn {
        base: Ghn::TEST.to_owned(),
        token: Secret::new("token-of-ghn"),
        shop: "885".to_owned(),
        notices: Secret::new("secret-path"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{parcel, reply};
    use crate::{Fault, Size, Unit};

    #[test]
    fn every_request_carries_token_and_shop_and_debug_carries_neither() {
        let request = ghn().create(&parcel()).unwrap().request;
        let header = |name: &'static str, value: &str| (name, value.to_owned());
        let expected = [
            header("Content-Type", "application/json"),
            header("Token", "token-of-ghn"),
            header("ShopId", "885"),
        ];
        assert_eq!(request.headers, expected);
        let shown = format!("{:?}", ghn());
        assert!(!shown.contains("token-of") && !shown.contains("secret-path"), "{shown}");
    }

    fn faults(change: impl FnOnce(&mut Parcel)) -> Vec<Fault> {
        let mut parcel = parcel();
        change(&mut parcel);
        match (ghn().create(&parcel), ghn().quote(&parcel)) {
            (Ok(_), Ok(_)) => Vec::new(),
            (Err(Refusal::Faults(one)), Err(Refusal::Faults(other))) if one == other => one,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn limits_hold_at_their_borders() {
        let much = |field, found, most, unit| [Fault::TooMuch { field, found, most, unit }];
        assert_eq!(faults(|p| p.cod = Dong(50_000_000)), []);
        assert_eq!(faults(|p| p.cod = Dong(50_000_001)), much("cod", 50_000_001, 50_000_000, Unit::Dong));
        assert_eq!(faults(|p| p.value = Dong(5_000_000)), []);
        assert_eq!(faults(|p| p.value = Dong(5_000_001)), much("value", 5_000_001, 5_000_000, Unit::Dong));
        assert_eq!(faults(|p| p.size.width_cm = 200), []);
        assert_eq!(faults(|p| p.size.width_cm = 201), much("size", 201, 200, Unit::Centimetres));
        // Characters, not bytes.
        assert_eq!(faults(|p| p.order = "ơ".repeat(50)), []);
        assert_eq!(faults(|p| p.order = "ơ".repeat(51)), much("order", 51, 50, Unit::Characters));
        let sized =
            |p: &mut Parcel| p.items[0].size = Some(Size { length_cm: 9, width_cm: 9, height_cm: 200 });
        let heavy = |weight_g| {
            faults(|p| {
                sized(p);
                p.weight_g = weight_g;
            })
        };
        assert_eq!(heavy(50_000), []);
        assert_eq!(heavy(50_001), much("weight_g", 50_001, 50_000, Unit::Grams));
    }

    #[test]
    fn heavy_goods_say_their_sizes_and_go_by_another_service() {
        assert_eq!(faults(|p| p.weight_g = 19_999), []);
        assert_eq!(faults(|p| p.weight_g = 20_000), [Fault::Missing { field: "items.size" }]);
        assert_eq!([19_999, 20_000].map(service), [2, 5]);
    }

    #[test]
    fn an_answer_is_one_only_when_status_and_code_agree() {
        let read = |status, body: &str| data(&reply(status, body)).err();
        assert_eq!(read(200, r#"{"code":200,"data":{}}"#), None);
        let rejected = Refusal::Rejected { code: "400".to_owned(), reason: "Sai kích thước".to_owned() };
        assert_eq!(
            read(400, r#"{"code":400,"message":"Sai kích thước","data":null}"#),
            Some(rejected.clone())
        );
        assert_eq!(read(200, r#"{"code":400,"message":"Sai kích thước"}"#), Some(rejected));
        let rejected = Refusal::Rejected { code: "200".to_owned(), reason: String::new() };
        assert_eq!(read(400, r#"{"code":200,"data":{}}"#), Some(rejected));
        assert_eq!(read(200, r#"{"code":401,"message":"Token is not valid"}"#), Some(Refusal::SignIn));
        assert_eq!(read(200, r#"{"data":{}}"#), Some(Refusal::Unclear { status: 200 }));
        assert_eq!(read(200, r#"{"code":500}"#), Some(Refusal::Unclear { status: 200 }));
    }
}
