//! What buyers asked officials to decide.
use kernel::Result;
use ui::{Column, Html, ListPage, Req, Response, Section, list_page};

use super::return_columns::{columns, link, states};
use crate::returns::ReturnState;
use crate::store::returns::{DISPUTES, ReturnRow};

const COLUMNS: &[Column<ReturnRow>] = &columns(|row, _| link(row, format!("/office/disputes/{}", row.code)));

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let among =
        [ReturnState::Disputed, ReturnState::Refunded, ReturnState::Dismissed, ReturnState::Withdrawn];
    let page = ListPage {
        title: t.get("office-disputes"),
        section: Section::Office,
        intro: Html(format!("<p class=\"soft\">{}</p>", Html::text(&t.get("disputes-lead")))),
        list: &DISPUTES,
        scope: Vec::new(),
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![states(&t, &among)],
        empty: t.get("disputes-none"),
        file: "disputes",
    };
    list_page(&req, &mut req.reader().await?, page).await
}
