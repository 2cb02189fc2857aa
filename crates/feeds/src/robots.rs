//! `robots.txt` (RFC 9309): what search engines need not look at, and where the map of the rest is.
use axum::http::StatusCode;
use ui::{Req, Response};

/// Pages of one person or one purchase, and pages without an end. What is secret has a permit; this hides nothing.
const CLOSED: [&str; 15] = [
    "/account",
    "/api/",
    "/cart",
    "/checkout",
    "/desk",
    "/drafts/",
    "/hooks/",
    "/join/",
    "/language/",
    "/office",
    "/pay/",
    "/search",
    "/sign-in",
    "/sign-up",
    "/track",
];

pub(crate) fn get(req: &Req) -> Response {
    let mut out = String::from("User-agent: *\n");
    for path in CLOSED {
        out.push_str("Disallow: ");
        out.push_str(path);
        out.push('\n');
    }
    out.push_str("\nSitemap: ");
    out.push_str(&req.app.settings().base_url);
    out.push_str("/sitemap.xml\n");
    ui::text(StatusCode::OK, out)
}
