use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::Value;

use super::answer;
use super::check::{check, is_near};
use crate::clock;
use crate::fields::{self, Fields, get, of_json};
use crate::gateway::{Gateway, Ordered};
use crate::payment::Payment;

const SIGNED: [&str; 7] = ["app_id", "app_trans_id", "app_user", "amount", "app_time", "embed_data", "item"];

/// How long a payment can be made when the call does not say, in milliseconds.
const OPEN: i64 = 900_000;

/// `POST /v2/create`.
pub(super) async fn take(
    State(gateway): State<Arc<Gateway>>,
    headers: HeaderMap,
    body: String,
) -> Json<Value> {
    let fields = fields::read(&headers, &body).unwrap_or_default();
    let payment = match create(&gateway, &fields) {
        Ok(payment) => payment,
        Err(reason) => return Json(answer(2, reason)),
    };
    gateway.hurry(&payment).await;
    let mut told = answer(1, 1);
    let page = gateway.page_of(&payment);
    let token = format!("sandbox-{}", payment.number);
    if let Some(told) = told.as_object_mut() {
        for (name, value) in [("order_url", &page), ("zp_trans_token", &token), ("order_token", &token)] {
            told.insert(name.to_owned(), value.as_str().into());
        }
    }
    Json(told)
}

fn create(gateway: &Gateway, fields: &Fields) -> Result<Payment, i64> {
    let house = &gateway.house;
    check(house, fields, &SIGNED, &[])?;
    let id = get(fields, "app_trans_id");
    let embedded = of_json(get(fields, "embed_data")).ok_or(-401)?;
    let back = [get(&embedded, "redirecturl"), get(fields, "redirect_url")];
    let back = back.into_iter().find(|back| !back.is_empty()).unwrap_or_default();
    let notify = get(fields, "callback_url");
    let list = matches!(serde_json::from_str(get(fields, "item")), Ok(Value::Array(_)));
    let near = is_near(house, get(fields, "app_time"));
    if !(of_today(house.now(), id) && list && near && house.may_go(back) && house.may_go(notify)) {
        return Err(-401);
    }
    let amount: i64 = get(fields, "amount").parse().ok().filter(|amount| *amount > 0).ok_or(-401)?;
    let open =
        get(fields, "expire_duration_seconds").parse::<i64>().map_or(OPEN, |s| s.saturating_mul(1_000));
    gateway
        .order(Ordered {
            id: id.to_owned(),
            amount,
            info: get(fields, "description").to_owned(),
            // The interface names no language.
            lang: "vi",
            back: back.to_owned(),
            notify: notify.to_owned(),
            expires: Some(house.now().saturating_add(open)),
            asked: fields.clone(),
            ..Ordered::default()
        })
        .map_err(|_| -68)
}

/// `yyMMdd_…` of today in Vietnam, at most 40 signs; just after midnight that of yesterday will do.
fn of_today(now: i64, id: &str) -> bool {
    let day = |at: i64| clock::short_day(at);
    let is_day =
        |given: &str| given == day(now) || given == day(now - 900_000) || given == day(now + 900_000);
    id.len() <= 40 && id.split_once('_').is_some_and(|(given, rest)| is_day(given) && !rest.is_empty())
}
