//! The orders of the seller's booth.
use kernel::{Day, Id, Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T, list_page};

use crate::OrderRow;
use crate::order::{Payment, Status};
use crate::store::lists::OF_BOOTH;

const COLUMNS: &[Column<OrderRow>] = &[
    Column {
        label: "order-code",
        numeric: false,
        cell: |row, _| Cell::Link {
            text: row.code.as_str().to_owned(),
            to: format!("/desk/orders/{}", row.code),
        },
    },
    Column { label: "order-placed-at", numeric: false, cell: |row, _| Cell::Time(row.placed_at) },
    Column { label: "order-goods", numeric: true, cell: |row, _| Cell::Money(row.goods) },
    Column { label: "order-fee", numeric: true, cell: |row, _| Cell::Money(row.fee) },
    Column {
        label: "order-payment",
        numeric: false,
        cell: |row, t| Cell::Text(t.choice("order-payment-", row.payment.key())),
    },
    Column {
        label: "order-origin",
        numeric: false,
        cell: |row, t| Cell::Text(t.choice("order-origin-", row.origin.key())),
    },
    Column { label: "order-status", numeric: false, cell: status },
];

/// The status of an order as a mark.
pub(crate) fn status(row: &OrderRow, t: &T) -> Cell {
    Cell::Mark { text: t.choice("order-status-", row.status.key()), tone: row.status.tone() }
}

/// The filters by status and payment.
pub(crate) fn choices(t: &T) -> Vec<Choice> {
    let statuses = Status::ALL.iter().map(|s| (s.key().to_owned(), t.choice("order-status-", s.key())));
    let payments = Payment::ALL.iter().map(|p| (p.key().to_owned(), t.choice("order-payment-", p.key())));
    vec![
        Choice {
            name: "status",
            label: "order-status",
            options: statuses.collect(),
            parse: |typed| Status::from_key(typed).map(|s| Value::Text(s.key().to_owned())),
        },
        Choice {
            name: "payment",
            label: "order-payment",
            options: payments.collect(),
            parse: |typed| Payment::from_key(typed).map(|p| Value::Text(p.key().to_owned())),
        },
    ]
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    // No booth yet: the desk says what to do.
    let Some(booth) = super::desk_booth(&req, booths::Duty::View).await? else {
        return ui::see_other("/desk");
    };
    let mut choices = choices(&t);
    choices.push(Choice {
        name: "from",
        label: "order-from-day",
        options: Vec::new(),
        parse: |typed| Day::parse(typed).map(|day| Value::Text(day.iso())),
    });
    let page = ListPage {
        title: t.get("desk-orders"),
        section: Section::Desk,
        intro: Html::default(),
        list: &OF_BOOTH,
        scope: vec![Value::Uuid(booth.id.uuid())],
        fixed: Vec::new(),
        hidden: vec![Choice {
            name: "customer",
            label: "desk-customers",
            options: Vec::new(),
            parse: |typed| Some(Value::Text(typed.to_owned())),
        }],
        columns: COLUMNS,
        choices,
        empty: t.get("orders-none"),
        file: "orders",
    };
    list_page(&req, &mut conn, page).await
}
