//! The ledger, for the office.
use askama::Template;
use db::Conn;
use kernel::{Day, Dong, Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T};

use crate::{Account, ENTRIES, EntryRow, balance, total};

#[derive(Template)]
#[template(path = "ledger-intro.html")]
struct Intro<'a> {
    t: &'a T,
    held: Dong,
    /// What is owed to payers nobody knows; a credit, shown without its minus.
    suspense: Dong,
    total: Dong,
}

const COLUMNS: &[Column<EntryRow>] = &[
    Column { label: "money-at", numeric: false, cell: |row, _| Cell::Time(row.at) },
    Column { label: "money-debit", numeric: false, cell: |row, t| account(row.debit, t) },
    Column { label: "money-credit", numeric: false, cell: |row, t| account(row.credit, t) },
    Column { label: "money-amount", numeric: true, cell: |row, _| Cell::Money(row.amount) },
    Column { label: "money-key", numeric: false, cell: |row, _| Cell::Text(row.business_key.clone()) },
    Column { label: "money-memo", numeric: false, cell: |row, _| Cell::Text(row.memo.clone()) },
];

/// The kind of account, leading to all its rows; those of one subject end in its last six characters.
fn account(account: Account, t: &T) -> Cell {
    let full = account.to_string();
    let name = t.choice("money-account-", account.kind());
    let short = full.split_once(':').and_then(|(_, id)| id.get(id.len().saturating_sub(6)..));
    let text = short.map_or(name.clone(), |short| format!("{name} …{short}"));
    Cell::Link { text, to: format!("/office/ledger{}", ui::query_string(&[("account", &full)])) }
}

/// One account, or all of one kind.
fn parse_account(typed: &str) -> Option<Value> {
    if let Ok(account) = typed.parse::<Account>() {
        return Some(Value::Text(account.to_string()));
    }
    Account::KINDS.contains(&typed).then(|| Value::Text(format!("{typed}%")))
}

/// `2026-11-24` or `24/11/2026`.
fn parse_day(typed: &str) -> Option<Value> {
    let parts: Vec<&str> = typed.split('/').collect();
    let day = match parts.as_slice() {
        [day, month, year] => Day::parse(&format!("{year}-{month:0>2}-{day:0>2}")),
        _ => Day::parse(typed),
    };
    day.map(|day| Value::Text(day.iso()))
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let day = |name, label| Choice { name, label, options: Vec::new(), parse: parse_day };
    let page = ListPage {
        title: t.get("money-ledger"),
        section: Section::Office,
        intro: intro(&mut conn, &t).await?,
        list: &ENTRIES,
        scope: Vec::new(),
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![accounts(&req, &t), day("from", "money-from"), day("to", "money-to")],
        empty: t.get("money-ledger-none"),
        file: "ledger",
    };
    ui::list_page(&req, &mut conn, page).await
}

/// Every kind of account, and the one account that is being looked at.
fn accounts(req: &Req, t: &T) -> Choice {
    let option = |kind: &&str| ((*kind).to_owned(), t.choice("money-account-", kind));
    let mut options: Vec<_> = Account::KINDS.iter().map(option).collect();
    if let Some(one) = req.query.filled("account").filter(|typed| typed.contains(':')) {
        options.push((one.to_owned(), one.to_owned()));
    }
    Choice { name: "account", label: "money-account", options, parse: parse_account }
}

async fn intro(conn: &mut Conn, t: &T) -> Result<Html> {
    let held = balance(conn, &Account::Held).await?;
    let suspense = Dong::ZERO.minus(balance(conn, &Account::Suspense).await?);
    let total = total(conn).await?;
    Html::render(&Intro { t, held, suspense, total })
}
