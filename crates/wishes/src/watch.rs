//! Tells those who wait, after the log says that a product changed.
use std::sync::Arc;

use catalogue::ProductId;
use db::{EventRow, Tx};
use kernel::{BoothId, Ctx, Id, Result, Uuid};
use notices::{Kind, Notice, Wording};
use ui::App;

use crate::store::DueRow;
use crate::{AlertKind, store};

/// The name of the cursor.
const CURSOR: &str = "alerts";
/// So many are told in one transaction.
const AT_ONCE: i64 = 100;

/// Follows the log from where it was left, for as long as the program runs.
///
/// # Errors
/// When the database does not say where that was.
pub async fn watch(app: Arc<App>) -> Result<()> {
    let mut conn = app.db.reader().await?;
    let last = db::last_seq(&mut conn).await?;
    let kept = conn.optional(&store::CURSOR, (CURSOR.to_owned(),)).await?;
    drop(conn);
    // One beyond the log is of a database that was restored from a backup since.
    let start = kept.map_or(last, |(seq,)| seq.min(last));
    ui::follow(app, start, |app, events| Box::pin(follow_log(app, events))).await;
    Ok(())
}

/// Tells whoever waits for a product that a batch of the log speaks of.
///
/// # Errors
/// When the database fails; the batch is to be seen again, and nobody is told twice.
pub async fn follow_log(app: Arc<App>, events: Vec<EventRow>) -> Result<()> {
    let products = products_of(&app, &events).await?;
    let Some(last) = events.last().and_then(|event| event.seq).filter(|_| !products.is_empty()) else {
        return Ok(());
    };
    let ctx = Ctx::system("alerts", app.clock.now());
    for product in products {
        // A product that nobody waits for costs one look.
        while is_due(&app, product).await?
            && app.db.write(&ctx, product, |tx, ctx, product| Box::pin(tell_due(tx, ctx, *product))).await?
                > 0
        {}
    }
    app.db
        .write(&ctx, last, |tx, _, last| Box::pin(tx.run(&store::MOVE_CURSOR, (CURSOR.to_owned(), *last))))
        .await
        .map(|_| ())
}

async fn is_due(app: &App, product: ProductId) -> Result<bool> {
    Ok(!app.db.reader().await?.all(&store::DUE, (product, 1)).await?.is_empty())
}

/// The products whose price, stock or sight may have changed.
async fn products_of(app: &App, events: &[EventRow]) -> Result<Vec<ProductId>> {
    let of = |topic: &str| {
        let those = events.iter().filter(|event| event.topic.starts_with(topic));
        those.map(|event| event.key).collect::<Vec<Uuid>>()
    };
    let direct = of("catalogue.product.").into_iter();
    let imported = events.iter().flat_map(catalogue::taken_products);
    let mut products: Vec<ProductId> = direct.chain(imported).map(ProductId::from_uuid).collect();
    for booth in of("booths.booth.") {
        let mut conn = app.db.reader().await?;
        let watched = conn.all(&store::WATCHED_IN_BOOTH, (BoothId::from_uuid(booth),)).await?;
        products.extend(watched.into_iter().map(|(id,)| id));
    }
    products.sort_unstable();
    products.dedup();
    Ok(products)
}

/// Tells some of those who wait for a product; answers how many.
async fn tell_due(tx: &mut Tx, ctx: &Ctx, product: ProductId) -> Result<u64> {
    let due = tx.all(&store::DUE, (product, AT_ONCE)).await?;
    tell_all(tx, ctx, due).await
}

/// Tells whoever was missed, whatever the reason; answers how many.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let due = tx.all(&store::ANY_DUE, (AT_ONCE,)).await?;
    tell_all(tx, ctx, due).await
}

async fn tell_all(tx: &mut Tx, ctx: &Ctx, due: Vec<DueRow>) -> Result<u64> {
    let mut count = 0;
    for row in due {
        // Another node may have told it.
        if tx.run(&store::TOLD, (ctx.now(), row.id)).await? == 1 {
            notices::tell(tx, ctx, &notice(&row)).await?;
            count += 1;
        }
    }
    Ok(count)
}

fn notice(row: &DueRow) -> Notice {
    let (title, body) = match row.kind {
        AlertKind::Price => (Wording::new("alert-told-price"), Wording::new("alert-told-price-more")),
        AlertKind::Stock => (Wording::new("alert-told-stock"), Wording::new("alert-told-stock-more")),
    };
    let said = |words: Wording| words.with_text("product", &row.name).with("price", row.price);
    Notice {
        to: row.account_id,
        kind: Kind::PriceAlert,
        title: said(title),
        body: said(body),
        link: format!("/products/{}", row.slug),
        key: format!("alert:{}:{}", row.id, row.asked_at.micros()),
    }
}
