//! Cells that tell of a few are left out, and one more when the total would give the only gap away (Hundepool and others, Statistical
//! Disclosure Control, 4).
use std::collections::BTreeMap;

/// Which cells of a table are shown. `rows` are the answers each cell stands on, `groups` name for each cell the totals that it is part
/// of (its row, its column …).
pub fn suppress(rows: &[u32], groups: &[Vec<String>], fewest: u32) -> Vec<bool> {
    let mut shown: Vec<bool> = rows.iter().map(|rows| *rows >= fewest).collect();
    let mut members: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (cell, groups) in groups.iter().enumerate() {
        for group in groups {
            members.entry(group).or_default().push(cell);
        }
    }
    // Hiding a cell for one total may leave a single gap in another.
    while let Some(cell) = members.values().find_map(|cells| give_away(cells, &shown, rows)) {
        if let Some(place) = shown.get_mut(cell) {
            *place = false;
        }
    }
    shown
}

/// The smallest shown cell of a total in which a single one is hidden.
fn give_away(cells: &[usize], shown: &[bool], rows: &[u32]) -> Option<usize> {
    let is_shown = |cell: &&usize| shown.get(**cell).copied().unwrap_or_default();
    if cells.iter().filter(|cell| !is_shown(cell)).count() != 1 {
        return None;
    }
    cells.iter().filter(is_shown).min_by_key(|cell| rows.get(**cell).copied().unwrap_or_default()).copied()
}

#[cfg(test)]
mod tests {
    use super::suppress;

    /// Two rows and three columns: the small cell takes one of its row and one of its column with it, and those one more.
    #[test]
    fn no_gap_stands_alone() {
        let rows = [3, 40, 50, 60, 20, 90];
        let groups: Vec<Vec<String>> =
            (0..6).map(|cell| vec![format!("row {}", cell / 3), format!("column {}", cell % 3)]).collect();
        let shown = suppress(&rows, &groups, 10);
        assert_eq!(shown, [false, false, true, false, false, true]);
        let free: Vec<Vec<String>> = vec![Vec::new(); 6];
        assert_eq!(suppress(&rows, &free, 10), [false, true, true, true, true, true]);
    }
}
