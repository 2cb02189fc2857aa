//! The codebook of a form: what each column of its answers holds.
use crate::form::{Form, Kind, List, NodeId, Source, Template};
use crate::write::type_name;

/// Choices that are written out in one cell; longer lists are named only.
const MOST_CHOICES: usize = 100;

/// A column of the answers' tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable {
    /// As in the head of [`crate::export`]'s tables.
    pub name: String,
    /// The table it stands in: that of its repeat; empty for the one of submissions.
    pub table: String,
    /// Where it stands in a submission: `channels/share`.
    pub path: String,
    pub kind: String,
    pub label: String,
    /// `1 = Có | 0 = Không`
    pub choices: String,
    pub required: String,
    pub relevant: String,
    pub constraint: String,
}

/// The variables of a form in the order of its answers' tables, labels in a language.
pub fn variables(form: &Form, language: usize) -> Vec<Variable> {
    form.nodes()
        .filter(|(_, node)| node.kind.is_stored())
        .map(|(id, _)| variable(form, id, language))
        .collect()
}

fn variable(form: &Form, id: NodeId, language: usize) -> Variable {
    let node = form.node(id);
    let source = |expression: &Option<crate::Expression>| {
        expression.as_ref().map(|expression| expression.source.clone()).unwrap_or_default()
    };
    let label = node.label.best(language, form.settings.default_language);
    let list = match node.kind.source() {
        Some(Source::List(list)) => form.list(*list),
        _ => None,
    };
    Variable {
        name: form.column(id),
        table: form.repeat_of(id).map(|repeat| form.node(repeat).name.clone()).unwrap_or_default(),
        path: form.path(id),
        kind: type_name(form, node),
        label: label.map(Template::plain).unwrap_or_default(),
        choices: list.map(|list| choices(form, list, language)).unwrap_or_default(),
        required: source(&node.required),
        relevant: source(&node.relevant),
        constraint: source(&node.constraint),
    }
}

fn choices(form: &Form, list: &List, language: usize) -> String {
    if list.items.len() > MOST_CHOICES {
        return format!("{} ({})", list.name, list.items.len());
    }
    let shown = list.items.iter().map(|item| {
        let label = item.label.best(language, form.settings.default_language);
        format!("{} = {}", item.name, label.map(Template::plain).unwrap_or_default())
    });
    shown.collect::<Vec<_>>().join(" | ")
}

/// The codebook as CSV.
///
/// # Errors
/// [`csv::Error`], which memory does not give.
pub fn to_csv(form: &Form, language: usize) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head = ["name", "table", "path", "type", "label", "choices", "required", "relevant", "constraint"];
    writer.write_record(head)?;
    for variable in variables(form, language) {
        let Variable { name, table, path, kind, label, choices, required, relevant, constraint } = variable;
        writer.write_record([name, table, path, kind, label, choices, required, relevant, constraint])?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// Whether a question's answer has a column for each choice besides its own.
pub(crate) fn split_choices<'f>(form: &'f Form, kind: &Kind) -> &'f [crate::form::Item] {
    match kind {
        Kind::SelectMultiple(Source::List(list)) => {
            let list = form.list(*list).filter(|list| list.items.len() <= MOST_CHOICES);
            list.map(|list| list.items.as_slice()).unwrap_or_default()
        }
        _ => &[],
    }
}
