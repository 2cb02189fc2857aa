//! What a page shows as a file, and the files that an edition was computed from.
use composite::MoveOptions;
use documents::XlsxCell;
use kernel::{Error, Result};
use ui::{Req, Response, T};

use super::frame::named;
use super::place::named_place;
use crate::edition::{Edition, Editions, Year};
use crate::number;
use crate::profile::asked;
use crate::ranking::{Line, lines};

/// The head of the table and its rows, numbers with a point.
fn table(req: &Req, edition: &Edition) -> Result<(Vec<String>, Vec<Vec<String>>)> {
    let t = req.t();
    let Year { computed, time, rows, .. } = edition.year(req.query.filled("year"))?;
    let components = computed.components().into_iter().filter_map(|node| computed.index.tree.nodes.get(node));
    let mut head: Vec<String> = [
        "index-year",
        "index-rank",
        "index-range-from",
        "index-range-to",
        "index-code",
        "index-place",
        "index-score",
    ]
    .map(|key| t.get(key))
    .to_vec();
    head.extend(components.map(|node| computed.label(&node.code, t.locale)));
    head.extend(["index-gained", "index-note"].map(|key| t.get(key)));
    // Places gained in the first year of another method are not gained by what a place did alone.
    let parted = edition.breaks()?.iter().any(|own| own.after.total_cmp(&time).is_eq());
    let notes = [(edition.invented, "index-invented-short"), (parted, "index-broken-short")];
    let note =
        notes.into_iter().filter(|(so, _)| *so).map(|(_, key)| t.get(key)).collect::<Vec<_>>().join("; ");
    let line = |line: Line| row(edition, &line, &number::year(time), &note, &t);
    Ok((head, lines(computed, rows).into_iter().map(line).collect()))
}

fn row(edition: &Edition, line: &Line, year: &str, note: &str, t: &T) -> Vec<String> {
    let stats = line.stats.as_ref();
    let plain = |value: f64| if value.is_finite() { format!("{value}") } else { String::new() };
    let mut cells = vec![
        year.to_owned(),
        if line.rank > 0 { line.rank.to_string() } else { String::new() },
        stats.map(|own| plain(own.q5)).unwrap_or_default(),
        stats.map(|own| plain(own.q95)).unwrap_or_default(),
        line.code.clone(),
        named(edition, &line.code, &line.name, t.locale),
        plain(line.score),
    ];
    cells.extend(line.components.iter().map(|score| plain(*score)));
    cells.extend([line.gained.map(|gained| gained.to_string()).unwrap_or_default(), note.to_owned()]);
    cells
}

pub(crate) async fn ranking_csv(req: &Req) -> Result<Response> {
    let editions = req.app.part::<Editions>()?;
    let edition = editions.asked(req).await?;
    let edition = &*edition;
    let (head, rows) = table(req, edition)?;
    let all: Vec<_> = std::iter::once(head).chain(rows).collect();
    Ok(ui::csv(&name(req, edition), documents::csv(&all).map_err(Error::internal)?))
}

pub(crate) async fn ranking_xlsx(req: &Req) -> Result<Response> {
    let editions = req.app.part::<Editions>()?;
    let edition = editions.asked(req).await?;
    let edition = &*edition;
    let (head, rows) = table(req, edition)?;
    // Year and code stay texts: a code may begin with 0.
    let cell = |(column, text): (usize, String)| match text.parse::<f64>() {
        _ if text.is_empty() => XlsxCell::Empty,
        Ok(number) if column != 0 && column != 4 => XlsxCell::Decimal(number),
        _ => XlsxCell::Text(text),
    };
    let rows = rows.into_iter().map(|row| row.into_iter().enumerate().map(cell).collect());
    Ok(ui::xlsx(&name(req, edition), documents::xlsx(&head, rows).map_err(Error::internal)?))
}

fn name(req: &Req, edition: &Edition) -> String {
    let year = req.query.filled("year").map(|year| format!("-{year}")).unwrap_or_default();
    format!("{}{year}", edition.code)
}

const CSV: &str = "text/csv; charset=utf-8";

/// `iMeta.csv`, `iData.csv`, `method.toml`, `errors.csv`: enough to compute it again with `chonoi index run`.
pub(crate) async fn source(req: &Req) -> Result<Response> {
    let editions = req.app.part::<Editions>()?;
    let edition = editions.asked(req).await?;
    let edition = &*edition;
    // With `?year=` those of the version of the method that year was computed by.
    let Year { source, .. } = edition.year(req.query.filled("year"))?;
    let (text, kind) = match req.param("file") {
        "iMeta.csv" => (Some(source.meta.as_ref()), CSV),
        "iData.csv" => (Some(source.data.as_ref()), CSV),
        "errors.csv" => (source.errors.as_deref(), CSV),
        "method.toml" => (Some(source.shipped.method), "text/plain; charset=utf-8"),
        _ => (None, CSV),
    };
    let text = text.ok_or(Error::NotFound)?;
    Ok(ui::download(req.param("file"), kind, text.as_bytes().to_vec()))
}

/// What moves a place up most, as the annex of a plan.
pub(crate) async fn moves(req: &Req) -> Result<Response> {
    let editions = req.app.part::<Editions>()?;
    let edition = editions.asked(req).await?;
    let edition = &*edition;
    let (computed, place, time) = named_place(req, edition)?;
    let t = req.t();
    let options = MoveOptions { time: asked(time), ..MoveOptions::of(&place) };
    let found = composite::moves(&computed.index, &options).map_err(Error::internal)?;
    let head = [
        "index-indicator",
        "index-unit",
        "index-now",
        "index-reachable",
        "index-rank",
        "index-rank-reached",
        "index-gained",
        "index-points-to-gain",
        "index-note",
    ]
    .map(|key| t.get(key))
    .to_vec();
    let note = if edition.invented { t.get("index-invented-short") } else { String::new() };
    let row = |own: &composite::Move| {
        vec![
            computed.label(&own.code, t.locale),
            computed.unit(&own.code).to_owned(),
            own.value.to_string(),
            own.reachable.to_string(),
            own.rank.to_string(),
            own.rank_reached.to_string(),
            own.gained().to_string(),
            own.points_to_gain.map(|points| points.to_string()).unwrap_or_default(),
            note.clone(),
        ]
    };
    let rows: Vec<_> = std::iter::once(head).chain(found.iter().map(row)).collect();
    Ok(ui::csv(&format!("{}-{place}", edition.code), documents::csv(&rows).map_err(Error::internal)?))
}
