//! iMeta and iData written back.
use std::path::Path;

use super::{Sheet, folder};
use crate::error::Result;
use crate::number;
use crate::read::data::{Data, Values};
use crate::read::meta::{Entry, Meta};

/// Writes iMeta with the columns `Level, iCode, iName, Direction, Weight, Unit, Target, Denominator, Parent, Type`, and where
/// there are any those of goalposts and of the cap at targets.
///
/// # Errors
/// [`crate::Error::Write`].
pub fn write_meta(meta: &Meta, path: &Path) -> Result<()> {
    folder::one(path, &self::meta(meta))
}

/// Writes iData with `uCode`, where the data has them `uName` and `Time`, and its columns.
///
/// # Errors
/// [`crate::Error::Write`].
pub fn write_data(data: &Data, path: &Path) -> Result<()> {
    folder::one(path, &self::data(data))
}

fn meta(meta: &Meta) -> Vec<u8> {
    let usual =
        ["Level", "iCode", "iName", "Direction", "Weight", "Unit", "Target", "Denominator", "Parent", "Type"];
    let used = |place: &usize| {
        meta.entries.iter().any(|entry| parameters(entry).get(*place).is_some_and(|own| !own.is_empty()))
    };
    let more: Vec<usize> = (0..PARAMETERS.len()).filter(used).collect();
    let names = more.iter().filter_map(|place| PARAMETERS.get(*place));
    let mut sheet = Sheet::new(usual.iter().chain(names));
    for entry in &meta.entries {
        let own = parameters(entry);
        sheet.row(cells(entry).iter().chain(more.iter().filter_map(|place| own.get(*place))));
    }
    sheet.bytes()
}

/// Columns of iMeta that not every iMeta has.
const PARAMETERS: [&str; 5] =
    ["dist2targ_cap_max", "goalpost_lower", "goalpost_upper", "goalpost_scale", "goalpost_trunc2posts"];

fn parameters(entry: &Entry) -> [String; 5] {
    let posts = entry.goalposts;
    let choice = |own: Option<bool>| own.map_or("", |own| if own { "TRUE" } else { "FALSE" }).to_owned();
    [
        choice(entry.capped),
        optional(posts.lower),
        optional(posts.upper),
        optional(posts.scale),
        choice(posts.cut),
    ]
}

fn optional(number: Option<f64>) -> String {
    number.map_or(String::new(), number::write)
}

fn cells(entry: &Entry) -> [String; 10] {
    [
        entry.level.map_or(String::new(), |level| level.to_string()),
        entry.code.clone(),
        entry.name.clone(),
        number::write(entry.direction),
        number::write(entry.weight),
        entry.unit.clone(),
        optional(entry.target),
        entry.denominator.clone().unwrap_or_default(),
        entry.parent.clone().unwrap_or_default(),
        entry.kind.name().to_owned(),
    ]
}

fn data(data: &Data) -> Vec<u8> {
    let keys = [("uCode", true), ("uName", data.named), ("Time", data.timed)];
    let heading = keys.iter().filter(|(_, there)| *there).map(|(name, _)| (*name).to_owned());
    let mut sheet = Sheet::new(heading.chain(data.columns.iter().map(|column| column.code.clone())));
    for (row, unit) in data.units.iter().enumerate() {
        let keys = [
            (unit.code.clone(), true),
            (unit.name.clone(), data.named),
            (number::write(unit.time), data.timed),
        ];
        let cells = data.columns.iter().map(|column| match &column.values {
            Values::Numbers(numbers) => {
                numbers.get(row).map_or(String::new(), |number| number::write(*number))
            }
            Values::Texts(texts) => texts.get(row).cloned().unwrap_or_default(),
        });
        sheet.row(keys.into_iter().filter(|(_, there)| *there).map(|(text, _)| text).chain(cells));
    }
    sheet.bytes()
}
