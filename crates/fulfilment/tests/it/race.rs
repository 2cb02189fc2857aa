//! Two workers at the same moment.
use fulfilment::{PickLine, close_manifest, make_pick, pick_line};

use crate::world::{person, refused, worlds};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_order_is_on_one_list_and_leaves_once() {
    for w in worlds().await {
        w.stock(0, 12, "A-01-1").await;
        let mut ids = Vec::new();
        let mut codes = Vec::new();
        for _ in 0..6 {
            let (id, code) = w.order(&[(w.goods[0], 2)]).await.unwrap();
            ids.push(id);
            codes.push(code);
        }
        let make = |at: usize| {
            let (db, input, ctx) = (w.db.clone(), (w.house, ids.clone()), person(w.workers[at % 2]));
            tokio::spawn(
                async move { db.write(&ctx, input, |tx, ctx, i| Box::pin(make_pick(tx, ctx, i))).await },
            )
        };
        let tasks: Vec<_> = (0..6).map(make).collect();
        let mut lists = Vec::new();
        for task in tasks {
            match task.await.unwrap() {
                Ok(list) => lists.push(list),
                refusal => assert_eq!(refused(refusal), "pick-nothing-left"),
            }
        }
        assert_eq!(lists.iter().map(|made| made.orders).collect::<Vec<_>>(), [6], "{}", w.name);
        assert_eq!(w.kept(0).await, (0, 12));
        w.take_all(&lists[0].code).await;
        for code in &codes {
            w.scan(code, "DUA", 2).await.unwrap();
            w.packed(code).await.unwrap();
        }
        let manifest = w.manifest("seller").await.unwrap();
        // Two workers close it four times, while one buyer's order is called off.
        let close = |at: usize| {
            let input = (w.house, manifest.clone(), "Anh Tài".to_owned());
            let (db, ctx) = (w.db.clone(), person(w.workers[at % 2]));
            tokio::spawn(async move {
                db.write(&ctx, input, |tx, ctx, i| Box::pin(close_manifest(tx, ctx, i))).await
            })
        };
        let tasks: Vec<_> = (0..4).map(close).collect();
        let cancelled = w.cancel(&codes[5]).await.is_ok();
        let mut closed = Vec::new();
        for task in tasks {
            match task.await.unwrap() {
                Ok(one) => closed.push(one),
                refusal => assert_eq!(refused(refusal), "manifest-over"),
            }
        }
        assert_eq!(closed.len(), 1, "{}", w.name);
        let handed = if cancelled { 5 } else { 6 };
        assert_eq!(closed[0].handed, handed, "{}", w.name);
        let left = 12 - 2 * i64::try_from(handed).unwrap();
        assert_eq!((w.shop(0).await, w.kept(0).await), ((left, 0), (0, left)));
        assert_eq!(w.told("delivery.shipment.shipped.v1").await, i64::try_from(handed).unwrap());
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_workers_take_the_same_line_once() {
    for w in worlds().await {
        w.stock(0, 4, "A-01-1").await;
        let (id, _) = w.order(&[(w.goods[0], 4)]).await.unwrap();
        let made = w.pick(&[id]).await.unwrap();
        let line = w.lines(&made.code).await[0].clone();
        let take = |at: usize| {
            let input = PickLine {
                warehouse: w.house,
                pick: made.code.clone(),
                bin: line.0,
                variant: line.2,
                scanned: "DUA".to_owned(),
                found: 4,
            };
            let (db, ctx) = (w.db.clone(), person(w.workers[at % 2]));
            tokio::spawn(
                async move { db.write(&ctx, input, |tx, ctx, i| Box::pin(pick_line(tx, ctx, i))).await },
            )
        };
        let tasks: Vec<_> = (0..4).map(take).collect();
        let mut taken = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(picked) => taken += picked.taken,
                refusal => assert_eq!(refused(refusal), "pick-line-over"),
            }
        }
        assert_eq!((taken, w.kept(0).await), (4, (0, 4)), "{}", w.name);
    }
}
