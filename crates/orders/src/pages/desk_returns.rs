//! Goods that buyers want to give back: the list of the seller's booth.
use kernel::{Id, Result, Value};
use ui::{Column, Html, ListPage, Req, Response, Section, list_page};

use super::desk_booth;
use super::return_columns::{columns, link, states};
use crate::returns::ReturnState;
use crate::store::returns::{RETURNS, ReturnRow};

const COLUMNS: &[Column<ReturnRow>] =
    &columns(|row, _| link(row, format!("/desk/orders/{}#return-{}", row.code, row.code)));

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let Some(booth) = desk_booth(&req, booths::Duty::View).await? else { return ui::see_other("/desk") };
    let page = ListPage {
        title: t.get("desk-returns"),
        section: Section::Desk,
        intro: Html(format!("<p class=\"soft\">{}</p>", Html::text(&t.get("desk-returns-lead")))),
        list: &RETURNS,
        scope: vec![Value::Uuid(booth.id.uuid())],
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![states(&t, ReturnState::ALL)],
        empty: t.get("desk-returns-none"),
        file: "returns",
    };
    list_page(&req, &mut conn, page).await
}
