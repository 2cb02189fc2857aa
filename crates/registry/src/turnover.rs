mod columns;
mod sheet;

use db::{Event, Tx};
use kernel::{Code, Ctx, Day, Dong, Error, Id, Result, Uuid, fold};
use serde::Serialize;

use crate::business::scope_of;
use crate::store::{business, numbers as store};

pub(crate) use columns::TurnoverColumn;
pub use sheet::{TurnoverLine, TurnoverSheet, read_turnover_sheet, report_turnover_lines};

kernel::stored_enum! {
    /// Where a figure of sales comes from. The market's own is computed from its orders and never stored here.
    pub enum TurnoverSource {
        Reported = "reported",
        Estimated = "estimated",
    }
}

kernel::stored_enum! {
    /// Over which way the sales went.
    pub enum SalesChannel {
        Site = "site",
        Marketplace = "marketplace",
        Social = "social",
        All = "all",
    }
}

/// Sales of a period, reported by a business or a platform or estimated by an official.
#[derive(Debug, Clone)]
pub struct NewTurnover {
    /// Whose sales: a business of the register …
    pub business: Option<Code>,
    /// … or all sellers of the province on an outside platform, by its name.
    pub platform: String,
    pub period: Period,
    pub source: TurnoverSource,
    pub channel: SalesChannel,
    pub amount: Dong,
    pub orders: Option<i64>,
    /// Number of the report, or how the estimate was made.
    pub reference: String,
}

/// A month (`2026-09`), a quarter (`2026-Q3`) or a year (`2026`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    pub text: String,
    pub from: Day,
    pub to: Day,
}

impl Period {
    /// Reads what people write: `2026`, `2026-Q3`, `Q3/2026`, `2026-09`, `9/2026`.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.trim().to_uppercase().replace("QUÝ", "Q").replace(' ', "");
        let (year, rest) = match plain.split_once(['-', '/']) {
            None => (plain.as_str(), ""),
            Some((first, second)) if first.len() == 4 => (first, second),
            Some((first, second)) => (second, first),
        };
        let year: i32 = year.parse().ok().filter(|year| (2000..=2100).contains(year))?;
        let (name, first, months) = match rest.strip_prefix('Q') {
            _ if rest.is_empty() => (format!("{year}"), 1, 12),
            Some(quarter) => {
                let quarter: u8 = quarter.parse().ok().filter(|q| (1..=4).contains(q))?;
                (format!("{year}-Q{quarter}"), quarter * 3 - 2, 3)
            }
            None => {
                let month: u8 = rest.parse().ok().filter(|m| (1..=12).contains(m))?;
                (format!("{year}-{month:02}"), month, 1)
            }
        };
        let from = Day::parse(&format!("{year}-{first:02}-01"))?;
        let (next_year, next) =
            if first + months > 12 { (year + 1, first + months - 12) } else { (year, first + months) };
        let to = Day::parse(&format!("{next_year}-{next:02}-01"))?.plus_days(-1);
        Some(Self { text: name, from, to })
    }
}

#[derive(Serialize)]
struct TurnoverReported {
    turnover: Uuid,
    period: String,
    source: &'static str,
    #[serde(skip)]
    before: Option<Dong>,
    #[serde(skip)]
    after: Dong,
}

impl Event for TurnoverReported {
    const TOPIC: &'static str = "registry.turnover.reported.v1";
    fn key(&self) -> Uuid {
        self.turnover
    }
    fn changes(&self) -> Vec<db::Change> {
        let before = self.before.map(|amount| amount.0.to_string()).unwrap_or_default();
        vec![db::Change { field: "amount", before, after: self.after.0.to_string(), personal: false }]
    }
}

/// Takes a report or estimate; a later one of the same period, source and way supersedes the earlier, which stays.
/// The same report again changes nothing. Answers whether anything changed.
///
/// # Errors
/// [`Error::Invalid`] for a period that has not begun, or when it is nobody's.
pub async fn report_turnover(tx: &mut Tx, ctx: &Ctx, new: &NewTurnover) -> Result<bool> {
    let today = ctx.now().day();
    if new.period.from > today {
        return Err(Error::field("period", "registry-period-future"));
    }
    let (id, key, commune) = match &new.business {
        Some(code) => {
            let known = tx.one(&business::BY_CODE, (code.clone(), today, today)).await?;
            scope_of(tx, ctx, &known).await?;
            (Some(known.id), known.id.to_string(), known.commune)
        }
        None if new.platform.trim().is_empty() => {
            return Err(Error::field("platform", "registry-whose-turnover"));
        }
        None => {
            ctx.actor.locality().require(None)?;
            (None, format!("platform:{}", fold(new.platform.trim())), None)
        }
    };
    let NewTurnover { platform, period, source, channel, amount, orders, reference, .. } = new.clone();
    let last =
        tx.optional(&store::LAST_TURNOVER, (key.clone(), period.text.clone(), source, channel)).await?;
    if last.as_ref().is_some_and(|l| (l.amount, l.orders, &l.reference) == (amount, orders, &reference)) {
        return Ok(false);
    }
    if let Some(last) = &last {
        tx.run_one(&store::SUPERSEDE_TURNOVER, (last.id,)).await?;
    }
    let turnover = ctx.new_id::<crate::BusinessId>().uuid();
    let revision = last.as_ref().map_or(1, |last| last.revision + 1);
    let args = (
        turnover,
        id,
        platform,
        key,
        period.text.clone(),
        period.from,
        period.to,
        source,
        channel,
        amount,
        orders,
        commune,
        revision,
        reference,
        ctx.actor.account(),
        ctx.now(),
    );
    tx.run(&store::INSERT_TURNOVER, args).await?;
    let before = last.map(|last| last.amount);
    let told =
        TurnoverReported { turnover, period: period.text, source: source.key(), before, after: amount };
    tx.tell(ctx, told).await?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_as_people_write_them() {
        let read = |text: &str| Period::parse(text).map(|p| (p.text, p.from.iso(), p.to.iso()));
        let quarter = ("2026-Q3".to_owned(), "2026-07-01".to_owned(), "2026-09-30".to_owned());
        for text in ["2026-Q3", "Q3/2026", "quý 3/2026"] {
            assert_eq!(read(text), Some(quarter.clone()), "{text}");
        }
        assert_eq!(read("12/2026").unwrap().2, "2026-12-31");
        assert_eq!(read("2026-02").unwrap().2, "2026-02-28");
        assert_eq!(read("2026").unwrap().2, "2026-12-31");
        for wrong in ["", "2026-13", "Q5/2026", "tháng trước", "1926"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
