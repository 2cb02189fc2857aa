//! What pages say to search engines in schema.org's words (<https://schema.org/Product>, Google's “product snippet” and
//! “breadcrumb” guides). No `priceValidUntil`: no seller here says until when a price holds.
use booths::BoothRow;
use catalogue::{ProductRow, VariantRow, image_of};
use kernel::Locale;
use places::Places;
use serde_json::{Value, json};
use ui::Html;

use crate::gtin;
use crate::item::Telling;

/// JSON for a page. In a script nothing is escaped as HTML, so what could end the script is written as JSON escapes.
pub(crate) fn script(graph: &Value) -> Html {
    let json = json!({ "@context": "https://schema.org", "@graph": graph }).to_string();
    let mut out = String::with_capacity(json.len() + 64);
    out.push_str("<script type=\"application/ld+json\">");
    for c in json.chars() {
        match c {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            other => out.push(other),
        }
    }
    out.push_str("</script>");
    Html(out)
}

/// A copy without what is null.
fn filled(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            fields.into_iter().filter(|(_, v)| !v.is_null()).map(|(k, v)| (k, filled(v))).collect()
        }
        Value::Array(values) => values.into_iter().map(filled).collect(),
        other => other,
    }
}

pub(crate) fn product(telling: &Telling, product: &ProductRow, variants: &[VariantRow]) -> Value {
    let l = telling.locale;
    let url = telling.product(&product.slug);
    let only = (variants.len() == 1).then(|| variants.first()).flatten();
    filled(json!({
        "@type": "Product",
        "@id": format!("{url}#product"),
        "url": url,
        "name": product.name.show(l),
        "description": product.description.show(l),
        "image": [telling.absolute(&image_of(product))],
        "category": telling.category(&product.category),
        "brand": product.brand.as_ref().map(|brand| json!({ "@type": "Brand", "name": brand })),
        "sku": only.and_then(|variant| variant.sku.clone()),
        "gtin": only.and_then(|variant| gtin::valid(variant.gtin.as_deref())),
        "award": award(product, l),
        "offers": offers(telling, product, variants),
    }))
}

/// Stars of OCOP with who says so: the catalogue copies them from the best verified certificate, and from nothing else.
fn award(product: &ProductRow, locale: Locale) -> Option<String> {
    let (stars, source) = (product.stars?, product.source.as_ref()?);
    Some(match locale {
        Locale::Vi | Locale::Further(_) => format!("OCOP {stars} sao ({source})"),
        Locale::En => format!("OCOP {stars} stars ({source})"),
    })
}

fn offers(telling: &Telling, product: &ProductRow, variants: &[VariantRow]) -> Value {
    let offered: Vec<&VariantRow> = variants.iter().filter(|variant| variant.offered).collect();
    let offers: Vec<Value> = offered.iter().map(|variant| offer(telling, product, variant)).collect();
    match offers.as_slice() {
        [] => Value::Null,
        [only] => only.clone(),
        several => json!({
            "@type": "AggregateOffer",
            "priceCurrency": "VND",
            "lowPrice": product.price.0,
            "highPrice": product.price_to.0,
            "offerCount": several.len(),
            "offers": several,
        }),
    }
}

fn offer(telling: &Telling, product: &ProductRow, variant: &VariantRow) -> Value {
    let state = if variant.available() > 0 { "InStock" } else { "OutOfStock" };
    let name = variant.name.show(telling.locale);
    json!({
        "@type": "Offer",
        "url": telling.product(&product.slug),
        "name": (!name.is_empty()).then_some(name),
        "sku": variant.sku,
        "gtin": gtin::valid(variant.gtin.as_deref()),
        "price": variant.price.0,
        "priceCurrency": "VND",
        "availability": format!("https://schema.org/{state}"),
        "itemCondition": "https://schema.org/NewCondition",
        "seller": {
            "@type": "Organization",
            "name": product.booth_name.show(telling.locale),
            "url": telling.booth(&product.booth_slug),
        },
    })
}

/// A booth is a shop; of its place it says the commune and no house.
pub(crate) fn booth(telling: &Telling, booth: &BoothRow, places: &Places) -> Value {
    let l = telling.locale;
    let url = telling.booth(&booth.slug);
    let commune = booth.commune.as_deref().and_then(|code| places.commune(code));
    let province = commune.and_then(|commune| places.province(&commune.province));
    let locality = commune.map(|commune| places.short(&commune.code, l));
    filled(json!({
        // A booth that only presents a producer is no shop.
        "@type": if booth.listed_only { "Organization" } else { "Store" },
        "@id": format!("{url}#booth"),
        "url": url,
        "name": booth.name.show(l),
        "description": booth.story.show(l),
        "image": telling.absolute("/illustrations/share/logo.png"),
        "currenciesAccepted": (!booth.listed_only).then_some("VND"),
        "address": {
            "@type": "PostalAddress",
            "addressCountry": "VN",
            "addressRegion": province.map(|province| province.name.clone()),
            "addressLocality": locality.or_else(|| booth.place.clone()),
        },
    }))
}

/// The way to a page: names with their addresses.
pub(crate) fn crumbs(steps: &[(String, String)]) -> Value {
    let items = steps.iter().zip(1..).map(|((name, address), position)| {
        json!({ "@type": "ListItem", "position": position, "name": name, "item": address })
    });
    json!({ "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() })
}

/// The market itself, and how to search it.
pub(crate) fn market(telling: &Telling, place: &str) -> Value {
    let home = telling.absolute("/");
    json!([
        {
            "@type": "WebSite",
            "@id": format!("{home}#site"),
            "url": home,
            "name": "Chợ Nổi",
            "inLanguage": ["vi", "en"],
            "publisher": { "@id": format!("{home}#market") },
            "potentialAction": {
                "@type": "SearchAction",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": format!("{}?q={{search_term_string}}", telling.absolute("/search")),
                },
                "query-input": "required name=search_term_string",
            },
        },
        {
            "@type": "Organization",
            "@id": format!("{home}#market"),
            "name": "Chợ Nổi",
            "url": home,
            "logo": telling.absolute("/illustrations/share/logo.png"),
            "areaServed": place,
        },
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_end_the_script() {
        let name = "</script><script>alert(1)</script> <!-- & \u{2028}";
        let html = script(&json!([{ "name": name }])).0;
        let inside = html.strip_prefix("<script type=\"application/ld+json\">").unwrap();
        let inside = inside.strip_suffix("</script>").unwrap();
        assert!(!inside.contains(['<', '>', '&', '\u{2028}']));
        let read: Value = serde_json::from_str(inside).unwrap();
        assert_eq!(read.pointer("/@graph/0/name").and_then(Value::as_str), Some(name));
    }
}
