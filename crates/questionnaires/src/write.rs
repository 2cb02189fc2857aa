//! From a form back to sheets that read as the same form, here and in other tools for `XLSForm`.
mod choices;
mod survey;
mod table;
mod types;

use crate::form::Form;
use crate::sheets::Sheets;

use table::Table;
pub(crate) use types::plain_name;

/// The sheets of a form: `survey`, `choices`, `external_choices` where there are any, `settings`. Choices of files stay in
/// their files.
pub fn to_sheets(form: &Form) -> Sheets {
    let mut sheets = vec![survey::sheet(form)];
    sheets.extend(choices::sheet(form, "choices", false));
    sheets.extend(choices::sheet(form, "external_choices", true));
    sheets.push(settings(form));
    sheets.extend(form.kept.iter().cloned());
    Sheets(sheets)
}

fn settings(form: &Form) -> crate::sheets::Sheet {
    let settings = &form.settings;
    let language = form.languages.get(settings.default_language).map_or("", String::as_str);
    let mut table = Table::new("settings");
    table.row();
    table.put("form_title", &settings.title);
    table.put("form_id", &settings.id);
    table.put("version", &settings.version);
    if settings.names_language {
        table.put("default_language", language);
    }
    if settings.name != "data" {
        table.put("name", &settings.name);
    }
    if let Some(name) = &settings.instance_name {
        table.put("instance_name", &name.source);
    }
    if settings.allow_choice_duplicates {
        table.put("allow_choice_duplicates", "yes");
    }
    for (name, value) in &settings.others {
        table.put(name, value);
    }
    table.sheet()
}

/// What stands in the column `type` of a row.
pub(crate) fn type_name(form: &Form, node: &crate::form::Node) -> String {
    types::name(form, node)
}
