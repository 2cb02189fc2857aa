//! One statement: what each line would do, and taking it in.
use askama::Template;
use db::WorkFn;
use kernel::{Dong, Error, Id, Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T, list_page, see_other};

use super::statements::tone;
use crate::KEEP;
use crate::statement::{
    LINES, LineRow, Plan, StatementId, StatementRow, StatementState, Told, by_id, start_taking,
};

/// Mistakes that are shown; the number of all is said.
const MOST: usize = 50;

const COLUMNS: &[Column<LineRow>] = &[
    Column { label: "money-statement-row", numeric: true, cell: |row, _| Cell::Number(row.row_number) },
    Column { label: "money-statement-day", numeric: false, cell: |row, _| Cell::Text(row.booked_on.show()) },
    Column { label: "money-amount", numeric: true, cell: |row, _| Cell::Money(row.amount) },
    Column { label: "money-description", numeric: false, cell: |row, _| Cell::Text(row.words.clone()) },
    Column {
        label: "money-statement-counterparty",
        numeric: false,
        cell: |row, _| Cell::Text(row.counterparty.clone()),
    },
    Column { label: "money-bank-id", numeric: false, cell: |row, _| Cell::Text(row.bank_reference.clone()) },
    Column { label: "money-statement-plan", numeric: false, cell: planned },
    Column { label: "money-statement-outcome", numeric: false, cell: outcome },
];

fn mark(plan: Plan, t: &T) -> Cell {
    let tone = match plan {
        Plan::Settles => "good",
        Plan::Short | Plan::Late | Plan::PaidAlready | Plan::Unmatched | Plan::Suggested => "bad",
        Plan::None | Plan::Recognised | Plan::Seen | Plan::Debit | Plan::Refund => "info",
    };
    Cell::Mark { text: t.choice("money-plan-", plan.key()), tone }
}

fn planned(row: &LineRow, t: &T) -> Cell {
    match mark(row.plan, t) {
        Cell::Mark { text, tone } if !row.names.is_empty() => {
            Cell::Mark { text: format!("{text}: {}", row.names), tone }
        }
        other => other,
    }
}

fn outcome(row: &LineRow, t: &T) -> Cell {
    match (row.outcome, row.transfer_id) {
        (Plan::None, _) => Cell::Empty,
        (outcome, Some(transfer)) => Cell::Link {
            text: t.choice("money-plan-", outcome.key()),
            to: format!("/office/transfers/{transfer}"),
        },
        (outcome, None) => mark(outcome, t),
    }
}

#[derive(Template)]
#[template(path = "statement.html")]
struct Intro<'a> {
    t: &'a T,
    row: &'a StatementRow,
    tone: &'static str,
    /// What opening balance and lines make.
    counted: Option<Dong>,
    mistakes: Vec<(usize, String)>,
    many: usize,
    takes: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let row = by_id(&mut conn, req.param("id").parse()?).await?;
    let told: Vec<Told> = serde_json::from_str(&row.mistakes).map_err(Error::internal)?;
    let intro = Intro {
        tone: tone(row.state),
        counted: row.opening.map(|opening| opening.plus(row.credits).minus(row.debits)),
        many: told.len(),
        mistakes: told.iter().take(MOST).map(|told| (told.row, sentence(&t, told))).collect(),
        takes: row.state == StatementState::Read && req.ctx.authorize(&KEEP).is_ok(),
        row: &row,
        t: &t,
    };
    let plans = |plan: &Plan| (plan.key().to_owned(), t.choice("money-plan-", plan.key()));
    let page = ListPage {
        title: t.with("file", row.file_name.clone()).get("money-statement-title"),
        section: Section::Office,
        intro: Html::render(&intro)?,
        list: &LINES,
        scope: vec![Value::Uuid(row.id.uuid())],
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![Choice {
            name: "plan",
            label: "money-statement-plan",
            options: Plan::ALL.iter().filter(|plan| **plan != Plan::None).map(plans).collect(),
            parse: |typed| Plan::from_key(typed).map(|plan| Value::Text(plan.key().to_owned())),
        }],
        empty: t.get("money-statement-empty"),
        file: "statement",
    };
    list_page(&req, &mut conn, page).await
}

fn sentence(t: &T, told: &Told) -> String {
    t.with("counted", Dong(told.counted).to_string())
        .with("told", Dong(told.by_bank).to_string())
        .with("currency", told.currency.clone())
        .get(&told.key)
}

/// Takes it in, after a look.
pub(crate) async fn take(req: Req) -> Result<Response> {
    let id: StatementId = req.param("id").parse()?;
    let work: WorkFn<StatementId, ()> = |tx, ctx, id| Box::pin(start_taking(tx, ctx, id));
    req.app.db.write(&req.ctx, id, work).await?;
    see_other(&format!("/office/statements/{id}"))
}
