use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::node::text;
use crate::form::{Form, Item, List};
use crate::xpath::{Function, Path, Test, Tree};

/// Which columns of lists the expressions of a form look at; others stay here, thousands of rows are long enough.
pub(super) struct Asks {
    names: BTreeSet<String>,
    /// `pulldata` with a column that is computed.
    any: bool,
}

impl Asks {
    pub(super) fn of(form: &Form) -> Self {
        let mut asks = Self { names: BTreeSet::new(), any: false };
        for (_, node) in form.nodes() {
            for (_, expression) in node.expressions() {
                expression.tree.walk(&mut |tree| asks.see(tree));
            }
        }
        asks
    }

    fn see(&mut self, tree: &Tree) {
        match tree {
            Tree::Path(Path { steps, .. }) => {
                let names = steps.iter().filter_map(|step| match &step.test {
                    Test::Child(name) => Some(name.clone()),
                    _ => None,
                });
                self.names.extend(names);
            }
            Tree::Call(Function::PullData, values) => {
                for column in values.iter().skip(1).take(2) {
                    match column {
                        Tree::Text(name) => drop(self.names.insert(name.clone())),
                        _ => self.any = true,
                    }
                }
            }
            _ => {}
        }
    }

    fn wants(&self, column: &str) -> bool {
        self.any || self.names.contains(column)
    }
}

/// A list by columns: names and labels of its choices, then what filters look at. Columns of equal things pack well.
pub(super) fn json(form: &Form, list: &List, language: usize, asks: &Asks) -> Value {
    // Nothing for a label that is the name; an empty one for none.
    let label = |item: &Item| match text(form, &item.label, language) {
        None => json!(""),
        Some(label) if label == item.name => Value::Null,
        Some(label) => label,
    };
    let mut columns: Map<String, Value> = Map::new();
    // `label` as a column is the first text, in whichever language.
    let own = list.columns.iter().map(String::as_str);
    for column in own.chain(["label"]).filter(|column| asks.wants(column)) {
        let cells = (0..list.items.len()).map(|at| list.field(at, column).unwrap_or_default());
        columns.entry(column).or_insert_with(|| cells.collect());
    }
    let mut object = Map::from_iter([
        ("names".to_owned(), list.items.iter().map(|item| json!(item.name)).collect()),
        ("labels".to_owned(), list.items.iter().map(label).collect()),
    ]);
    if !columns.is_empty() {
        object.insert("columns".into(), Value::Object(columns));
    }
    if list.is_missing {
        object.insert("missing".into(), json!(true));
    }
    Value::Object(object)
}
