//! How wide each column is: numbers and pictures what they need, texts share what is left.
use super::{Cell, Fit, GAP, Table};
use crate::prose::count;
use crate::style::{CELL, CELL_HEAD, WIDTH};
use crate::wrap::{longest_word, natural};

/// What a column of text wants and what it cannot do without.
struct Want {
    natural: f32,
    least: f32,
}

pub(super) fn widths(table: &Table) -> Vec<f32> {
    let fixed: Vec<Option<f32>> = (0..table.columns.len()).map(|at| fixed(table, at)).collect();
    let wants: Vec<Want> = (0..table.columns.len()).map(|at| want(table, at)).collect();
    let taken: f32 = fixed.iter().flatten().sum();
    let gaps = GAP * count(table.columns.len().saturating_sub(1));
    let left = (WIDTH - taken - gaps).max(0.0);
    let texts = || fixed.iter().zip(&wants).filter(|(own, _)| own.is_none()).map(|(_, want)| want);
    let least: f32 = texts().map(|want| want.least).sum();
    let more: f32 = texts().map(|want| want.natural - want.least).sum();
    // Everybody gets the longest word; the rest goes by how much more a column would like.
    let rest = left - least;
    let share = |want: &Want| {
        if more > 0.0 {
            want.least + rest * (want.natural - want.least) / more
        } else {
            left / count(texts().count())
        }
    };
    fixed.iter().zip(&wants).map(|(own, want)| own.unwrap_or_else(|| share(want).max(12.0))).collect()
}

fn cells(table: &Table, at: usize) -> impl Iterator<Item = (&str, bool)> {
    table.rows.iter().filter_map(move |row| match row.cells.get(at)? {
        Cell::Text(text) => Some((text.as_str(), row.strong)),
        Cell::Bar(_) => None,
    })
}

fn fixed(table: &Table, at: usize) -> Option<f32> {
    let column = table.columns.get(at)?;
    let head = longest_word(&column.head, CELL_HEAD);
    match column.fit {
        Fit::Text => None,
        Fit::Bar(wide) => Some(wide.max(head)),
        Fit::Number => {
            let kind = |strong| if strong { CELL.strong().tabular() } else { CELL.tabular() };
            let widest = cells(table, at).map(|(text, strong)| natural(text, kind(strong)));
            // A head of several words takes two lines, hardly more.
            let two = (natural(&column.head, CELL_HEAD) * 0.56).min(64.0);
            Some(widest.fold(head.max(two), f32::max))
        }
    }
}

fn want(table: &Table, at: usize) -> Want {
    let Some(column) = table.columns.get(at).filter(|column| column.fit == Fit::Text) else {
        return Want { natural: 0.0, least: 0.0 };
    };
    let kind = |strong| if strong { CELL.strong() } else { CELL };
    let own = || cells(table, at);
    let wide = own().map(|(text, strong)| natural(text, kind(strong))).fold(0.0, f32::max);
    let words = own().map(|(text, strong)| longest_word(text, kind(strong))).fold(0.0, f32::max);
    let (head, word) = (natural(&column.head, CELL_HEAD), longest_word(&column.head, CELL_HEAD));
    let least = words.max(word);
    // A little more than everything, so that a column is never exactly full.
    Want { natural: wide.max(head).max(least) + 1.0, least }
}
