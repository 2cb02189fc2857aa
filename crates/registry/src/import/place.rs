//! The commune that a row lies in.
use kernel::fold;

use super::Column;
use super::parse::{Read, Reader};

impl Reader<'_> {
    /// The commune of the installation's province with that full name. Only for a name that stands alone: lists of
    /// before July 2025 name a district beside it, and former communes share their names with present ones.
    fn of_today(&self, commune: &str) -> Option<String> {
        let wanted = fold(commune);
        let mut named =
            self.places.communes_of(self.province).filter(|known| fold(&known.full_name) == wanted);
        let only = named.next()?;
        named.next().is_none().then(|| only.code.clone())
    }

    /// The commune of today and, where the text names it, the one of before. A split commune stays undecided.
    pub(super) fn place(&self, said: &[(Column, &str)]) -> (Option<String>, Option<String>) {
        let cell = |wanted: Column| said.iter().find(|(c, _)| *c == wanted).map(|(_, cell)| *cell);
        let commune = cell(Column::Commune);
        if let Some(code) = commune.filter(|code| code.len() == 5 && self.places.commune(code).is_some()) {
            return (Some(code.to_owned()), None);
        }
        let above = [cell(Column::District), cell(Column::Province)];
        match (commune, cell(Column::Address)) {
            (Some(commune), _) if above == [None, None] => {
                self.cached(commune, || self.of_today(commune).map(|code| (Some(code), None)))
            }
            (Some(commune), _) => self.cached(&joined(commune, above), || None),
            (None, Some(address)) => {
                // The end of an address names the places and is shared by many; its beginning is tried last.
                let end = self.cached(&joined(end_of(address), above), || None);
                if end.0.is_some() { end } else { self.read_place(&joined(address, above)) }
            }
            (None, None) => self.cached(&joined("", above), || None),
        }
    }

    /// What a text led to the last time, else what `first` says, else what the text is read to.
    fn cached(&self, text: &str, first: impl FnOnce() -> Option<Read>) -> Read {
        let mut known = self.known.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(read) = known.get(text) {
            return read.clone();
        }
        let read = first().unwrap_or_else(|| self.read_place(text));
        if known.len() < REMEMBERED {
            known.insert(text.to_owned(), read.clone());
        }
        read
    }

    fn read_place(&self, text: &str) -> Read {
        let found = self.places.read_address(text, Some(self.province));
        let former = found.first().and_then(|c| c.former).map(|former| former.code.clone());
        let one_former = found.iter().all(|c| c.former.map(|f| &f.code) == former.as_ref());
        match found.as_slice() {
            [only] => (Some(only.commune.code.clone()), former),
            [_, ..] if one_former => (None, former),
            _ => (None, None),
        }
    }
}

/// Texts of places of one file that are remembered.
const REMEMBERED: usize = 50_000;

/// A place and what stands above it, as an address is written.
fn joined(place: &str, above: [Option<&str>; 2]) -> String {
    let parts = [Some(place).filter(|place| !place.is_empty()), above[0], above[1]];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The last three parts of an address.
fn end_of(address: &str) -> &str {
    let at = address.rmatch_indices(',').nth(2).map_or(0, |(at, _)| at + 1);
    address.get(at..).unwrap_or(address).trim_start()
}
