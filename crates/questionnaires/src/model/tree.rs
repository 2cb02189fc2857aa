use serde_json::{Value, json};

use super::pattern;
use crate::xpath::{Function, Operator, Path, Start, Step, Test, Tree};

/// An expression for the script; none when only we can compute it.
///
/// Numbers and texts are themselves; a call or an operator is a list that begins with its name; a path is an object: `at`
/// says where it begins (a node by its number, `/`, `.`, `current`, `{"list"}`, `{"value"}`, nothing), `where` its
/// filters, `to` its steps, each a name or a list of a name and filters.
pub(super) fn json(tree: &Tree) -> Option<Value> {
    Some(match tree {
        Tree::Number(number) => json!(number),
        Tree::Text(text) => json!(text),
        Tree::Negative(value) => json!(["negative", json(value)?]),
        Tree::Two(operator, both) => json!([sign(*operator), json(&both.0)?, json(&both.1)?]),
        Tree::Call(function, values) => call(*function, values)?,
        Tree::Path(path) => self::path(path)?,
    })
}

fn call(function: Function, values: &[Tree]) -> Option<Value> {
    if let (Function::Regex, [text, pattern]) = (function, values) {
        // A pattern that is computed, or means something else to a browser, is ours.
        let Tree::Text(pattern) = pattern else { return None };
        return Some(json!(["regex", json(text)?, pattern::portable(pattern)?]));
    }
    let mut list = vec![json!(function.name())];
    for value in values {
        list.push(json(value)?);
    }
    Some(Value::Array(list))
}

fn path(path: &Path) -> Option<Value> {
    let at = match &path.start {
        Start::Document => json!("/"),
        Start::Here => json!("."),
        Start::Question => json!("current"),
        Start::Reference { node: Some(node), .. } => json!(node.0),
        Start::Reference { name, node: None, .. } if name == "instanceID" => json!("instance"),
        Start::Reference { node: None, .. } => Value::Null,
        Start::List { list, .. } => list.map_or(Value::Null, |list| json!({"list": list.0})),
        Start::Value(value) => json!({"value": json(value)?}),
    };
    let mut object = serde_json::Map::from_iter([("at".to_owned(), at)]);
    if !path.filters.is_empty() {
        object.insert("where".into(), all(&path.filters)?);
    }
    if !path.steps.is_empty() {
        object.insert("to".into(), path.steps.iter().map(step).collect::<Option<Value>>()?);
    }
    Some(Value::Object(object))
}

fn step(step: &Step) -> Option<Value> {
    let name = match &step.test {
        Test::Itself => ".",
        Test::Parent => "..",
        Test::Any => "*",
        Test::Child(name) => name.as_str(),
    };
    if step.filters.is_empty() {
        return Some(json!(name));
    }
    let filters = step.filters.iter().map(json).collect::<Option<Vec<_>>>()?;
    Some(Value::Array(std::iter::once(json!(name)).chain(filters).collect()))
}

fn all(trees: &[Tree]) -> Option<Value> {
    trees.iter().map(json).collect()
}

fn sign(operator: Operator) -> &'static str {
    match operator {
        Operator::Or => "or",
        Operator::And => "and",
        Operator::Equal => "=",
        Operator::NotEqual => "!=",
        Operator::Less => "<",
        Operator::LessEqual => "<=",
        Operator::More => ">",
        Operator::MoreEqual => ">=",
        Operator::Plus => "+",
        Operator::Minus => "-",
        Operator::Times => "*",
        Operator::Divided => "div",
        Operator::Remainder => "mod",
        Operator::Union => "|",
    }
}
