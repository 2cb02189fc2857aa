//! Chapters that every paper of an index ends with: what counts how much, and how it was computed.
use papers::{Cell, Column, Paper, Row, Table};
use ui::T;

use crate::edition::{Computed, RUNS, Year, words};
use crate::number;
use crate::pages::method;
use crate::profile::unit_of;

/// Components and indicators with their shares of the index.
pub(super) fn components(paper: &mut Paper, computed: &Computed, t: &T) {
    let tree = &computed.index.tree;
    let share =
        |node: usize| format!("{}\u{a0}%", number::show(tree.share_of_top(node) * 100.0, 1, t.locale));
    let mut rows = Vec::new();
    let mut row = |node: usize, component: bool| -> Option<()> {
        let own = tree.nodes.get(node)?;
        let own_unit = computed.unit(&own.code);
        let unit = if own_unit == "%" { own_unit.to_owned() } else { unit_of(own_unit, t) };
        let unit = Some(unit).filter(|_| own.children.is_empty()).unwrap_or_default();
        // Nearly always more is better: only the other is worth a word.
        let less = if own.direction < 0.0 { t.get("index-less-is-better") } else { String::new() };
        let told = [unit, less].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
        let cells = vec![computed.label(&own.code, t.locale).into(), told.into(), Cell::Text(share(node))];
        rows.push(if component { Row::strong(cells) } else { Row::new(cells) });
        Some(())
    };
    for component in computed.components() {
        let children = tree.nodes.get(component).map(|node| node.children.as_slice()).unwrap_or_default();
        row(component, !children.is_empty());
        for child in children {
            row(*child, false);
        }
    }
    paper.heading(&t.get("index-structure"));
    paper.table(&Table {
        caption: String::new(),
        columns: vec![
            Column::text(t.get("index-indicator")),
            Column::text(t.get("index-unit")),
            Column::number(t.get("index-share")),
        ],
        rows,
    });
}

/// The method in plain words, with its version.
pub(super) fn method(paper: &mut Paper, year: Year<'_>, t: &T) {
    let own = &year.computed.index.method;
    paper.heading(&t.get("index-method"));
    let version = format!("{}, {} {}", own.id, t.get("index-method-version"), own.version);
    let source = words(&own.source, t.locale).to_owned();
    let facts = [(t.get("index-method-id"), version), (t.get("index-source"), source)];
    paper.facts(&facts.into_iter().filter(|(_, told)| !told.is_empty()).collect::<Vec<_>>());
    paper.subheading(&t.get("index-steps"));
    paper.steps(&method::steps(own, t));
    paper.subheading(&t.get("index-sure"));
    let Some(uncertain) = &year.computed.uncertain else {
        return paper.paragraph(&t.get("index-not-varied"));
    };
    paper.paragraph(&t.with("runs", RUNS).get("index-varied"));
    let varied = uncertain.factors.iter().map(|factor| t.choice("index-varied-", method::factor(*factor)));
    paper.list(&varied.collect::<Vec<_>>());
    let causes = &uncertain.sensitivity;
    if causes.is_empty() {
        return;
    }
    paper.subheading(&t.get("index-causes"));
    let per_cent = |value: f64| number::percent(value.max(0.0), t.locale);
    let row = |cause: &composite::Sensitivity| {
        Row::new(vec![
            t.choice("index-factor-", method::factor(cause.factor)).into(),
            per_cent(cause.first.value).into(),
            per_cent(cause.total.value).into(),
        ])
    };
    paper.table(&Table {
        caption: String::new(),
        columns: vec![
            Column::text(t.get("index-cause")),
            Column::number(t.get("index-alone")),
            Column::number(t.get("index-together")),
        ],
        rows: causes.iter().map(row).collect(),
    });
}
