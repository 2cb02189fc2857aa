//! Rows of the set in its formats.
use catalogue::TypicalRow;
use kernel::{Error, Id, Locale, Result};
use places::Places;
use serde::Serialize;
use serde_json::json;

use super::LICENCE;
use crate::item::Telling;

/// The fields, in the order of the columns; each has a text `open-data-field-…`.
pub(crate) const FIELDS: [&str; 17] = [
    "id",
    "name_vi",
    "name_en",
    "recognition",
    "stars",
    "ocop_group",
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

/// A typical product as it is published. Empty where nothing is known.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Row {
    id: String,
    name_vi: String,
    name_en: Option<String>,
    /// `ocop` with a rank or group of OCOP, else `source`: a published source names it.
    recognition: &'static str,
    stars: Option<i64>,
    ocop_group: Option<String>,
    category: String,
    brand: Option<String>,
    producer_vi: String,
    producer_en: Option<String>,
    producer_kind: String,
    /// Code of the commune since 1 July 2025.
    commune: Option<String>,
    commune_name: Option<String>,
    place_in_source: Option<String>,
    source: Option<String>,
    page: String,
    /// The day on which it came to the market.
    since: String,
}

impl Row {
    pub(super) fn of(row: TypicalRow, telling: &Telling) -> Self {
        let ocop = row.stars.is_some() || row.ocop_group.is_some();
        let commune_name = row.commune.as_ref().map(|code| Places::shared().short(code, Locale::Vi));
        Self {
            id: row.id.uuid().to_string(),
            page: telling.product(&row.slug),
            name_vi: row.name.vi,
            name_en: row.name.en,
            recognition: if ocop { "ocop" } else { "source" },
            stars: row.stars,
            ocop_group: row.ocop_group,
            category: row.category,
            brand: row.brand,
            producer_vi: row.producer.vi,
            producer_en: row.producer.en,
            producer_kind: row.producer_kind,
            commune: row.commune,
            commune_name,
            place_in_source: row.place,
            source: row.source,
            since: row.added_at.day().iso(),
        }
    }

    fn cells(&self) -> Vec<String> {
        let or_empty = |value: &Option<String>| value.clone().unwrap_or_default();
        vec![
            self.id.clone(),
            self.name_vi.clone(),
            or_empty(&self.name_en),
            self.recognition.to_owned(),
            self.stars.map(|stars| stars.to_string()).unwrap_or_default(),
            or_empty(&self.ocop_group),
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

    fn linked(&self) -> serde_json::Value {
        let in_both = |vi: &str, en: Option<&String>| {
            let english = en.map(|en| json!({ "@language": "en", "@value": en }));
            std::iter::once(json!({ "@language": "vi", "@value": vi })).chain(english).collect::<Vec<_>>()
        };
        let mut out = json!({
            "@type": "Product",
            "@id": self.page,
            "identifier": self.id,
            "name": in_both(&self.name_vi, self.name_en.as_ref()),
            "category": self.category,
            "manufacturer": {
                "@type": "Organization",
                "name": in_both(&self.producer_vi, self.producer_en.as_ref()),
            },
        });
        let more = [
            ("award", self.stars.map(|stars| json!(format!("OCOP {stars}/5")))),
            ("brand", self.brand.as_ref().map(|brand| json!({ "@type": "Brand", "name": brand }))),
            ("citation", self.source.as_ref().map(|source| json!(source))),
            ("countryOfOrigin", Some(json!({ "@type": "Country", "name": "VN" }))),
            ("productionPlace", self.commune.as_ref().map(|code| {
                json!({ "@type": "AdministrativeArea", "identifier": code, "name": self.commune_name })
            })),
        ];
        if let Some(fields) = out.as_object_mut() {
            fields.extend(more.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
        }
        out
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

    /// `begun`: rows were written before these.
    pub(super) fn rows(self, rows: &[Row], begun: bool) -> Result<Vec<u8>> {
        let json = |row: &Row| match self {
            Self::JsonLd => Ok(row.linked().to_string()),
            _ => serde_json::to_string(row).map_err(Error::internal),
        };
        if let Self::Csv = self {
            let cells: Vec<Vec<String>> = rows.iter().map(Row::cells).collect();
            let file = documents::csv(&cells).map_err(Error::internal)?;
            // The mark of the encoding stands once, at the beginning of the file.
            return Ok(file.strip_prefix("\u{feff}".as_bytes()).map(<[u8]>::to_vec).unwrap_or(file));
        }
        let lines = rows.iter().map(json).collect::<Result<Vec<_>>>()?.join(",\n");
        Ok(if begun { format!(",\n{lines}") } else { lines }.into_bytes())
    }

    pub(super) fn tail(self) -> &'static [u8] {
        match self {
            Self::Csv => b"",
            Self::Json | Self::JsonLd => b"\n]}\n",
        }
    }
}
