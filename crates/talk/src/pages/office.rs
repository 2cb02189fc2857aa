//! What was reported, for moderators: that, by whom and why, and nothing of what was written.
use kernel::{Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T, list_page};

use crate::ReportReason;
use crate::store::report::{REPORTED, ReportRow};

const fn column(label: &'static str, cell: fn(&ReportRow, &T) -> Cell) -> Column<ReportRow> {
    Column { label, numeric: false, cell }
}

const COLUMNS: &[Column<ReportRow>] = &[
    column("office-talk-reason", |row, t| Cell::Link {
        text: t.choice("talk-report-reason-", &row.reason),
        to: format!("/office/talks/{}", row.id),
    }),
    column("office-talk-booth", |row, t| Cell::Text(row.booth_name.show(t.locale).to_owned())),
    column("office-talk-side", |row, t| Cell::Text(t.choice("talk-side-", row.side.key()))),
    column("office-talk-reported", |row, _| Cell::Time(row.reported_at)),
    column("office-talk-state", |row, t| match &row.verdict {
        Some(verdict) => Cell::Mark { text: t.choice("talk-verdict-", verdict), tone: "good" },
        None => Cell::Mark { text: t.get("talk-verdict-open"), tone: "wait" },
    }),
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let intro = Html::text(&t.get("office-talks-intro"));
    let page = ListPage {
        title: t.get("office-talks"),
        section: Section::Office,
        intro: Html(format!("<p class=\"soft mb-4\">{intro}</p>")),
        list: &REPORTED,
        scope: Vec::new(),
        fixed: Vec::new(),
        columns: COLUMNS,
        choices: choices(&t),
        hidden: Vec::new(),
        empty: t.get("office-talks-none"),
        file: "talks",
    };
    list_page(&req, &mut req.reader().await?, page).await
}

fn choices(t: &T) -> Vec<Choice> {
    let states = [("true", "talk-verdict-open"), ("false", "talk-verdict-decided")];
    let states = states.iter().map(|(key, text)| ((*key).to_owned(), t.get(text)));
    let reasons =
        ReportReason::ALL.iter().map(|r| (r.key().to_owned(), t.choice("talk-report-reason-", r.key())));
    vec![
        Choice {
            name: "open",
            label: "office-talk-state",
            options: states.collect(),
            parse: |typed| typed.parse().ok().map(Value::Bool),
        },
        Choice {
            name: "reason",
            label: "office-talk-reason",
            options: reasons.collect(),
            parse: |typed| ReportReason::from_key(typed).map(|reason| Value::Text(reason.key().to_owned())),
        },
    ]
}
