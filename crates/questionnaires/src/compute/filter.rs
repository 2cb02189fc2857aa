use super::scope::{Point, Scope};
use crate::form::{List, ListId};
use crate::xpath::{Operator, Path, Start, Tree};

/// The items of a list that pass a choice filter.
pub(crate) fn matching(scope: &Scope<'_>, list: ListId, filter: Option<&Tree>) -> Vec<usize> {
    let Some(found) = scope.world.form.list(list) else { return Vec::new() };
    let Some(filter) = filter else { return (0..found.items.len()).collect() };
    let items = candidates(scope, found, filter).unwrap_or_else(|| (0..found.items.len()).collect());
    let size = found.items.len();
    let passes =
        |item: &usize| scope.at(Point::Item(list, *item), item + 1, size).value(filter).holds(scope.world);
    items.into_iter().filter(passes).collect()
}

/// Items that an index gives for `column = value`, alone or joined to others by `and`; a cascade of thousands needs no
/// more than its own. None when the filter is no such comparison.
pub(super) fn candidates(scope: &Scope<'_>, list: &List, filter: &Tree) -> Option<Vec<usize>> {
    match filter {
        Tree::Two(Operator::And, both) => {
            candidates(scope, list, &both.0).or_else(|| candidates(scope, list, &both.1))
        }
        Tree::Two(Operator::Equal, both) => {
            let (column, value) = match (both.0.bare_name(), both.1.bare_name()) {
                (Some(column), None) => (column, &both.1),
                (None, Some(column)) => (column, &both.0),
                _ => return None,
            };
            (list.has_column(column) && is_fixed(value)).then_some(())?;
            let value = scope.value(value);
            // Numbers and flags compare by other rules than texts.
            let texts = match &value {
                super::Value::Text(text) => vec![text.clone()],
                super::Value::Nodes(points) => points.iter().map(|point| scope.world.text(*point)).collect(),
                _ => return None,
            };
            let index = list.index(column);
            let mut items: Vec<usize> =
                texts.iter().filter_map(|text| index.get(text)).flatten().copied().collect();
            items.sort_unstable();
            items.dedup();
            Some(items)
        }
        _ => None,
    }
}

/// Whether a value is the same for every item.
fn is_fixed(tree: &Tree) -> bool {
    let mut fixed = true;
    tree.walk(&mut |part| match part {
        Tree::Path(Path { start, .. }) => {
            fixed &= matches!(start, Start::Question | Start::Reference { .. } | Start::List { .. });
        }
        // Position, and what looks at the item without naming it.
        Tree::Call(..) => fixed = false,
        _ => {}
    });
    fixed
}
