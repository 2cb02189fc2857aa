//! Submissions as tables: one row for each submission, and one more table for each repeat.
use serde_json::{Map, Value};

use crate::codebook::split_choices;
use crate::fill::Submission;
use crate::form::{Form, Kind, NodeId};

/// A table of answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The repeat's name; empty for the table of submissions.
    pub name: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// A column: a question, or one choice of one that takes several.
struct Column {
    id: NodeId,
    choice: Option<String>,
    head: String,
}

/// The tables of submissions of a form. The first has a row for each submission: `instanceID`, `sent`, then a column for
/// each question outside repeats, under the names of the codebook. A question that takes several choices has one more column
/// for each, `name.choice`, with 1 or 0. A repeat's table has a row for each pass: `instanceID`, `pass` (and those of the
/// repeats around it, as `firms_pass`), then its questions.
pub fn tables(form: &Form, submissions: &[Submission]) -> Vec<Table> {
    let repeats = form.nodes().filter(|(_, node)| node.kind == Kind::Repeat).map(|(id, _)| Some(id));
    std::iter::once(None).chain(repeats).map(|repeat| table(form, repeat, submissions)).collect()
}

fn table(form: &Form, repeat: Option<NodeId>, submissions: &[Submission]) -> Table {
    let columns = columns(form, repeat);
    let around: Vec<NodeId> = repeat.map(|id| repeats_to(form, id)).unwrap_or_default();
    let mut head = vec!["instanceID".to_owned()];
    match around.split_last() {
        None => head.push("sent".to_owned()),
        Some((_, outer)) => {
            head.extend(outer.iter().map(|id| format!("{}_pass", form.node(*id).name)));
            head.push("pass".to_owned());
        }
    }
    head.extend(columns.iter().map(|column| column.head.clone()));
    let mut rows = Vec::new();
    for submission in submissions {
        let first = vec![submission.instance.clone()];
        if around.is_empty() {
            let first = [first, vec![submission.sent.clone()]].concat();
            rows.push(row(form, first, &submission.answers, (NodeId::ROOT, &columns)));
        } else {
            passes(form, (&submission.answers, NodeId::ROOT), &around, first, &columns, &mut rows);
        }
    }
    Table { name: repeat.map(|id| form.node(id).name.clone()).unwrap_or_default(), head, rows }
}

/// The repeats around a repeat and itself, the outermost first.
fn repeats_to(form: &Form, id: NodeId) -> Vec<NodeId> {
    form.trail(id).into_iter().filter(|id| form.node(*id).kind == Kind::Repeat).collect()
}

fn columns(form: &Form, repeat: Option<NodeId>) -> Vec<Column> {
    let own = form.nodes().filter(|(id, node)| node.kind.is_stored() && form.repeat_of(*id) == repeat);
    let mut columns = Vec::new();
    for (id, node) in own {
        let name = form.column(id);
        columns.push(Column { id, choice: None, head: name.clone() });
        columns.extend(split_choices(form, &node.kind).iter().map(|item| Column {
            id,
            choice: Some(item.name.clone()),
            head: format!("{name}.{}", item.name),
        }));
    }
    columns
}

/// Rows of all passes of the last of the repeats.
fn passes(
    form: &Form,
    (answers, from): (&Map<String, Value>, NodeId),
    repeats: &[NodeId],
    first: Vec<String>,
    columns: &[Column],
    rows: &mut Vec<Vec<String>>,
) {
    let Some((repeat, inner)) = repeats.split_first() else {
        return rows.push(row(form, first, answers, (from, columns)));
    };
    let Some(Value::Array(all)) = at(form, answers, from, *repeat) else { return };
    for (number, pass) in (1..).zip(all.iter().filter_map(Value::as_object)) {
        let first = [first.clone(), vec![i32::to_string(&number)]].concat();
        passes(form, (pass, *repeat), inner, first, columns, rows);
    }
}

fn row(
    form: &Form,
    first: Vec<String>,
    answers: &Map<String, Value>,
    (from, columns): (NodeId, &[Column]),
) -> Vec<String> {
    let cell = |column: &Column| {
        let value = at(form, answers, from, column.id).and_then(Value::as_str).unwrap_or_default();
        match &column.choice {
            _ if value.is_empty() => String::new(),
            None => value.to_owned(),
            Some(choice) => i32::from(value.split_whitespace().any(|one| one == choice)).to_string(),
        }
    };
    first.into_iter().chain(columns.iter().map(cell)).collect()
}

/// What stands for a node in the answers of a section.
fn at<'a>(form: &Form, answers: &'a Map<String, Value>, from: NodeId, id: NodeId) -> Option<&'a Value> {
    let trail = form.trail(id);
    let start = trail.iter().position(|node| *node == from).map_or(0, |at| at + 1);
    let (last, groups) = trail.get(start..)?.split_last()?;
    let mut section = answers;
    for group in groups {
        section = section.get(&form.node(*group).name)?.as_object()?;
    }
    section.get(&form.node(*last).name)
}

/// A table as CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it.
///
/// # Errors
/// [`csv::Error`], which memory does not give.
pub fn to_csv(table: &Table) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&table.head)?;
    for row in &table.rows {
        writer.write_record(row.iter().map(|cell| guarded(cell)))?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

fn guarded(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && crate::number::plain(cell).is_none();
    if formula { format!("'{cell}") } else { cell.to_owned() }
}
