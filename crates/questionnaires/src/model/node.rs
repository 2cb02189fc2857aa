use serde_json::{Map, Value, json};

use super::tree;
use crate::form::{Default, Form, Kind, Meta, Node, NodeId, Piece, Source, Template, Texts};
use crate::read::range;

/// A group, repeat or question; what is empty is left out.
pub(super) fn json(form: &Form, node: &Node, language: usize) -> Value {
    let mut object =
        Map::from_iter([("name".to_owned(), json!(node.name)), ("kind".to_owned(), json!(kind(&node.kind)))]);
    if node.parent != NodeId::ROOT {
        object.insert("parent".into(), json!(node.parent.0));
    }
    if !node.is_shown() {
        object.insert("hidden".into(), json!(true));
    }
    texts(&mut object, form, node, language);
    expressions(&mut object, node);
    match node.kind.source() {
        Some(Source::List(list)) => drop(object.insert("list".into(), json!(list.0))),
        Some(Source::Answers(target)) => drop(object.insert("answers".into(), json!(target.0))),
        None => {}
    }
    if !node.trigger.is_empty() {
        object.insert("trigger".into(), node.trigger.iter().map(|id| json!(id.0)).collect());
    }
    if let Default::Value(value) = &node.default {
        object.insert("given".into(), json!(value));
    }
    if !node.appearance.is_empty() {
        object.insert("appearance".into(), json!(node.appearance));
    }
    if node.kind == Kind::Range {
        object.insert("range".into(), json!(range(&node.parameters)));
    }
    if node.parameters.get("randomize") == Some("true") {
        object.insert("randomize".into(), seed(form, node));
    }
    Value::Object(object)
}

/// A number, a node that holds one, or nothing where the submission gives it.
fn seed(form: &Form, node: &Node) -> Value {
    let Some(said) = node.parameters.get("seed") else { return json!({}) };
    match said.strip_prefix("${").and_then(|name| form.find(name.strip_suffix('}')?)) {
        Some(node) => json!({"node": node.0}),
        None => json!({"seed": said}),
    }
}

fn texts(object: &mut Map<String, Value>, form: &Form, node: &Node, language: usize) {
    for (key, texts) in [
        ("label", &node.label),
        ("hint", &node.hint),
        ("guidance", &node.guidance),
        ("requiredMessage", &node.required_message),
        ("constraintMessage", &node.constraint_message),
    ] {
        if let Some(text) = text(form, texts, language) {
            object.insert(key.into(), text);
        }
    }
}

/// A text; with places for answers, a list of texts and numbers of nodes (nothing for the submission's id).
pub(super) fn text(form: &Form, texts: &Texts, language: usize) -> Option<Value> {
    let template = texts.best(language, form.settings.default_language)?;
    let Template { pieces, .. } = template;
    if !pieces.iter().any(|piece| matches!(piece, Piece::Answer { .. })) {
        let plain = template.plain();
        return (!plain.is_empty()).then(|| json!(plain));
    }
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => json!(text),
        Piece::Answer { node, .. } => json!(node.map(|node| node.0)),
    };
    Some(pieces.iter().map(piece).collect())
}

fn expressions(object: &mut Map<String, Value>, node: &Node) {
    let mut server = Vec::new();
    for (column, expression) in node.expressions() {
        match tree::json(&expression.tree) {
            Some(tree) => drop(object.insert(column.into(), tree)),
            None => server.push(json!(column)),
        }
    }
    if !server.is_empty() {
        object.insert("server".into(), Value::Array(server));
    }
}

/// The type without its list.
fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::External(_) => "external",
        Kind::Meta(Meta::Other(_)) => "other",
        plain => crate::write::plain_name(plain),
    }
}
