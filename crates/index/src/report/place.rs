//! The profile of a place as a paper: the annex of its plan.
use kernel::Result;
use papers::{Bar, BarKind, Cell, Column, Paper, Row, Table};
use ui::T;

use super::ranking::{gained, place_bar, rank};
use super::{Making, about, chapters, written};
use crate::edition::{Edition, RUNS, Year};
use crate::number;
use crate::pages::broken;
use crate::profile::{self, Changed, Profile, Strong};

/// The file.
///
/// # Errors
/// [`kernel::Error::NotFound`] when the place is not there; [`kernel::Error::Internal`] when the edition or the paper is broken.
pub(crate) fn place(
    edition: &Edition,
    year: Year<'_>,
    place: &str,
    making: Making,
    t: &T,
) -> Result<Vec<u8>> {
    let own = Profile::new(edition, year, place, t)?;
    let mut paper = Paper::new(about(edition, year, making, &own.name, t)?);
    for own in edition.breaks()? {
        paper.warning(&t.get("index-broken-short"), &broken(own, t));
    }
    standing(&mut paper, &own, year, t);
    profile(&mut paper, &own, t);
    sides(&mut paper, &own, t);
    changed(&mut paper, own.changed.as_ref(), t);
    moves(&mut paper, &own, t);
    chapters::method(&mut paper, year, t);
    written(paper)
}

/// Rank, range, score, and how often among the first.
fn standing(paper: &mut Paper, own: &Profile, year: Year<'_>, t: &T) {
    let of = t.with("rank", i64::from(own.line.rank)).with("of", year.rows.len()).get("index-rank-of");
    let mut facts = vec![(t.get("index-rank"), if own.line.rank > 0 { of } else { rank(&own.line) })];
    if !own.range().is_empty() {
        facts.push((t.get("index-range"), own.range()));
    }
    facts.push((t.get("index-score"), number::show(own.line.score, 1, t.locale)));
    facts.extend(own.line.gained.map(|places| (t.get("index-gained"), gained(places))));
    let top = own.top.iter().map(|(first, share)| format!("{first}: {share}"));
    let top = top.collect::<Vec<_>>().join(" · ");
    if !top.is_empty() {
        facts.push((t.get("index-top").trim_end_matches(':').to_owned(), top));
    }
    paper.facts(&facts);
    let Some(stats) = &own.line.stats else { return };
    let bar = place_bar((stats.q5, f64::from(own.line.rank), stats.q95), year.rows.len(), &own.range());
    paper.table(&Table {
        caption: t.with("runs", RUNS).get("index-range-means"),
        columns: vec![
            Column::number("1"),
            Column::bar("", 380.0),
            Column::number(year.rows.len().to_string()),
        ],
        rows: vec![Row::new(vec!["".into(), Cell::Bar(bar), "".into()])],
    });
}

/// Components and indicators: a bar each, where samples are known with how far it may lie off.
fn profile(paper: &mut Paper, own: &Profile, t: &T) {
    paper.heading(&t.get("index-profile"));
    let bars = || own.groups.iter().flat_map(|group| std::iter::once(&group.head).chain(&group.indicators));
    let sampled = bars().any(|bar| bar.interval.is_some());
    let row = |own: &profile::Bar, strong: bool| {
        let alt = t.with("score", own.score.as_str()).with("middle", own.middle.as_str()).get("index-bar");
        let bar = Bar {
            kind: BarKind::Length,
            value: own.meter / 100.0,
            range: own.interval.map(|(low, high)| (low / 100.0, high / 100.0)),
            mark: Some(own.at / 100.0),
            alt,
        };
        let mut cells: Vec<Cell> = vec![
            own.name.as_str().into(),
            Cell::Bar(bar),
            own.score.as_str().into(),
            own.middle.as_str().into(),
        ];
        cells.push(own.value.as_str().into());
        if strong { Row::strong(cells) } else { Row::new(cells) }
    };
    let mut rows = Vec::new();
    for group in &own.groups {
        rows.push(row(&group.head, !group.indicators.is_empty()));
        rows.extend(group.indicators.iter().map(|bar| row(bar, false)));
    }
    let means = t.get("index-paper-profile-means");
    paper.table(&Table {
        caption: if sampled { format!("{means} {}", t.get("index-paper-interval")) } else { means },
        columns: vec![
            Column::text(t.get("index-indicator")),
            Column::bar("0–100", 120.0),
            Column::number(t.get("index-score")),
            Column::number(t.get("index-middle-of-all")),
            Column::number(t.get("index-value")),
        ],
        rows,
    });
}

fn sides(paper: &mut Paper, own: &Profile, t: &T) {
    for (title, none, side) in [
        ("index-strengths", "index-no-strength", &own.strengths),
        ("index-weaknesses", "index-no-weakness", &own.weaknesses),
    ] {
        paper.subheading(&t.get(title));
        if side.is_empty() {
            paper.paragraph(&t.get(none));
            continue;
        }
        let row = |own: &Strong| Row::new(vec![own.name.as_str().into(), own.rank.as_str().into()]);
        paper.table(&Table {
            caption: String::new(),
            columns: vec![Column::text(t.get("index-indicator")), Column::number(t.get("index-rank"))],
            rows: side.iter().map(row).collect(),
        });
    }
}

fn changed(paper: &mut Paper, changed: Option<&Changed>, t: &T) {
    match changed {
        None => {}
        Some(Changed::Ranks { year, before, after }) => {
            let told = t.with("year", year.as_str()).with("before", before).with("after", after);
            paper.heading(&told.get("index-changed-ranks"));
            paper.paragraph(&t.get("index-changed-ranks-only"));
        }
        Some(Changed::Shared { year, sum, parts }) => {
            paper.heading(&t.with("year", year.as_str()).with("sum", sum.as_str()).get("index-changed"));
            if parts.is_empty() {
                return paper.paragraph(&t.get("index-unchanged"));
            }
            let row =
                |part: &profile::Part| Row::new(vec![part.name.as_str().into(), part.amount.as_str().into()]);
            paper.table(&Table {
                caption: String::new(),
                columns: vec![Column::text(t.get("index-indicator")), Column::number(t.get("index-score"))],
                rows: parts.iter().map(row).collect(),
            });
        }
    }
}

/// What would move it up most.
fn moves(paper: &mut Paper, own: &Profile, t: &T) {
    paper.heading(&t.get("index-moves"));
    if own.steps.is_empty() {
        return paper.paragraph(&t.get("index-no-moves"));
    }
    let row = |step: &profile::Step| {
        let unit = if step.unit.is_empty() { String::new() } else { format!(" ({})", step.unit) };
        let points = if step.points.is_empty() { "–" } else { step.points.as_str() };
        Row::new(vec![
            format!("{}{unit}", step.name).into(),
            step.from.as_str().into(),
            step.to.as_str().into(),
            gained(step.gained).into(),
            step.rank.as_str().into(),
            points.into(),
        ])
    };
    let heads =
        ["index-now", "index-reachable", "index-gained", "index-rank-reached", "index-points-to-gain"];
    let numbers = heads.into_iter().map(|key| Column::number(t.get(key)));
    paper.table(&Table {
        caption: t.get("index-moves-means"),
        columns: std::iter::once(Column::text(t.get("index-indicator"))).chain(numbers).collect(),
        rows: own.steps.iter().map(row).collect(),
    });
}
