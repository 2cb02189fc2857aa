use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, Event};

use super::Table;

/// A choice: its cells by the names of their elements.
type Item = Vec<(String, String)>;

/// The choices of an XML file: what stands in its outermost element, each with an element for each column.
///
/// ```xml
/// <root><item><name>oak</name><label>Oak</label></item></root>
/// ```
pub(super) fn table(text: &str) -> Result<Table, String> {
    let items = items(text)?;
    let mut columns: Vec<String> = Vec::new();
    for (name, _) in items.iter().flatten() {
        if !columns.contains(name) {
            columns.push(name.clone());
        }
    }
    let rows = (1..).zip(&items).map(|(number, item)| {
        let cell = |column: &String| item.iter().find(|(name, _)| name == column);
        let cells = columns.iter().map(|column| cell(column).map(|(_, text)| text.trim().to_owned()));
        (number, cells.map(Option::unwrap_or_default).collect())
    });
    Ok(Table { rows: rows.collect(), columns: columns.clone() })
}

fn items(text: &str) -> Result<Vec<Item>, String> {
    let mut reader = Reader::from_str(text.trim_start());
    reader.config_mut().expand_empty_elements = true;
    let mut items: Vec<Item> = Vec::new();
    let mut deep = 0_usize;
    loop {
        let written = match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(element) => {
                deep += 1;
                let name = element.local_name().into_inner().to_owned();
                match (deep, items.last_mut()) {
                    (2, _) => items.push(Item::new()),
                    (3, Some(item)) => item.push((name, String::new())),
                    _ => {}
                }
                continue;
            }
            Event::End(_) => {
                deep = deep.saturating_sub(1);
                continue;
            }
            Event::Text(text) => text.xml10_content().into_owned(),
            Event::CData(text) => text.xml10_content().into_owned(),
            Event::GeneralRef(reference) => resolved(&reference)?,
            Event::DocType(_) => return Err("DOCTYPE".to_owned()),
            Event::Eof if deep > 0 => return Err("</…>?".to_owned()),
            Event::Eof => return Ok(items),
            _ => continue,
        };
        if let Some((_, cell)) = items.last_mut().and_then(|item| item.last_mut()).filter(|_| deep == 3) {
            cell.push_str(&written);
        }
    }
}

/// The five entities of XML itself and numbers, so that nothing can grow.
fn resolved(reference: &BytesRef<'_>) -> Result<String, String> {
    let sign = reference.resolve_char_ref().map_err(|error| error.to_string())?;
    if let Some(sign) = sign {
        return Ok(sign.to_string());
    }
    resolve_xml_entity(reference).map(str::to_owned).ok_or_else(|| format!("&{};", &**reference))
}
