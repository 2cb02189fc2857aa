//! One file per page; here what they share: a review as readers see it, stars, bars.
pub(crate) mod desk;
pub(crate) mod list;
pub(crate) mod office;
pub(crate) mod office_review;
pub(crate) mod report;
pub(crate) mod write;

use askama::Template;
use db::Conn;
use kernel::{Locale, Result};
use pictures::{Picture, Sizes};
use ui::{Html, T};

use crate::photos::photos_of;
use crate::{ReviewRow, Tally};

/// Five stars, some of them off.
#[derive(Template)]
#[template(path = "review_stars.html")]
struct Stars<'a> {
    t: &'a T,
    stars: i64,
}

impl Stars<'_> {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn off(&self, at: &i64) -> bool {
        *at > self.stars
    }
}

pub(crate) fn stars(t: &T, stars: i64) -> Result<Html> {
    Html::render(&Stars { t, stars })
}

#[derive(Template)]
#[template(path = "review.html")]
struct Shown<'a> {
    t: &'a T,
    review: &'a ReviewRow,
    stars: Html,
    photos: Vec<(String, Html)>,
    /// Says of which product it is.
    named: bool,
}

/// Reviews as readers see them, each a `<li>`. `named` says beside each of which product it is.
pub(crate) async fn shown(conn: &mut Conn, t: &T, rows: &[ReviewRow], named: bool) -> Result<Vec<Html>> {
    let mut out = Vec::new();
    for review in rows {
        let photos = linked(t, &photos_of(conn, review).await?);
        out.push(Html::render(&Shown { t, review, stars: stars(t, review.stars)?, photos, named })?);
    }
    Ok(out)
}

/// Small photos with the address of the large one.
pub(crate) fn linked(t: &T, photos: &[Picture]) -> Vec<(String, Html)> {
    let one = |(photo, number): (&Picture, i64)| {
        let alt = t.with("number", number).get("review-photo");
        (photo.address(1280), pictures::image(photo, &alt, Sizes::Line))
    };
    photos.iter().zip(1..).map(one).collect()
}

/// The average, its stars, and how many gave how many.
#[derive(Template)]
#[template(path = "review_bars.html")]
struct Bars<'a> {
    t: &'a T,
    tally: &'a Tally,
    average: String,
    stars: Html,
    /// Where each bar leads: the reviews with that many stars; empty: nowhere.
    to: &'a str,
}

impl Bars<'_> {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn of(&self, stars: &i64) -> i64 {
        self.tally.of(*stars)
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn percent(&self, stars: &i64) -> i64 {
        self.tally.percent(*stars)
    }
}

/// The bars of a tally; nothing where there are no reviews.
pub(crate) fn bars(t: &T, tally: &Tally, to: &str) -> Result<Html> {
    let Some(tenths) = tally.tenths() else { return Ok(Html::default()) };
    let average = decimal(tenths, t.locale);
    Html::render(&Bars { t, tally, average, stars: stars(t, (tenths + 5) / 10)?, to })
}

/// Tenths as people write them: 4,8 in Vietnamese, 4.8 in English.
fn decimal(tenths: i64, locale: Locale) -> String {
    let comma = if locale == Locale::En { '.' } else { ',' };
    format!("{}{comma}{}", tenths / 10, tenths % 10)
}

/// The beginning of a text, for a cell or a line.
pub(crate) fn beginning(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default().trim_end()),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn averages_and_beginnings_are_written_as_people_write() {
        assert_eq!(decimal(48, Locale::Vi), "4,8");
        assert_eq!(decimal(50, Locale::En), "5.0");
        assert_eq!(beginning("Dừa  dẻo\nngon lắm", 8), "Dừa dẻo…");
        assert_eq!(beginning("Ngon", 8), "Ngon");
    }
}
