//! The record of the set for catalogues of open data, after DCAT-AP 3
//! (<https://semiceu.github.io/DCAT-AP/releases/3.0.0/>).
use kernel::Locale;
use serde_json::{Value, json};
use ui::{Req, T};

use super::{FILES, LICENCE};

/// European vocabularies, which DCAT-AP asks for; they have words for any country.
const FREQUENCY: &str = "http://publications.europa.eu/resource/authority/frequency/CONT";
const THEME: &str = "http://publications.europa.eu/resource/authority/data-theme/AGRI";
const COUNTRY: &str = "http://publications.europa.eu/resource/authority/country/VNM";

pub(super) fn record(req: &Req) -> Value {
    let settings = req.app.settings();
    let base = &settings.base_url;
    let both = |text: &dyn Fn(&T, Locale) -> String| {
        let of = |locale: Locale| {
            let t = T::new(req.app.i18n.clone(), locale);
            json!({ "@language": locale.code(), "@value": text(&t, locale) })
        };
        json!([of(Locale::Vi), of(Locale::En)])
    };
    let place = |locale| settings.area_name(locale);
    json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
        },
        "@type": "dcat:Dataset",
        "@id": format!("{base}/open-data#typical-products"),
        "dct:identifier": format!("{base}/open-data#typical-products"),
        "dct:title": both(&|t, l| t.with("place", place(l)).get("open-data-set-title")),
        "dct:description": both(&|t, l| t.with("place", place(l)).get("open-data-set-about")),
        "dct:language": ["vi", "en"],
        "dct:accrualPeriodicity": { "@id": FREQUENCY },
        "dct:spatial": { "@id": COUNTRY },
        "dcat:theme": { "@id": THEME },
        "dcat:keyword": ["OCOP", "sản phẩm tiêu biểu", "đặc sản", "typical products"],
        "dcat:landingPage": { "@id": format!("{base}/open-data") },
        "dct:publisher": {
            "@type": "foaf:Organization",
            "foaf:name": format!("Chợ Nổi, {}", place(Locale::Vi)),
            "foaf:homepage": { "@id": format!("{base}/") },
        },
        "dcat:distribution": FILES.map(|(file, kind)| distribution(base, file, kind)),
    })
}

fn distribution(base: &str, file: &str, kind: &str) -> Value {
    let media = kind.split(';').next().unwrap_or(kind);
    json!({
        "@type": "dcat:Distribution",
        "@id": format!("{base}/open-data/{file}"),
        "dcat:accessURL": { "@id": format!("{base}/open-data") },
        "dcat:downloadURL": { "@id": format!("{base}/open-data/{file}") },
        "dcat:mediaType": { "@id": format!("https://www.iana.org/assignments/media-types/{media}") },
        "dct:license": { "@id": LICENCE },
    })
}
