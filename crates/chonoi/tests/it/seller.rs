//! What tests of the seller's desk have in common.
use axum::body::Body;
use axum::http::{Request, header};
use catalogue::{VariantId, product, reserve, take, variants_of};
use kernel::Uuid;

use crate::market::{Market, system};

/// What a seller types in a minute.
pub const MINUTE: [(&str, &str); 6] = [
    ("booth", "gian-hang-mot"),
    ("name_vi", "Chôm chôm nhãn"),
    ("category", "fruit"),
    ("price", "45.000"),
    ("unit", "chục"),
    ("on_hand", "30"),
];

/// A form; what comes later in `more` replaces what stands in `form`.
pub fn fields(form: &[(&str, &str)], more: &[(&str, &str)]) -> String {
    let kept = form.iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    let pairs: Vec<(&str, &str)> = kept.chain(more).copied().collect();
    ui::query_string(&pairs).trim_start_matches('?').to_owned()
}

/// A form with photos.
pub fn multipart(path: &str, form: &[(&str, &str)], files: &[Vec<u8>], cookie: &str) -> Request<Body> {
    let mut body = Vec::new();
    for (name, value) in form {
        let part = format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    for (file, number) in files.iter().zip(1..) {
        let head = format!(
            "--x\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"{number}.png\"\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--x--\r\n");
    Request::post(path)
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .body(Body::from(body))
        .unwrap()
}

/// The first variant of a product, of which so many are promised to an order.
pub async fn bought(market: &Market, slug: &str, quantity: i64) -> VariantId {
    let mut conn = market.app.db.reader().await.unwrap();
    let product = product(&mut conn, slug).await.unwrap();
    // The oldest, whatever its place: ids rise with time.
    let variant = variants_of(&mut conn, product.id).await.unwrap().iter().map(|v| v.id).min().unwrap();
    drop(conn);
    let (ctx, goods) = (system(), vec![(variant, quantity)]);
    let write = market.app.db.write(&ctx, goods, |tx, ctx, goods| Box::pin(reserve(tx, ctx, goods)));
    assert_eq!(write.await.unwrap(), None);
    variant
}

/// What was promised is sent.
pub async fn sent(market: &Market, variant: VariantId, quantity: i64) {
    let (ctx, goods) = (system(), vec![(variant, quantity)]);
    let write =
        market.app.db.write(&ctx, goods, |tx, ctx, goods| Box::pin(take(tx, ctx, Uuid::nil(), goods)));
    write.await.unwrap();
}

pub async fn on_hand(market: &Market, variant: VariantId) -> i64 {
    let mut conn = market.app.db.reader().await.unwrap();
    catalogue::variant(&mut conn, variant).await.unwrap().on_hand
}

/// Every check of every domain finds nothing.
pub async fn sound(market: &Market) {
    let checks = market.app.domains.iter().flat_map(|domain| domain.checks);
    // Goods are promised here without an order.
    for check in checks.filter(|check| check.name != "orders.promises") {
        let mut conn = market.app.db.reader().await.unwrap();
        assert_eq!((check.run)(&mut conn).await.unwrap(), None, "{} on {}", check.name, market.name);
    }
}
