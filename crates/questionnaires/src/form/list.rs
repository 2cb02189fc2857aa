use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use super::texts::Texts;

/// A list of choices of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ListId(pub(crate) usize);

/// Choices with a common name.
#[derive(Debug, Clone, Default)]
pub struct List {
    /// `yes_no`, or the file: `communes.csv`.
    pub name: String,
    /// Tells lists of the same file with other columns apart.
    pub(crate) key: String,
    /// From a file beside the form, not from a sheet.
    pub is_file: bool,
    /// The file could not be found; every answer is taken until it can.
    pub is_missing: bool,
    /// Of the sheet `external_choices`.
    pub is_external: bool,
    /// Names of the further columns, for filters.
    pub columns: Vec<String>,
    pub items: Vec<Item>,
    pub(crate) indices: Indices,
}

/// A choice.
#[derive(Debug, Clone, Default)]
pub struct Item {
    /// Where it stands in its sheet or file, from 1; 0 for one that was made.
    pub row: u32,
    pub name: String,
    pub label: Texts,
    pub media: Vec<(String, Texts)>,
    /// Values of [`List::columns`].
    pub fields: Vec<String>,
}

/// For a column, the items of each of its values; made when first asked for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Indices(Arc<Mutex<HashMap<String, Arc<Index>>>>);

pub(crate) type Index = HashMap<String, Vec<usize>>;

impl List {
    /// The value of a column of an item; `name` and, without a language, `label` are columns too.
    pub(crate) fn field(&self, item: usize, column: &str) -> Option<&str> {
        let item = self.items.get(item)?;
        if let Some(at) = self.columns.iter().position(|known| known == column) {
            return item.fields.get(at).map(String::as_str);
        }
        match column {
            "name" => Some(&item.name),
            "label" => item.label.0.first().map(|(_, text)| text.source.as_str()),
            _ => None,
        }
    }

    pub(crate) fn has_column(&self, column: &str) -> bool {
        matches!(column, "name" | "label") || self.columns.iter().any(|known| known == column)
    }

    /// The items by their value in a column, by their own name for an empty one; a cascade asks for this with every
    /// page.
    pub(crate) fn index(&self, column: &str) -> Arc<Index> {
        let make = || {
            let mut index = Index::new();
            for at in 0..self.items.len() {
                let own = || self.items.get(at).map(|item| item.name.as_str());
                let value = if column.is_empty() { own() } else { self.field(at, column) };
                let value = value.unwrap_or_default();
                match index.get_mut(value) {
                    Some(items) => items.push(at),
                    None => drop(index.insert(value.to_owned(), vec![at])),
                }
            }
            Arc::new(index)
        };
        match self.indices.0.lock() {
            Ok(mut known) => known.entry(column.to_owned()).or_insert_with(make).clone(),
            Err(_) => make(),
        }
    }

    /// The first item of a name.
    pub(crate) fn named(&self, name: &str) -> Option<usize> {
        if self.items.len() < 16 {
            return self.items.iter().position(|item| item.name == name);
        }
        self.index("").get(name).and_then(|items| items.first()).copied()
    }
}
