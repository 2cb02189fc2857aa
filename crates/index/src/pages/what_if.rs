//! What if a place's indicators were others: sliders, and the index computed anew with all other places as they are.
use askama::Template;
use composite::{Index, Values};
use kernel::{Error, Result};
use ui::{Page, Params, Req, Response, T};

use super::Frame;
use super::frame::named;
use crate::edition::{Computed, Editions, Year};
use crate::number;
use crate::profile::{told, unit_of};
use crate::ranking::lines;

/// A slider: the indicator between the least and the most that any place has.
struct Slider {
    code: String,
    name: String,
    unit: String,
    least: f64,
    most: f64,
    step: f64,
    value: f64,
    was: String,
    now: String,
    changed: bool,
}

struct Group {
    name: String,
    sliders: Vec<Slider>,
}

#[derive(Template)]
#[template(path = "what_if.html")]
struct WhatIfPage<'a> {
    t: &'a T,
    frame: Frame,
    choices: Vec<(String, String, bool)>,
    code: String,
    name: String,
    groups: Vec<Group>,
    before: (u32, String),
    after: (u32, String),
    gained: i64,
    changed: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let editions = req.app.part::<Editions>()?;
    let edition = editions.asked(&req).await?;
    let edition = &*edition;
    let (Year { computed, rows, .. }, t) = (edition.year(req.query.filled("year"))?, req.t());
    let all = lines(computed, rows);
    let first = all.first().ok_or(Error::NotFound)?.code.clone();
    let place = req.query.filled("place").unwrap_or(&first);
    let row = computed.row(place, rows)?;
    let sliders = sliders(computed, row, rows, &req.query, &t)?;
    let changed = sliders.iter().any(|group| group.sliders.iter().any(|slider| slider.changed));
    let index = if changed { Some(anew(computed, row, &sliders)?) } else { None };
    let told = |index: &Index| {
        let score = index.scores().get(row).copied().unwrap_or(f64::NAN);
        (index.top_ranks().get(row).copied().unwrap_or(0), number::show(score, 1, t.locale))
    };
    let before = told(&computed.index);
    let after = index.as_ref().map_or_else(|| before.clone(), told);
    let mut choices: Vec<_> = all
        .iter()
        .map(|line| (line.code.clone(), named(edition, &line.code, &line.name, t.locale), line.row == row))
        .collect();
    choices.sort_by_key(|(_, name, _)| kernel::sort_key(name));
    let name = choices.iter().find(|(.., chosen)| *chosen).map(|(_, name, _)| name.clone());
    let body = WhatIfPage {
        t: &t,
        frame: Frame::of(&req, edition, "what-if")?,
        choices,
        code: place.to_owned(),
        name: name.unwrap_or_default(),
        groups: sliders,
        gained: i64::from(before.0) - i64::from(after.0),
        before,
        after,
        changed,
    };
    let title = t.get("index-what-if");
    Page::new(&[title.as_str(), body.name.as_str()].join(" – ")).show(&req, &body).await
}

/// The index with the values of the sliders.
fn anew(computed: &Computed, row: usize, groups: &[Group]) -> Result<Index> {
    let own = &computed.index;
    let mut data = own.data.clone();
    for slider in groups.iter().flat_map(|group| &group.sliders).filter(|slider| slider.changed) {
        let column = data.columns.iter_mut().find(|column| column.code == slider.code);
        if let Some(Values::Numbers(values)) = column.map(|column| &mut column.values)
            && let Some(value) = values.get_mut(row)
        {
            *value = slider.value;
        }
    }
    Index::compute(own.meta.clone(), data, own.method.clone()).map_err(Error::internal)
}

fn sliders(
    computed: &Computed,
    row: usize,
    rows: &std::ops::Range<usize>,
    query: &Params,
    t: &T,
) -> Result<Vec<Group>> {
    let nodes = &computed.index.tree.nodes;
    let mut groups = Vec::new();
    for component in computed.components().into_iter().filter_map(|component| nodes.get(component)) {
        let children = component.children.iter().filter_map(|child| nodes.get(*child));
        let sliders = children.map(|node| slider(computed, &node.code, row, rows, query, t));
        let sliders: Vec<Slider> = sliders.collect::<Result<_>>()?;
        groups.push(Group { name: computed.label(&component.code, t.locale), sliders });
    }
    Ok(groups)
}

fn slider(
    computed: &Computed,
    code: &str,
    row: usize,
    rows: &std::ops::Range<usize>,
    query: &Params,
    t: &T,
) -> Result<Slider> {
    let column = computed.index.denominated.column(code).ok_or(Error::NotFound)?;
    let of_year = column.get(rows.clone()).unwrap_or_default();
    let known = || of_year.iter().copied().filter(|value| value.is_finite());
    let (least, most) = (known().fold(f64::INFINITY, f64::min), known().fold(f64::NEG_INFINITY, f64::max));
    let was = column.get(row).copied().unwrap_or(f64::NAN);
    let unit = computed.unit(code);
    let step = if unit.contains("1-5") || most - least < 10.0 { 0.01 } else { 0.1 };
    let asked: Option<f64> = query.filled(code).and_then(|text| text.replace(',', ".").parse().ok());
    // What lies outside of the range is held at its end.
    let value = asked.filter(|value| value.is_finite()).map(|value| value.clamp(least, most));
    // A place without a value begins in the middle, and keeps none until that is moved.
    let start = if was.is_finite() { was } else { f64::midpoint(least, most) };
    let changed = value.is_some_and(|value| (value - start).abs() > step / 2.0);
    let value = if changed { value.unwrap_or(start) } else { start };
    Ok(Slider {
        name: computed.label(code, t.locale),
        code: code.to_owned(),
        unit: unit_of(unit, t),
        least,
        most,
        step,
        was: told(was, unit, t.locale),
        now: told(value, unit, t.locale),
        value,
        changed,
    })
}
