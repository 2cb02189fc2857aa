//! What somebody may be typing: options of the search field's list.
use axum::http::StatusCode;
use kernel::{Error, Result};
use search::SearchIndex;
use ui::{Html, Req, Response};

/// Suggestions at most.
const MOST: usize = 8;

pub(crate) fn get(req: &Req) -> Result<Response> {
    let typed: String = req.query.get("q").unwrap_or_default().chars().take(60).collect();
    let index = req.app.part::<SearchIndex>()?;
    let words = match typed.trim().chars().count() {
        0 | 1 => Vec::new(),
        _ => index.suggest(&typed, MOST).map_err(Error::internal)?,
    };
    let options: Vec<String> =
        words.iter().map(|word| format!("<option value=\"{}\"></option>", Html::text(word))).collect();
    Ok(ui::html(StatusCode::OK, Html(options.concat())))
}
