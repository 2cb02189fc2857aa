use std::collections::HashSet;

use db::Tx;
use kernel::{Code, Ctx, Dong, Error, Result, TaxCode, fold};

use super::columns::TurnoverColumn as Column;
use crate::store::business;
use crate::{NewTurnover, Period, SalesChannel, TurnoverSource, report_turnover};

/// Rows above the table, with titles, that are looked through for the headings.
const TOP: usize = 30;

/// Whose sales a row reports.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Whose {
    TaxCode(TaxCode),
    Business(Code),
    Platform(String),
}

/// A row of a sheet of turnover that was read.
#[derive(Debug, Clone)]
pub struct TurnoverLine {
    /// As the spreadsheet numbers it, from one.
    pub line: usize,
    whose: Whose,
    report: NewTurnover,
}

/// Why a row was not taken: the key of a sentence.
pub(crate) type LineMistake = (usize, String);

/// What a sheet of turnover holds.
#[derive(Debug, Default)]
pub struct TurnoverSheet {
    pub lines: Vec<TurnoverLine>,
    pub mistakes: Vec<LineMistake>,
}

/// Reads the rows below the headings; `own` is the business of a seller who reports for itself.
///
/// # Errors
/// [`Error::Invalid`] on `file` when no row holds headings for the period, the amount and, for officials, whose it is.
pub fn read_turnover_sheet(rows: &[Vec<String>], own: Option<&Code>) -> Result<TurnoverSheet> {
    let usable = |row: &&Vec<String>| {
        let columns = Column::all_of(row);
        let has = |column| columns.contains(&Some(column));
        let whose = has(Column::TaxCode) || has(Column::Business) || has(Column::Platform);
        has(Column::Period) && has(Column::Amount) && (own.is_some() || whose)
    };
    let header = rows.iter().take(TOP).position(|row| usable(&row));
    let header = header.ok_or_else(|| Error::field("file", "turnover-file-headings"))?;
    let columns = Column::all_of(rows.get(header).map(Vec::as_slice).unwrap_or_default());
    let (mut sheet, mut seen) = (TurnoverSheet::default(), HashSet::new());
    for (at, row) in rows.iter().enumerate().skip(header + 1).filter(|(_, row)| !row.is_empty()) {
        let cell = |column: Column| {
            let at = columns.iter().position(|known| *known == Some(column));
            at.and_then(|at| row.get(at)).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
        };
        match read_line(cell, own) {
            Ok((whose, report)) => {
                let key =
                    (whose.clone(), report.period.text.clone(), report.source.key(), report.channel.key());
                if seen.insert(key) {
                    sheet.lines.push(TurnoverLine { line: at + 1, whose, report });
                } else {
                    sheet.mistakes.push((at + 1, "turnover-file-twice".to_owned()));
                }
            }
            Err(key) => sheet.mistakes.push((at + 1, key.to_owned())),
        }
    }
    Ok(sheet)
}

fn read_line<'a>(
    cell: impl Fn(Column) -> Option<&'a str>,
    own: Option<&Code>,
) -> std::result::Result<(Whose, NewTurnover), &'static str> {
    let whose = match own {
        Some(code) => Whose::Business(code.clone()),
        None => whose(&cell)?,
    };
    let period = cell(Column::Period).and_then(period).ok_or("turnover-period-wrong")?;
    let source = match cell(Column::Source) {
        Some(text) if own.is_none() => source(text).ok_or("turnover-source-wrong")?,
        _ => TurnoverSource::Reported,
    };
    let channel =
        cell(Column::Channel).map_or(Some(SalesChannel::All), channel).ok_or("turnover-channel-wrong")?;
    let amount = cell(Column::Amount).and_then(whole).ok_or("turnover-amount-wrong")?;
    let orders = match cell(Column::Orders) {
        Some(text) => Some(whole(text).ok_or("turnover-orders-wrong")?),
        None => None,
    };
    let reference = cell(Column::Reference).unwrap_or_default().chars().take(200).collect();
    let platform = if let Whose::Platform(name) = &whose { name.clone() } else { String::new() };
    let report = NewTurnover {
        business: None,
        platform,
        period,
        source,
        channel,
        amount: Dong(amount),
        orders,
        reference,
    };
    Ok((whose, report))
}

fn whose<'a>(cell: impl Fn(Column) -> Option<&'a str>) -> std::result::Result<Whose, &'static str> {
    let business = cell(Column::Business).or_else(|| cell(Column::TaxCode));
    if business.is_some() && cell(Column::Platform).is_some() {
        return Err("turnover-whose-two");
    }
    if let Some(text) = cell(Column::Business) {
        return Code::parse(text).map(Whose::Business).map_err(|_| "turnover-business-wrong");
    }
    if let Some(text) = cell(Column::TaxCode) {
        return crate::import::tax_code(text).map(Whose::TaxCode);
    }
    let platform = cell(Column::Platform).ok_or("turnover-whose-missing")?;
    Ok(Whose::Platform(platform.chars().take(100).collect()))
}

/// As people write it; a spreadsheet makes the first day of a month of `9/2026`.
fn period(text: &str) -> Option<Period> {
    let month = text.strip_suffix("-01").filter(|month| month.len() == 7);
    Period::parse(month.unwrap_or(text))
}

fn source(text: &str) -> Option<TurnoverSource> {
    match fold(text).as_str() {
        "duoc bao cao" | "bao cao" | "reported" => Some(TurnoverSource::Reported),
        "uoc tinh" | "estimated" => Some(TurnoverSource::Estimated),
        _ => None,
    }
}

fn channel(text: &str) -> Option<SalesChannel> {
    match fold(text).as_str() {
        "website" | "website rieng" | "web" | "site" => Some(SalesChannel::Site),
        "san" | "san khac" | "san tmdt" | "marketplace" => Some(SalesChannel::Marketplace),
        "mang xa hoi" | "mxh" | "social" => Some(SalesChannel::Social),
        "moi kenh" | "moi kenh truc tuyen" | "tat ca" | "all" => Some(SalesChannel::All),
        _ => None,
    }
}

/// A whole number of at most a quadrillion, thousands grouped by dots, commas or spaces.
fn whole(text: &str) -> Option<i64> {
    let plain: String = text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}')).collect();
    let plain = plain.trim_end_matches(['đ', '₫', 'Đ']);
    let groups: Vec<&str> = plain.split(['.', ',']).collect();
    let one_kind = !(plain.contains('.') && plain.contains(','));
    let first = groups.first().is_some_and(|group| groups.len() == 1 || (1..=3).contains(&group.len()));
    let grouped = one_kind && first && groups.iter().skip(1).all(|group| group.len() == 3);
    let number: i64 = groups.concat().parse().ok()?;
    (grouped && (0..=1_000_000_000_000_000).contains(&number)).then_some(number)
}

/// What rows of a sheet came to.
#[derive(Debug, Default)]
pub struct LinesTaken {
    pub taken: usize,
    /// Reported before, the same.
    pub same: usize,
    pub mistakes: Vec<LineMistake>,
}

/// Takes rows of a sheet; one that cannot be taken says why and keeps none of the others back.
///
/// # Errors
/// Those of the database.
pub async fn report_turnover_lines(tx: &mut Tx, ctx: &Ctx, lines: &Vec<TurnoverLine>) -> Result<LinesTaken> {
    let mut out = LinesTaken::default();
    for line in lines {
        match take(tx, ctx, line).await {
            Ok(true) => out.taken += 1,
            Ok(false) => out.same += 1,
            Err(Error::NotFound) => out.mistakes.push((line.line, "turnover-business-unknown".to_owned())),
            Err(Error::Invalid(errors)) => {
                let key = errors.first().map(|error| error.message.key.to_string()).unwrap_or_default();
                out.mistakes.push((line.line, key));
            }
            Err(other) => return Err(other),
        }
    }
    Ok(out)
}

async fn take(tx: &mut Tx, ctx: &Ctx, line: &TurnoverLine) -> Result<bool> {
    let today = ctx.now().day();
    let business = match &line.whose {
        Whose::TaxCode(tax_code) => {
            let found = tx.one(&business::BY_TAX_CODE, (tax_code.as_str().to_owned(), today, today)).await?;
            Some(found.code)
        }
        Whose::Business(code) => Some(code.clone()),
        Whose::Platform(_) => None,
    };
    report_turnover(tx, ctx, &NewTurnover { business, ..line.report.clone() }).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split('|').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn rows_are_read_and_mistakes_have_their_line() {
        let sheet = read_turnover_sheet(
            &rows(
                "BÁO CÁO QUÝ 3\nMST|Kỳ báo cáo|Kênh|Doanh thu|Số đơn\n\
                 0100109106|Q3/2026|Sàn khác|120.000.000 đ|40\n0100109107|Q3/2026||1|\n\
                 0100109106|hè||1|\n0100109106|2026-09|Website|12,5|",
            ),
            None,
        )
        .unwrap();
        let [only] = sheet.lines.as_slice() else { panic!("{sheet:?}") };
        assert_eq!((only.line, only.report.amount, only.report.orders), (3, Dong(120_000_000), Some(40)));
        assert_eq!(
            (only.report.channel, only.report.source),
            (SalesChannel::Marketplace, TurnoverSource::Reported)
        );
        let keys: Vec<_> = sheet.mistakes.iter().map(|(line, key)| (*line, key.as_str())).collect();
        let wanted =
            [(4, "import-tax-code-check"), (5, "turnover-period-wrong"), (6, "turnover-amount-wrong")];
        assert_eq!(keys, wanted);
    }

    #[test]
    fn a_row_that_comes_twice_or_has_two_owners_is_a_mistake() {
        let text = "MST|Nền tảng|Kỳ|Doanh số\n0100109106||2026-09-01|1.500\n0100109106||9/2026|2\n\
            0100109106|Sàn X|2026|3\n0100109106||2025|12345.678\n0100109106||2024|1.234,567";
        let sheet = read_turnover_sheet(&rows(text), None).unwrap();
        let [only] = sheet.lines.as_slice() else { panic!("{sheet:?}") };
        assert_eq!((only.report.period.text.as_str(), only.report.amount), ("2026-09", Dong(1_500)));
        let keys: Vec<_> = sheet.mistakes.iter().map(|(line, key)| (*line, key.as_str())).collect();
        let wanted = [
            (3, "turnover-file-twice"),
            (4, "turnover-whose-two"),
            (5, "turnover-amount-wrong"),
            (6, "turnover-amount-wrong"),
        ];
        assert_eq!(keys, wanted);
    }

    #[test]
    fn a_seller_reports_for_itself_only() {
        let own = Code::stored("ABC".to_owned());
        let text = "MST|Kỳ|Doanh số|Nguồn\n0314409058|2026|5|ước tính";
        let sheet = read_turnover_sheet(&rows(text), Some(&own)).unwrap();
        assert_eq!(sheet.lines[0].whose, Whose::Business(own));
        assert_eq!(sheet.lines[0].report.source, TurnoverSource::Reported);
        assert!(read_turnover_sheet(&rows("Tên|Doanh số\nA|5"), None).is_err());
    }

    #[test]
    fn the_template_is_understood() {
        for own in [true, false] {
            assert!(Column::all_of(&Column::template(own)).iter().all(Option::is_some));
        }
    }
}
