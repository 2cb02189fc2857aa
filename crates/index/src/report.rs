//! The index on paper: the whole ranking, and the profile of a place as the annex of a plan.
mod chapters;
mod map;
mod place;
mod ranking;
#[cfg(test)]
mod tests;

use kernel::{Day, Error, Result};
use papers::About;
use ui::T;

use crate::edition::{Edition, Year};
use crate::number;
use crate::pages::kind_key;

pub(crate) use place::place;
pub(crate) use ranking::ranking;

/// Who makes it, when and where it can be had.
pub(crate) struct Making {
    pub(crate) issuer: String,
    /// `https://…/index/communes?year=2026`.
    pub(crate) address: String,
    pub(crate) day: Day,
}

/// What both papers tell of themselves.
fn about(edition: &Edition, year: Year<'_>, making: Making, title: &str, t: &T) -> Result<About> {
    let index = edition.title(t.locale)?;
    let places = t.with("count", year.rows.len()).get(kind_key(edition));
    let named = if title.is_empty() { None } else { Some(index.clone()) };
    let year = Some(number::year(year.time)).filter(|year| !year.is_empty());
    let subtitle: Vec<String> = named.into_iter().chain([places]).chain(year).collect();
    let invented = || (t.get("index-invented-short"), t.get("index-invented"));
    Ok(About {
        title: if title.is_empty() { index } else { title.to_owned() },
        subtitle: subtitle.join(" · "),
        issuer: making.issuer,
        address: making.address,
        label: edition.invented.then(invented),
        locale: t.locale,
        day: making.day,
    })
}

fn written(paper: papers::Paper) -> Result<Vec<u8>> {
    paper.finish().map_err(Error::internal)
}
