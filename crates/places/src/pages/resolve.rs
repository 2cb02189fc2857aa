//! An old address or code, read to the units of today.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Locale, Result};
use serde_json::json;
use ui::{Page, Req, Response, T};

use crate::{Candidate, Places};

#[derive(Template)]
#[template(path = "resolve.html")]
struct Resolve<'a> {
    t: &'a T,
    q: &'a str,
    found: Vec<Found>,
}

struct Found {
    code: String,
    now: String,
    former: String,
    extent: &'static str,
    note: String,
}

fn read<'a>(places: &'a Places, typed: &str, home: &str) -> Vec<Candidate<'a>> {
    let typed = typed.trim();
    let digits = typed.len() == 5 && typed.chars().all(|c| c.is_ascii_digit());
    if digits { places.read_code(typed) } else { places.read_address(typed, Some(home)) }
}

fn found(places: &Places, candidate: &Candidate<'_>, locale: Locale) -> Found {
    let former = candidate.former;
    let successions = former.map(|former| places.successors(&former.code)).unwrap_or_default();
    let note = successions.iter().find(|s| s.commune == candidate.commune.code).map(|s| s.note.clone());
    Found {
        code: candidate.commune.code.clone(),
        now: places.show(&candidate.commune.code, locale),
        former: former.map(|former| places.show_former(former)).unwrap_or_default(),
        extent: if former.is_some() { candidate.extent.key() } else { "" },
        note: note.unwrap_or_default(),
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let places = Places::shared();
    let t = req.t();
    let q: String = req.query.get("q").unwrap_or_default().chars().take(300).collect();
    let candidates = read(places, &q, &req.app.settings().province);
    let found = candidates.iter().map(|candidate| found(places, candidate, t.locale)).collect();
    Page::new(&t.get("resolve-title")).show(&req, &Resolve { t: &t, q: &q, found }).await
}

pub(crate) fn api(req: &Req) -> Response {
    let places = Places::shared();
    let q: String = req.query.get("q").unwrap_or_default().chars().take(300).collect();
    let candidates = read(places, &q, &req.app.settings().province);
    let items: Vec<_> = candidates
        .iter()
        .map(|candidate| {
            let former = candidate.former.map(|f| json!({"code": f.code, "name": places.show_former(f)}));
            let extent = candidate.former.map(|_| candidate.extent.key());
            let commune = &candidate.commune.code;
            json!({"commune": commune, "name": places.show(commune, Locale::Vi), "former": former, "extent": extent})
        })
        .collect();
    ui::json(StatusCode::OK, &json!({ "items": items }))
}
