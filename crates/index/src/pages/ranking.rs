//! The ranking of a year: rank with its range, score, components, places gained; and the map.
use askama::Template;
use kernel::{Error, Locale, Result, fold};
use ui::{Page, Req, Response, T, percent_encode};

use super::Frame;
use super::frame::named;
use super::picture::{Class, has_map, legend};
use crate::edition::{Edition, Editions, RUNS, Year};
use crate::number;
use crate::ranking::{Line, lines};

/// A row of the table.
pub(super) struct Row {
    code: String,
    name: String,
    rank: String,
    range: String,
    /// Where the range lies among all places, in per cent from the left: beginning, length, the rank itself.
    bar: (f64, f64, f64),
    score: String,
    components: Vec<String>,
    gained: Option<i64>,
}

#[derive(Template)]
#[template(path = "ranking.html")]
struct RankingPage<'a> {
    t: &'a T,
    frame: Frame,
    components: Vec<String>,
    rows: Vec<Row>,
    all: usize,
    find: &'a str,
    map: bool,
    legend: Vec<Class>,
    runs: usize,
    ranged: bool,
    query: String,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let editions = req.app.part::<Editions>()?;
    let edition = editions.asked(&req).await?;
    let edition = &*edition;
    let (Year { computed, rows: rows_of_year, .. }, t) = (edition.year(req.query.filled("year"))?, req.t());
    let all = lines(computed, rows_of_year);
    let find = req.query.filled("find").unwrap_or_default();
    let frame = Frame::of(&req, edition, "ranking")?;
    let labels = computed.components().into_iter().filter_map(|node| computed.index.tree.nodes.get(node));
    let title = [frame.title.as_str(), frame.year.as_str()].join(" ");
    let body = RankingPage {
        t: &t,
        components: labels.map(|node| computed.label(&node.code, t.locale)).collect(),
        rows: rows(edition, &all, find, t.locale),
        all: all.len(),
        find,
        map: has_map(edition),
        legend: if has_map(edition) { legend(&all, t.locale) } else { Vec::new() },
        runs: RUNS,
        ranged: computed.uncertain.is_some(),
        query: frame.query(),
        frame,
    };
    if body.rows.is_empty() && find.is_empty() {
        return Err(Error::NotFound);
    }
    Page::new(title.trim()).described(&body.frame.places).show(&req, &body).await
}

fn rows(edition: &Edition, all: &[Line], find: &str, locale: Locale) -> Vec<Row> {
    let sought = fold(find);
    let row = |line: &Line| {
        let name = named(edition, &line.code, &line.name, locale);
        let fits = sought.is_empty() || fold(&name).contains(&sought) || fold(&line.name).contains(&sought);
        fits.then(|| row(line, name, all.len(), locale))
    };
    all.iter().filter_map(row).collect()
}

fn row(line: &Line, name: String, count: usize, locale: Locale) -> Row {
    let own = f64::from(line.rank);
    let (low, high) = line.stats.as_ref().map_or((own, own), |stats| (stats.q5, stats.q95));
    let many = f64::from(u32::try_from(count).unwrap_or(u32::MAX)).max(1.0);
    let percent = |place: f64| ((place - 0.5) / many * 100.0).clamp(0.0, 100.0);
    let ranked = line.rank > 0;
    Row {
        code: percent_encode(&line.code),
        name,
        rank: if ranked { line.rank.to_string() } else { "–".to_owned() },
        range: if ranked { number::places(low, high) } else { String::new() },
        bar: (percent(low), (percent(high) - percent(low)).max(1.0), percent(own)),
        score: number::show(line.score, 1, locale),
        components: line.components.iter().map(|score| number::show(*score, 1, locale)).collect(),
        gained: line.gained,
    }
}
