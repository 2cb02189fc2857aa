//! Stock: lots that expire first go first, movements add up, promises hold, on both engines.
use catalogue::{
    Change, MovedIn, MovementKind, NewVariant, VariantId, VariantRow, Words, change_product, expire_lots,
    my_product, product, receive, release, reserve, take, variants_of,
};
use db::{Tx, WorkFn};
use kernel::{BoothId, Ctx, Day, Dong, Error, Id, Result, Text, Uuid};

use crate::market::{Market, markets, system};

mod read {
    use kernel::Dong;

    db::sql! {
        LOTS: () => (String, i64) = "SELECT code, on_hand FROM catalogue_lot ORDER BY code";
        PRODUCT: () => (Dong, Dong, bool) =
            "SELECT price, price_to, in_stock FROM catalogue_product WHERE slug = 'dua-sap'";
    }
}

async fn first(market: &Market) -> (BoothId, VariantRow) {
    let mut conn = market.app.db.reader().await.unwrap();
    let product = product(&mut conn, "dua-sap").await.unwrap();
    let variants = variants_of(&mut conn, product.id).await.unwrap();
    (product.booth_id, variants[0].clone())
}

async fn write<I, O>(market: &Market, ctx: &Ctx, input: I, work: WorkFn<I, O>) -> Result<O>
where
    I: Send + Sync + 'static,
    O: Send + 'static,
{
    market.app.db.write(ctx, input, work).await
}

fn lot(variant: VariantId, code: &str, quantity: i64, expires_on: Option<Day>) -> MovedIn {
    let (code, kind) = (Some(code.to_owned()), MovementKind::Received);
    MovedIn { variant, quantity, code, expires_on, place: None, kind, note: None }
}

async fn sound(market: &Market) {
    let checks = market.app.domains.iter().flat_map(|domain| domain.checks);
    // Goods are promised here without an order.
    for check in checks.filter(|check| check.name != "orders.promises") {
        let mut conn = market.app.db.reader().await.unwrap();
        assert_eq!((check.run)(&mut conn).await.unwrap(), None, "{} on {}", check.name, market.name);
    }
}

/// Promises and sends at once, so that what is promised stays what it was.
#[expect(clippy::ptr_arg, reason = "a work borrows its whole input")]
async fn sell(tx: &mut Tx, ctx: &Ctx, goods: &Vec<(VariantId, i64)>) -> Result<()> {
    if reserve(tx, ctx, goods).await?.is_some() {
        return Err(Error::conflict("short"));
    }
    take(tx, ctx, Uuid::nil(), goods).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_expires_first_goes_first() {
    for market in markets().await {
        let (booth, variant) = first(&market).await;
        let ctx = system();
        let today = ctx.now().day();
        let coming = [("C", 3, None), ("B", 3, Some(today.plus_days(9))), ("A", 2, Some(today.plus_days(2)))];
        for (code, quantity, day) in coming {
            let input = (vec![booth], lot(variant.id, code, quantity, day));
            write(&market, &ctx, input, |tx, ctx, input| Box::pin(receive(tx, ctx, input))).await.unwrap();
        }
        // 10 in no lot, 8 in lots: 2 of A, 3 of B, the 10, then one of C.
        let goods = vec![(variant.id, 16)];
        write(&market, &ctx, goods, |tx, ctx, goods| Box::pin(sell(tx, ctx, goods))).await.unwrap();
        let lots = market.app.db.reader().await.unwrap().all(&read::LOTS, ()).await.unwrap();
        assert_eq!(lots, [("A".to_owned(), 0), ("B".to_owned(), 0), ("C".to_owned(), 2)], "{}", market.name);
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn goods_past_their_date_leave_the_shelf_but_not_what_is_promised() {
    for market in markets().await {
        let (booth, variant) = first(&market).await;
        let ctx = system();
        let day = ctx.now().day().plus_days(1);
        let input = (vec![booth], lot(variant.id, "A", 5, Some(day)));
        write(&market, &ctx, input, |tx, ctx, input| Box::pin(receive(tx, ctx, input))).await.unwrap();
        let goods = vec![(variant.id, 12)];
        let short = write(&market, &ctx, goods, |tx, ctx, goods| Box::pin(reserve(tx, ctx, goods))).await;
        assert_eq!(short.unwrap(), None);
        let later = Ctx::system("test", day.plus_days(1).start());
        let gone = write(&market, &later, (), |tx, ctx, ()| Box::pin(expire_lots(tx, ctx))).await.unwrap();
        assert_eq!(gone, 1);
        let (_, now) = first(&market).await;
        assert_eq!((now.on_hand, now.reserved, now.available()), (12, 12, 0), "{}", market.name);
        sound(&market).await;
    }
}

async fn in_stock(market: &Market) -> bool {
    market.app.db.reader().await.unwrap().one(&read::PRODUCT, ()).await.unwrap().2
}

#[tokio::test(flavor = "multi_thread")]
async fn two_lines_of_the_same_goods_count_together() {
    for market in markets().await {
        let (_, variant) = first(&market).await;
        let ctx = system();
        let goods = vec![(variant.id, 6), (variant.id, 5)];
        let short = write(&market, &ctx, goods, |tx, ctx, goods| {
            Box::pin(async move {
                match reserve(tx, ctx, goods).await? {
                    Some(short) => Err(Error::conflict(if short.uuid().is_nil() { "nil" } else { "short" })),
                    None => Ok(()),
                }
            })
        });
        assert!(matches!(short.await, Err(Error::Conflict(_))), "{}: 11 of 10", market.name);
        assert!(in_stock(&market).await, "{}: rolled back", market.name);
        let goods = vec![(variant.id, 6), (variant.id, 4)];
        write(&market, &ctx, goods.clone(), |tx, ctx, goods| Box::pin(reserve(tx, ctx, goods)))
            .await
            .unwrap();
        assert!(!in_stock(&market).await, "{}: sold out", market.name);
        write(&market, &ctx, goods, |tx, ctx, goods| Box::pin(release(tx, ctx, goods))).await.unwrap();
        assert!(in_stock(&market).await, "{}: back in stock", market.name);
        sound(&market).await;
    }
}

fn change(old: &VariantRow, stock: i64) -> Change {
    let small = NewVariant::only(Dong(60_000), Text::new("nửa trái", None), 4);
    let big = NewVariant { stock, name: Text::new("Trái to", Some("Big")), ..NewVariant::from(old) };
    Change {
        words: Words {
            name: Text::new("Dừa sáp", None), category: "fruit".to_owned(), ..Words::default()
        },
        adults: false,
        state: catalogue::State::Shown,
        state_reason: None,
        variants: vec![(Some(old.id), big), (None, small)],
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_product_gets_a_second_variant_and_a_count_keeps_what_is_promised() {
    for market in markets().await {
        let (booth, variant) = first(&market).await;
        let ctx = system();
        let goods = vec![(variant.id, 7)];
        write(&market, &ctx, goods, |tx, ctx, goods| Box::pin(reserve(tx, ctx, goods))).await.unwrap();
        let changed = async |stock| {
            let input = (vec![booth], "dua-sap".to_owned(), change(&variant, stock));
            write(&market, &ctx, input, |tx, ctx, input| Box::pin(change_product(tx, ctx, input))).await
        };
        assert!(matches!(changed(6).await, Err(Error::Invalid(_))), "{}: 7 are promised", market.name);
        let mut conn = market.app.db.reader().await.unwrap();
        assert_eq!(conn.one(&read::PRODUCT, ()).await.unwrap().1, Dong(100_000), "nothing changed");
        drop(conn);
        changed(8).await.unwrap();
        let mut conn = market.app.db.reader().await.unwrap();
        let product = my_product(&mut conn, &[booth], "dua-sap").await.unwrap();
        assert_eq!((product.price, product.price_to), (Dong(60_000), Dong(100_000)));
        let variants = variants_of(&mut conn, product.id).await.unwrap();
        let stock: Vec<_> = variants.iter().map(|v| (v.on_hand, v.reserved)).collect();
        assert_eq!(stock, [(8, 7), (4, 0)], "{}", market.name);
        drop(conn);
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_elses_goods_do_not_exist() {
    for market in markets().await {
        let (_, variant) = first(&market).await;
        let input = (Vec::new(), lot(variant.id, "A", 5, None));
        let refused =
            write(&market, &system(), input, |tx, ctx, input| Box::pin(receive(tx, ctx, input))).await;
        assert!(matches!(refused, Err(Error::NotFound)));
        let (_, now) = first(&market).await;
        assert_eq!(now.on_hand, 10, "{}", market.name);
    }
}
