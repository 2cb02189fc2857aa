//! One month of the seller's account: every posting in words, between two balances.
use askama::Template;
use booths::BoothRow;
use documents::XlsxCell;
use kernel::{Dong, Result};
use ui::{Page, Req, Response, T, see_other};

use super::{booth_of_money, file, month_name, sum, text};
use crate::{Statement, StatementLine, statement};

#[derive(Template)]
#[template(path = "statement.html")]
struct StatementPage<'a> {
    t: &'a T,
    booth: &'a BoothRow,
    month: &'a str,
    name: String,
    statement: &'a Statement,
}

/// A posting in words.
fn words(t: &T, line: &StatementLine) -> String {
    t.find(&format!("monthly-{}", line.what())).unwrap_or_else(|| t.get("monthly-other"))
}

impl StatementPage<'_> {
    fn words(&self, line: &StatementLine) -> String {
        words(self.t, line)
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let Some(booth) = booth_of_money(&req).await? else { return see_other("/desk") };
    let (t, month) = (req.t(), req.param("month"));
    let found = statement(&mut req.reader().await?, booth.id, month).await?;
    if let Some(format) = req.query.filled("format") {
        return sheet(&t, format, month, &found);
    }
    let name = month_name(month);
    let title = t.with("month", name.as_str()).get("monthly-title");
    let body = StatementPage { t: &t, booth: &booth, month, name, statement: &found };
    Page::new(&title).desk().show(&req, &body).await
}

fn sheet(t: &T, format: &str, month: &str, found: &Statement) -> Result<Response> {
    let header = ["monthly-at", "monthly-what", "monthly-order", "monthly-amount", "monthly-balance"];
    let balance = |key: &str, amount: Dong| {
        vec![XlsxCell::Empty, text(&t.get(key)), XlsxCell::Empty, XlsxCell::Empty, sum(amount)]
    };
    let mut rows = vec![balance("monthly-opening", found.opening)];
    let mut after = found.opening;
    for line in &found.lines {
        after = after.plus(line.amount);
        rows.push(vec![
            text(&line.at.iso()),
            text(&words(t, line)),
            text(line.code()),
            sum(line.amount),
            sum(after),
        ]);
    }
    rows.push(balance("monthly-closing", found.closing));
    file(&format!("statement-{month}"), format, header.map(|key| t.get(key)).to_vec(), rows)
}
