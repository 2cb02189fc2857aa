//! The ranking of a year as a paper: map, ranks with their ranges, components, what counts how much, the method.
use kernel::Result;
use papers::{Bar, BarKind, Cell, Column, Paper, Row, Table};
use ui::T;

use super::{Making, about, chapters, map, written};
use crate::edition::{Edition, RUNS, Year, words};
use crate::number;
use crate::pages::{broken, named};
use crate::ranking::{Line, lines};

/// The file.
///
/// # Errors
/// [`kernel::Error::Internal`] when the edition or the paper is broken.
pub(crate) fn ranking(edition: &Edition, year: Year<'_>, making: Making, t: &T) -> Result<Vec<u8>> {
    let mut paper = Paper::new(about(edition, year, making, "", t)?);
    let all = lines(year.computed, year.rows);
    for own in edition.breaks()? {
        paper.warning(&t.get("index-broken-short"), &broken(own, t));
    }
    paper.paragraph(words(&year.computed.index.method.description, t.locale));
    map::map(&mut paper, edition, &all, t);
    paper.heading(&t.get("index-ranking"));
    paper.table(&table(edition, year, &all, t));
    chapters::components(&mut paper, year.computed, t);
    chapters::method(&mut paper, year, t);
    written(paper)
}

fn table(edition: &Edition, year: Year<'_>, all: &[Line], t: &T) -> Table {
    let computed = year.computed;
    let ranged = computed.uncertain.is_some();
    let moved = all.iter().any(|line| line.gained.is_some());
    let few = Some(computed.components()).filter(|parts| parts.len() <= 4).unwrap_or_default();
    let mut columns = vec![Column::number(t.get("index-rank")), Column::text(t.get("index-place"))];
    if ranged {
        columns.push(Column::number(t.get("index-range")));
        columns.push(Column::bar(format!("1–{}", all.len()), 84.0));
    }
    columns.push(Column::number(t.get("index-score")));
    let nodes = few.iter().filter_map(|part| computed.index.tree.nodes.get(*part));
    columns.extend(nodes.map(|node| Column::number(computed.label(&node.code, t.locale))));
    if moved {
        columns.push(Column::number(t.get("index-gained")));
    }
    let row = |line: &Line| {
        let mut cells: Vec<Cell> =
            vec![rank(line).into(), named(edition, &line.code, &line.name, t.locale).into()];
        if ranged {
            cells.extend(range(line, all.len()));
        }
        cells.push(number::show(line.score, 1, t.locale).into());
        cells
            .extend(line.components.iter().take(few.len()).map(|own| number::show(*own, 1, t.locale).into()));
        if moved {
            cells.push(line.gained.map(gained).unwrap_or_default().into());
        }
        Row::new(cells)
    };
    let caption = if ranged { t.with("runs", RUNS).get("index-range-means") } else { String::new() };
    Table { caption, columns, rows: all.iter().map(row).collect() }
}

pub(super) fn rank(line: &Line) -> String {
    if line.rank > 0 { line.rank.to_string() } else { "–".to_owned() }
}

/// The picture of a range among all places, and its words.
fn range(line: &Line, count: usize) -> [Cell; 2] {
    let own = f64::from(line.rank);
    let (low, high) = line.stats.as_ref().map_or((own, own), |stats| (stats.q5, stats.q95));
    let told = if line.rank > 0 { number::places(low, high) } else { String::new() };
    [told.as_str().into(), Cell::Bar(place_bar((low, own, high), count, &told))]
}

/// A rank on its range, from the first place to the last.
pub(super) fn place_bar((low, own, high): (f64, f64, f64), count: usize, told: &str) -> Bar {
    let many = f64::from(u32::try_from(count).unwrap_or(u32::MAX)).max(1.0);
    let at = |rank: f64| ((rank - 0.5) / many).clamp(0.0, 1.0);
    let alt = told.to_owned();
    Bar { kind: BarKind::Place, value: at(own), range: Some((at(low), at(high))), mark: None, alt }
}

/// With its sign: `+3`.
pub(super) fn gained(places: i64) -> String {
    match places {
        0 => "=".to_owned(),
        1.. => format!("+{places}"),
        _ => format!("\u{2212}{}", places.unsigned_abs()),
    }
}
