/// A field of a message, or its end (an empty tag).
pub(super) struct Field<'a> {
    /// The line of the file it begins on, from 1.
    pub(super) row: usize,
    pub(super) tag: &'a str,
    /// Its lines, with line ends between them; a space at the end of a full line is part of the text.
    pub(super) value: String,
}

impl Field<'_> {
    pub(super) fn first_line(&self) -> &str {
        self.value.lines().next().unwrap_or_default().trim()
    }
}

/// The fields of all messages. Headers (`{1:…}{2:…}{4:`) are stepped over; a line `-` or `-}` ends a message.
pub(super) fn fields(text: &str) -> impl Iterator<Item = Field<'_>> {
    let mut lines = (1usize..).zip(text.lines()).peekable();
    std::iter::from_fn(move || {
        loop {
            let (row, line) = lines.next()?;
            if is_end(line) {
                return Some(Field { row, tag: "", value: String::new() });
            }
            let Some((tag, rest)) = tagged(line) else { continue };
            let mut value = rest.to_owned();
            while let Some((_, more)) = lines.next_if(|(_, line)| !is_end(line) && tagged(line).is_none()) {
                value.push('\n');
                value.push_str(more);
            }
            return Some(Field { row, tag, value });
        }
    })
}

fn is_end(line: &str) -> bool {
    line.trim() == "-" || line.starts_with("-}")
}

/// `:61:…` as its tag and what stands behind it; also behind a header on the same line.
fn tagged(line: &str) -> Option<(&str, &str)> {
    let line = if line.starts_with('{') { line.split_once("{4:").map_or("", |(_, rest)| rest) } else { line };
    let (tag, rest) = line.trim_start_matches('\u{feff}').strip_prefix(':')?.split_once(':')?;
    let mut signs = tag.chars();
    let digits = signs.by_ref().take(2).filter(char::is_ascii_digit).count() == 2;
    let letter = signs.next().is_none_or(|c| c.is_ascii_uppercase()) && signs.next().is_none();
    (digits && letter).then_some((tag, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_end_where_the_next_begins() {
        let text =
            "{1:F01BIDVVNVX}{2:O940}{4:\r\n:20:A\r\n:86:one\r\n two\r\n:3:x\r\n-}{5:}\r\n{4::20:B\r\n-\r\n";
        let found: Vec<_> = fields(text).map(|f| (f.row, f.tag.to_owned(), f.value)).collect();
        let field = |row: usize, tag: &str, value: &str| (row, tag.to_owned(), value.to_owned());
        let wanted = [
            field(2, "20", "A"),
            field(3, "86", "one\n two\n:3:x"),
            field(6, "", ""),
            field(7, "20", "B"),
            field(8, "", ""),
        ];
        assert_eq!(found, wanted);
    }
}
