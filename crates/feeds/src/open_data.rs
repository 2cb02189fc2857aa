//! The typical products of the province as open data: CSV, JSON, JSON-LD, and a record of the set (DCAT-AP 3).
//!
//! What is in it: goods, the verified certificates or the source that make them typical, the booth's public name, its
//! commune. What is not: no
//! address of a house, no telephone, no tax code, no name of a person that is not the public name of a booth. A household
//! that calls its booth by a person's name has published that name itself, on a page that everybody reads.
mod dcat;
mod linked;
mod write;

use std::sync::Arc;

use bytes::Bytes;
use catalogue::{ProductId, typical_after};
use futures_util::stream::try_unfold;
use kernel::{Day, Error, Result};
use ui::{App, Req, Response};

use crate::answer;
use crate::item::Telling;
use crate::state::{known, state};
use crate::walk::telling;
pub(crate) use write::FIELDS;
use write::{Format, Row};

/// Under which others may use it: with the name of the source, for whatever they like.
pub(crate) const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// The files of the set, with their media type.
pub(crate) const FILES: [(&str, &str); 3] = [
    ("typical-products.csv", answer::CSV),
    ("typical-products.json", answer::JSON),
    ("typical-products.jsonld", answer::JSON_LD),
];

struct Walk {
    app: Arc<App>,
    telling: Telling,
    format: Format,
    after: Option<ProductId>,
    /// Certificates that hold on it are told.
    today: Day,
    at: At,
}

enum At {
    Head,
    /// Whether a row was written already.
    Rows(bool),
    End,
}

/// `/open-data/{file}`.
pub(crate) async fn get(req: Req) -> Result<Response> {
    let name = req.param("file").to_owned();
    let state = state(&req.app).await?;
    let (format, kind) = match name.as_str() {
        "typical-products.csv" => (Format::Csv, answer::CSV),
        "typical-products.json" => (Format::Json, answer::JSON),
        "typical-products.jsonld" => (Format::JsonLd, answer::JSON_LD),
        "dcat.jsonld" => {
            return Ok(if known(&req, &state) {
                answer::unchanged(&state)
            } else {
                answer::whole(answer::JSON_LD, &state, dcat::record(&req).to_string())
            });
        }
        _ => return Err(Error::NotFound),
    };
    if known(&req, &state) {
        return Ok(answer::unchanged(&state));
    }
    let telling = telling(&req)?;
    let walk =
        Walk { app: req.app.clone(), telling, format, after: None, today: req.ctx.now().day(), at: At::Head };
    Ok(answer::streamed(kind, &state, try_unfold(walk, step)))
}

/// The rows of the next products, one list for each that has any; empty at the end.
async fn next(walk: &mut Walk) -> Result<Vec<Vec<Row>>> {
    loop {
        let products = typical_after(&mut walk.app.db.reader().await?, walk.after, walk.today).await?;
        let Some(last) = products.last() else { return Ok(Vec::new()) };
        walk.after = Some(last.product.id);
        let rows = products.into_iter().map(|typical| Row::all(typical, &walk.telling));
        // What ran out is told no more, even before the sweep has ended it.
        let told: Vec<Vec<Row>> = rows.filter(|rows| !rows.is_empty()).collect();
        if !told.is_empty() {
            return Ok(told);
        }
    }
}

async fn step(mut walk: Walk) -> Result<Option<(Bytes, Walk)>> {
    let piece = match walk.at {
        At::Head => {
            walk.at = At::Rows(false);
            walk.format.head(&walk.telling)?
        }
        At::Rows(begun) => {
            let products = next(&mut walk).await?;
            walk.at = if products.is_empty() { At::End } else { At::Rows(true) };
            if products.is_empty() {
                // An empty piece would end nothing and say nothing.
                let tail = walk.format.tail();
                return Ok((!tail.is_empty()).then(|| (Bytes::from(tail), walk)));
            }
            walk.format.rows(&products, begun)?
        }
        At::End => return Ok(None),
    };
    Ok(Some((Bytes::from(piece), walk)))
}
