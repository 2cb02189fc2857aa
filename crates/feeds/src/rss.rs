//! New products as RSS 2.0 (<https://www.rssboard.org/rss-specification>), for readers and newsletters.
use catalogue::{ProductRow, image_of, latest};
use kernel::{Id, Result};
use ui::{Req, Response};

use crate::answer;
use crate::item::Telling;
use crate::state::{State, http_date, known, state};
use crate::walk::{About, about, booth_of, telling};
use crate::xml::{shorten, tag, text};

/// Characters of a description.
const DESCRIPTION: usize = 1000;

pub(crate) async fn get(req: Req) -> Result<Response> {
    let booth = booth_of(&req).await?;
    let state = state(&req.app).await?;
    if known(&req, &state) {
        return Ok(answer::unchanged(&state));
    }
    let telling = telling(&req)?;
    let products = latest(&mut req.reader().await?, booth.as_ref().map(|booth| booth.id)).await?;
    let about = about(&req, &telling, booth.as_ref());
    let own = telling.absolute(&req.path);
    Ok(answer::whole(answer::RSS, &state, channel(&telling, &about, &own, &state, &products)))
}

fn channel(telling: &Telling, about: &About, own: &str, state: &State, products: &[ProductRow]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n",
    );
    tag(&mut out, "title", &about.title);
    tag(&mut out, "link", &about.link);
    tag(&mut out, "description", &about.description);
    tag(&mut out, "language", telling.locale.code());
    if !state.modified.is_empty() {
        tag(&mut out, "lastBuildDate", &state.modified);
    }
    for piece in ["<atom:link href=\"", &text(own), "\" rel=\"self\" type=\"application/rss+xml\"/>\n"] {
        out.push_str(piece);
    }
    for product in products {
        item(&mut out, telling, product);
    }
    out.push_str("</channel>\n</rss>\n");
    out
}

fn item(out: &mut String, telling: &Telling, product: &ProductRow) {
    out.push_str("<item>\n");
    tag(out, "title", product.name.show(telling.locale));
    tag(out, "link", &telling.product(&product.slug));
    tag(out, "description", &shorten(product.description.show(telling.locale), DESCRIPTION));
    tag(out, "category", &telling.category(&product.category));
    out.push_str("<guid isPermaLink=\"false\">");
    out.push_str(&product.id.uuid().to_string());
    out.push_str("</guid>\n");
    tag(out, "pubDate", &http_date(product.added_at));
    picture(out, &telling.absolute(&image_of(product)));
    out.push_str("</item>\n");
}

/// The specification wants a length; 0 stands for one that is not known.
fn picture(out: &mut String, address: &str) {
    let extension = address.rsplit('.').next().unwrap_or_default();
    let kind = match extension {
        "webp" => "image/webp",
        "jpg" | "jpeg" => "image/jpeg",
        _ => "image/png",
    };
    for piece in ["<enclosure url=\"", &text(address), "\" length=\"0\" type=\"", kind, "\"/>\n"] {
        out.push_str(piece);
    }
}
