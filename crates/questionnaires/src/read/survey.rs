use super::Reader;
use super::columns::Column;
use super::headings::{Place, headings};
use super::kinds::{self, Section, Type};
use super::rows::Cells;
use super::settings::yes;
use crate::fault::{Fault, What};
use crate::form::{Item, Kind, Meta, Node, NodeId};
use crate::sheets::Sheets;
use crate::xpath::{self, Wrong};

pub(super) const SHEET: &str = "survey";

/// Most groups inside each other.
const DEEPEST: usize = 60;

/// A group whose end is looked for.
pub(super) struct Open {
    pub(super) kind: Section,
    pub(super) name: String,
    pub(super) row: u32,
    pub(super) deep: usize,
    /// Each pass of a loop has a choice.
    pub(super) choice: Option<Item>,
    /// Its questions stand in a table, so that they have one list.
    pub(super) is_table: bool,
    /// That list, once the first question has named it.
    pub(super) table: Option<String>,
    /// The list of all rows of a score or an order.
    pub(super) list: Option<String>,
}

impl Reader<'_> {
    /// The sheet `survey`.
    pub(super) fn survey(&mut self, sheets: &Sheets) {
        let Some(sheet) = sheets.get(SHEET) else {
            return self.fault("", 0, "", What::NoSurvey {});
        };
        let (headings, faults) = headings(sheet, Place::Survey);
        self.faults.extend(faults);
        if !headings.iter().flatten().any(|heading| heading.column == Column::Type) {
            return self.fault(SHEET, sheet.head, "", What::NoHeader { header: "type".to_owned() });
        }
        for heading in headings.iter().flatten() {
            if matches!(heading.column, Column::Other(_)) && !super::kobo::is_known(&heading.written) {
                self.notice(SHEET, sheet.head, &heading.written, What::UnknownHeader {});
            }
        }
        let rows: Vec<Cells<'_>> =
            sheet.rows.iter().map(|row| Cells::of(&headings, row, self.clean)).collect();
        let mut at = 0;
        while at < rows.len() {
            self.section(&rows, &mut at, NodeId::ROOT, None);
        }
        if self.nodes.is_empty() && self.faults.is_empty() {
            self.fault(SHEET, 0, "", What::NoQuestions {});
        }
        if self.settings.id.is_empty() {
            "data".clone_into(&mut self.settings.id);
        }
        if self.settings.title.is_empty() {
            self.settings.title.clone_from(&self.settings.id);
        }
    }

    /// Reads rows to the end of the open section, or of the sheet.
    pub(super) fn section(
        &mut self,
        rows: &[Cells<'_>],
        at: &mut usize,
        parent: NodeId,
        mut open: Option<Open>,
    ) {
        while let Some(cells) = rows.get(*at) {
            *at += 1;
            self.keep_remarks(cells);
            let Some(kind) = self.type_of(cells) else { continue };
            match kind {
                Type::End(kind) => match &open {
                    Some(open) if open.kind == kind => return,
                    _ => {
                        let what = What::EndWithoutBegin { kind: kind.name().to_owned() };
                        self.fault(SHEET, cells.number, &cells.written(&Column::Type), what);
                    }
                },
                Type::Begin { kind, list } => {
                    self.begin(rows, at, cells, (kind, list.as_deref()), (parent, open.as_ref()));
                }
                Type::Setting(name) => {
                    self.setting(cells.number, name, name, &cells.get(&Column::Name));
                }
                Type::Row => self.kobo_row(cells, (parent, &mut open)),
                other => self.question(cells, other, (parent, &mut open)),
            }
        }
        if let Some(open) = open {
            let what = What::BeginWithoutEnd { kind: open.kind.name().to_owned(), name: open.name };
            self.fault(SHEET, open.row, "type", what);
        }
    }

    /// Other tools look up references in every column, so a wrong one may not stay unseen.
    fn keep_remarks(&mut self, cells: &Cells<'_>) {
        let remarks = cells.others().filter(|(_, text)| text.contains("${"));
        let place =
            |(heading, text): (&str, &str)| (SHEET, cells.number, heading.to_owned(), text.to_owned());
        self.remarks.extend(remarks.map(place));
    }

    /// The type of a row; none when the row is left out or refused.
    fn type_of(&mut self, cells: &Cells<'_>) -> Option<Type> {
        if cells.has(&Column::SaveTo) && self.kept.is_empty() {
            self.fault(SHEET, cells.number, &cells.written(&Column::SaveTo), What::SaveTo {});
        }
        if yes(&cells.get(&Column::Disabled)) {
            return None;
        }
        let written = cells.get(&Column::Type);
        if written.is_empty() {
            if cells.has(&Column::Name) || cells.has(&Column::Label) {
                self.fault(SHEET, cells.number, "type", What::NoType {});
            } else {
                self.notice(SHEET, cells.number, "", What::CommentRow {});
            }
            return None;
        }
        match kinds::read(&written) {
            Type::Unknown => {
                let what = kinds::mistaken(&written);
                self.fault(SHEET, cells.number, &cells.written(&Column::Type), what);
                None
            }
            known => Some(known),
        }
    }

    fn begin(
        &mut self,
        rows: &[Cells<'_>],
        at: &mut usize,
        cells: &Cells<'_>,
        (kind, list): (Section, Option<&str>),
        (parent, outer): (NodeId, Option<&Open>),
    ) {
        let deep = outer.map_or(0, |open| open.deep) + 1;
        if deep > DEEPEST {
            *at = rows.len();
            return self.faults.push(Fault::wrong(SHEET, cells.number, "type", Wrong::Deep));
        }
        let node_kind = if kind == Section::Repeat { Kind::Repeat } else { Kind::Group };
        let choice = outer.and_then(|open| open.choice.clone());
        let name = self.name(cells, parent, &node_kind);
        let node = self.node_of(cells, &name, node_kind, parent, choice.as_ref());
        let is_table = node.appears("table-list");
        let id = self.push(node);
        let list = list.map(str::to_owned).or_else(|| super::kobo::list(cells, kind));
        let open = |choice| Open {
            list: list.clone(),
            kind,
            name: name.clone(),
            row: cells.number,
            deep,
            choice,
            is_table,
            table: None,
        };
        if !matches!(kind, Section::Loop | Section::Matrix) {
            return self.section(rows, at, id, Some(open(choice)));
        }
        let items = self.loop_items(cells, list.as_deref());
        let start = *at;
        for item in items {
            *at = start;
            let mut group = Node::new(&item.name, Kind::Group, id, cells.number);
            group.label = item.label.clone();
            let group = self.push(group);
            self.section(rows, at, group, Some(open(Some(item))));
        }
        if *at == start {
            // Nothing to repeat; its rows still need their end.
            self.section(rows, at, id, Some(open(None)));
        }
    }

    fn loop_items(&mut self, cells: &Cells<'_>, list: Option<&str>) -> Vec<Item> {
        let Some(name) = list else {
            self.fault(SHEET, cells.number, "type", What::LoopWithoutList {});
            return Vec::new();
        };
        if let Some(list) = self.lists.iter().find(|list| list.name == name && !list.is_external) {
            return list.items.clone();
        }
        self.fault(SHEET, cells.number, "type", What::UnknownList { list: name.to_owned() });
        Vec::new()
    }

    /// The name of a row, which must be one and stand once in its group.
    pub(super) fn name(&mut self, cells: &Cells<'_>, parent: NodeId, kind: &Kind) -> String {
        let mut name = cells.get(&Column::Name);
        let column = cells.written(&Column::Name);
        if *kind == Kind::Meta(Meta::Other("audit")) {
            "audit".clone_into(&mut name);
        }
        if name.is_empty() && *kind == Kind::Note {
            name = format!("generated_note_name_{}", cells.number);
        }
        if name.is_empty() {
            self.fault(SHEET, cells.number, &column, What::NoName {});
            return name;
        }
        if !xpath::is_name(&name) {
            self.fault(SHEET, cells.number, &column, What::BadName { name: name.clone() });
        }
        if name == "meta" {
            self.fault(SHEET, cells.number, &column, What::ReservedName {});
        }
        self.refuse_twin_names(cells.number, &column, (&name, parent, kind));
        name
    }

    fn refuse_twin_names(&mut self, row: u32, column: &str, (name, parent, kind): (&str, NodeId, &Kind)) {
        let siblings: Vec<(String, u32)> = {
            let near = |id: &NodeId| self.node(*id).name.eq_ignore_ascii_case(name);
            let ids = self.node(parent).children.iter().filter(|id| near(id));
            ids.map(|id| (self.node(*id).name.clone(), self.node(*id).row)).collect()
        };
        for (other_name, other) in siblings {
            let name = name.to_owned();
            if other_name == name {
                self.fault(SHEET, row, column, What::NameTwice { name, other });
            } else {
                self.notice(SHEET, row, column, What::NameAlmostTwice { name, other });
            }
        }
        if *kind == Kind::Repeat {
            let same = |node: &Node| node.kind == Kind::Repeat && node.name == name && node.parent != parent;
            if self.nodes.iter().any(same) {
                self.fault(SHEET, row, column, What::RepeatNameTwice { name: name.to_owned() });
            }
            if name == self.settings.name {
                self.fault(SHEET, row, column, What::RepeatNamedAsForm { name: name.to_owned() });
            }
        }
    }

    pub(super) fn push(&mut self, node: Node) -> NodeId {
        let id = NodeId(self.nodes.len());
        let parent = node.parent;
        self.nodes.push(node);
        self.node_mut(parent).children.push(id);
        id
    }
}
