//! Two places side by side, and how sure it is that one is ahead.
use askama::Template;
use kernel::Result;
use ui::{Page, Req, Response, T};

use super::Frame;
use super::frame::named;
use crate::edition::{Editions, Year};
use crate::number;
use crate::profile::told;
use crate::ranking::{Line, above, line, lines, score};

struct Pair {
    name: String,
    one: String,
    other: String,
    /// Whether it is a component or the index itself.
    strong: bool,
    /// Who is ahead: below zero the first.
    ahead: i8,
}

#[derive(Template)]
#[template(path = "compare.html")]
struct ComparePage<'a> {
    t: &'a T,
    frame: Frame,
    /// Code, name, whether it is the first one, whether the other.
    choices: Vec<(String, String, bool, bool)>,
    names: (String, String),
    ranks: (u32, u32),
    ranges: (String, String),
    pairs: Vec<Pair>,
    sure: String,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let editions = req.app.part::<Editions>()?;
    let edition = editions.asked(&req).await?;
    let edition = &*edition;
    let (Year { computed, rows, .. }, t) = (edition.year(req.query.filled("year"))?, req.t());
    let all = lines(computed, rows);
    let asked = |name: &str, else_: usize| match req.query.filled(name) {
        Some(code) => computed.row(code, rows).ok().and_then(|row| line(computed, row)),
        None => all.get(else_).and_then(|own| line(computed, own.row)),
    };
    let (one, other) = (asked("a", 0), asked("b", 1));
    let (one, other) = one.zip(other).ok_or(kernel::Error::NotFound)?;
    let name = |line: &Line| named(edition, &line.code, &line.name, t.locale);
    let mut choices: Vec<_> = all
        .iter()
        .map(|line| (line.code.clone(), name(line), line.code == one.code, line.code == other.code))
        .collect();
    choices.sort_by_key(|(_, name, ..)| kernel::sort_key(name));
    let range =
        |line: &Line| line.stats.as_ref().map(|own| number::places(own.q5, own.q95)).unwrap_or_default();
    let sure = above(computed, one.row, other.row).map(|share| sure(share, (&name(&one), &name(&other)), &t));
    let nodes = &computed.index.tree.nodes;
    let order = std::iter::once(nodes.len().saturating_sub(1)).chain(
        computed.components().into_iter().flat_map(|component| {
            let children = nodes.get(component).map(|node| node.children.clone()).unwrap_or_default();
            std::iter::once(component).chain(children)
        }),
    );
    let pair = |node: usize| {
        let code = &nodes.get(node)?.code;
        let values = computed.index.denominated.column(code);
        let show = |row: usize| match values.and_then(|values| values.get(row)) {
            Some(value) => told(*value, computed.unit(code), t.locale),
            None => number::show(score(computed, node, row), 1, t.locale),
        };
        let (left, right) = (score(computed, node, one.row), score(computed, node, other.row));
        Some(Pair {
            name: computed.label(code, t.locale),
            one: show(one.row),
            other: show(other.row),
            strong: values.is_none(),
            ahead: i8::from(right > left) - i8::from(left > right),
        })
    };
    let body = ComparePage {
        t: &t,
        frame: Frame::of(&req, edition, "compare")?,
        choices,
        names: (name(&one), name(&other)),
        ranks: (one.rank, other.rank),
        ranges: (range(&one), range(&other)),
        pairs: order.filter_map(pair).collect(),
        sure: sure.unwrap_or_default(),
    };
    let title = t.get("index-compare");
    Page::new(&[title.as_str(), body.frame.title.as_str()].join(" – ")).show(&req, &body).await
}

/// In words, from the side of the one that is more often ahead.
fn sure(share: f64, (one, other): (&str, &str), t: &T) -> String {
    let (share, ahead, behind) = if share >= 0.5 { (share, one, other) } else { (1.0 - share, other, one) };
    let key = if share >= 0.95 {
        "index-sure-clear"
    } else if share >= 0.75 {
        "index-sure-likely"
    } else {
        "index-sure-open"
    };
    t.with("share", number::percent(share, t.locale)).with("one", ahead).with("other", behind).get(key)
}
