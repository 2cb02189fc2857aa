//! What goes out to other channels: well-formed whatever people write, nothing that is not shown, nothing twice.
mod formats;
mod listings;
mod sitemap;
mod typical;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use catalogue::{Certificate, NewProduct, NewVariant, NotSold, Offer, State, Words, add_product};
use db::Tx;
use http_body_util::BodyExt;
use kernel::{BoothId, Ctx, Dong, Result, Text};
use quick_xml::Reader;
use quick_xml::events::Event;
use tower::ServiceExt;

use crate::market::{Market, markets, system};

/// A name that would break every format which does not escape it.
pub const HOSTILE: &str = "Kẹo <dừa> & \"sáp\" ]]> </script><b>\u{b}'";

fn product(booth: BoothId, slug: &str, name: &str, offer: Offer) -> NewProduct {
    NewProduct {
        booth,
        slug: slug.to_owned(),
        words: Words {
            name: Text::new(name, None),
            description: Text::new(&format!("Mô tả {name}"), None),
            kind: "coconut-candy".to_owned(),
            category: "sweets".to_owned(),
            brand: Some("Nhãn <A&B>".to_owned()),
            ..Words::default()
        },
        adults: false,
        offer,
        certificate: Certificate::default(),
        state: State::Shown,
        state_reason: None,
    }
}

fn variant(name: &str, unit: &str, price: i64, stock: i64) -> NewVariant {
    let (name, unit) = (Text::new(name, None), Text::new(unit, None));
    NewVariant { name, unit, price: Dong(price), stock, ..NewVariant::default() }
}

async fn fill(tx: &mut Tx, ctx: &Ctx, booth: BoothId) -> Result<()> {
    let mut small = variant("Gói nhỏ", "gói 250 g", 45_000, 5);
    small.gtin = Some("8934563138165".to_owned());
    small.sku = Some("K-250".to_owned());
    small.weight = Some(270);
    let hostile = Offer::Sold(vec![small, variant("Gói lớn", "gói 1 kg", 160_000, 0)]);
    add_product(tx, ctx, &product(booth, "keo-la", HOSTILE, hostile)).await?;
    let mut wine =
        product(booth, "ruou-nep", "Rượu nếp", Offer::Sold(vec![variant("", "chai 500 ml", 90_000, 3)]));
    wine.adults = true;
    add_product(tx, ctx, &wine).await?;
    let mut typical = product(booth, "mat-hoa-dua", "Mật hoa dừa", Offer::ListedOnly(NotSold::RealProducer));
    typical.certificate = Certificate {
        ocop_group: Some("I.2.b".to_owned()),
        stars: Some(5),
        source: Some("Báo & <Đài>".to_owned()),
        place: Some("Tiểu Cần".to_owned()),
    };
    add_product(tx, ctx, &typical).await?;
    let sold = || Offer::Sold(vec![variant("", "kg", 10_000, 1)]);
    for (slug, state) in [
        ("an-nhap", State::Draft),
        ("an-cho", State::Waiting),
        ("an-di", State::Hidden),
        ("an-tu", State::Refused),
    ] {
        let mut hidden = product(booth, slug, &format!("Món {slug}"), sold());
        hidden.state = state;
        hidden.certificate =
            Certificate { stars: Some(4), source: Some("nguồn".to_owned()), ..Certificate::default() };
        add_product(tx, ctx, &hidden).await?;
    }
    Ok(())
}

/// Markets with goods of every kind in the first booth.
pub async fn filled() -> Vec<Market> {
    let markets = markets().await;
    for market in &markets {
        let booth = booth(market, "dua-sap").await;
        market
            .app
            .db
            .write(&system(), booth, |tx, ctx, booth| Box::pin(fill(tx, ctx, *booth)))
            .await
            .unwrap();
        number(market).await;
    }
    markets
}

/// The booth of a product.
pub async fn booth(market: &Market, slug: &str) -> BoothId {
    catalogue::product(&mut market.app.db.reader().await.unwrap(), slug).await.unwrap().booth_id
}

/// Numbers the log, as the loop in the background does.
pub async fn number(market: &Market) {
    let numbered = market.app.db.write(&system(), (), |tx, ctx, ()| Box::pin(db::sequence(tx, ctx))).await;
    assert!(numbered.unwrap() < 1_000, "all of them at once");
}

/// The answer with its headers.
pub async fn raw(
    market: &Market,
    path: &str,
    headers: &[(&str, &str)],
) -> (StatusCode, Vec<(String, String)>, Vec<u8>) {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let answer = market.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = answer.into_parts();
    let headers =
        parts.headers.iter().map(|(n, v)| (n.to_string(), v.to_str().unwrap().to_owned())).collect();
    (parts.status, headers, body.collect().await.unwrap().to_bytes().to_vec())
}

pub async fn body(market: &Market, path: &str) -> String {
    let (status, _, body) = raw(market, path, &[]).await;
    assert_eq!(status, StatusCode::OK, "{path} on {}", market.name);
    String::from_utf8(body).unwrap()
}

/// Every element with its text, by a parser that refuses what is not well-formed.
pub fn elements(xml: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut out, mut path, mut text) = (Vec::new(), Vec::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                path.push(start.name().0.to_owned());
                start.attributes().for_each(|attribute| drop(attribute.unwrap()));
                text.clear();
            }
            Event::Text(piece) => text.push_str(&piece.xml10_content()),
            Event::GeneralRef(entity) => text.push(match &*entity {
                "lt" => '<',
                "gt" => '>',
                "amp" => '&',
                "quot" => '"',
                "apos" => '\'',
                other => panic!("{other:?}"),
            }),
            Event::End(_) => out.push((path.pop().unwrap(), std::mem::take(&mut text).trim().to_owned())),
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(path.is_empty());
    assert!(
        !xml.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\r')),
        "no control characters"
    );
    out
}

/// All values of an element.
pub fn values<'a>(elements: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    elements.iter().filter(|(found, _)| found == name).map(|(_, text)| text.as_str()).collect()
}

/// The same text on every run: ids, times and days replaced.
pub fn still(text: &str) -> String {
    let today = system().now();
    let year = today.day().year().to_string();
    let words: Vec<String> = text
        .split_inclusive(|c: char| !(c.is_alphanumeric() || c == '-'))
        .map(|word| {
            let (core, end) =
                word.split_at(word.trim_end_matches(|c: char| !(c.is_alphanumeric() || c == '-')).len());
            if core.len() == 36 && core.chars().filter(|c| *c == '-').count() == 4 {
                format!("ID{end}")
            } else {
                word.to_owned()
            }
        })
        .collect();
    let text = words.concat();
    text.lines()
        .map(|line| {
            let dated =
                line.contains("<pubDate>") || line.contains("<lastBuildDate>") || line.contains("<lastmod>");
            if dated {
                format!("{}>TIME</…>", line.split('>').next().unwrap())
            } else {
                line.replace(&today.day().iso(), "DAY")
            }
        })
        .map(|line| if line.contains(&format!("{year}-")) { line.replace(&year, "YEAR") } else { line })
        .collect::<Vec<_>>()
        .join("\n")
}

/// Entries in the order of their words: those that were added at once have ids in any order.
pub fn ordered(text: &str) -> String {
    for (open, close) in [("<item>", "</item>"), ("<url>", "</url>")] {
        let mut pieces = text.split(open);
        let (Some(head), Some(last)) = (pieces.next(), text.rsplit(close).next()) else { continue };
        let mut entries: Vec<&str> = pieces.map(|piece| piece.split(close).next().unwrap()).collect();
        if !entries.is_empty() {
            entries.sort_unstable();
            return format!("{head}{open}{}{close}{last}", entries.join(&format!("{close}\n{open}")));
        }
    }
    match text.split_once('\n') {
        Some((head, rows)) if head.starts_with("id,") => {
            let mut rows: Vec<&str> = rows.lines().collect();
            rows.sort_unstable();
            format!("{head}\n{}", rows.join("\n"))
        }
        _ => text.to_owned(),
    }
}
