use std::sync::Arc;

use kernel::{Locale, Text};
use ui::{I18n, I18nError, T};

use crate::{Plan, Plans, TEXTS, Target, words};

const COLUMNS: usize = 5;
type Cells = [String; COLUMNS];

/// The plans as a table for a terminal, one block for each plan.
///
/// # Errors
/// [`I18nError`] when the texts of this crate do not parse.
pub fn table(plans: &Plans, locale: Locale) -> Result<String, I18nError> {
    let t = T::new(Arc::new(I18n::load(&[TEXTS])?), locale);
    let head =
        ["plan-column-code", "plan-column-required", "plan-column-due", "plan-kind", "plan-column-target"];
    let head = head.map(|key| t.get(key));
    let rows = |plan: &Plan| plan.targets.iter().map(|target| cells(target, &t)).collect::<Vec<_>>();
    let blocks: Vec<_> = plans.all().iter().map(|plan| (plan, rows(plan))).collect();
    let everything = blocks.iter().flat_map(|(_, rows)| rows).chain(std::iter::once(&head));
    let widths = everything.fold([0; COLUMNS], wider);
    let block = |(plan, rows): &(&Plan, Vec<Cells>)| {
        let lines = std::iter::once(&head).chain(rows).map(|row| line(row, widths)).collect::<String>();
        format!("{}\n{}", title(plan, &t), lines)
    };
    Ok(blocks.iter().map(block).collect::<Vec<_>>().join("\n"))
}

fn title(plan: &Plan, t: &T) -> String {
    let all = t.with("all", plan.targets.len()).get("plan-count");
    format!("{}  {} ({}; {all})", plan.code, plan.title.show(t.locale), plan.area.show(t.locale))
}

fn cells(target: &Target, t: &T) -> Cells {
    [
        target.code.clone(),
        words::required(target, t),
        target.due_year.to_string(),
        t.choice("plan-kind-", target.kind.key()),
        target.title.show(t.locale).to_owned(),
    ]
}

/// Composed Vietnamese letters take one place each, whatever their accents.
fn width(text: &str) -> usize {
    Text::new(text, None).vi.chars().count()
}

fn wider(widest: [usize; COLUMNS], row: &Cells) -> [usize; COLUMNS] {
    let mut widths = widest.into_iter().zip(row).map(|(widest, cell)| widest.max(width(cell)));
    widest.map(|before| widths.next().unwrap_or(before))
}

fn line(row: &Cells, widths: [usize; COLUMNS]) -> String {
    let padded =
        |(cell, wide): (&String, usize)| format!("{cell}{}", " ".repeat(wide.saturating_sub(width(cell))));
    let cells: Vec<_> = row.iter().zip(widths).map(padded).collect();
    format!("  {}\n", cells.join("  ").trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_under_vietnamese_accents() {
        let table = table(&Plans::load().unwrap(), Locale::Vi).unwrap();
        assert_eq!(table.lines().count(), 63 + 5 * 2 + 4);
        assert!(table.starts_with("hcmc-2016-2020  Kế hoạch tổng thể"), "{table}");
        let at = |code: &str, word: &str| {
            let line = table.lines().find(|line| line.trim_start().starts_with(code)).unwrap();
            line.chars()
                .collect::<Vec<_>>()
                .windows(4)
                .position(|w| w.iter().collect::<String>() == word)
                .unwrap()
        };
        assert_eq!(at("I.1.a ", "2020"), at("B.1.đ ", "2015"));
        assert_eq!(at("I.1.a ", "2020"), at("C.I.2.2.b-1 ", "2015"));
    }

    #[test]
    fn english_says_the_same() {
        let table = table(&Plans::load().unwrap(), Locale::En).unwrap().replace('\u{a0}', " ");
        assert_eq!(table.lines().count(), 77);
        assert!(table.contains("  I.1.a        at least 40 %"), "{table}");
    }
}
