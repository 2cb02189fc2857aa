use crate::Tongue;
use crate::xpath::Wrong;

mod what;

pub use what::What;

/// Something in a questionnaire that cannot stay as it is, or that its author should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// `survey`, `choices`, `settings`, a file's name; empty for the whole.
    pub sheet: String,
    /// From 1, as the program of the workbook numbers it; 0 for the whole sheet.
    pub row: u32,
    /// The heading; empty for the whole row.
    pub column: String,
    pub what: What,
}

impl Fault {
    pub(crate) fn new(sheet: &str, row: u32, column: &str, what: What) -> Self {
        Self { sheet: sheet.to_owned(), row, column: column.to_owned(), what }
    }

    /// Of the whole questionnaire.
    pub(crate) fn whole(what: What) -> Self {
        Self::new("", 0, "", what)
    }

    pub(crate) fn wrong(sheet: &str, row: u32, column: &str, wrong: Wrong) -> Self {
        Self::new(sheet, row, column, What::Expression { wrong })
    }

    /// The sentence for people: where it is and what to do.
    pub fn say(&self, tongue: Tongue) -> String {
        let (sheet, row, column) = match tongue {
            Tongue::Vi => ("Trang", "dòng", "cột"),
            Tongue::En => ("Sheet", "row", "column"),
        };
        let mut place = Vec::new();
        if !self.sheet.is_empty() {
            place.push(format!("{sheet} “{}”", self.sheet));
        }
        if self.row > 0 {
            place.push(format!("{row} {}", self.row));
        }
        if !self.column.is_empty() {
            place.push(format!("{column} “{}”", self.column));
        }
        let what = self.what.say(tongue);
        let end = if what.ends_with('?') { "" } else { "." };
        if place.is_empty() { format!("{what}{end}") } else { format!("{}: {what}{end}", place.join(", ")) }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.say(Tongue::En))
    }
}
