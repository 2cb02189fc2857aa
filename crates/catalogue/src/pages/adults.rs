//! The question of age, once in a browser: a form and a cookie, no script.
use axum::http::{HeaderValue, header};
use kernel::{Error, Result};
use ui::{Req, Response, see_other};

/// Name of the cookie that says that its reader is 18 or older; half a year.
const COOKIE: &str = "adult";
const SECONDS: i64 = 180 * 86_400;

/// Whether this browser's reader has said to be 18 or older.
pub fn is_adult(req: &Req) -> bool {
    req.cookie(COOKIE).is_some_and(|value| value == "yes")
}

pub(crate) fn post(req: &Req) -> Result<Response> {
    let form = req.form();
    // Only back to a product: a form of elsewhere leads nowhere else.
    let slug = form.value("product").to_owned();
    let plain = slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if form.value("answer") != "yes" || slug.is_empty() || !plain {
        return see_other("/products");
    }
    let secure = if req.app.settings().base_url.starts_with("https://") { "; Secure" } else { "" };
    let cookie = format!("{COOKIE}=yes; Path=/; Max-Age={SECONDS}; SameSite=Lax; HttpOnly{secure}");
    let mut answer = see_other(&format!("/products/{slug}"))?;
    let cookie = HeaderValue::from_str(&cookie).map_err(Error::internal)?;
    answer.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(answer)
}
