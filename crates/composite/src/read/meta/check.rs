//! What must hold for iMeta to describe one tree.
use super::{Entry, Kind, Meta};
use crate::error::{Error, Result};

/// Names of columns that the results use themselves.
const RESERVED: [&str; 5] = ["uCode", "uName", "Time", "Rank", "Change"];

pub(super) fn check(meta: &Meta) -> Result<()> {
    if !meta.entries.iter().any(|entry| entry.kind == Kind::Indicator) {
        return Err(meta
            .place
            .clone()
            .error("there is no row of the type Indicator: an index needs at least one."));
    }
    for entry in &meta.entries {
        code(meta, entry)?;
        if entry.kind.counts() {
            numbers(meta, entry)?;
            place_in_tree(meta, entry)?;
        }
        denominator(meta, entry)?;
    }
    levels(meta)?;
    weights(meta)
}

fn wrong(meta: &Meta, entry: &Entry, column: &str, what: impl Into<String>) -> Error {
    meta.place.line(entry.line).column(column).error(what)
}

fn code(meta: &Meta, entry: &Entry) -> Result<()> {
    let code = &entry.code;
    if code.is_empty() {
        return Err(wrong(meta, entry, "iCode", "the code is missing: give each row a code."));
    }
    if entry.kind.counts() && RESERVED.contains(&code.as_str()) {
        return Err(wrong(
            meta,
            entry,
            "iCode",
            format!("\"{code}\" is the name of a column of the results: take another code."),
        ));
    }
    let twin = meta.entries.iter().find(|other| other.code == *code && other.line != entry.line);
    match twin {
        Some(twin) if twin.line < entry.line => Err(wrong(
            meta,
            entry,
            "iCode",
            format!("\"{code}\" stands in line {} too: codes must differ.", twin.line),
        )),
        _ => Ok(()),
    }
}

fn numbers(meta: &Meta, entry: &Entry) -> Result<()> {
    // Aggregates are scores already, and the index itself stands beside no other.
    let scored = entry.kind == Kind::Aggregate && entry.direction.is_nan();
    let alone = entry.parent.is_none() && entry.weight.is_nan();
    if !scored && (entry.direction.is_nan() || (entry.direction.abs() - 1.0).abs() > 0.0) {
        return Err(wrong(
            meta,
            entry,
            "Direction",
            "write 1 when more is better and -1 when less is better.",
        ));
    }
    if !alone && (entry.weight.is_nan() || entry.weight < 0.0) {
        return Err(wrong(
            meta,
            entry,
            "Weight",
            "a weight is a number from 0 on; 1 for all of a parent makes them equal.",
        ));
    }
    Ok(())
}

fn place_in_tree(meta: &Meta, entry: &Entry) -> Result<()> {
    let Some(level) = entry.level else {
        return Err(wrong(
            meta,
            entry,
            "Level",
            "an indicator or aggregate needs a level: 1 for indicators.",
        ));
    };
    match (entry.kind, level) {
        (Kind::Indicator, 2..) => return Err(wrong(meta, entry, "Level", "an indicator stands at level 1.")),
        (Kind::Aggregate, 1) => {
            return Err(wrong(meta, entry, "Level", "an aggregate stands at level 2 or above."));
        }
        _ => {}
    }
    if entry.kind == Kind::Aggregate
        && !meta.entries.iter().any(|child| child.parent.as_ref() == Some(&entry.code))
    {
        return Err(wrong(
            meta,
            entry,
            "iCode",
            "no row names this aggregate as its parent: remove it or give it children.",
        ));
    }
    let Some(parent) = &entry.parent else { return Ok(()) };
    match meta.find(parent) {
        Some(found) if found.kind != Kind::Aggregate => {
            Err(wrong(meta, entry, "Parent", format!("\"{parent}\" is no aggregate.")))
        }
        Some(found) if found.level != Some(level + 1) => Err(wrong(
            meta,
            entry,
            "Parent",
            format!(
                "\"{parent}\" does not stand one level above: each parent stands exactly one level above its children."
            ),
        )),
        Some(_) => Ok(()),
        None => Err(wrong(
            meta,
            entry,
            "Parent",
            format!("there is no code \"{parent}\": add it as an Aggregate."),
        )),
    }
}

fn denominator(meta: &Meta, entry: &Entry) -> Result<()> {
    let Some(name) = entry.denominator.as_ref().filter(|_| entry.kind == Kind::Indicator) else {
        return Ok(());
    };
    if meta.find(name).is_some_and(|found| found.kind == Kind::Denominator) {
        return Ok(());
    }
    Err(wrong(
        meta,
        entry,
        "Denominator",
        format!("there is no row of the type Denominator with the code \"{name}\"."),
    ))
}

/// Exactly one code stands at the top, and everything else has a parent.
fn levels(meta: &Meta) -> Result<()> {
    let inside = || meta.entries.iter().filter(|entry| entry.kind.counts());
    let top = inside().filter_map(|entry| entry.level).max().unwrap_or(1);
    if top == 1 {
        return Err(meta
            .place
            .clone()
            .error("there is no Aggregate: add one row that all indicators name as their parent."));
    }
    for entry in inside() {
        if entry.level == Some(top) && entry.parent.is_some() {
            return Err(wrong(
                meta,
                entry,
                "Parent",
                "the highest level has no parent: leave the cell empty.",
            ));
        }
        if entry.level != Some(top) && entry.parent.is_none() {
            return Err(wrong(
                meta,
                entry,
                "Parent",
                "the parent is missing: only the index at the top has none.",
            ));
        }
    }
    let heads: Vec<&str> = inside().filter(|it| it.level == Some(top)).map(|it| it.code.as_str()).collect();
    match heads.as_slice() {
        [_] => Ok(()),
        several => Err(meta.place.clone().error(format!(
            "{} codes stand at the highest level {top} ({}): one index stands at the top.",
            several.len(),
            several.join(", ")
        ))),
    }
}

fn weights(meta: &Meta) -> Result<()> {
    for parent in meta.kind(Kind::Aggregate) {
        let children = || {
            meta.entries
                .iter()
                .filter(|child| child.kind.counts() && child.parent.as_ref() == Some(&parent.code))
        };
        if children().all(|child| child.weight <= 0.0) {
            return Err(wrong(
                meta,
                parent,
                "Weight",
                format!("all parts of \"{}\" weigh 0: give one of them a weight.", parent.code),
            ));
        }
    }
    Ok(())
}
