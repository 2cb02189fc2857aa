//! A place: its rank and how sure it is, components, every indicator, strengths and weaknesses, what changed, and what would
//! move it up most.
use askama::Template;
use composite::{Change, MoveOptions, Side, change, moves, strengths};
use kernel::{Locale, Result};
use ui::{Page, Req, Response, T, percent_encode};

use super::Frame;
use super::frame::named;
use crate::edition::{Computed, Edition, Editions};
use crate::number;
use crate::ranking::{Line, line, mean, score};

/// Strengths and weaknesses that are shown, and moves.
const MOST: usize = 4;
const MOVES: usize = 8;

/// A component or indicator with the middle of all places beside it.
struct Bar {
    name: String,
    value: String,
    score: String,
    meter: f64,
    middle: String,
    /// From the left, in per cent.
    at: f64,
}

struct Group {
    head: Bar,
    indicators: Vec<Bar>,
}

struct Strong {
    name: String,
    rank: String,
}

struct Part {
    name: String,
    amount: String,
    up: bool,
}

struct Step {
    name: String,
    from: String,
    to: String,
    unit: String,
    rank: String,
    gained: i64,
    points: String,
}

#[derive(Template)]
#[template(path = "place.html")]
struct PlacePage<'a> {
    t: &'a T,
    frame: Frame,
    code: String,
    name: String,
    line: Line,
    count: usize,
    score: String,
    range: String,
    top: Vec<(String, String)>,
    groups: Vec<Group>,
    strengths: Vec<Strong>,
    weaknesses: Vec<Strong>,
    changed: Option<(String, String, Vec<Part>)>,
    steps: Vec<Step>,
    query: String,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let editions = req.app.part::<Editions>()?;
    let edition = editions.asked(&req)?;
    let (computed, t) = (edition.computed()?, req.t());
    let (time, rows) = computed.year(req.query.filled("year"))?;
    let row = computed.row(req.param("place"), rows)?;
    let line = line(computed, row).ok_or(kernel::Error::NotFound)?;
    let frame = Frame::of(&req, edition, "place")?;
    let name = named(edition, &line.code, &line.name, t.locale);
    let (strong, weak) = sides(computed, &line.code, *time, &t);
    let stats = line.stats.as_ref();
    let body = PlacePage {
        t: &t,
        code: percent_encode(&line.code),
        score: number::show(line.score, 1, t.locale),
        range: stats.map(|stats| number::places(stats.q5, stats.q95)).unwrap_or_default(),
        count: rows.len(),
        top: top(computed, row, &t),
        groups: groups(computed, row, rows, t.locale),
        strengths: strong,
        weaknesses: weak,
        changed: changed(computed, &line.code, *time, &t),
        steps: steps(computed, &line.code, *time, &t),
        query: frame.query(),
        name,
        line,
        frame,
    };
    let title = [body.name.as_str(), body.frame.title.as_str()].join(" – ");
    Page::new(&title).described(&body.frame.places).show(&req, &body).await
}

/// How often the place is among the first so many.
fn top(computed: &Computed, row: usize, t: &T) -> Vec<(String, String)> {
    let Some(shares) = computed.uncertain.as_ref().and_then(|own| own.top.get(row)) else {
        return Vec::new();
    };
    let firsts = &computed.index.method.uncertainty.top;
    let told = firsts.iter().zip(shares).filter(|(_, share)| **share > 0.0);
    let name = |first: i64| t.with("first", first).get("index-top-first");
    told.map(|(first, share)| (name(i64::from(*first)), number::percent(*share, t.locale))).collect()
}

fn groups(computed: &Computed, row: usize, rows: &std::ops::Range<usize>, locale: Locale) -> Vec<Group> {
    let nodes = &computed.index.tree.nodes;
    let bar = |node: usize| bar(computed, node, row, rows, locale);
    let group = |component: usize| {
        let children = nodes.get(component).map(|node| node.children.as_slice()).unwrap_or_default();
        Some(Group {
            head: bar(component)?,
            indicators: children.iter().filter_map(|child| bar(*child)).collect(),
        })
    };
    computed.components().into_iter().filter_map(group).collect()
}

fn bar(
    computed: &Computed,
    node: usize,
    row: usize,
    rows: &std::ops::Range<usize>,
    locale: Locale,
) -> Option<Bar> {
    let code = &computed.index.tree.nodes.get(node)?.code;
    let (own, middle) = (score(computed, node, row), mean(computed, node, rows));
    let raw = computed.index.denominated.column(code).and_then(|column| column.get(row)).copied();
    let unit = computed.unit(code);
    let value = raw.map(|raw| told(raw, unit, locale)).unwrap_or_default();
    Some(Bar {
        name: computed.label(code, locale),
        value,
        score: number::show(own, 1, locale),
        meter: if own.is_finite() { own.clamp(0.0, 100.0) } else { 0.0 },
        middle: number::show(middle, 1, locale),
        at: if middle.is_finite() { middle.clamp(0.0, 100.0) } else { 0.0 },
    })
}

/// A unit as people read it; nothing for per cent, which stands at the number.
pub(super) fn unit_of(unit: &str, t: &T) -> String {
    match unit {
        "%" => String::new(),
        "điểm 1-5" => t.get("index-unit-five"),
        "điểm 1-10" => t.get("index-unit-ten"),
        "phút" => t.get("index-unit-minutes"),
        "triệu đồng/năm" => t.get("index-unit-millions"),
        other => other.to_owned(),
    }
}

/// A value with its unit: `34,5 %`.
pub(super) fn told(value: f64, unit: &str, locale: Locale) -> String {
    let decimals = if unit.contains("1-5") { 2 } else { 1 };
    let text = number::show(value, decimals, locale);
    match unit {
        _ if !value.is_finite() => text,
        "%" => format!("{text}\u{a0}%"),
        _ => text,
    }
}

fn sides(computed: &Computed, place: &str, time: f64, t: &T) -> (Vec<Strong>, Vec<Strong>) {
    let found = strengths(&computed.index, place, asked(time), MOST).unwrap_or_default();
    let side = |side: Side| {
        let own = found.iter().filter(|strength| strength.side == side);
        let strong = |own: &composite::Strength| Strong {
            name: computed.label(&own.code, t.locale),
            rank: t.with("rank", i64::from(own.rank)).with("of", own.of).get("index-rank-of"),
        };
        own.map(strong).collect()
    };
    (side(Side::Strength), side(Side::Weakness))
}

/// The engine's name of a year: none where the data has none.
pub(super) fn asked(time: f64) -> Option<f64> {
    (!time.is_nan()).then_some(time)
}

/// What gave and took since the year before: year, sum, parts.
fn changed(computed: &Computed, place: &str, time: f64, t: &T) -> Option<(String, String, Vec<Part>)> {
    let at = computed.years.iter().position(|(year, _)| year.total_cmp(&time).is_eq())?;
    let (before, _) = computed.years.get(at.checked_sub(1)?)?;
    let Change { from, to, contributions } = change(&computed.index, place, *before, time).ok()?;
    let part = |own: &composite::Contribution| Part {
        name: computed.label(&own.code, t.locale),
        amount: number::signed(own.amount, 1, t.locale),
        up: own.amount >= 0.0,
    };
    // What is nothing when rounded tells nothing.
    let told = contributions.iter().filter(|own| own.amount.abs() >= 0.05).take(2 * MOST);
    Some((number::year(*before), number::signed(to - from, 1, t.locale), told.map(part).collect()))
}

fn steps(computed: &Computed, place: &str, time: f64, t: &T) -> Vec<Step> {
    let options = MoveOptions { time: asked(time), ..MoveOptions::of(place) };
    let found = moves(&computed.index, &options).unwrap_or_default();
    let step = |own: &composite::Move| {
        let unit = computed.unit(&own.code);
        Step {
            name: computed.label(&own.code, t.locale),
            from: told(own.value, unit, t.locale),
            to: told(own.reachable, unit, t.locale),
            unit: unit_of(unit, t),
            rank: own.rank_reached.to_string(),
            gained: own.gained(),
            points: own.points_to_gain.map(|points| told(points, unit, t.locale)).unwrap_or_default(),
        }
    };
    found.iter().filter(|own| own.gained() > 0).take(MOVES).map(step).collect()
}

/// The edition and place that the address of a file names.
pub(super) fn named_place<'a>(req: &Req, edition: &'a Edition) -> Result<(&'a Computed, String, f64)> {
    let computed = edition.computed()?;
    let (time, rows) = computed.year(req.query.filled("year"))?;
    computed.row(req.param("place"), rows)?;
    Ok((computed, req.param("place").to_owned(), *time))
}
