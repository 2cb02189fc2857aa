//! What is told of one place, on its page and on paper alike.
use composite::{Change, MoveOptions, Side, change, moves, strengths};
use kernel::{Error, Locale, Result};
use ui::T;

use crate::edition::{Computed, Edition, Year};
use crate::number;
use crate::pages::named;
use crate::ranking::{Line, line, mean, score};
use crate::sampling;

/// Strengths and weaknesses that are shown, and moves.
const MOST: usize = 4;
const MOVES: usize = 8;

/// A place in a year.
pub(crate) struct Profile {
    pub(crate) name: String,
    pub(crate) line: Line,
    /// How often it is among the first so many.
    pub(crate) top: Vec<(String, String)>,
    pub(crate) groups: Vec<Group>,
    pub(crate) strengths: Vec<Strong>,
    pub(crate) weaknesses: Vec<Strong>,
    pub(crate) changed: Option<Changed>,
    pub(crate) steps: Vec<Step>,
}

/// A component or indicator with the middle of all places beside it.
pub(crate) struct Bar {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) score: String,
    pub(crate) meter: f64,
    pub(crate) middle: String,
    /// From the left, in per cent.
    pub(crate) at: f64,
    /// Where the score lies in nine of ten samples of the same size, where that is known.
    pub(crate) interval: Option<(f64, f64)>,
}

pub(crate) struct Group {
    pub(crate) head: Bar,
    pub(crate) indicators: Vec<Bar>,
}

pub(crate) struct Strong {
    pub(crate) name: String,
    pub(crate) rank: String,
}

pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) amount: String,
    pub(crate) up: bool,
}

pub(crate) struct Step {
    pub(crate) name: String,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) unit: String,
    pub(crate) rank: String,
    pub(crate) gained: i64,
    pub(crate) points: String,
}

/// What became of a place since the year before.
pub(crate) enum Changed {
    /// What gave and took: the year before, the sum, the parts.
    Shared { year: String, sum: String, parts: Vec<Part> },
    /// The method changed in between: both ranks, and nothing of scores.
    Ranks { year: String, before: i64, after: i64 },
}

impl Profile {
    /// # Errors
    /// [`Error::NotFound`] when the place is not there in that year.
    pub(crate) fn new(edition: &Edition, year: Year<'_>, place: &str, t: &T) -> Result<Self> {
        let Year { computed, time, rows, .. } = year;
        let row = computed.row(place, rows)?;
        let line = line(computed, row).ok_or(Error::NotFound)?;
        let (strengths, weaknesses) = sides(computed, place, time, t);
        Ok(Self {
            name: named(edition, &line.code, &line.name, t.locale),
            top: top(computed, row, t),
            groups: groups(computed, row, rows, t.locale),
            strengths,
            weaknesses,
            changed: changed(edition, year, &line, t)?,
            steps: steps(computed, place, time, t),
            line,
        })
    }

    /// `4–11`; nothing where no ranges are told.
    pub(crate) fn range(&self) -> String {
        self.line.stats.as_ref().map(|stats| number::places(stats.q5, stats.q95)).unwrap_or_default()
    }
}

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
        interval: sampling::interval(computed, node, row),
    })
}

/// A unit as people read it; nothing for per cent, which stands at the number.
pub(crate) fn unit_of(unit: &str, t: &T) -> String {
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
pub(crate) fn told(value: f64, unit: &str, locale: Locale) -> String {
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
pub(crate) fn asked(time: f64) -> Option<f64> {
    (!time.is_nan()).then_some(time)
}

fn changed(edition: &Edition, year: Year<'_>, line: &Line, t: &T) -> Result<Option<Changed>> {
    let Some(before) = edition.year_before(year.time)? else { return Ok(None) };
    if std::ptr::eq(before.computed, year.computed) {
        return Ok(shared(year, before.time, &line.code, t));
    }
    let ranked = before.computed.row(&line.code, before.rows).ok();
    let rank = ranked.and_then(|row| before.computed.index.top_ranks().get(row).copied()).unwrap_or(0);
    let both = rank > 0 && line.rank > 0;
    let year = number::year(before.time);
    Ok(both.then_some(Changed::Ranks { year, before: rank.into(), after: line.rank.into() }))
}

/// What gave and took, within one method.
fn shared(year: Year<'_>, before: f64, place: &str, t: &T) -> Option<Changed> {
    let Change { from, to, contributions } = change(&year.computed.index, place, before, year.time).ok()?;
    let part = |own: &composite::Contribution| Part {
        name: year.computed.label(&own.code, t.locale),
        amount: number::signed(own.amount, 1, t.locale),
        up: own.amount >= 0.0,
    };
    // What is nothing when rounded tells nothing.
    let told = contributions.iter().filter(|own| own.amount.abs() >= 0.05).take(2 * MOST);
    let sum = number::signed(to - from, 1, t.locale);
    Some(Changed::Shared { year: number::year(before), sum, parts: told.map(part).collect() })
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
