//! The page on which a person moves parcels along.
use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::carrier::Carrier;
use crate::pages::show as render;
use crate::parcel::{Parcel, Step};
use crate::texts::{Texts, dong};
use crate::{clock, label as labels};

/// What the address or the form says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    lang: String,
    /// Where to; `again` tells of the last step once more.
    step: String,
    /// The code of a reason.
    reason: String,
}

#[derive(Template)]
#[template(path = "carrier_list.html")]
struct List<'a> {
    t: Texts,
    name: &'static str,
    own: &'a str,
    manners: String,
    rows: Vec<(Parcel, String)>,
}

#[derive(Template)]
#[template(path = "carrier_parcel.html")]
struct Page<'a> {
    t: Texts,
    name: &'static str,
    own: &'a str,
    parcel: &'a Parcel,
    cod: String,
    fee: String,
    steps: Vec<(String, String, String)>,
    next: Vec<(&'static str, String)>,
    can_fail: bool,
    reasons: &'static [(&'static str, &'static str)],
    problem: Option<&'static str>,
}

pub(crate) async fn list(State(carrier): State<Arc<Carrier>>, Query(asked): Query<Asked>) -> Response {
    let mut parcels = carrier.parcels.all();
    parcels.sort_by_key(|parcel| -parcel.number);
    let row = |parcel: Parcel| {
        let step = format!("step-{}", parcel.step().word());
        (parcel, step)
    };
    let page = List {
        t: Texts::of(&asked.lang),
        name: carrier.kind.title(),
        own: &carrier.house.own,
        manners: carrier.house.habits().to_string(),
        rows: parcels.into_iter().take(50).map(row).collect(),
    };
    render(StatusCode::OK, &page)
}

pub(crate) async fn show(
    State(carrier): State<Arc<Carrier>>,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    match carrier.parcels.get(&code) {
        Some(parcel) => page(&carrier, &parcel, &asked.lang, None),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Moves it one step, or tells of the last one again.
pub(crate) async fn act(
    State(carrier): State<Arc<Carrier>>,
    Path(code): Path<String>,
    Form(asked): Form<Asked>,
) -> Response {
    let Some(parcel) = carrier.parcels.get(&code) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let moved = if asked.step == "again" {
        tokio::spawn(carrier.clone().announce(parcel.clone(), parcel.last()));
        Ok(())
    } else {
        go(&carrier, &code, &asked)
    };
    match moved {
        Ok(()) => {
            let lang = Texts::of(&asked.lang).lang;
            Redirect::to(&format!("{}/parcels/{code}?lang={lang}", carrier.house.own)).into_response()
        }
        Err(problem) => page(&carrier, &parcel, &asked.lang, Some(problem)),
    }
}

/// A reason counts for failures only, and must be one of the carrier's.
fn go(carrier: &Arc<Carrier>, code: &str, asked: &Asked) -> Result<(), &'static str> {
    let step = Step::of_word(&asked.step).ok_or("step-bad")?;
    let known = carrier.kind.reasons().iter().find(|(known, _)| *known == asked.reason);
    let reason = match (step, known) {
        (Step::Failed, None) => return Err("reason-bad"),
        (Step::Failed, Some((code, words))) => Some(((*code).to_owned(), (*words).to_owned())),
        _ => None,
    };
    carrier.go(code, step, reason).map(|_| ()).ok_or("step-bad")
}

pub(crate) async fn label(State(carrier): State<Arc<Carrier>>, Path(code): Path<String>) -> Response {
    match carrier.parcels.get(&code) {
        Some(parcel) => paper(&carrier, &parcel),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The label of a parcel.
pub(crate) fn paper(carrier: &Carrier, parcel: &Parcel) -> Response {
    let lines = [
        parcel.code.clone(),
        carrier.kind.title().to_owned(),
        format!("Don: {}", parcel.order),
        format!("Nguoi nhan: {}", parcel.receiver),
        parcel.phone.clone(),
        parcel.address.clone(),
        format!("Thu ho: {} VND", parcel.cod),
        format!("Khoi luong: {} g", parcel.weight),
        "Nhan thu, khong co gia tri".to_owned(),
    ];
    ([(CONTENT_TYPE, "application/pdf")], labels::pdf(&lines)).into_response()
}

fn page(carrier: &Carrier, parcel: &Parcel, lang: &str, problem: Option<&'static str>) -> Response {
    let steps = parcel.steps.iter().map(|moment| {
        let reason = moment.reason.as_ref().map(|(_, words)| words.clone()).unwrap_or_default();
        (format!("step-{}", moment.step.word()), clock::dashed(moment.at), reason)
    });
    let may =
        |step: &&Step| carrier.kind.status(**step).is_some() && (**step != Step::Settled || parcel.cod > 0);
    let next = parcel.step().onward().iter().filter(may);
    let page = Page {
        t: Texts::of(lang),
        name: carrier.kind.title(),
        own: &carrier.house.own,
        parcel,
        cod: dong(parcel.cod),
        fee: dong(parcel.fee),
        steps: steps.collect(),
        next: next.map(|step| (step.word(), format!("step-{}", step.word()))).collect(),
        can_fail: parcel.step().onward().contains(&Step::Failed),
        reasons: carrier.kind.reasons(),
        problem,
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    render(status, &page)
}
