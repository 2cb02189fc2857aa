//! The form as the script of a page reads it: JSON with everything that is needed to ask, compute and check without the
//! server. What the script cannot compute as we do stands in `server`, by column, and is left to us.
mod lists;
mod node;
mod pattern;
mod tree;

use serde_json::{Map, Value, json};

use crate::Tongue;
use crate::fill::sentences;
use crate::form::{Form, Pass};

impl crate::Expression {
    /// The expression as the script computes it; none when only we can.
    pub fn for_script(&self) -> Option<Value> {
        tree::json(&self.tree)
    }
}

/// The form in one of its languages; `tongue` is that of our own sentences where the language is neither Vietnamese nor
/// English.
pub fn model(form: &Form, language: usize, tongue: Tongue) -> Value {
    let tag = form.languages.get(language).map_or("", String::as_str);
    let tongue = match tag {
        _ if tag.ends_with("(vi)") => Tongue::Vi,
        _ if tag.ends_with("(en)") => Tongue::En,
        _ => tongue,
    };
    let asks = lists::Asks::of(form);
    let order = form.order.iter().map(|(node, pass)| json!([node.0, usize::from(*pass == Pass::Value)]));
    json!({
        "form": form.settings.id,
        "version": form.settings.version,
        "title": form.settings.title,
        "vietnamese": tag.ends_with("(vi)"),
        "sentences": sentences(tongue).into_iter().map(|(key, text)| (key.to_owned(), text.into())).collect::<Map<_, Value>>(),
        "nodes": form.nodes().map(|(_, node)| node::json(form, node, language)).collect::<Vec<_>>(),
        "order": order.collect::<Vec<_>>(),
        "lists": form.lists.iter().map(|list| lists::json(form, list, language, &asks)).collect::<Vec<_>>(),
    })
}
