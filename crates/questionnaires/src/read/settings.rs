use super::Reader;
use crate::fault::{Fault, What};
use crate::sheets::Sheets;
use crate::xpath;

const SHEET: &str = "settings";
const ENTITIES: &str = "entities";

impl Reader<'_> {
    /// The sheet `settings`: one row.
    pub(super) fn settings(&mut self, sheets: &Sheets) {
        "data".clone_into(&mut self.settings.name);
        self.keep_entities(sheets);
        let Some(sheet) = sheets.get(SHEET) else { return };
        let Some(row) = sheet.rows.first() else { return };
        let mut seen: Vec<(String, &String)> = Vec::new();
        for (header, value) in sheet.headers.iter().zip(&row.cells) {
            let name = header.split_whitespace().collect::<Vec<_>>().join("_").to_lowercase();
            let name = match name.as_str() {
                "form_title" | "set_form_title" => "title",
                "form_id" | "set_form_id" | "id_string" => "form_id",
                other => other,
            };
            if let Some((_, other)) = seen.iter().find(|(known, _)| known == name && !name.is_empty()) {
                let what = What::HeaderTwice { other: (*other).clone() };
                if name == "form_id" {
                    // Older forms say it twice; the first counts.
                    self.notice(SHEET, sheet.head, header, what);
                    continue;
                }
                self.fault(SHEET, sheet.head, header, what);
            }
            seen.push((name.to_owned(), header));
            if !value.is_empty() {
                self.setting(row.number, name, header, value);
            }
        }
        let omits = self.other_setting("omit_instanceid").is_some_and(yes);
        if omits && self.other_setting("public_key").is_some() {
            self.fault(SHEET, row.number, "", What::OmitInstance {});
        }
    }

    fn other_setting(&self, name: &str) -> Option<&str> {
        let known = self.settings.others.iter().find(|(known, _)| known.to_lowercase() == name);
        known.map(|(_, value)| value.as_str())
    }

    /// One setting, also of a row `form_title` in the sheet `survey`.
    pub(super) fn setting(&mut self, row: u32, name: &str, header: &str, value: &str) {
        match name {
            "title" => value.clone_into(&mut self.settings.title),
            "form_id" => {
                value.clone_into(&mut self.settings.id);
                self.settings.names_id = true;
            }
            "version" => value.clone_into(&mut self.settings.version),
            "default_language" => {
                value.clone_into(&mut self.default_language);
                self.settings.names_language = true;
            }
            "allow_choice_duplicates" => self.settings.allow_choice_duplicates = yes(value),
            "clean_text_values" => {
                self.clean = !no(value);
                self.settings.others.push((header.to_owned(), value.to_owned()));
            }
            "instance_name" => match xpath::parse(value) {
                Ok(expression) => self.settings.instance_name = Some(expression),
                Err(wrong) => self.faults.push(Fault::wrong(SHEET, row, header, wrong)),
            },
            "name" if xpath::is_name(value) => value.clone_into(&mut self.settings.name),
            "name" => self.fault(SHEET, row, header, What::BadName { name: value.to_owned() }),
            _ => self.settings.others.push((header.to_owned(), value.to_owned())),
        }
    }

    /// Lists that grow by answers are kept by other programs only.
    fn keep_entities(&mut self, sheets: &Sheets) {
        let Some(sheet) = sheets.get(ENTITIES).filter(|sheet| !sheet.rows.is_empty()) else { return };
        self.notice(ENTITIES, sheet.head, "", What::Entities {});
        for row in &sheet.rows {
            for (header, text) in sheet.headers.iter().zip(&row.cells).filter(|(_, text)| text.contains("${"))
            {
                self.remarks.push((ENTITIES, row.number, header.clone(), text.clone()));
            }
        }
        self.kept.push(sheet.clone());
    }
}

/// The words for yes, as a workbook may spell them.
pub(super) fn yes(text: &str) -> bool {
    matches!(text, "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "true()")
}

pub(super) fn no(text: &str) -> bool {
    matches!(text, "no" | "No" | "NO" | "false" | "False" | "FALSE" | "false()")
}
