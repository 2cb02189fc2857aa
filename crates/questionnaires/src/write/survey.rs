use super::table::{Table, header_in};
use super::types;
use crate::form::{Default, Form, Node, NodeId};
use crate::sheets::Sheet;

/// The sheet `survey`.
pub(super) fn sheet(form: &Form) -> Sheet {
    let mut table = Table::new("survey");
    table.column("type");
    table.column("name");
    for language in &form.languages {
        table.column(&header_in("label", language));
    }
    rows(form, &form.root.children, &mut table);
    table.sheet()
}

fn rows(form: &Form, ids: &[NodeId], table: &mut Table) {
    for id in ids {
        let node = form.node(*id);
        if node.made {
            continue;
        }
        let name = types::name(form, node);
        if node.kind.is_section() {
            row(form, node, &format!("begin {name}"), table);
            rows(form, &node.children, table);
            table.row();
            table.put("type", &format!("end {name}"));
        } else {
            row(form, node, &name, table);
        }
    }
}

fn row(form: &Form, node: &Node, kind: &str, table: &mut Table) {
    table.row();
    table.put("type", kind);
    table.put("name", &node.name);
    let texts = [
        ("label", &node.label),
        ("hint", &node.hint),
        ("guidance_hint", &node.guidance),
        ("required_message", &node.required_message),
        ("constraint_message", &node.constraint_message),
    ];
    for (header, texts) in texts {
        table.put_texts(form, header, texts);
    }
    for (kind, texts) in &node.media {
        table.put_texts(form, &format!("media::{kind}"), texts);
    }
    for (column, expression) in node.expressions() {
        table.put(column, word(&expression.source, column));
    }
    if let Default::Value(value) = &node.default {
        table.put("default", value);
    }
    let triggers: Vec<String> =
        node.trigger.iter().map(|id| format!("${{{}}}", form.node(*id).name)).collect();
    table.put("trigger", &triggers.join(", "));
    table.put("appearance", &node.appearance);
    for (heading, text) in &node.others {
        table.put(heading, text);
    }
    table.put("parameters", &node.parameters.source());
}

/// Yes and no as authors write them.
fn word<'a>(source: &'a str, column: &str) -> &'a str {
    match (source, column) {
        ("true()", "required" | "read_only") => "yes",
        ("false()", "required" | "read_only") => "no",
        _ => source,
    }
}
