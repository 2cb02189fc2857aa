//! Whom an interviewer may ask now, in the own locality; kept on the device for places without a network.
use askama::Template;
use db::PageRequest;
use kernel::{Locality, Phone, Result, Value};
use places::Places;
use ui::{Html, Page, Req, Response, T, query_string};

use crate::UnitState;
use crate::store::unit::{INTERVIEWS, InterviewRow};

/// Units of a page; as many are kept on a device at once.
const LIMIT: usize = 100;
/// What the tabs show.
const SHOWN: [&str; 4] = ["waiting", "not-reached", "answered", "refused"];

struct Line {
    row: InterviewRow,
    place: String,
    phone: String,
}

#[derive(Template)]
#[template(path = "interviews.html")]
struct Interviews {
    t: T,
    keeper: Html,
    lines: Vec<Line>,
    state: &'static str,
    tabs: Vec<(&'static str, String)>,
    next: Option<String>,
}

/// The filters that an official's locality puts on the list.
fn fixed(locality: &Locality) -> Vec<(&'static str, Value)> {
    match locality {
        Locality::Province => Vec::new(),
        Locality::Communes(codes) => vec![("communes", Value::Text(format!("-{}-", codes.join(" "))))],
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let state = req.query.filled("state").and_then(UnitState::from_key).map_or("waiting", UnitState::key);
    let mut filters = fixed(&req.ctx.actor.locality());
    filters.push(("state", Value::Text(state.to_owned())));
    let after = req.query.filled("after").map(str::to_owned);
    let request = PageRequest { filters, after, limit: LIMIT, ..PageRequest::default() };
    let page = INTERVIEWS.page(&mut req.reader().await?, &request).await?;
    let line = |row: InterviewRow| Line {
        place: Places::shared().short(&row.commune, t.locale()),
        phone: Phone::show(&row.phone),
        row,
    };
    let body = Interviews {
        lines: page.rows.into_iter().map(line).collect(),
        next: page.next.map(|next| query_string(&[("state", state), ("after", &next)])),
        tabs: SHOWN.iter().map(|key| (*key, format!("/office/interviews?state={key}"))).collect(),
        keeper: interview::keeper(&t)?,
        state,
        t,
    };
    let title = body.t.get("office-interviews");
    Page::new(&title).office().script(interview::SCRIPT).show(&req, &body).await
}
