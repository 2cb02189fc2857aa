//! From sheets to a form: everything that can be wrong is told at once, with its sheet, row and column.
mod advice;
mod answers;
mod choices;
mod columns;
mod cycles;
mod data_file;
mod headings;
mod kinds;
mod kobo;
mod link;
mod markup;
mod named;
mod near;
mod node;
mod parameters;
mod reach;
mod rows;
mod search;
mod settings;
mod survey;
mod templates;
mod typed;

use std::path::PathBuf;

use crate::fault::{Fault, What};
use crate::form::{Form, Kind, List, ListId, Node, NodeId, Pass, Settings};
use crate::sheets::{self, Sheet, Sheets};

pub(crate) use parameters::range;

/// Where the files are that a form names (`select_one_from_file communes.csv`).
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// Folders that are looked through in this order; what ships (`communes.csv`, `provinces.csv`) comes last.
    pub folders: Vec<PathBuf>,
}

/// A form that was read, with what its author should know.
#[derive(Debug, Clone)]
pub struct Reading {
    pub form: Form,
    /// In the order of the sheets.
    pub notices: Vec<Fault>,
}

/// Reads a questionnaire: XLSX, XLS, and our CSV and JSON forms of the same.
///
/// # Errors
/// Everything that makes it no form, in the order of the sheets; never empty.
pub fn read(bytes: &[u8], files: &Files) -> Result<Reading, Vec<Fault>> {
    let sheets = sheets::read(bytes).map_err(|fault| vec![fault])?;
    read_sheets(&sheets, files)
}

/// Reads a questionnaire from its sheets.
///
/// # Errors
/// As [`read`].
pub fn read_sheets(sheets: &Sheets, files: &Files) -> Result<Reading, Vec<Fault>> {
    let mut reader = Reader::new(files);
    reader.refuse_errors(sheets);
    reader.settings(sheets);
    reader.choices(sheets);
    reader.survey(sheets);
    if reader.faults.is_empty() {
        reader.link();
    }
    if reader.faults.is_empty() {
        reader.order();
        reader.advise();
    }
    reader.finish()
}

/// A form in the making.
struct Reader<'a> {
    files: &'a Files,
    faults: Vec<Fault>,
    notices: Vec<Fault>,
    settings: Settings,
    default_language: String,
    /// Whether runs of spaces become one, and typographic quotation marks plain.
    clean: bool,
    languages: Vec<String>,
    nodes: Vec<Node>,
    root: Node,
    lists: Vec<List>,
    /// Rows with a trigger, which is looked up when all names are known.
    triggers: Vec<(NodeId, u32, String)>,
    /// References in columns that mean nothing here: sheet, row, heading, text.
    remarks: Vec<(&'static str, u32, String, String)>,
    /// Sheets that mean nothing here.
    kept: Vec<Sheet>,
    order: Vec<(NodeId, Pass)>,
}

impl<'a> Reader<'a> {
    fn new(files: &'a Files) -> Self {
        Self {
            files,
            faults: Vec::new(),
            notices: Vec::new(),
            settings: Settings::default(),
            default_language: String::new(),
            clean: true,
            languages: Vec::new(),
            nodes: Vec::new(),
            root: Node::new("data", Kind::Group, NodeId::ROOT, 0),
            lists: Vec::new(),
            triggers: Vec::new(),
            remarks: Vec::new(),
            kept: Vec::new(),
            order: Vec::new(),
        }
    }

    /// Errors that a program of workbooks shows in place of a text.
    fn refuse_errors(&mut self, sheets: &Sheets) {
        const ERRORS: [&str; 7] = ["#NAME?", "#REF!", "#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"];
        for sheet in sheets.0.iter().filter(|sheet| sheets::KNOWN.contains(&sheet.name.as_str())) {
            for row in &sheet.rows {
                let cells = sheet.headers.iter().zip(&row.cells);
                for (header, text) in
                    cells.filter(|(header, text)| !header.is_empty() && ERRORS.contains(&text.as_str()))
                {
                    self.fault(&sheet.name, row.number, header, What::CellError { text: text.clone() });
                }
            }
        }
    }

    fn fault(&mut self, sheet: &str, row: u32, column: &str, what: What) {
        self.faults.push(Fault::new(sheet, row, column, what));
    }

    fn notice(&mut self, sheet: &str, row: u32, column: &str, what: What) {
        self.notices.push(Fault::new(sheet, row, column, what));
    }

    /// Which language a heading names; one without means the default one.
    fn language(&mut self, named: Option<&str>) -> usize {
        let name = named.unwrap_or(&self.default_language).to_owned();
        self.languages.iter().position(|known| *known == name).unwrap_or_else(|| {
            self.languages.push(name);
            self.languages.len() - 1
        })
    }

    fn node_mut(&mut self, id: NodeId) -> &mut Node {
        self.nodes.get_mut(id.0).unwrap_or(&mut self.root)
    }

    fn node(&self, id: NodeId) -> &Node {
        self.nodes.get(id.0).unwrap_or(&self.root)
    }

    fn list(&self, id: ListId) -> Option<&List> {
        self.lists.get(id.0)
    }

    fn finish(mut self) -> Result<Reading, Vec<Fault>> {
        if !self.faults.is_empty() {
            return Err(without_consequences(self.faults));
        }
        if self.languages.is_empty() {
            self.languages.push(String::new());
        }
        let default = |name: &String| *name == self.default_language;
        self.settings.default_language = self.languages.iter().position(default).unwrap_or_default();
        self.root.name.clone_from(&self.settings.name);
        let Self { settings, languages, root, nodes, lists, order, kept, notices, .. } = self;
        Ok(Reading { form: Form { settings, languages, root, nodes, lists, order, kept }, notices })
    }
}

/// Of a cell that shows an error, only that it does.
fn without_consequences(faults: Vec<Fault>) -> Vec<Fault> {
    let is_error = |fault: &Fault| matches!(fault.what, What::CellError { .. });
    let errors: Vec<Fault> = faults.iter().filter(|fault| is_error(fault)).cloned().collect();
    let follows = |fault: &Fault| {
        let place = |fault: &Fault| (fault.sheet.clone(), fault.row, fault.column.clone());
        !is_error(fault) && errors.iter().any(|error| place(error) == place(fault))
    };
    faults.into_iter().filter(|fault| !follows(fault)).collect()
}
