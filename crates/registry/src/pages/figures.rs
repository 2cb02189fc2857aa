//! Shares of businesses online, by size, group and year, each opening onto its rows.
use askama::Template;
use kernel::{Day, Result};
use ui::{Page, Req, Response, T};

use crate::indicators::{QUESTIONS, Question, Selection, share};
use crate::store::numbers as store;
use crate::{Sectors, SizeClass};

/// A share in basis points with what it was computed from and the way to its rows.
struct Cell {
    share: Option<i64>,
    yes: i64,
    known: i64,
    to: String,
}

struct Row {
    name: String,
    businesses: i64,
    cells: Vec<Cell>,
}

#[derive(Template)]
#[template(path = "register_figures.html")]
struct Figures<'a> {
    t: &'a T,
    on: Day,
    years: Vec<(String, bool)>,
    questions: Vec<String>,
    tables: Vec<(&'static str, Vec<Row>)>,
}

impl Figures<'_> {
    fn percent(&self, cell: &Cell) -> String {
        match cell.share {
            Some(points) => {
                let decimal = if self.t.locale == kernel::Locale::Vi { ',' } else { '.' };
                format!("{}{decimal}{} %", points / 100, (points % 100) / 10)
            }
            None => "–".to_owned(),
        }
    }
}

/// The last day of a year, or today in the year that goes on.
fn day(req: &Req) -> Day {
    let today = req.ctx.now().day();
    let year = req.query.filled("year").and_then(|year| year.parse::<i32>().ok());
    let last = year.and_then(|year| Day::parse(&format!("{year}-12-31")));
    last.map_or(today, |day| day.min(today))
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let on = day(&req);
    let seen = super::seen(&req.ctx.actor.locality());
    let counts = req.reader().await?.all(&store::COUNTS, (on, on, seen)).await?;
    let row = |name: String, selection: Selection, query: &str| {
        let chosen: Vec<_> = counts.iter().filter(|count| selection.takes(count)).collect();
        let cells = QUESTIONS.iter().map(|question: &Question| {
            let yes = chosen.iter().map(|count| (question.yes)(count)).sum();
            let known = chosen.iter().map(|count| (question.known)(count)).sum();
            let to = format!("/office/register?status=active&on={}{query}&{}=yes", on.iso(), question.filter);
            Cell { share: share(yes, known), yes, known, to }
        });
        Row { name, businesses: chosen.iter().map(|count| count.businesses).sum(), cells: cells.collect() }
    };
    let mut sizes = vec![row(t.get("figures-all"), Selection::ALL, "")];
    for size in SizeClass::ALL {
        let name = t.choice("registry-size-", size.key());
        sizes.push(row(name, Selection::size(*size), &format!("&size={}", size.key())));
    }
    let sectors = Sectors::shipped().all().iter().map(|sector| {
        row(
            sector.name.show(t.locale).to_owned(),
            Selection::sector(&sector.key),
            &format!("&sector={}", sector.key),
        )
    });
    let tables = vec![("figures-by-size", sizes), ("figures-by-sector", sectors.collect())];
    let now = req.ctx.now().day().year();
    let years = (now - 3..=now).rev().map(|year| (year.to_string(), year == on.year())).collect();
    let questions = QUESTIONS.iter().map(|question| t.get(question.label)).collect();
    let body = Figures { t: &t, on, years, questions, tables };
    Page::new(&t.get("figures-title")).office().show(&req, &body).await
}
