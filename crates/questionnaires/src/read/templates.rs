use crate::form::Piece;
use crate::xpath;

/// Cuts a text at its `${name}`; what opens and is no name stays text, faults are told when names are looked up.
pub(super) fn pieces(source: &str) -> Result<Vec<Piece>, xpath::Wrong> {
    let mut pieces = Vec::new();
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("${") {
        let (name, beyond) = after.split_once('}').ok_or(xpath::Wrong::OpenReference(at(source, after)))?;
        if !before.is_empty() {
            pieces.push(Piece::Text(before.to_owned()));
        }
        let plain = name.strip_prefix("last-saved#");
        if !xpath::is_name(plain.unwrap_or(name)) {
            return Err(xpath::Wrong::ReferenceName(name.to_owned()));
        }
        pieces.push(match plain {
            Some(_) => Piece::Text(String::new()),
            None => Piece::Answer { name: name.to_owned(), node: None },
        });
        rest = beyond;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    Ok(pieces)
}

fn at(source: &str, after: &str) -> usize {
    let before = source.len().saturating_sub(after.len() + 2);
    source.get(..before).map_or(1, |text| text.chars().count() + 1)
}
