//! The seller's side of products: forms become exact rows, mistakes get a sentence and change nothing, on both engines.
use axum::http::StatusCode;
use kernel::{Dong, Role};

use crate::market::{Answer, Market, markets};
use crate::seller::{MINUTE, bought, fields, sound};

mod rows {
    use kernel::{Dong, Text};

    db::sql! {
        PRODUCTS: () => (i64,) = "SELECT COUNT(*) AS n FROM catalogue_product WHERE ended_at IS NULL";
        VERSIONS: () => (i64,) = "SELECT CAST(SUM(version) AS BIGINT) AS n FROM catalogue_product";
        VARIANTS: () => (i64,) = "SELECT COUNT(*) AS n FROM catalogue_variant WHERE ended_at IS NULL";
        VARIANTS_OF: (String,) => (Text, Text, Dong, i64, Option<String>) =
            "SELECT v.name AS name, v.unit AS unit, v.price AS price, v.on_hand AS on_hand, v.gtin AS gtin
             FROM catalogue_variant v JOIN catalogue_product p ON p.id = v.product_id
             WHERE p.slug = $1 AND v.ended_at IS NULL ORDER BY v.position";
        TIERS: (String,) => (String,) =
            "SELECT v.tiers AS tiers FROM catalogue_variant v JOIN catalogue_product p ON p.id = v.product_id
             WHERE p.slug = $1 ORDER BY v.position";
        STATE: (String,) => (String, Option<String>, bool, String) =
            "SELECT state, brand, adults, category FROM catalogue_product WHERE slug = $1";
        ENDED: () => (i64,) = "SELECT COUNT(*) AS n FROM db_event WHERE topic = 'catalogue.product.ended.v1'";
    }
}

async fn add(market: &Market, more: &[(&str, &str)], seller: &str) -> Answer {
    market.post("/desk/products/new", &fields(&MINUTE, more), seller).await
}

async fn state(market: &Market, slug: &str) -> (String, Option<String>, bool, String) {
    market.app.db.reader().await.unwrap().one(&rows::STATE, (slug.to_owned(),)).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_only_its_sellers_until_it_is_published() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let more = [
            ("act", "draft"),
            ("brand", "Tân Quy"),
            ("adults", "1"),
            ("gtin", "8934563138165"),
            ("tier_from-0-1", "5"),
            ("tier_price-0-1", "40.000"),
        ];
        let answer = add(&market, &more, &seller).await;
        assert_eq!(answer.location, "/desk/products/chom-chom-nhan/edit?saved=1", "{}", answer.body);
        let mut conn = market.app.db.reader().await.unwrap();
        let variants = conn.all(&rows::VARIANTS_OF, ("chom-chom-nhan".to_owned(),)).await.unwrap();
        let (name, unit, price, on_hand, gtin) = variants[0].clone();
        assert_eq!((name.vi.as_str(), unit.vi.as_str(), unit.en.as_deref()), ("", "chục", Some("ten")));
        assert_eq!((price, on_hand, gtin.as_deref()), (Dong(45_000), 30, Some("8934563138165")));
        let tiers = conn.one(&rows::TIERS, ("chom-chom-nhan".to_owned(),)).await.unwrap().0;
        assert_eq!(tiers, "[{\"from\":5,\"price\":40000}]");
        drop(conn);
        let draft = ("draft".to_owned(), Some("Tân Quy".to_owned()), true, "fruit".to_owned());
        assert_eq!(state(&market, "chom-chom-nhan").await, draft, "{}", market.name);
        let hidden = async || {
            for path in ["/products/chom-chom-nhan", "/api/v1/products/chom-chom-nhan"] {
                assert_eq!(market.get(path, &seller).await.status, StatusCode::NOT_FOUND, "{path}");
            }
            for path in ["/products", "/api/v1/products", "/booths/gian-hang-mot"] {
                assert!(!market.get(path, "").await.body.contains("chom-chom-nhan"), "{path}");
            }
        };
        hidden().await;
        let show = fields(&[("act", "show"), ("chosen", "chom-chom-nhan")], &[]);
        assert_eq!(market.post("/desk/products", &show, &seller).await.status, StatusCode::SEE_OTHER);
        assert_eq!(market.get("/products/chom-chom-nhan", "").await.status, StatusCode::OK);
        assert!(market.get("/api/v1/products", "").await.body.contains("chom-chom-nhan"));
        let hide = fields(&[("act", "hide"), ("chosen", "chom-chom-nhan")], &[]);
        market.post("/desk/products", &hide, &seller).await;
        hidden().await;
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_mistake_of_a_new_product_has_its_sentence_and_adds_nothing() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let (products, variants) = (market.count(&rows::PRODUCTS).await, market.count(&rows::VARIANTS).await);
        let long = "x".repeat(201);
        let wrong = [
            ("name_vi", "", "name_vi"),
            ("name_vi", long.as_str(), "name_vi"),
            ("category", "castles", "category"),
            ("category", "", "category"),
            ("price", "0", "price"),
            ("price", "bốn mươi", "price"),
            ("unit", "", "unit"),
            ("on_hand", "-1", "on_hand"),
            ("booth", "gian-hang-hai", "booth"),
            ("gtin", "8934563138166", "gtin"),
            ("weight", "0", "weight"),
            ("tier_from-0-1", "5", "tier_price-0-1"),
        ];
        for (name, value, field) in wrong {
            let answer = add(&market, &[(name, value)], &seller).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}={value}");
            assert!(answer.body.contains(&format!("href=\"#{field}\"")), "{name}={value}: {}", answer.body);
            if name != "name_vi" {
                assert!(answer.body.contains("Chôm chôm nhãn"), "typed text is kept: {name}");
            }
        }
        let tiers = [("tier_from-0-1", "5"), ("tier_price-0-1", "45000")];
        let answer = add(&market, &tiers, &seller).await;
        assert!(answer.body.contains("href=\"#tier_from-0-1\""), "a price that does not fall");
        assert_eq!(market.count(&rows::PRODUCTS).await, products, "{}", market.name);
        assert_eq!(market.count(&rows::VARIANTS).await, variants, "{}", market.name);
    }
}

/// The form of `dua-sap` as the page shows it, with two more variants.
async fn edit_form(market: &Market, seller: &str) -> Vec<(String, String)> {
    let page = market.get("/desk/products/dua-sap/edit", seller).await.body;
    let hidden = |name: &str| {
        let after = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
        (name.to_owned(), after.split('"').next().unwrap().to_owned())
    };
    let mut form: Vec<(String, String)> = ["version", "variant", "was"].map(hidden).to_vec();
    let typed = [
        ("rows", "3"),
        ("name_vi", "Dừa sáp Cầu Kè"),
        ("category", "fruit"),
        ("variant_vi", "Trái to"),
        ("price", "100000"),
        ("unit", "trái"),
        ("on_hand", "10"),
        ("order", "2"),
        ("variant_vi-1", "Trái nhỏ"),
        ("price-1", "60.000"),
        ("unit-1", "trái"),
        ("on_hand-1", "4"),
        ("order-1", "1"),
        ("state", "shown"),
    ];
    form.extend(typed.map(|(name, value)| (name.to_owned(), value.to_owned())));
    form
}

fn with(form: &[(String, String)], more: &[(&str, &str)]) -> String {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields(&form, more)
}

const EDIT: &str = "/desk/products/dua-sap/edit";

#[tokio::test(flavor = "multi_thread")]
async fn variants_are_rows_in_their_order_and_end_one_by_one() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let form = edit_form(&market, &seller).await;
        let answer = market.post(EDIT, &with(&form, &[]), &seller).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let mut conn = market.app.db.reader().await.unwrap();
        let found = conn.all(&rows::VARIANTS_OF, ("dua-sap".to_owned(),)).await.unwrap();
        drop(conn);
        let found: Vec<_> = found.iter().map(|row| (row.0.vi.as_str(), row.2.0, row.3)).collect();
        assert_eq!(found, [("Trái nhỏ", 60_000, 4), ("Trái to", 100_000, 10)], "{}", market.name);
        assert!(market.get("/products/dua-sap", "").await.body.contains("Trái nhỏ"));
        let form = edit_form(&market, &seller).await;
        let rows = [("rows", "1"), ("end", "1"), ("variant_vi-1", ""), ("price-1", ""), ("on_hand-1", "")];
        let answer = market.post(EDIT, &with(&form, &rows), &seller).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "the last named one cannot end");
        let answer = market.post(EDIT, &with(&form, &[("end", "1"), ("rows", "2")]), &seller).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_mistake_of_an_edit_has_its_sentence_and_changes_nothing() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        bought(&market, "dua-sap", 7).await;
        let form = edit_form(&market, &seller).await;
        let versions = market.count(&rows::VERSIONS).await;
        let wrong: [(&[(&str, &str)], &str); 8] = [
            (&[("name_vi", "")], "name_vi"),
            (&[("variant_vi-1", "")], "variant_vi-1"),
            (&[("price-1", "x")], "price-1"),
            (&[("gtin-1", "123")], "gtin-1"),
            (&[("on_hand", "6")], "on_hand"),
            (&[("end", "1")], "end"),
            (&[("sku", "A"), ("sku-1", "A")], "sku-1"),
            (&[("version", "99")], "version"),
        ];
        for (more, field) in wrong {
            let answer = market.post(EDIT, &with(&form, more), &seller).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{more:?}");
            assert!(answer.body.contains(&format!("href=\"#{field}\"")), "{more:?}: {}", answer.body);
            assert!(answer.body.contains(&format!("id=\"{field}\"")), "{more:?}: the link leads somewhere");
        }
        assert_eq!(market.count(&rows::VERSIONS).await, versions, "{}", market.name);
        let more = market.post(EDIT, &with(&form, &[("act", "rows")]), &seller).await;
        assert_eq!(more.status, StatusCode::OK);
        assert!(more.body.contains("name=\"price-5\"") && more.body.contains("Trái nhỏ"), "three more rows");
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_sellers_do_not_overwrite_each_other_unseen_and_sales_are_not_undone() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let (first, second) = (edit_form(&market, &seller).await, edit_form(&market, &seller).await);
        assert_eq!(
            market.post(EDIT, &with(&first, &[("rows", "1")]), &seller).await.status,
            StatusCode::SEE_OTHER
        );
        let answer = market.post(EDIT, &with(&second, &[("name_vi", "Bản thứ hai")]), &seller).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", market.name);
        assert!(answer.body.contains("Bản thứ hai") && answer.body.contains("id=\"version\""));
        // The form was opened with 10 there; 3 are sent meanwhile. Saving the words leaves the 7, a count is asked again.
        let form = edit_form(&market, &seller).await;
        let variant = bought(&market, "dua-sap", 3).await;
        crate::seller::sent(&market, variant, 3).await;
        let seen: Vec<_> = form.iter().filter(|(name, _)| name != "was").cloned().collect();
        let on_hand = crate::seller::on_hand(&market, variant).await;
        let as_opened = (on_hand + 3).to_string();
        let opened = [("rows", "1"), ("was", as_opened.as_str()), ("on_hand", as_opened.as_str())];
        let answer = market.post(EDIT, &with(&seen, &opened), &seller).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        assert_eq!(crate::seller::on_hand(&market, variant).await, on_hand, "{}", market.name);
        let form = edit_form(&market, &seller).await;
        let stale = [("rows", "1"), ("was", as_opened.as_str()), ("on_hand", "9")];
        let seen: Vec<_> = form.into_iter().filter(|(name, _)| name != "was").collect();
        let answer = market.post(EDIT, &with(&seen, &stale), &seller).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("href=\"#on_hand\""), "{}", answer.body);
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_product_is_copied_as_a_draft_and_ends_when_nothing_is_promised() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let answer = market.post("/desk/products/dua-sap/copy", "", &seller).await;
        assert_eq!(answer.location, "/desk/products/mon-dua-sap-ban-sao/edit?saved=copy");
        assert_eq!(state(&market, "mon-dua-sap-ban-sao").await.0, "draft");
        let variant = bought(&market, "dua-sap", 2).await;
        let refused = market.post("/desk/products/dua-sap/end", "", &seller).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", market.name);
        crate::seller::sent(&market, variant, 2).await;
        let ended = market.post("/desk/products/dua-sap/end", "", &seller).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.body);
        assert_eq!(market.get("/products/dua-sap", "").await.status, StatusCode::NOT_FOUND);
        assert_eq!(market.get(EDIT, &seller).await.status, StatusCode::NOT_FOUND);
        assert_eq!(market.count(&rows::ENDED).await, 1, "{}", market.name);
        for act in ["copy", "end"] {
            let path = format!("/desk/products/banh-tet/{act}");
            assert_eq!(market.post(&path, "", &seller).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        sound(&market).await;
    }
}
