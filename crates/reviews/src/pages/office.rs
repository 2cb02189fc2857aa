//! Reviews for moderators: those that need one first.
use kernel::{Locality, Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T, list_page};

use super::beginning;
use crate::ReviewState;
use crate::store::moderation::{WORK, WorkRow};

const fn column(label: &'static str, cell: fn(&WorkRow, &T) -> Cell) -> Column<WorkRow> {
    Column { label, numeric: false, cell }
}

const COLUMNS: &[Column<WorkRow>] = &[
    column("office-review-says", |row, t| {
        let text = beginning(&row.body, 70);
        let text = if text.is_empty() { t.get("review-no-words") } else { text };
        Cell::Link { text, to: format!("/office/reviews/{}", row.id) }
    }),
    Column { label: "review-stars", numeric: true, cell: |row, _| Cell::Number(row.stars) },
    column("office-review-product", |row, t| Cell::Text(row.product.show(t.locale).to_owned())),
    column("office-review-booth", |row, t| Cell::Text(row.booth.show(t.locale).to_owned())),
    column("office-review-state", |row, t| {
        let state = match row.answer_state {
            Some(ReviewState::Waiting) if row.state == ReviewState::Shown => "review-answer-waiting",
            _ => {
                return Cell::Mark {
                    text: t.choice("review-state-", row.state.key()),
                    tone: row.state.tone(),
                };
            }
        };
        Cell::Mark { text: t.get(state), tone: "wait" }
    }),
    Column {
        label: "office-review-reports",
        numeric: true,
        cell: |row, _| if row.reports == 0 { Cell::Empty } else { Cell::Number(row.reports) },
    },
    column("office-review-written", |row, _| Cell::Time(row.written_at)),
];

/// The filters that an official's locality puts on the list.
fn fixed(locality: &Locality) -> Vec<(&'static str, Value)> {
    match locality {
        Locality::Province => Vec::new(),
        Locality::Communes(codes) => vec![("communes", Value::Text(format!("-{}-", codes.join(" "))))],
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let intro = Html::text(&t.get("office-reviews-intro"));
    let page = ListPage {
        title: t.get("office-reviews"),
        section: Section::Office,
        intro: Html(format!("<p class=\"soft mb-4\">{intro}</p>")),
        list: &WORK,
        scope: Vec::new(),
        fixed: fixed(&req.ctx.actor.locality()),
        columns: COLUMNS,
        choices: choices(&t),
        hidden: Vec::new(),
        empty: t.get("office-reviews-none"),
        file: "reviews",
    };
    list_page(&req, &mut req.reader().await?, page).await
}

fn choices(t: &T) -> Vec<Choice> {
    let states = ReviewState::ALL.iter().map(|s| (s.key().to_owned(), t.choice("review-state-", s.key())));
    let stars = (1..=5).map(|stars: i64| (stars.to_string(), stars.to_string()));
    let todo = [("1", "office-reviews-reported"), ("2", "office-reviews-waiting")];
    let todo = todo.iter().map(|(key, text)| ((*key).to_owned(), t.get(text)));
    vec![
        Choice {
            name: "attention",
            label: "office-reviews-todo",
            options: todo.collect(),
            parse: |typed| typed.parse().ok().map(Value::Int),
        },
        Choice {
            name: "state",
            label: "office-review-state",
            options: states.collect(),
            parse: |typed| ReviewState::from_key(typed).map(|state| Value::Text(state.key().to_owned())),
        },
        Choice {
            name: "stars",
            label: "review-stars",
            options: stars.collect(),
            parse: |typed| typed.parse().ok().map(Value::Int),
        },
    ]
}
