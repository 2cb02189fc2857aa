//! What a browser needs to install the market, or one booth, as an app (W3C Web Application Manifest).
use axum::http::{HeaderValue, StatusCode, header};
use booths::BoothRow;
use kernel::{Error, Locale, Result};
use serde_json::{Value, json};
use ui::{Req, Response, T};

/// Browsers fetch a manifest without cookies, so its language stands in the address.
pub(crate) fn reader(req: &Req) -> T {
    let asked = req.query.get("lang").and_then(|code| req.app.i18n.locale(code));
    T::new(req.app.i18n.clone(), asked.unwrap_or(req.ctx.locale))
}

fn icon(name: &str, size: u32, purpose: &str) -> Value {
    json!({
        "src": format!("/illustrations/app/{name}-{size}.png"), "sizes": format!("{size}x{size}"),
        "type": "image/png", "purpose": purpose,
    })
}

/// A page that the icon offers when it is pressed long.
fn shortcut(t: &T, key: &str, url: &str) -> Value {
    json!({ "name": t.get(key), "url": url })
}

fn answer(manifest: &Value) -> Response {
    let mut response = ui::json(StatusCode::OK, manifest);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/manifest+json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    response
}

fn common(t: &T) -> Value {
    json!({
        "lang": t.lang(), "dir": "ltr", "scope": "/", "display": "standalone", "orientation": "any",
        "background_color": "#fbf8f1", "theme_color": "#0f766e", "categories": ["shopping", "food"],
    })
}

fn with(mut manifest: Value, more: Value) -> Value {
    if let (Some(all), Value::Object(more)) = (manifest.as_object_mut(), more) {
        all.extend(more);
    }
    manifest
}

/// The market's.
pub(crate) fn market(req: &Req) -> Response {
    let t = reader(req);
    let area = req.app.settings().area_name(t.locale());
    let own = json!({
        "id": "/?app=market", "start_url": "/?app=market", "name": t.get("app-name"), "short_name": "Chợ Nổi",
        "description": t.with("place", area).get("app-description"),
        "icons": [icon("market", 192, "any"), icon("market", 512, "any"), icon("market-maskable", 512, "maskable")],
        "shortcuts": [
            shortcut(&t, "app-orders", "/account"), shortcut(&t, "app-cart", "/cart"),
            shortcut(&t, "wishes-title", "/account/favourites"), shortcut(&t, "app-track", "/track"),
        ],
    });
    answer(&with(common(&t), own))
}

/// Longest name under an icon.
const SHORT: usize = 14;

/// Whole words of a name, as many as stand under an icon.
fn short(name: &str) -> String {
    let mut out = String::new();
    for word in name.split_whitespace() {
        if !out.is_empty() && out.chars().count() + 1 + word.chars().count() > SHORT {
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// A booth's: it is installed under its own name and picture and opens on its own page; cart and checkout belong to it,
/// since they are the market's.
///
/// # Errors
/// [`Error::NotFound`] when there is no such booth that everybody sees.
pub(crate) async fn booth(req: Req) -> Result<Response> {
    let booth = booths::booth_by_slug(&mut req.reader().await?, req.param("slug")).await?;
    if !booth.state.is_public() {
        return Err(Error::NotFound);
    }
    let t = reader(&req);
    Ok(answer(&with(common(&t), of_booth(&booth, &t))))
}

fn of_booth(booth: &BoothRow, t: &T) -> Value {
    let (page, picture) = (format!("/booths/{}", booth.slug), format!("booth-{}", booth.kind.key()));
    let name = booth.name.show(t.locale());
    // A name that the reader's language lacks is Vietnamese.
    let lang = booth.name.own(t.locale()).map_or(Locale::Vi.code(), |_| t.lang());
    json!({
        "id": format!("{page}?app=booth"), "start_url": format!("{page}?app=booth"), "lang": lang,
        "name": name, "short_name": short(name), "description": booth.story.show(t.locale()),
        "icons": [icon(&picture, 192, "any"), icon(&picture, 512, "any"), icon(&picture, 512, "maskable")],
        "shortcuts": [shortcut(t, "app-cart", "/cart"), shortcut(t, "app-track", "/track")],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_under_an_icon_is_whole_words() {
        assert_eq!(short("Cơ sở dừa sáp Vicosap"), "Cơ sở dừa sáp");
        assert_eq!(short("Vicosap"), "Vicosap");
        assert_eq!(short("  Nông  hộ Ba "), "Nông hộ Ba");
    }
}
