use super::Reader;
use super::columns::Column;
use super::data_file::Table;
use super::rows::Cells;
use super::survey::SHEET;
use crate::fault::What;
use crate::form::{Item, Kind, List, ListId, Node, Source, Texts};
use crate::xpath::{self, Expression, Function, Operator, Path, Start, Step, Test, Tree};

/// A column that only choices of the sheet itself have: every search finds them. No file has it, for its space.
const ALWAYS: &str = " always";

/// `search('file', 'matches', column, value, filter column, filter value)` in an appearance.
struct Search {
    file: String,
    values: Vec<Tree>,
}

impl Reader<'_> {
    /// `search('towns', 'matches', 'province', ${p})`: choices are rows of a file. The list of the sheet names their columns
    /// where its choices have names that are no numbers; choices with numbers stay choices.
    pub(super) fn search(&mut self, cells: &Cells<'_>, node: &mut Node) {
        if !node.appearance.contains("search(") {
            return;
        }
        let place = (SHEET, cells.number, cells.written(&Column::Appearance));
        let (Some(Source::List(id)), Some(search)) = (node.kind.source().cloned(), parse(&node.appearance))
        else {
            return self.notice(place.0, place.1, &place.2, What::Search {});
        };
        let Some(list) = self.list(id).filter(|list| !list.is_file).cloned() else { return };
        let Some(template) = list.items.iter().find(|item| !is_fixed(item)) else {
            return self.notice(place.0, place.1, &place.2, What::Search {});
        };
        let found = self.searched(cells, &list, template, &search);
        let has_fixed = list.items.iter().any(is_fixed);
        self.lists.push(found);
        let source = Source::List(ListId(self.lists.len() - 1));
        node.kind = match node.kind {
            Kind::SelectMultiple(_) => Kind::SelectMultiple(source),
            Kind::Rank(_) => Kind::Rank(source),
            _ => Kind::SelectOne(source),
        };
        node.written_list = Some(id);
        let Some(mut tree) = condition(&search.values) else { return };
        if has_fixed {
            tree = two(Operator::Or, tree, column(ALWAYS));
        }
        node.choice_filter = Some(match node.choice_filter.take() {
            Some(own) => Expression { source: own.source, tree: two(Operator::And, tree, own.tree) },
            None => Expression { source: String::new(), tree },
        });
    }

    /// The rows of the file as choices, those of the sheet at their places.
    fn searched(&mut self, cells: &Cells<'_>, list: &List, template: &Item, search: &Search) -> List {
        let file = &search.file;
        let key = format!("search {} {}", self.lists.len(), list.name);
        let mut found = List { name: file.clone(), is_file: true, key, ..List::default() };
        let appearance = cells.written(&Column::Appearance);
        let table = match self.load(file) {
            Ok(Some(table)) => table,
            Ok(None) => {
                found.is_missing = true;
                self.notice(SHEET, cells.number, &appearance, What::FileMissing { file: file.clone() });
                return found;
            }
            Err(what) => {
                self.fault(SHEET, cells.number, &appearance, what);
                return found;
            }
        };
        for wanted in wanted(template, &search.values).filter(|wanted| !table.columns.contains(wanted)) {
            let what = What::SearchColumn { file: file.clone(), wanted };
            self.fault(SHEET, cells.number, &appearance, what);
        }
        for item in &list.items {
            if is_fixed(item) {
                let fields = table.columns.iter().map(|_| String::new()).chain([String::from("1")]).collect();
                found.items.push(Item { fields, ..item.clone() });
            } else {
                found.items.extend(rows(&table, item));
            }
        }
        found.columns = table.columns;
        found.columns.push(ALWAYS.to_owned());
        found
    }
}

/// The rows of a file, with the columns that a choice names.
fn rows<'a>(table: &'a Table, item: &'a Item) -> impl Iterator<Item = Item> + 'a {
    table.rows.iter().map(|(row, fields)| {
        let cell = |name: &str| {
            let at = table.columns.iter().position(|column| column == name);
            at.and_then(|at| fields.get(at)).map_or("", String::as_str)
        };
        let mut label = Texts::default();
        for (language, template) in &item.label.0 {
            let cells: Vec<&str> = template.source.split(',').map(|name| cell(name.trim())).collect();
            label.put(*language, &cells.join(", "));
        }
        let fields = fields.iter().cloned().chain([String::new()]).collect();
        Item { row: *row, name: cell(&item.name).to_owned(), label, media: Vec::new(), fields }
    })
}

/// A choice that is one as it stands.
fn is_fixed(item: &Item) -> bool {
    let digits = item.name.strip_prefix('-').unwrap_or(&item.name);
    !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit())
}

/// The columns that a search needs of its file.
fn wanted<'a>(template: &'a Item, values: &'a [Tree]) -> impl Iterator<Item = String> + 'a {
    let labels = template.label.0.iter().flat_map(|(_, label)| label.source.split(','));
    let asked = [values.get(2), values.get(4)].into_iter().flatten().filter_map(|value| match value {
        Tree::Text(name) => Some(name.clone()),
        _ => None,
    });
    std::iter::once(template.name.clone()).chain(labels.map(|name| name.trim().to_owned())).chain(asked)
}

/// The call in an appearance; none when it is not written as one.
fn parse(appearance: &str) -> Option<Search> {
    let (_, rest) = appearance.split_once("search(")?;
    let (inside, _) = rest.rsplit_once(')')?;
    let Ok(Expression { tree: Tree::Call(Function::Concat, values), .. }) =
        xpath::parse(&format!("concat({inside})"))
    else {
        return None;
    };
    let texts = |at: usize| matches!(values.get(at), Some(Tree::Text(_)));
    let right = match values.len() {
        1 => texts(0),
        4 => texts(0) && texts(1) && texts(2),
        6 => texts(0) && texts(1) && texts(2) && texts(4),
        _ => false,
    };
    let Some(Tree::Text(name)) = values.first().filter(|_| right) else { return None };
    let file = format!("{}.csv", name.strip_suffix(".csv").unwrap_or(name));
    let known = ["matches", "contains", "startswith", "endswith"];
    let how = values.get(1).is_none_or(|how| matches!(how, Tree::Text(how) if known.contains(&how.as_str())));
    how.then_some(Search { file, values })
}

/// What a row must hold; nothing without a condition.
fn condition(values: &[Tree]) -> Option<Tree> {
    let (Tree::Text(how), Tree::Text(name), value) = (values.get(1)?, values.get(2)?, values.get(3)?) else {
        return None;
    };
    let small = |tree: Tree| Tree::Call(Function::LowerCase, vec![tree]);
    let by = |function| Tree::Call(function, vec![small(column(name)), small(value.clone())]);
    let first = match how.as_str() {
        "contains" => by(Function::Contains),
        "startswith" => by(Function::StartsWith),
        "endswith" => by(Function::EndsWith),
        _ => two(Operator::Equal, column(name), value.clone()),
    };
    Some(match (values.get(4), values.get(5)) {
        (Some(Tree::Text(name)), Some(value)) => {
            two(Operator::And, two(Operator::Equal, column(name), value.clone()), first)
        }
        _ => first,
    })
}

fn two(operator: Operator, left: Tree, right: Tree) -> Tree {
    Tree::Two(operator, Box::new((left, right)))
}

/// A column of the choice that is looked at.
fn column(name: &str) -> Tree {
    let steps = vec![Step { test: Test::Child(name.to_owned()), filters: Vec::new() }];
    Tree::Path(Path { start: Start::Here, filters: Vec::new(), steps })
}
