use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::gateway::{Gateway, Kind};
use crate::pages::show as render;
use crate::payment::{Payment, State as Standing, Transfer};
use crate::payos;
use crate::texts::{Texts, dong};

/// What the address or the form says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    lang: String,
    /// `pay` or `fail`.
    act: String,
    /// Of a failure.
    code: String,
    /// Of a part, where parts can be paid.
    amount: String,
}

#[derive(Template)]
#[template(path = "gateway.html")]
struct Page<'a> {
    t: Texts,
    name: &'static str,
    own: &'a str,
    payment: &'a Payment,
    amount: String,
    state: &'static str,
    transfers: Vec<(i64, String)>,
    refunds: Vec<(&'a str, String)>,
    qr: Option<String>,
    open: bool,
    failures: Vec<(&'static str, &'static str)>,
    problem: Option<&'static str>,
    back: String,
}

#[derive(Template)]
#[template(path = "gateway_list.html")]
struct List<'a> {
    t: Texts,
    name: &'static str,
    own: &'a str,
    manners: String,
    rows: Vec<(String, String, String, &'static str)>,
}

#[derive(Template)]
#[template(path = "gateway_refusal.html")]
struct Refusal<'a> {
    t: Texts,
    name: &'static str,
    field: &'a str,
    back: &'a str,
}

/// Says which field of a signed address is wrong.
pub(crate) fn refuse(gateway: &Gateway, lang: &str, field: &str, back: &str) -> Response {
    let page = Refusal { t: Texts::of(lang), name: gateway.kind.title(), field, back };
    render(StatusCode::BAD_REQUEST, &page)
}

/// The last payments.
pub(crate) async fn list(State(gateway): State<Arc<Gateway>>, Query(asked): Query<Asked>) -> Response {
    let mut payments = gateway.payments.all();
    payments.sort_by_key(|payment| -payment.number);
    let now = gateway.house.now();
    let row = |payment: Payment| {
        (payment.id.clone(), dong(payment.amount), payment.info.clone(), state(&payment, now))
    };
    let page = List {
        t: Texts::of(&asked.lang),
        name: gateway.kind.title(),
        own: &gateway.house.own,
        manners: gateway.house.habits().to_string(),
        rows: payments.into_iter().take(50).map(row).collect(),
    };
    render(StatusCode::OK, &page)
}

/// `GET /pay/{id}`: where a payment is paid.
pub(crate) async fn show(
    State(gateway): State<Arc<Gateway>>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    match gateway.payments.get(&id) {
        Some(payment) => page(&gateway, &payment, &asked, None),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// `POST /pay/{id}`: pays it, or does not.
pub(crate) async fn act(
    State(gateway): State<Arc<Gateway>>,
    Path(id): Path<String>,
    Form(asked): Form<Asked>,
) -> Response {
    let Some(payment) = gateway.payments.get(&id) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let result =
        if asked.act == "fail" { fail(&gateway, &id, &asked.code) } else { pay(&gateway, &payment, &asked) };
    match result {
        Err(problem) => page(&gateway, &payment, &asked, Some(problem)),
        Ok((now, transfer)) => {
            tokio::spawn(gateway.clone().announce(now.clone(), transfer));
            let to =
                if now.state == Standing::Waiting { gateway.page_of(&now) } else { gateway.way_back(&now) };
            Redirect::to(&to).into_response()
        }
    }
}

/// A payment as it is now, and the money that just came.
type Decided = (Payment, Option<Transfer>);

fn pay(gateway: &Gateway, payment: &Payment, asked: &Asked) -> Result<Decided, &'static str> {
    let typed = asked.amount.replace(['.', ' '], "");
    let amount = match typed.as_str() {
        "" => payment.amount - payment.paid(),
        _ if gateway.kind != Kind::Payos => return Err("amount-bad"),
        typed => typed.parse::<u32>().map(i64::from).ok().filter(|amount| *amount > 0).ok_or("amount-bad")?,
    };
    gateway.pay(&payment.id, amount).map(|(payment, transfer)| (payment, Some(transfer))).ok_or("decided")
}

fn fail(gateway: &Gateway, id: &str, code: &str) -> Result<Decided, &'static str> {
    if !gateway.kind.failures().contains(&code) {
        return Err("code-bad");
    }
    match gateway.fail(id, code) {
        Some((payment, true)) => Ok((payment, None)),
        _ => Err("decided"),
    }
}

fn state(payment: &Payment, now: i64) -> &'static str {
    match payment.state {
        Standing::Paid => "state-paid",
        Standing::Failed => "state-failed",
        Standing::Waiting if payment.has_expired(now) => "state-expired",
        Standing::Waiting => "state-waiting",
    }
}

fn page(gateway: &Gateway, payment: &Payment, asked: &Asked, problem: Option<&'static str>) -> Response {
    let t = Texts::of(if asked.lang.is_empty() { &payment.lang } else { &asked.lang });
    let now = gateway.house.now();
    let words = |code: &&'static str| (*code, t.get(&format!("fail-{}-{code}", gateway.kind.name())));
    let page = Page {
        t,
        name: gateway.kind.title(),
        own: &gateway.house.own,
        payment,
        amount: dong(payment.amount),
        state: state(payment, now),
        transfers: payment
            .transfers
            .iter()
            .map(|transfer| (transfer.number, dong(transfer.amount)))
            .collect(),
        refunds: payment.refunds.iter().map(|refund| (refund.id.as_str(), dong(refund.amount))).collect(),
        qr: (gateway.kind == Kind::Payos).then(|| payos::code_of(payment)),
        open: payment.state == Standing::Waiting && !payment.has_expired(now),
        failures: gateway.kind.failures().iter().map(words).collect(),
        problem,
        back: if payment.state == Standing::Waiting {
            payment.back.clone()
        } else {
            gateway.way_back(payment)
        },
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    render(status, &page)
}
