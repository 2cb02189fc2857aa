//! One file per page.
pub(crate) mod activities;
pub(crate) mod activity;
pub(crate) mod certificate;
pub(crate) mod commission;
pub(crate) mod desk;
pub(crate) mod month;
pub(crate) mod payout;
pub(crate) mod payouts;
pub(crate) mod statement;
pub(crate) mod withholding;

use booths::{BoothRow, Duty, booth_at_work, booths_for};
use documents::XlsxCell;
use kernel::{Dong, Error, Result};
use ui::{Req, Response, T};

/// The booth whose money the desk shows. `None`: there is no booth yet.
///
/// # Errors
/// [`Error::Forbidden`] for who works at booths, but not with their money; [`Error::NotFound`] for another's booth.
async fn booth_of_money(req: &Req) -> Result<Option<BoothRow>> {
    let (booth, _) = booth_at_work(req, Duty::Money).await?;
    if booth.is_none() && !booths_for(&mut req.reader().await?, &req.ctx, Duty::View).await?.is_empty() {
        return Err(Error::Forbidden);
    }
    Ok(booth)
}

/// A table as a file: CSV, or a workbook where the address says `xlsx`.
fn file(name: &str, format: &str, header: Vec<String>, rows: Vec<Vec<XlsxCell>>) -> Result<Response> {
    if format == "xlsx" {
        return Ok(ui::xlsx(name, documents::xlsx(&header, rows).map_err(Error::internal)?));
    }
    let lines = rows.into_iter().map(|row| row.into_iter().map(XlsxCell::plain).collect());
    let all: Vec<Vec<String>> = std::iter::once(header).chain(lines).collect();
    Ok(ui::csv(name, documents::csv(&all).map_err(Error::internal)?))
}

fn text(text: &str) -> XlsxCell {
    XlsxCell::Text(text.to_owned())
}

fn sum(amount: Dong) -> XlsxCell {
    XlsxCell::Number(amount.0)
}

/// `2026-11` as people write it: `11/2026`.
fn month_name(month: &str) -> String {
    month.split_once('-').map_or_else(|| month.to_owned(), |(year, month)| format!("{month}/{year}"))
}

/// Basis points as percent: `1,5 %`.
fn percent(points: i64) -> String {
    let (whole, rest) = (points / 100, points % 100);
    let fraction = format!("{rest:02}");
    let fraction = fraction.trim_end_matches('0');
    if fraction.is_empty() { format!("{whole}\u{a0}%") } else { format!("{whole},{fraction}\u{a0}%") }
}

/// What somebody does, in words; unknown ones say what holds for them.
fn activity_words(t: &T, activity: Option<crate::Activity>) -> String {
    t.choice("activity-", activity.map_or("unknown", crate::Activity::key))
}
