//! A file of the sitemap holds 50,000 addresses and no more.
use axum::http::StatusCode;
use db::Tx;
use kernel::{BoothId, Ctx, Instant, Result, Uuid};

use super::{body, booth, elements, number, values};
use crate::market::{markets, system};

db::sql! {
    ADD: (
        Uuid, BoothId, String, Vec<u8>, bool, i64, Instant, String, String, String, String, String, String, i64, String,
    ) => () =
        "INSERT INTO catalogue_product (id, booth_id, slug, name_sort, sold, rank, added_at, name, name_fold,
             description, kind, category, unit, price, not_sold_reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
}

async fn many(tx: &mut Tx, ctx: &Ctx, (booth, from, to): (BoothId, u128, u128)) -> Result<()> {
    let x = || "x".to_owned();
    let row = |n: u128| {
        let id = Uuid::from_u128((1 << 100) + n);
        let slug = format!("nhieu-{n}");
        (
            id,
            booth,
            slug,
            vec![0u8],
            false,
            0,
            ctx.now(),
            x(),
            x(),
            x(),
            x(),
            "fruit".to_owned(),
            x(),
            0,
            "tourism".to_owned(),
        )
    };
    tx.run_many(&ADD, (from..to).map(row).collect()).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_holds_fifty_thousand_addresses() {
    for market in markets().await {
        let booth = booth(&market, "dua-sap").await;
        for chunk in 0..50 {
            let input = (booth, chunk * 1_000, (chunk + 1) * 1_000);
            market
                .app
                .db
                .write(&system(), input, |tx, ctx, input| Box::pin(many(tx, ctx, *input)))
                .await
                .unwrap();
        }
        number(&market).await;
        let index = elements(&body(&market, "/sitemap.xml").await);
        let files = values(&index, "loc");
        assert_eq!(files.len(), 4, "{files:?}");
        assert!(files.iter().all(|file| file.starts_with("http://127.0.0.1:8080/sitemaps/")));
        let count = |xml: String| values(&elements(&xml), "loc").len();
        assert_eq!(count(body(&market, "/sitemaps/products-1.xml").await), 50_000);
        assert_eq!(count(body(&market, "/sitemaps/products-2.xml").await), 3);
        assert_eq!(market.get("/sitemaps/products-3.xml", "").await.status, StatusCode::NOT_FOUND);
    }
}
