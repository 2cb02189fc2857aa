//! Photos of products: kept, ordered, copied and let go, on both engines.
use axum::http::StatusCode;
use kernel::Role;

use crate::market::markets;
use crate::seller::{MINUTE, multipart, sound};

mod rows {
    db::sql! {
        USES: () => (i64,) = "SELECT CAST(COALESCE(SUM(uses), 0) AS BIGINT) AS n FROM pictures_picture";
        COVERS: () => (i64,) = "SELECT COUNT(*) AS n FROM catalogue_product WHERE picture_id IS NOT NULL";
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn photos_are_kept_ordered_and_let_go() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let files = [crate::pictures::photo(600, 400, 10), crate::pictures::photo(600, 400, 60)];
        let request = multipart("/desk/products/new", &MINUTE, &files, &seller);
        let answer = market.send(request).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        assert_eq!(market.count(&rows::USES).await, 2, "{}", market.name);
        assert_eq!(market.count(&rows::COVERS).await, 1, "{}", market.name);
        let shown = market.get("/products/chom-chom-nhan", "").await.body;
        assert!(shown.contains("gallery-small") && shown.contains("/pictures/"), "{shown}");
        let card = market.get("/booths/gian-hang-mot", "").await.body;
        assert!(card.contains("/pictures/"), "on its card");
        // The second becomes the main one, the first goes.
        let edit = "/desk/products/chom-chom-nhan/edit";
        let page = market.get(edit, &seller).await.body;
        let ids: Vec<&str> =
            page.split("name=\"photos-kept\" value=\"").skip(1).map(|rest| &rest[..36]).collect();
        let variant = page.split("name=\"variant\" value=\"").nth(1).unwrap()[..36].to_owned();
        let alt = format!("alt_vi-{}", ids[1]);
        let typed = [("photos-kept", ids[1]), (alt.as_str(), "Một chùm chôm chôm"), ("variant", &variant)];
        let form: Vec<(&str, &str)> = MINUTE.iter().copied().chain(typed).collect();
        let answer = market.send(multipart(edit, &form, &[], &seller)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        assert_eq!(market.count(&rows::USES).await, 1, "{}", market.name);
        let shown = market.get("/products/chom-chom-nhan", "").await.body;
        assert!(shown.contains("Một chùm chôm chôm") && !shown.contains("gallery-small"));
        let copied = market.post("/desk/products/chom-chom-nhan/copy", "", &seller).await;
        assert_eq!(copied.status, StatusCode::SEE_OTHER);
        assert_eq!(market.count(&rows::USES).await, 2, "the copy keeps it too");
        let broken = multipart("/desk/products/new", &MINUTE, &[b"no photo".to_vec()], &seller);
        let answer = market.send(broken).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("id=\"photos-error\"") && answer.body.contains("Chôm chôm nhãn"));
        sound(&market).await;
    }
}
