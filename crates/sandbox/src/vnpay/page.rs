use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use crate::clock;
use crate::fields::{Fields, get, of_query};
use crate::gateway::{Gateway, Ordered};
use crate::pay_page::refuse;
use crate::payment::State as Standing;
use crate::signature::sign_long;

/// `GET /paymentv2/vpcpay.html`: checks all fields, notes the payment, and goes on to the page where it is paid.
pub(super) async fn open(State(gateway): State<Arc<Gateway>>, RawQuery(query): RawQuery) -> Response {
    let Some(fields) = of_query(&query.unwrap_or_default()) else {
        return refuse(&gateway, "vi", "vnp_*", "");
    };
    let lang = lang(&fields);
    let ordered = match ordered(&gateway, fields) {
        Ok(ordered) => ordered,
        Err(field) => return refuse(&gateway, lang, field, ""),
    };
    let (amount, back) = (ordered.amount, ordered.back.clone());
    let payment = match gateway.order(ordered) {
        Ok(payment) => {
            gateway.hurry(&payment).await;
            payment
        }
        // The same page again, while it can be paid.
        Err(there) if there.amount == amount && there.state == Standing::Waiting => *there,
        Err(_) => return refuse(&gateway, lang, "vnp_TxnRef", &back),
    };
    Redirect::to(&gateway.page_of(&payment)).into_response()
}

fn lang(fields: &Fields) -> &'static str {
    if get(fields, "vnp_Locale") == "en" { "en" } else { "vi" }
}

/// The payment that is asked for, else the name of the field that is wrong; the signature first.
fn ordered(gateway: &Gateway, fields: Fields) -> Result<Ordered, &'static str> {
    let house = &gateway.house;
    let signature = sign_long(house.setting("secret"), &super::text(&fields));
    if !get(&fields, "vnp_SecureHash").eq_ignore_ascii_case(&signature) {
        return Err("vnp_SecureHash");
    }
    let wrong = |name: &&&str| !fits(name, get(&fields, name), house.setting("merchant"));
    if let Some(name) = FIELDS.iter().find(wrong) {
        return Err(name);
    }
    let back = get(&fields, "vnp_ReturnUrl").to_owned();
    if !house.may_go(&back) {
        return Err("vnp_ReturnUrl");
    }
    let expires = expiry(&fields, house.now())?;
    let hundredths: i64 = get(&fields, "vnp_Amount").parse().map_err(|_| "vnp_Amount")?;
    Ok(Ordered {
        id: get(&fields, "vnp_TxnRef").to_owned(),
        amount: hundredths / 100,
        info: get(&fields, "vnp_OrderInfo").to_owned(),
        lang: lang(&fields),
        back,
        notify: format!("{}{}", house.market, house.setting("hook")),
        expires,
        asked: fields,
        ..Ordered::default()
    })
}

const FIELDS: [&str; 10] = [
    "vnp_Version",
    "vnp_Command",
    "vnp_TmnCode",
    "vnp_Amount",
    "vnp_CurrCode",
    "vnp_TxnRef",
    "vnp_OrderInfo",
    "vnp_OrderType",
    "vnp_Locale",
    "vnp_IpAddr",
];

fn fits(name: &str, value: &str, merchant: &str) -> bool {
    match name {
        "vnp_Version" => value == "2.1.0",
        "vnp_Command" => value == "pay",
        "vnp_TmnCode" => value == merchant,
        "vnp_Amount" => value.parse::<i64>().is_ok_and(|amount| amount > 0 && amount % 100 == 0),
        "vnp_CurrCode" => value == "VND",
        "vnp_TxnRef" => {
            !value.is_empty() && value.len() <= 100 && value.bytes().all(|b| b.is_ascii_graphic())
        }
        "vnp_OrderInfo" => !value.is_empty() && value.len() <= 255 && value.is_ascii(),
        "vnp_Locale" => matches!(value, "vn" | "en"),
        _ => !value.is_empty(),
    }
}

/// Times are read strictly; what is over when it begins is refused.
fn expiry(fields: &Fields, now: i64) -> Result<Option<i64>, &'static str> {
    let created = clock::read_compact(get(fields, "vnp_CreateDate")).ok_or("vnp_CreateDate")?;
    match get(fields, "vnp_ExpireDate") {
        "" => Ok(None),
        text => match clock::read_compact(text) {
            Some(expires) if expires > created && expires > now => Ok(Some(expires)),
            _ => Err("vnp_ExpireDate"),
        },
    }
}
