//! Answers that come as tables, in the form that [`crate::export`] writes: by hand, or from another program. Whether they
//! fit is told by [`crate::Filling::mistakes`] of each, as for answers on a page.
use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::fault::{Fault, What};
use crate::fill::Submission;
use crate::form::{Form, Kind, NodeId};
use crate::sheets::{Lines, separator_of};

/// What a column of a table holds.
enum Column {
    Instance,
    Sent,
    /// Which pass of a repeat.
    Pass(NodeId),
    Answer(NodeId),
    /// Says again what another column says, as `name.choice`.
    Other,
}

/// The submissions of tables: first that of submissions, then those of repeats, each with its name and its bytes (CSV, UTF-8,
/// commas or semicolons).
///
/// # Errors
/// Everything that is wrong, with table, row and column; never empty.
pub fn submissions(form: &Form, tables: &[(&str, &[u8])]) -> Result<Vec<Submission>, Vec<Fault>> {
    let mut import = Import { form, found: Vec::new(), places: HashMap::new(), faults: Vec::new() };
    for (at, (name, bytes)) in tables.iter().enumerate() {
        let repeat = form.nodes().find(|(_, node)| node.kind == Kind::Repeat && node.name == *name);
        match (at, repeat) {
            (0, _) => import.table(name, bytes, None),
            (_, Some((repeat, _))) => import.table(name, bytes, Some(repeat)),
            (_, None) => import.faults.push(Fault::new(name, 0, "", What::UnknownTable {})),
        }
    }
    if import.faults.is_empty() { Ok(import.found) } else { Err(import.faults) }
}

struct Import<'f> {
    form: &'f Form,
    found: Vec<Submission>,
    /// Where each instance is, and its row.
    places: HashMap<String, (usize, u32)>,
    faults: Vec<Fault>,
}

impl Import<'_> {
    fn table(&mut self, name: &str, bytes: &[u8], repeat: Option<NodeId>) {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let separator = separator_of(bytes);
        let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_reader(bytes);
        let head = match reader.headers() {
            Ok(head) => head.clone(),
            Err(error) => return self.broken(name, &error),
        };
        let Some(columns) = self.columns(name, &head, repeat) else { return };
        let mut lines = Lines::new(bytes);
        for record in reader.records() {
            match record {
                Err(error) => return self.broken(name, &error),
                Ok(record) => {
                    let row = lines.of(record.position());
                    let cells = columns.iter().zip(record.iter().map(plain)).collect();
                    self.row((name, row), cells, repeat);
                }
            }
        }
    }

    fn broken(&mut self, name: &str, error: &csv::Error) {
        let what = What::NotAForm { reason: error.to_string() };
        self.faults.push(Fault::new(name, 0, "", what));
    }

    fn columns(
        &mut self,
        name: &str,
        head: &csv::StringRecord,
        repeat: Option<NodeId>,
    ) -> Option<Vec<Column>> {
        let before = self.faults.len();
        let mut columns = Vec::new();
        for heading in head {
            match self.column(heading.trim(), repeat) {
                Some(column) => columns.push(column),
                None => self.faults.push(Fault::new(name, 1, heading, What::UnknownAnswer {})),
            }
        }
        if !columns.iter().any(|column| matches!(column, Column::Instance)) {
            let header = "instanceID".to_owned();
            self.faults.push(Fault::new(name, 1, "", What::NoHeader { header }));
        }
        (self.faults.len() == before).then_some(columns)
    }

    fn column(&self, heading: &str, repeat: Option<NodeId>) -> Option<Column> {
        let form = self.form;
        let own = |(id, node): &(NodeId, &crate::form::Node)| {
            node.kind.is_stored() && form.repeat_of(*id) == repeat && form.column(*id) == heading
        };
        let outer = || {
            let around = form.trail(repeat?);
            around.into_iter().find(|id| format!("{}_pass", form.node(*id).name) == heading)
        };
        match heading {
            "instanceID" => Some(Column::Instance),
            "sent" if repeat.is_none() => Some(Column::Sent),
            "pass" if repeat.is_some() => repeat.map(Column::Pass),
            _ => {
                let answer = form.nodes().find(own).map(|(id, _)| Column::Answer(id));
                let split = || heading.contains('.').then_some(Column::Other);
                answer.or_else(|| outer().map(Column::Pass)).or_else(split)
            }
        }
    }

    fn row(&mut self, (name, row): (&str, u32), cells: Vec<(&Column, String)>, repeat: Option<NodeId>) {
        let instance = cells.iter().find(|(column, _)| matches!(column, Column::Instance));
        let instance = instance.map(|(_, cell)| cell.clone()).unwrap_or_default();
        let known = self.places.get(&instance).copied();
        let what = match (repeat, known) {
            _ if instance.is_empty() => What::NoInstance {},
            (None, Some((_, other))) => What::InstanceTwice { other },
            (Some(_), None) => What::UnknownSubmission {},
            (None, None) => {
                self.places.insert(instance.clone(), (self.found.len(), row));
                return self.submission(instance, cells);
            }
            (Some(repeat), Some((at, _))) => {
                let form = self.form;
                let answers = self.found.get_mut(at).map(|submission| &mut submission.answers);
                match answers.and_then(|answers| pass(form, answers, repeat, &cells)) {
                    Some((section, from)) => return put_all(form, section, from, cells),
                    None => What::PassOrder {},
                }
            }
        };
        self.faults.push(Fault::new(name, row, "", what));
    }

    fn submission(&mut self, instance: String, cells: Vec<(&Column, String)>) {
        let sent = cells.iter().find(|(column, _)| matches!(column, Column::Sent));
        let sent = sent.map(|(_, cell)| cell.clone()).unwrap_or_default();
        let mut answers = Map::new();
        put_all(self.form, &mut answers, NodeId::ROOT, cells);
        let settings = &self.form.settings;
        let (form, version) = (settings.id.clone(), settings.version.clone());
        self.found.push(Submission { instance, form, version, name: String::new(), sent, answers });
    }
}

/// The section of a new pass of a repeat, which must be the next one.
fn pass<'a>(
    form: &Form,
    answers: &'a mut Map<String, Value>,
    repeat: NodeId,
    cells: &[(&Column, String)],
) -> Option<(&'a mut Map<String, Value>, NodeId)> {
    let mut section = answers;
    for id in form.trail(repeat) {
        let node = form.node(id);
        let empty = if node.kind == Kind::Repeat { Value::Array(Vec::new()) } else { Map::new().into() };
        let inside = section.entry(node.name.clone()).or_insert(empty);
        section = match inside {
            Value::Object(section) => section,
            Value::Array(passes) => {
                let said = cells.iter().find(|(column, _)| matches!(column, Column::Pass(of) if *of == id));
                let number: usize = said?.1.parse().ok()?;
                if id == repeat && number == passes.len() + 1 {
                    passes.push(Map::new().into());
                } else if id == repeat {
                    return None;
                }
                passes.get_mut(number.checked_sub(1)?)?.as_object_mut()?
            }
            _ => return None,
        };
    }
    Some((section, repeat))
}

/// Puts answers into the section of a repeat, or of the form.
fn put_all(form: &Form, section: &mut Map<String, Value>, from: NodeId, cells: Vec<(&Column, String)>) {
    for (column, cell) in cells {
        let Column::Answer(id) = column else { continue };
        if cell.is_empty() {
            continue;
        }
        let trail = form.trail(*id);
        let start = trail.iter().position(|node| *node == from).map_or(0, |at| at + 1);
        let Some((last, groups)) = trail.get(start..).and_then(<[NodeId]>::split_last) else { continue };
        let mut at = Some(&mut *section);
        for group in groups {
            let name = form.node(*group).name.clone();
            at = at
                .and_then(|section| section.entry(name).or_insert_with(|| Map::new().into()).as_object_mut());
        }
        if let Some(section) = at {
            section.insert(form.node(*last).name.clone(), Value::String(cell));
        }
    }
}

/// A cell without the apostrophe that keeps a spreadsheet from taking it for a formula.
fn plain(cell: &str) -> String {
    let guarded = cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '\t', '\r']));
    guarded.unwrap_or(cell).trim().to_owned()
}
