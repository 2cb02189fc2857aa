//! A typical product as linked data, in schema.org's words (<https://schema.org/Product>, <https://schema.org/Certification>).
use catalogue::CertificateKind;
use serde_json::{Value, json};

use super::write::{Row, SOURCE};

/// The product of some rows with all that makes it typical; none without a row.
pub(super) fn product(rows: &[Row]) -> Option<String> {
    let row = rows.first()?;
    let certificates: Vec<Value> = rows.iter().filter(|row| row.kind != SOURCE).map(certificate).collect();
    let stars = rows.iter().filter_map(|row| row.stars).max();
    let citation: Vec<&String> = rows.iter().filter_map(|row| row.source.as_ref()).collect();
    let mut out = json!({
        "@type": "Product",
        "@id": row.page,
        "identifier": row.id,
        "name": in_both(&row.name_vi, row.name_en.as_ref()),
        "category": row.category,
        "manufacturer": {
            "@type": "Organization",
            "name": in_both(&row.producer_vi, row.producer_en.as_ref()),
        },
        "award": stars.map(|stars| format!("OCOP {stars}/5")),
        "brand": row.brand.as_ref().map(|brand| json!({ "@type": "Brand", "name": brand })),
        "citation": (!citation.is_empty()).then_some(citation),
        "countryOfOrigin": { "@type": "Country", "name": "VN" },
        "hasCertification": (!certificates.is_empty()).then_some(certificates),
        "productionPlace": row.commune.as_ref().map(|code| {
            json!({ "@type": "AdministrativeArea", "identifier": code, "name": row.commune_name })
        }),
    });
    drop_empty(&mut out);
    Some(out.to_string())
}

fn certificate(row: &Row) -> Value {
    let kind = CertificateKind::of(&row.kind);
    let mut out = json!({
        "@type": "Certification",
        "name": kind.map(|kind| in_both(&kind.name.vi, kind.name.en.as_ref())),
        "certificationIdentification": row.number,
        "certificationRating": row.stars.map(|stars| {
            json!({ "@type": "Rating", "ratingValue": stars, "bestRating": 5 })
        }),
        "issuedBy": row.issuer.as_ref().map(|issuer| json!({ "@type": "Organization", "name": issuer })),
        "validFrom": row.issued_on,
        "expires": row.expires_on,
    });
    drop_empty(&mut out);
    out
}

fn in_both(vi: &str, en: Option<&String>) -> Vec<Value> {
    let english = en.map(|en| json!({ "@language": "en", "@value": en }));
    std::iter::once(json!({ "@language": "vi", "@value": vi })).chain(english).collect()
}

fn drop_empty(value: &mut Value) {
    if let Some(fields) = value.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
}
