use super::Reader;
use super::columns::Column;
use super::headings::{Heading, Place, headings};
use super::rows::Cells;
use crate::fault::What;
use crate::form::{Item, List, ListId};
use crate::sheets::{Sheet, Sheets};

impl Reader<'_> {
    /// The sheets `choices` and `external_choices`: lists in the order of their first rows.
    pub(super) fn choices(&mut self, sheets: &Sheets) {
        self.name_languages(sheets);
        for (name, external) in [("choices", false), ("external_choices", true)] {
            if let Some(sheet) = sheets.get(name) {
                self.lists_of(sheet, external);
            }
        }
    }

    /// Languages in the order of the headings, those of the questions first.
    fn name_languages(&mut self, sheets: &Sheets) {
        for (name, place) in [("survey", Place::Survey), ("choices", Place::Choices)] {
            let Some(sheet) = sheets.get(name) else { continue };
            let (found, _) = headings(sheet, place);
            for (at, heading) in found.iter().enumerate() {
                let translated = heading.as_ref().filter(|heading| heading.column.is_translated());
                let used = || sheet.rows.iter().any(|row| row.cells.get(at).is_some_and(|c| !c.is_empty()));
                if let Some(heading) = translated.filter(|_| used()) {
                    self.language(heading.language.as_deref());
                }
            }
        }
    }

    fn lists_of(&mut self, sheet: &Sheet, external: bool) {
        let (headings, faults) = headings(sheet, Place::Choices);
        self.faults.extend(faults);
        if sheet.rows.is_empty() {
            return;
        }
        let has = |column: Column| headings.iter().flatten().any(|heading| heading.column == column);
        if !has(Column::Name) {
            self.fault(&sheet.name, sheet.head, "", What::NoHeader { header: "name".to_owned() });
            return;
        }
        if !has(Column::ListName) {
            // Without lists, nothing of it is a choice; a question that needs one says so.
            self.notice(&sheet.name, sheet.head, "", What::NoHeader { header: "list_name".to_owned() });
            return;
        }
        let others = other_columns(&headings);
        for row in &sheet.rows {
            let cells = Cells::of(&headings, row, false);
            let list = cells.get(&Column::ListName);
            if list.is_empty() {
                self.notice(&sheet.name, row.number, "list_name", What::NoListName {});
                continue;
            }
            let item = self.item(&cells, &others, &sheet.name);
            let list = self.list_named(&list, external, &others);
            if let Some(list) = self.lists.get_mut(list.0) {
                list.items.push(item);
            }
        }
        self.refuse_twins(&sheet.name, external);
    }

    fn item(&mut self, cells: &Cells<'_>, others: &[String], sheet: &str) -> Item {
        let name = cells.get(&Column::Name);
        if name.is_empty() {
            self.fault(sheet, cells.number, &cells.written(&Column::Name), What::NoChoiceName {});
        }
        let label = cells.texts(&Column::Label, self);
        if label.is_empty() && sheet == "choices" {
            self.notice(sheet, cells.number, "label", What::NoChoiceLabel {});
        }
        let fields = others.iter().map(|name| cells.get(&Column::Other(name.clone()))).collect();
        let media = cells.media(self);
        Item { row: cells.number, name, label, media, fields }
    }

    /// The list of that name, made if there is none.
    fn list_named(&mut self, name: &str, external: bool, columns: &[String]) -> ListId {
        let known = |list: &List| list.name == name && list.is_external == external && !list.is_file;
        // Rows of a list mostly follow each other.
        let at = self.lists.iter().rposition(known).unwrap_or_else(|| {
            let (name, columns) = (name.to_owned(), columns.to_vec());
            self.lists.push(List { name, columns, is_external: external, ..List::default() });
            self.lists.len() - 1
        });
        ListId(at)
    }

    fn refuse_twins(&mut self, sheet: &str, external: bool) {
        if self.settings.allow_choice_duplicates {
            return;
        }
        let mut twins = Vec::new();
        for list in self.lists.iter().filter(|list| list.is_external == external && !list.is_external) {
            let mut seen = std::collections::HashMap::new();
            for item in list.items.iter().filter(|item| !item.name.is_empty()) {
                match seen.get(&item.name) {
                    Some(other) => twins.push((item.row, item.name.clone(), *other)),
                    None => drop(seen.insert(&item.name, item.row)),
                }
            }
        }
        for (row, name, other) in twins {
            self.fault(sheet, row, "name", What::ChoiceTwice { name, other });
        }
    }
}

/// Columns of the author's own, which filters may ask for; headings with spaces cannot be asked for.
fn other_columns(headings: &[Option<Heading>]) -> Vec<String> {
    let names = headings.iter().flatten().filter_map(|heading| match &heading.column {
        Column::Other(name) if !name.contains(' ') => Some(name.clone()),
        _ => None,
    });
    names.collect()
}
