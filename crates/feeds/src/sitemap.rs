//! The sitemap (<https://www.sitemaps.org/protocol.html>): an index, and files of at most 50,000 addresses.
//!
//! `pages.xml` holds pages that are always there, shelves and communes; `booths-N.xml` and `products-N.xml` the rest.
//! Where each file of products begins is found by walking once over their ids and kept for ten minutes; the last file
//! has no end, so a new product stands in it at once.
use std::sync::Arc;

use bytes::Bytes;
use catalogue::{
    ProductId, SITEMAP_MOST, booth_addresses, communes_with_booths, product_addresses, product_addresses_end,
};
use futures_util::stream::try_unfold;
use kernel::{BoothId, Error, Id, Instant, Result};
use ui::{App, Req, Response, percent_encode};

use crate::answer;
use crate::memory::Memory;
use crate::state::{State, known, state};
use crate::walk::telling;
use crate::xml::tag;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
const TAIL: &str = "</urlset>\n";
/// Seconds for which the beginnings of files are kept.
const KEPT: i64 = 600;

/// After which product or booth each file begins; the first begins at the beginning.
#[derive(Debug, Default)]
pub(crate) struct Bounds {
    products: Vec<Option<ProductId>>,
    booths: Vec<Option<BoothId>>,
}

impl Bounds {
    /// The state of a file of the sitemap: it also changes when the files begin elsewhere, of which the log knows no
    /// time.
    fn marked(&self, state: &State) -> State {
        let files = format!("-{}-{}\"", self.products.len(), self.booths.len());
        State { etag: format!("{}{files}", state.etag.trim_end_matches('"')), modified: String::new() }
    }
}

async fn bounds(app: &App, now: Instant) -> Result<Arc<Bounds>> {
    let memory = app.part::<Memory>()?;
    if let Some(bounds) = memory.bounds(now.plus_seconds(-KEPT)) {
        return Ok(bounds);
    }
    let bounds = Arc::new(Bounds { products: product_bounds(app).await?, booths: booth_bounds(app).await? });
    memory.keep_bounds(now, bounds.clone());
    Ok(bounds)
}

/// None where there is nothing: a file of the sitemap holds an address at least.
async fn product_bounds(app: &App) -> Result<Vec<Option<ProductId>>> {
    if product_addresses(&mut app.db.reader().await?, None).await?.is_empty() {
        return Ok(Vec::new());
    }
    let mut bounds = vec![None];
    let mut after = None;
    while let Some(end) = product_addresses_end(&mut app.db.reader().await?, after).await? {
        after = Some(end);
        bounds.push(after);
    }
    Ok(bounds)
}

async fn booth_bounds(app: &App) -> Result<Vec<Option<BoothId>>> {
    let (mut bounds, mut seen, mut last) = (Vec::new(), 0, None);
    loop {
        let rows = booth_addresses(&mut app.db.reader().await?, last).await?;
        for (id, _) in &rows {
            if seen % SITEMAP_MOST == 0 {
                bounds.push(last);
            }
            seen += 1;
            last = Some(*id);
        }
        if rows.is_empty() {
            return Ok(bounds);
        }
    }
}

/// `/sitemap.xml`: the list of files.
pub(crate) async fn index(req: Req) -> Result<Response> {
    let bounds = bounds(&req.app, req.ctx.now()).await?;
    let state = bounds.marked(&state(&req.app).await?);
    if known(&req, &state) {
        return Ok(answer::unchanged(&state));
    }
    let base = req.app.settings().base_url;
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let booths = (1..=bounds.booths.len()).map(|number| format!("booths-{number}"));
    let products = (1..=bounds.products.len()).map(|number| format!("products-{number}"));
    for file in std::iter::once("pages".to_owned()).chain(booths).chain(products) {
        out.push_str("<sitemap>\n");
        tag(&mut out, "loc", &format!("{base}/sitemaps/{file}.xml"));
        out.push_str("</sitemap>\n");
    }
    out.push_str("</sitemapindex>\n");
    Ok(answer::whole(answer::XML, &state, out))
}

/// One of the files; a number that is not in the index is not found.
pub(crate) async fn file(req: Req) -> Result<Response> {
    let state = state(&req.app).await?;
    let name = req.param("file").strip_suffix(".xml").ok_or(Error::NotFound)?.to_owned();
    if name == "pages" {
        return Ok(if known(&req, &state) {
            answer::unchanged(&state)
        } else {
            answer::whole(answer::XML, &state, pages(&req).await?)
        });
    }
    let (kind, number) = name.rsplit_once('-').ok_or(Error::NotFound)?;
    let at = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).ok_or(Error::NotFound)?;
    let bounds = bounds(&req.app, req.ctx.now()).await?;
    let files = match kind {
        "products" => bounds.products.len(),
        "booths" => bounds.booths.len(),
        _ => 0,
    };
    if at >= files {
        return Err(Error::NotFound);
    }
    let state = bounds.marked(&state);
    if known(&req, &state) {
        return Ok(answer::unchanged(&state));
    }
    let app = req.app.clone();
    let base = app.settings().base_url;
    if kind == "products" {
        let after = bounds.products.get(at).copied().flatten();
        let until = bounds.products.get(at + 1).copied().flatten();
        let walk = Walk { app, base, after, until, left: SITEMAP_MOST, at: At::Head };
        Ok(answer::streamed(answer::XML, &state, try_unfold(walk, products)))
    } else {
        let after = bounds.booths.get(at).copied().flatten();
        let until = bounds.booths.get(at + 1).copied().flatten();
        let walk = Walk { app, base, after, until, left: SITEMAP_MOST, at: At::Head };
        Ok(answer::streamed(answer::XML, &state, try_unfold(walk, booths)))
    }
}

fn address(out: &mut String, address: &str, changed: Option<Instant>) {
    out.push_str("<url>\n");
    tag(out, "loc", address);
    if let Some(at) = changed {
        tag(out, "lastmod", &at.iso());
    }
    out.push_str("</url>\n");
}

/// Pages that are always there, shelves, and communes with a booth.
async fn pages(req: &Req) -> Result<String> {
    let telling = telling(req)?;
    let communes = communes_with_booths(&mut req.reader().await?).await?;
    let mut out = String::from(HEAD);
    for path in ["/", "/products", "/booths", "/markets", "/map", "/open-data"] {
        address(&mut out, &telling.absolute(path), None);
    }
    for category in &telling.categories.0 {
        address(&mut out, &telling.absolute(&format!("/products?category={}", category.code)), None);
    }
    for commune in communes {
        address(&mut out, &telling.absolute(&format!("/markets/{}", percent_encode(&commune))), None);
    }
    out.push_str(TAIL);
    Ok(out)
}

enum At {
    Head,
    Rows,
    End,
}

struct Walk<I> {
    app: Arc<App>,
    base: String,
    after: Option<I>,
    /// The last one of the file; none in the last file.
    until: Option<I>,
    /// Addresses that the file may still hold.
    left: usize,
    at: At,
}

type Step<I> = Result<Option<(Bytes, Walk<I>)>>;

async fn products(mut walk: Walk<ProductId>) -> Step<ProductId> {
    let At::Rows = walk.at else { return Ok(walk.frame()) };
    let rows = product_addresses(&mut walk.app.db.reader().await?, walk.after).await?;
    let (mut out, mut last, until) = (String::new(), None, walk.until);
    for (id, slug, changed) in rows.into_iter().take(walk.left).take_while(|(id, ..)| inside(*id, until)) {
        address(&mut out, &format!("{}/products/{}", walk.base, percent_encode(&slug)), Some(changed));
        last = Some(id);
        walk.left -= 1;
    }
    Ok(Some(walk.on(out, last)))
}

async fn booths(mut walk: Walk<BoothId>) -> Step<BoothId> {
    let At::Rows = walk.at else { return Ok(walk.frame()) };
    let rows = booth_addresses(&mut walk.app.db.reader().await?, walk.after).await?;
    let (mut out, mut last, until) = (String::new(), None, walk.until);
    for (id, slug) in rows.into_iter().take(walk.left).take_while(|(id, _)| inside(*id, until)) {
        address(&mut out, &format!("{}/booths/{}", walk.base, percent_encode(&slug)), None);
        last = Some(id);
        walk.left -= 1;
    }
    Ok(Some(walk.on(out, last)))
}

impl<I> Walk<I> {
    /// The head of the file, or nothing more after its end.
    fn frame(mut self) -> Option<(Bytes, Self)> {
        if let At::End = self.at {
            return None;
        }
        self.at = At::Rows;
        Some((Bytes::from(HEAD), self))
    }

    /// Rows were written up to `last`; where there were none, the file ends.
    fn on(mut self, out: String, last: Option<I>) -> (Bytes, Self) {
        if last.is_none() {
            self.at = At::End;
            return (Bytes::from(TAIL), self);
        }
        self.after = last;
        (Bytes::from(out), self)
    }
}

fn inside<I: Id>(id: I, until: Option<I>) -> bool {
    until.is_none_or(|until| id.uuid() <= until.uuid())
}
