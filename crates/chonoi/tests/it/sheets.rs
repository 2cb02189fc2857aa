//! Sheets of sellers, in and out, on both engines: products, and what was sold on other marketplaces.
mod outside;
mod products;
mod stopped;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::market::{self, Market, system};

mod count {
    db::sql! {
        PRODUCTS: () => (i64,) = "SELECT COUNT(*) AS n FROM catalogue_product";
        VARIANTS: () => (i64,) = "SELECT COUNT(*) AS n FROM catalogue_variant";
        MOVEMENTS: () => (i64,) = "SELECT COUNT(*) AS n FROM catalogue_movement";
        SALES: () => (i64,) = "SELECT COUNT(*) AS n FROM catalogue_outside_sale";
        TOLD: () => (i64,) = "SELECT COUNT(*) AS n FROM db_event WHERE topic NOT LIKE 'catalogue.import.%'";
        TAKEN: () => (i64,) = "SELECT COUNT(*) AS n FROM db_event WHERE topic = 'catalogue.import.rows-taken.v1'";
        DUA: () => (i64,) = "SELECT on_hand AS n FROM catalogue_variant WHERE sku = 'DS-1'";
        TURNS: () => (i64,) = "SELECT COUNT(*) AS n FROM catalogue_import_turn";
    }
}

/// What there is: products, variants, movements, entries of the log that are not of imports.
async fn all(market: &Market) -> [i64; 4] {
    let mut sums = [0; 4];
    for (sum, sql) in
        sums.iter_mut().zip([&count::PRODUCTS, &count::VARIANTS, &count::MOVEMENTS, &count::TOLD])
    {
        *sum = market.count(sql).await;
    }
    sums
}

/// Sends a file with the fields of its form, as a browser does.
async fn upload(
    market: &Market,
    seller: &str,
    path: &str,
    fields: &[(&str, &str)],
    file: &[u8],
) -> market::Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    body.extend_from_slice(
        b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n",
    );
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let request = Request::post(path)
        .header(header::COOKIE, seller)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .body(Body::from(body));
    market.send(request.unwrap()).await
}

/// Sends a sheet of products; answers the address of its import.
async fn sent(market: &Market, seller: &str, file: &[u8]) -> String {
    let answer = upload(market, seller, "/desk/imports", &[("booth", "gian-hang-mot")], file).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.location
}

/// Agrees with the columns as they were guessed.
async fn begin(market: &Market, seller: &str, import: &str, more: &str) -> market::Answer {
    let page = market.get(import, seller).await.body;
    let mut form = more.to_owned();
    for (at, select) in page.split("name=\"column-").skip(1).enumerate() {
        let select = select.split("</select>").next().unwrap();
        let chosen = select.split("\" selected").next().filter(|_| select.contains("\" selected"));
        let chosen = chosen.and_then(|text| text.rsplit("value=\"").next()).unwrap_or_default();
        form.push_str(&format!("&column-{at}={chosen}"));
    }
    market.post(&format!("{import}/start"), &form, seller).await
}

/// Runs what is due, as the background does.
async fn run_jobs(market: &Market) {
    run_jobs_at(market, &system()).await;
}

/// The same at another moment.
pub(crate) async fn run_jobs_at(market: &Market, ctx: &kernel::Ctx) {
    while let Some(job) =
        market.app.db.write(ctx, (), |tx, ctx, ()| Box::pin(db::claim_job(tx, ctx))).await.unwrap()
    {
        let kind = market.app.domains.iter().flat_map(|d| d.jobs).find(|kind| kind.kind == job.kind).unwrap();
        (kind.run)(market.app.clone(), ctx.clone(), job.key).await.unwrap();
        let done = market.app.db.write(ctx, job.id, |tx, ctx, id| Box::pin(db::finish_job(tx, ctx, *id)));
        done.await.unwrap();
    }
}

/// Brings a sheet of products in as guessed; answers its address.
async fn import(market: &Market, seller: &str, file: &[u8]) -> String {
    let import = sent(market, seller, file).await;
    let began = begin(market, seller, &import, "").await;
    assert_eq!(began.status, StatusCode::SEE_OTHER, "{}", began.body);
    run_jobs(market).await;
    import
}

/// Added, changed, same, wrong: as the page of the import counts them.
async fn counts(market: &Market, seller: &str, import: &str) -> Vec<i64> {
    let page = market.get(&format!("{import}/progress"), seller).await.body;
    assert!(page.contains("Đã nhập xong"), "{page}");
    let figures = page.split("<dd>").skip(1).map(|part| part.split("</dd>").next().unwrap().parse().unwrap());
    figures.collect()
}

/// The rows that were not taken, as a file.
async fn apart(market: &Market, seller: &str, import: &str) -> String {
    market.get(&format!("{import}/rows?format=csv"), seller).await.body
}

/// A file as it is, byte by byte.
async fn bytes(market: &Market, seller: &str, path: &str) -> Vec<u8> {
    let request = Request::get(path).header(header::COOKIE, seller).body(Body::empty()).unwrap();
    let answer = market.router.clone().oneshot(request).await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK, "{path}");
    answer.into_body().collect().await.unwrap().to_bytes().to_vec()
}

async fn sound(market: &Market) {
    let checks = market.app.domains.iter().flat_map(|domain| domain.checks);
    // Goods are promised here without an order.
    for check in checks.filter(|check| check.name != "orders.promises") {
        let mut conn = market.app.db.reader().await.unwrap();
        assert_eq!((check.run)(&mut conn).await.unwrap(), None, "{} on {}", check.name, market.name);
    }
}
