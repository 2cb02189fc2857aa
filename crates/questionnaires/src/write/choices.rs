use super::table::{Table, header_in};
use crate::form::{Form, List};
use crate::sheets::Sheet;

/// The lists of a sheet; none when there are none.
pub(super) fn sheet(form: &Form, name: &str, external: bool) -> Option<Sheet> {
    let wanted = |list: &&List| !list.is_file && list.key.is_empty() && list.is_external == external;
    let lists: Vec<&List> =
        form.lists().iter().filter(wanted).filter(|list| !list.items.is_empty()).collect();
    if lists.is_empty() {
        return None;
    }
    let mut table = Table::new(name);
    table.column("list_name");
    table.column("name");
    for language in &form.languages {
        table.column(&header_in("label", language));
    }
    for list in lists {
        for item in list.items.iter().filter(|item| item.row > 0) {
            table.row();
            table.put("list_name", &list.name);
            table.put("name", &item.name);
            table.put_texts(form, "label", &item.label);
            for (kind, texts) in &item.media {
                table.put_texts(form, &format!("media::{kind}"), texts);
            }
            for (column, field) in list.columns.iter().zip(&item.fields) {
                table.put(column, field);
            }
        }
    }
    Some(table.sheet())
}
