use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use clap::ValueEnum;
use serde::Deserialize;

use crate::texts::{Texts, dong};
use crate::vietqr::{self, Order};
use crate::{Bank, Manners, Transfer, notify};

/// What the address or the form says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    qr: String,
    lang: String,
    back: String,
    amount: String,
    manners: String,
}

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    t: Texts,
    notify: &'a str,
}

#[derive(Template)]
#[template(path = "pay.html")]
struct Pay<'a> {
    t: Texts,
    order: &'a Order,
    asked: &'a Asked,
    amount: Option<String>,
    manners: Vec<(&'static str, &'static str, bool)>,
    back: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "receipt.html")]
struct Receipt<'a> {
    t: Texts,
    transfer: &'a Transfer,
    amount: String,
    back: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "refusal.html")]
struct Refusal<'a> {
    t: Texts,
    reason: String,
    back: Option<&'a str>,
}

pub(crate) fn show(status: StatusCode, page: &impl Template) -> Response {
    match page.render() {
        Ok(text) => (status, Html(text)).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn refuse(asked: &Asked, reason: String) -> Response {
    let page = Refusal { t: Texts::of(&asked.lang), reason, back: local(&asked.back) };
    show(StatusCode::BAD_REQUEST, &page)
}

pub(crate) async fn home(State(bank): State<Arc<Bank>>, Query(asked): Query<Asked>) -> Response {
    show(StatusCode::OK, &Home { t: Texts::of(&asked.lang), notify: &bank.options.notify })
}

pub(crate) async fn pay(State(bank): State<Arc<Bank>>, Query(asked): Query<Asked>) -> Response {
    let order = match vietqr::decode(&asked.qr) {
        Ok(order) => order,
        Err(error) => return refuse(&asked, error.to_string()),
    };
    let t = Texts::of(&asked.lang);
    let option = |manners: &Manners| {
        (manners.word(), t.get(&format!("manners-{}", manners.word())), *manners == bank.options.manners)
    };
    let page = Pay {
        t,
        order: &order,
        amount: order.amount.map(dong),
        manners: Manners::value_variants().iter().map(option).collect(),
        back: local(&asked.back),
        asked: &asked,
    };
    show(StatusCode::OK, &page)
}

pub(crate) async fn make(State(bank): State<Arc<Bank>>, Form(asked): Form<Asked>) -> Response {
    let order = match vietqr::decode(&asked.qr) {
        Ok(order) => order,
        Err(error) => return refuse(&asked, error.to_string()),
    };
    let typed = asked.amount.replace(['.', ' '], "").parse::<u32>().ok().map(i64::from);
    let Some(amount) = order.amount.or(typed).filter(|amount| *amount > 0) else {
        return refuse(&asked, Texts::of(&asked.lang).get("amount-bad").to_owned());
    };
    let manners = Manners::from_word(&asked.manners).unwrap_or(bank.options.manners);
    let more = if manners == Manners::WrongAmount { 1000 } else { 0 };
    match bank.take(&order, amount + more) {
        Ok(transfer) => {
            let to = format!("/receipt/{}?lang={}&back={}", transfer.id, lang(&asked), encode(&asked.back));
            tokio::spawn(notify::tell(bank.clone(), transfer, manners));
            Redirect::to(&to).into_response()
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error}\n")).into_response(),
    }
}

pub(crate) async fn receipt(
    State(bank): State<Arc<Bank>>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    let Some(transfer) = bank.transfer(&id) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let page = Receipt {
        t: Texts::of(&asked.lang),
        amount: dong(transfer.amount),
        transfer: &transfer,
        back: local(&asked.back),
    };
    show(StatusCode::OK, &page)
}

fn lang(asked: &Asked) -> &'static str {
    Texts::of(&asked.lang).lang
}

/// Only addresses on this machine: the stand-in must not send anybody elsewhere.
pub(crate) fn local(back: &str) -> Option<&str> {
    let rest = back.strip_prefix("http://")?;
    let (host, _) = rest.split_once('/').unwrap_or((rest, ""));
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let here = matches!(name, "127.0.0.1" | "localhost") && port.parse::<u16>().is_ok();
    (here && !back.contains(['\\', '\n', '\r', '@'])).then_some(back)
}

fn encode(text: &str) -> String {
    text.bytes().fold(String::new(), |out, byte| {
        if byte.is_ascii_alphanumeric() {
            out + &char::from(byte).to_string()
        } else {
            format!("{out}%{byte:02X}")
        }
    })
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn the_way_back_stays_on_this_machine() {
        for good in ["http://127.0.0.1:8080/pay/1", "http://localhost/", "http://localhost:3000"] {
            assert_eq!(local(good), Some(good));
        }
        for bad in [
            "",
            "/pay",
            "https://127.0.0.1/",
            "http://127.0.0.1.evil.vn/",
            "http://localhost:x@evil.vn/",
            "http://127.0.0.1:80@evil.vn/",
            "javascript:alert(1)",
            "http://evil.vn/http://localhost/",
        ] {
            assert_eq!(local(bad), None, "{bad}");
        }
    }
}
