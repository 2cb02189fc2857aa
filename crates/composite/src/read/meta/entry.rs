//! One row of iMeta.
use csv::StringRecord;

use super::own;
use crate::error::Result;
use crate::read::table::{Table, text};

/// What a code stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A column of numbers that the index is made of.
    Indicator,
    /// Made of the codes that name it as their parent.
    Aggregate,
    /// A column of numbers that indicators are divided by.
    Denominator,
    /// A column of texts that units are grouped by.
    Group,
    /// A column that is carried along.
    Other,
}

impl Kind {
    pub const ALL: [Self; 5] =
        [Self::Indicator, Self::Aggregate, Self::Denominator, Self::Group, Self::Other];

    /// As `Type` of iMeta writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Indicator => "Indicator",
            Self::Aggregate => "Aggregate",
            Self::Denominator => "Denominator",
            Self::Group => "Group",
            Self::Other => "Other",
        }
    }

    fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(text))
    }

    /// Whether it is part of the index.
    pub fn counts(self) -> bool {
        matches!(self, Self::Indicator | Self::Aggregate)
    }
}

/// What a method of normalisation takes from iMeta for `goalposts`; where a cell says nothing, the method says it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Goalposts {
    pub lower: Option<f64>,
    pub upper: Option<f64>,
    /// The score at the better end.
    pub scale: Option<f64>,
    /// Whether scores stay between the ends.
    pub cut: Option<bool>,
}

/// A row of iMeta.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// 1 for indicators, one more for each step up; `None` outside of the index.
    pub level: Option<u32>,
    pub code: String,
    pub name: String,
    /// 1 when more is better, −1 when less is better.
    pub direction: f64,
    /// Relative to the others with the same parent.
    pub weight: f64,
    pub unit: String,
    /// In the unit of the indicator.
    pub target: Option<f64>,
    /// The code of the column that the indicator is divided by.
    pub denominator: Option<String>,
    pub parent: Option<String>,
    pub kind: Kind,
    /// `dist2targ_cap_max`: whether scores beyond the target are 1.
    pub capped: Option<bool>,
    /// `goalpost_lower` and `goalpost_upper`, in the unit of the indicator, `goalpost_scale` and `goalpost_trunc2posts`.
    pub goalposts: Goalposts,
    /// The line of the file.
    pub line: u64,
}

/// Yes or no; `None` where the cell says nothing.
fn choice(table: &Table, line: u64, row: &StringRecord, column: Option<usize>) -> Result<Option<bool>> {
    match text(row, column).to_ascii_uppercase().as_str() {
        "" => Ok(None),
        "TRUE" | "T" | "1" => Ok(Some(true)),
        "FALSE" | "F" | "0" => Ok(Some(false)),
        other => {
            let name = column.and_then(|column| table.heading.get(column)).map_or("", String::as_str);
            let place = table.place.line(line).column(name);
            Err(place.error(format!("\"{other}\" is neither TRUE nor FALSE.")))
        }
    }
}

pub(super) struct Columns {
    level: usize,
    code: usize,
    direction: usize,
    weight: usize,
    parent: usize,
    kind: usize,
    name: Option<usize>,
    unit: Option<usize>,
    target: Option<usize>,
    denominator: Option<usize>,
    capped: Option<usize>,
    lower: Option<usize>,
    upper: Option<usize>,
    scale: Option<usize>,
    cut: Option<usize>,
}

impl Columns {
    pub(super) fn of(table: &Table) -> Result<Self> {
        Ok(Self {
            level: table.need("Level", "1 for indicators, 2 for what they make, and so on")?,
            code: table.need("iCode", "the code of each column of the data and of each aggregate")?,
            direction: table.need("Direction", "1 when more is better, -1 when less is better")?,
            weight: table.need("Weight", "how much it counts beside the others of its parent")?,
            parent: table.need("Parent", "the code of the aggregate it is part of")?,
            kind: table.need("Type", "Indicator, Aggregate, Denominator, Group or Other")?,
            name: table.find("iName"),
            unit: table.find("Unit"),
            target: table.find("Target"),
            denominator: table.find("Denominator"),
            capped: table.find("dist2targ_cap_max"),
            lower: table.find("goalpost_lower"),
            upper: table.find("goalpost_upper"),
            scale: table.find("goalpost_scale"),
            cut: table.find("goalpost_trunc2posts"),
        })
    }

    pub(super) fn entry(&self, table: &Table, line: u64, row: &StringRecord) -> Result<Entry> {
        let optional = |column: Option<usize>| match column {
            None => Ok(None),
            Some(column) => {
                table.number(line, row, column).map(|value| Some(value).filter(|it| !it.is_nan()))
            }
        };
        let filled = |column: Option<usize>| Some(own(row, column)).filter(|text| !text.is_empty());
        let code = own(row, Some(self.code));
        let name = filled(self.name).unwrap_or_else(|| code.clone());
        Ok(Entry {
            level: self.level(table, line, row)?,
            name,
            direction: table.number(line, row, self.direction)?,
            weight: table.number(line, row, self.weight)?,
            unit: own(row, self.unit),
            target: optional(self.target)?,
            denominator: filled(self.denominator),
            parent: filled(Some(self.parent)),
            kind: self.kind(table, line, row)?,
            capped: choice(table, line, row, self.capped)?,
            goalposts: Goalposts {
                lower: optional(self.lower)?,
                upper: optional(self.upper)?,
                scale: optional(self.scale)?,
                cut: choice(table, line, row, self.cut)?,
            },
            code,
            line,
        })
    }

    fn level(&self, table: &Table, line: u64, row: &StringRecord) -> Result<Option<u32>> {
        let level = table.number(line, row, self.level)?;
        if level.is_nan() {
            return Ok(None);
        }
        let whole = (1_u32..=100).find(|number| f64::from(*number).total_cmp(&level).is_eq());
        let place = || table.place.line(line).column("Level");
        whole.map(Some).ok_or_else(|| place().error("a level is a whole number from 1 on: 1 for indicators."))
    }

    fn kind(&self, table: &Table, line: u64, row: &StringRecord) -> Result<Kind> {
        let written = text(row, Some(self.kind));
        Kind::read(written).ok_or_else(|| {
            table.place.line(line).column("Type").error(format!(
                "\"{written}\" is no type: write Indicator, Aggregate, Denominator, Group or Other."
            ))
        })
    }
}
