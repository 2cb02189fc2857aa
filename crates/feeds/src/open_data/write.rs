//! Rows of the set in its formats.
use catalogue::{Typical, TypicalCertificateRow, TypicalRow};
use kernel::{Day, Error, Id, Locale, Result};
use places::Places;
use serde::Serialize;
use serde_json::json;

use super::{LICENCE, linked};
use crate::item::Telling;

/// The fields, in the order of the columns; each has a text `open-data-field-…`.
pub(crate) const FIELDS: [&str; 21] = [
    "id",
    "name_vi",
    "name_en",
    "kind",
    "stars",
    "ocop_group",
    "number",
    "issuer",
    "issued_on",
    "expires_on",
    "category",
    "brand",
    "producer_vi",
    "producer_en",
    "producer_kind",
    "commune",
    "commune_name",
    "place_in_source",
    "source",
    "page",
    "since",
];

/// What makes a product typical, with the product, as it is published. Empty where nothing is known.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) name_vi: String,
    pub(super) name_en: Option<String>,
    /// A kind of `certificates.toml`, or `source`: a published source names the product.
    pub(super) kind: String,
    pub(super) stars: Option<i64>,
    pub(super) ocop_group: Option<String>,
    pub(super) number: Option<String>,
    pub(super) issuer: Option<String>,
    /// Days as `2026-08-21`; the last day on which it holds.
    pub(super) issued_on: Option<String>,
    pub(super) expires_on: Option<String>,
    pub(super) category: String,
    pub(super) brand: Option<String>,
    pub(super) producer_vi: String,
    pub(super) producer_en: Option<String>,
    producer_kind: String,
    /// Code of the commune since 1 July 2025.
    pub(super) commune: Option<String>,
    pub(super) commune_name: Option<String>,
    place_in_source: Option<String>,
    pub(super) source: Option<String>,
    pub(super) page: String,
    /// The day on which it came to the market.
    since: String,
}

/// The kind of what a published source names without a certificate.
pub(super) const SOURCE: &str = "source";

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

impl Row {
    /// One row for each certificate, and one for the source of a product without stars; stars have a certificate.
    pub(super) fn all(typical: Typical, telling: &Telling) -> Vec<Self> {
        let Typical { product, certificates } = typical;
        let by_source =
            (product.stars.is_none() && product.source.is_some()).then(|| Self::of(&product, telling));
        let certified = certificates.into_iter().map(|paper| Self::of(&product, telling).certified(paper));
        certified.chain(by_source).collect()
    }

    fn of(row: &TypicalRow, telling: &Telling) -> Self {
        Self {
            id: row.id.uuid().to_string(),
            name_vi: row.name.vi.clone(),
            name_en: row.name.en.clone(),
            kind: SOURCE.to_owned(),
            stars: None,
            ocop_group: row.ocop_group.clone(),
            number: None,
            issuer: None,
            issued_on: None,
            expires_on: None,
            category: row.category.clone(),
            brand: row.brand.clone(),
            producer_vi: row.producer.vi.clone(),
            producer_en: row.producer.en.clone(),
            producer_kind: row.producer_kind.clone(),
            commune: row.commune.clone(),
            commune_name: row.commune.as_ref().map(|code| Places::shared().short(code, Locale::Vi)),
            place_in_source: row.place.clone(),
            source: row.source.clone(),
            page: telling.product(&row.slug),
            since: row.added_at.day().iso(),
        }
    }

    fn certified(self, paper: TypicalCertificateRow) -> Self {
        Self {
            kind: paper.kind,
            stars: paper.stars,
            ocop_group: paper.ocop_group,
            number: some(paper.number),
            issuer: some(paper.issuer),
            issued_on: paper.issued_on.map(Day::iso),
            expires_on: paper.expires_on.map(Day::iso),
            source: some(paper.source),
            ..self
        }
    }

    fn cells(&self) -> Vec<String> {
        let or_empty = |value: &Option<String>| value.clone().unwrap_or_default();
        vec![
            self.id.clone(),
            self.name_vi.clone(),
            or_empty(&self.name_en),
            self.kind.clone(),
            self.stars.map(|stars| stars.to_string()).unwrap_or_default(),
            or_empty(&self.ocop_group),
            or_empty(&self.number),
            or_empty(&self.issuer),
            or_empty(&self.issued_on),
            or_empty(&self.expires_on),
            self.category.clone(),
            or_empty(&self.brand),
            self.producer_vi.clone(),
            or_empty(&self.producer_en),
            self.producer_kind.clone(),
            or_empty(&self.commune),
            or_empty(&self.commune_name),
            or_empty(&self.place_in_source),
            or_empty(&self.source),
            self.page.clone(),
            self.since.clone(),
        ]
    }
}

/// How the set is written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Format {
    Csv,
    Json,
    JsonLd,
}

impl Format {
    pub(super) fn head(self, telling: &Telling) -> Result<Vec<u8>> {
        let about = telling.absolute("/open-data");
        Ok(match self {
            Self::Csv => documents::csv(&[FIELDS.map(str::to_owned).to_vec()]).map_err(Error::internal)?,
            Self::Json => {
                format!("{{\"about\":{},\"license\":{},\"items\":[\n", json!(about), json!(LICENCE))
                    .into_bytes()
            }
            Self::JsonLd => {
                let context = json!({ "@vocab": "https://schema.org/", "license": { "@type": "@id" } });
                format!(
                    "{{\"@context\":{context},\"@type\":\"Dataset\",\"@id\":{},\"license\":{},\"about\":[\n",
                    json!(about),
                    json!(LICENCE)
                )
                .into_bytes()
            }
        })
    }

    /// `products`: the rows of each; `begun`: some were written before these. Linked data says a product once, the
    /// other formats each row by itself.
    pub(super) fn rows(self, products: &[Vec<Row>], begun: bool) -> Result<Vec<u8>> {
        let lines = match self {
            Self::Csv => return table(products),
            Self::Json => products.iter().flatten().map(json_line).collect::<Result<Vec<_>>>()?,
            Self::JsonLd => products.iter().filter_map(|rows| linked::product(rows)).collect(),
        };
        let lines = lines.join(",\n");
        Ok(if begun { format!(",\n{lines}") } else { lines }.into_bytes())
    }

    pub(super) fn tail(self) -> &'static [u8] {
        match self {
            Self::Csv => b"",
            Self::Json | Self::JsonLd => b"\n]}\n",
        }
    }
}

fn json_line(row: &Row) -> Result<String> {
    serde_json::to_string(row).map_err(Error::internal)
}

fn table(products: &[Vec<Row>]) -> Result<Vec<u8>> {
    let cells: Vec<Vec<String>> = products.iter().flatten().map(Row::cells).collect();
    let file = documents::csv(&cells).map_err(Error::internal)?;
    // The mark of the encoding stands once, at the beginning of the file.
    Ok(file.strip_prefix("\u{feff}".as_bytes()).map(<[u8]>::to_vec).unwrap_or(file))
}
