//! How wide each column is: numbers and pictures what they need, texts share what is left.
use super::{Cell, Fit, GAP, Table};
use crate::prose::count;
use crate::style::{CELL, CELL_HEAD, Type, WIDTH};
use crate::wrap::{longest_word, natural};

/// What a column would like and what it cannot do without.
struct Want {
    natural: f32,
    least: f32,
}

/// What texts should have before numbers get more than they need.
const COMFORT: f32 = 170.0;

pub(super) fn widths(table: &Table) -> Vec<f32> {
    let columns = 0..table.columns.len();
    let wants: Vec<(Want, bool)> = columns.filter_map(|at| want(table, at)).collect();
    let gaps = GAP * count(table.columns.len().saturating_sub(1));
    let sum = |text: bool, of: fn(&Want) -> f32| -> f32 {
        wants.iter().filter(|(_, own)| *own == text).map(|(want, _)| of(want)).sum()
    };
    let (needed, liked) = (sum(false, |want| want.least), sum(false, |want| want.natural));
    let comfort = sum(true, |want| want.natural.min(COMFORT).max(want.least));
    // Numbers and pictures give way down to what they need, as long as texts lack room.
    let others = (WIDTH - gaps - comfort).clamp(needed, liked.max(needed));
    let texts = WIDTH - gaps - others;
    let shared = [
        shares(others, needed, liked),
        shares(texts, sum(true, |want| want.least), sum(true, |want| want.natural)),
    ];
    let [of_others, of_texts] = shared;
    let wide = |(want, text): &(Want, bool)| {
        let share = if *text { of_texts } else { of_others };
        (want.least + (want.natural - want.least) * share).max(12.0)
    };
    let mut widths: Vec<f32> = wants.iter().map(wide).collect();
    spread(&mut widths, &wants, gaps);
    widths
}

/// How much of what lies between the least and the most everybody gets.
fn shares(room: f32, least: f32, natural: f32) -> f32 {
    if natural > least { ((room - least) / (natural - least)).min(1.0) } else { 0.0 }
}

/// What nobody asked for goes to the texts, or to all where there are none: tables are as wide as the page.
fn spread(widths: &mut [f32], wants: &[(Want, bool)], gaps: f32) {
    let rest = WIDTH - gaps - widths.iter().sum::<f32>();
    let texts = wants.iter().filter(|(_, text)| *text).count();
    let share = rest / count(if texts > 0 { texts } else { widths.len() });
    if rest > 0.0 {
        let takers = widths.iter_mut().zip(wants).filter(|(_, (_, text))| *text || texts == 0);
        takers.for_each(|(wide, _)| *wide += share);
    }
}

fn cells(table: &Table, at: usize) -> impl Iterator<Item = (&str, bool)> {
    table.rows.iter().filter_map(move |row| match row.cells.get(at)? {
        Cell::Text(text) => Some((text.as_str(), row.strong)),
        Cell::Bar(_) => None,
    })
}

/// What a column would like and needs, and whether it is one of texts.
fn want(table: &Table, at: usize) -> Option<(Want, bool)> {
    let column = table.columns.get(at)?;
    let text = column.fit == Fit::Text;
    let kind = |strong: bool| {
        let kind = if strong { CELL.strong() } else { CELL };
        if text { kind } else { kind.tabular() }
    };
    let most = |of: fn(&str, Type) -> f32| {
        cells(table, at).map(|(own, strong)| of(own, kind(strong))).fold(0.0, f32::max)
    };
    let (head, word) = (natural(&column.head, CELL_HEAD), longest_word(&column.head, CELL_HEAD));
    Some(match column.fit {
        Fit::Text => {
            let least = most(longest_word).max(word);
            // A little more than everything, so that a column is never exactly full.
            (Want { natural: most(natural).max(head).max(least) + 1.0, least }, true)
        }
        Fit::Number => {
            let least = most(natural).max(word);
            // A long head of several words takes two lines, hardly more.
            let short = head.min((head * 0.56).clamp(44.0, 64.0));
            (Want { natural: least.max(short), least }, false)
        }
        Fit::Bar(wide) => (Want { natural: wide.max(word), least: (wide * 0.5).max(word) }, false),
    })
}
