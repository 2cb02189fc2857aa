/// A row of a spreadsheet: the text of all cells in one piece, so that a hundred thousand rows take little room.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    text: Box<str>,
    /// Where each cell ends in the text.
    ends: Box<[u32]>,
}

impl Row {
    /// The cells, trimmed and without the empty ones at the end.
    pub(crate) fn of<'a>(cells: impl Iterator<Item = std::borrow::Cow<'a, str>>) -> Self {
        let (mut text, mut ends) = (String::new(), Vec::new());
        for cell in cells {
            text.push_str(&cell);
            ends.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
        }
        while let [.., before, last] = ends.as_slice()
            && before == last
        {
            ends.pop();
        }
        if ends == [0] {
            ends.clear();
        }
        Self { text: text.into_boxed_str(), ends: ends.into_boxed_slice() }
    }

    /// The texts of the cells.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
        starts
            .zip(&self.ends)
            .map(move |(from, to)| self.text.get(place(from)..place(*to)).unwrap_or_default())
    }

    /// The cells, each by itself.
    pub fn cells(&self) -> Vec<String> {
        self.iter().map(str::to_owned).collect()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::Row;

    fn row(cells: &[&str]) -> Row {
        Row::of(cells.iter().map(|cell| (*cell).into()))
    }

    #[test]
    fn cells_come_back_without_the_empty_ones_at_the_end() {
        assert_eq!(row(&["Dừa", "", "Cầu Kè", "", ""]).cells(), ["Dừa", "", "Cầu Kè"]);
        assert_eq!(row(&["", "x"]).cells(), ["", "x"]);
        assert_eq!(row(&["x"]).cells(), ["x"]);
        assert!(row(&["", ""]).is_empty() && row(&[]).is_empty());
    }
}
