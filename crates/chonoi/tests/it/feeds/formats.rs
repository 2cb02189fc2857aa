//! Each format: well-formed, its required fields, a snapshot; what is not shown stands in none.
use axum::http::StatusCode;
use serde_json::Value;

use super::{HOSTILE, body, booth, elements, filled, number, ordered, raw, still, values};
use crate::market::{Market, system};

/// All public files.
const FILES: [&str; 15] = [
    "/feeds/google.xml",
    "/feeds/facebook.csv",
    "/feeds/new.xml",
    "/feeds/booths/gian-hang-mot/google.xml",
    "/feeds/booths/gian-hang-mot/facebook.csv",
    "/feeds/booths/gian-hang-mot/new.xml",
    "/sitemap.xml",
    "/sitemaps/pages.xml",
    "/sitemaps/booths-1.xml",
    "/sitemaps/products-1.xml",
    "/open-data/typical-products.csv",
    "/open-data/typical-products.json",
    "/open-data/typical-products.jsonld",
    "/open-data/dcat.jsonld",
    "/robots.txt",
];

#[tokio::test(flavor = "multi_thread")]
async fn every_format_is_as_committed() {
    for market in filled().await {
        for path in FILES {
            let name = path.trim_start_matches('/').replace(['/', '.'], "_");
            insta::assert_snapshot!(name, ordered(&still(&body(&market, path).await)), path);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn google_gets_its_required_fields() {
    for market in filled().await {
        let xml = body(&market, "/feeds/google.xml").await;
        let elements = elements(&xml);
        let items = values(&elements, "item").len();
        assert_eq!(
            items, 5,
            "three of the market, two variants; what is only listed is not sold, and Google lists no wine in Vietnam"
        );
        for required in
            ["g:id", "g:title", "g:description", "g:link", "g:image_link", "g:availability", "g:condition"]
        {
            let found = values(&elements, required);
            assert_eq!(found.len(), items, "{required}");
            assert!(found.iter().all(|value| !value.is_empty()), "{required}");
        }
        let price = |amount: &str| values(&elements, "g:price").contains(&amount);
        assert!(
            price("45000 VND") && price("160000 VND") && price("30000 VND"),
            "prices and the fee far away"
        );
        let printable: String = HOSTILE.chars().filter(|c| !c.is_control()).collect();
        assert!(values(&elements, "g:title").contains(&format!("{printable} – Gói nhỏ").as_str()));
        assert_eq!(values(&elements, "g:item_group_id").len(), 2);
        assert_eq!(values(&elements, "g:gtin"), ["8934563138165"]);
        assert!(values(&elements, "g:adult").is_empty() && !xml.contains("Rượu"));
        let mut measures = values(&elements, "g:unit_pricing_measure");
        measures.sort_unstable();
        assert_eq!(measures, ["1 kg", "250 g"]);
        let links = [values(&elements, "g:link"), values(&elements, "g:image_link")].concat();
        assert!(links.iter().all(|link| link.starts_with("http://127.0.0.1:8080/")));
        assert_eq!(values(&elements, "g:identifier_exists").len(), 3, "no brand and no number");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn xml_of_every_kind_is_well_formed() {
    for market in filled().await {
        for path in FILES.iter().filter(|path| path.contains(".xml")) {
            assert!(!elements(&body(&market, path).await).is_empty(), "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_for_facebook_has_whole_rows_and_no_goods_for_adults() {
    for market in filled().await {
        let csv = body(&market, "/feeds/facebook.csv").await;
        let sheet = documents::read_sheet(csv.as_bytes()).unwrap();
        assert_eq!(sheet.rows.len(), 6, "a heading and five");
        assert!(!csv.contains("Rượu"));
        assert!(csv.contains("in stock") && csv.contains("out of stock"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_shown_stands_nowhere() {
    for market in filled().await {
        for path in FILES {
            let text = body(&market, path).await;
            for slug in ["an-nhap", "an-cho", "an-di", "an-tu"] {
                assert!(!text.contains(slug), "{slug} in {path} on {}", market.name);
            }
        }
        for slug in ["an-nhap", "an-cho", "an-di", "an-tu"] {
            assert_eq!(market.get(&format!("/products/{slug}"), "").await.status, StatusCode::NOT_FOUND);
        }
        for gone in [
            "/feeds/booths/khong-co/google.xml",
            "/sitemaps/products-2.xml",
            "/sitemaps/x",
            "/open-data/x.csv",
        ] {
            assert_eq!(market.get(gone, "").await.status, StatusCode::NOT_FOUND, "{gone}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unchanged_file_is_not_sent_twice() {
    for market in filled().await {
        let files = FILES.iter().filter(|path| **path != "/robots.txt");
        for path in files {
            let (_, headers, _) = raw(&market, path, &[]).await;
            let header = |name: &str| headers.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone());
            assert_eq!(header("cache-control").unwrap(), "public, max-age=300", "{path}");
            let tag = header("etag").unwrap();
            let (status, _, body) = raw(&market, path, &[("if-none-match", &tag)]).await;
            assert_eq!((status, body.len()), (StatusCode::NOT_MODIFIED, 0), "{path}");
            // Where files of the sitemap begin has no time.
            let Some(since) = header("last-modified") else {
                assert!(path.starts_with("/sitemap"), "{path}");
                continue;
            };
            let (status, ..) = raw(&market, path, &[("if-modified-since", &since)]).await;
            assert_eq!(status, StatusCode::NOT_MODIFIED, "{path}");
        }
        let (_, headers, zipped) = raw(&market, "/feeds/google.xml", &[("accept-encoding", "gzip")]).await;
        assert!(headers.contains(&("content-encoding".to_owned(), "gzip".to_owned())));
        assert_eq!(zipped[..2], [0x1f, 0x8b]);
        changes_are_seen(&market).await;
    }
}

async fn changes_are_seen(market: &Market) {
    let (_, headers, _) = raw(market, "/feeds/google.xml", &[]).await;
    let tag = headers.iter().find(|(n, _)| n == "etag").unwrap().1.clone();
    let booth = booth(market, "dua-sap").await;
    let more = super::product(
        booth,
        "them",
        "Thêm",
        catalogue::Offer::Sold(vec![super::variant("", "kg", 5_000, 1)]),
    );
    let ctx = system();
    let written =
        market.app.db.write(&ctx, more, |tx, ctx, new| Box::pin(catalogue::add_product(tx, ctx, new)));
    written.await.unwrap();
    number(market).await;
    let (status, _, body) = raw(market, "/feeds/google.xml", &[("if-none-match", &tag)]).await;
    assert_eq!(status, StatusCode::OK);
    assert!(String::from_utf8(body).unwrap().contains("/products/them<"));
}

/// The JSON-LD of a page.
fn linked(html: &str) -> Value {
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">").unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_speak_to_search_engines() {
    for market in filled().await {
        let page = body(&market, "/products/keo-la").await;
        let graph = linked(&page);
        assert_eq!(graph["@graph"][0]["name"], HOSTILE);
        assert_eq!(graph["@graph"][0]["offers"]["lowPrice"], 45_000);
        assert_eq!(graph["@graph"][0]["offers"]["offerCount"], 2);
        assert_eq!(graph["@graph"][1]["itemListElement"].as_array().unwrap().len(), 3);
        assert!(!page.contains("</script><b>"));
        let listed = linked(&body(&market, "/products/mat-hoa-dua").await);
        assert_eq!(listed["@graph"][0]["award"], "OCOP 5 sao (Báo & <Đài>)");
        assert!(listed["@graph"][0].get("offers").is_none());
        let booth = linked(&body(&market, "/booths/gian-hang-mot").await);
        assert_eq!(booth["@graph"][0]["@type"], "Store");
        let home = linked(&body(&market, "/").await);
        let search = &home["@graph"][0]["potentialAction"]["target"]["urlTemplate"];
        assert_eq!(search, "http://127.0.0.1:8080/search?q={search_term_string}");
        for (name, graph) in [("product", graph), ("booth", booth), ("home", home)] {
            insta::assert_snapshot!(
                format!("json_ld_{name}"),
                still(&serde_json::to_string_pretty(&graph).unwrap())
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn shared_links_have_a_card() {
    for market in filled().await {
        let page = body(&market, "/products/dua-sap").await;
        let image = "<meta property=\"og:image\" content=\"http://127.0.0.1:8080/illustrations/share/waxy-coconut.png\">";
        assert!(page.contains(image), "{page}");
        assert!(page.contains("<meta property=\"og:type\" content=\"product\">"));
        let (status, headers, png) = raw(&market, "/illustrations/share/waxy-coconut.png", &[]).await;
        assert_eq!(status, StatusCode::OK);
        assert!(headers.contains(&("content-type".to_owned(), "image/png".to_owned())));
        assert_eq!(png[1..4], *b"PNG");
        assert!(
            !body(&market, "/sign-in").await.contains("og:image"),
            "pages without a description have none"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn open_data_reads_the_same_in_each_format() {
    for market in filled().await {
        let json: Value =
            serde_json::from_str(&body(&market, "/open-data/typical-products.json").await).unwrap();
        let linked: Value =
            serde_json::from_str(&body(&market, "/open-data/typical-products.jsonld").await).unwrap();
        let sheet =
            documents::read_sheet(body(&market, "/open-data/typical-products.csv").await.as_bytes()).unwrap();
        assert_eq!(json["items"].as_array().unwrap().len(), 1);
        assert_eq!(linked["about"].as_array().unwrap().len(), 1);
        assert_eq!(sheet.rows.len(), 2);
        let columns = sheet.rows[0].cells();
        assert_eq!(columns.len(), json["items"][0].as_object().unwrap().len());
        assert_eq!(json["items"][0]["source"], "Báo & <Đài>");
        let page = body(&market, "/open-data").await;
        assert!(columns.iter().all(|column| page.contains(&format!("<code>{column}</code>"))));
        let dcat: Value = serde_json::from_str(&body(&market, "/open-data/dcat.jsonld").await).unwrap();
        assert_eq!(dcat["dcat:distribution"].as_array().unwrap().len(), 3);
    }
}
