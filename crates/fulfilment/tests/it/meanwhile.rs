//! Sales, counts and cancellations that happen while a house is at work: each has one result.
use catalogue::VariantId;
use fulfilment::{CountId, Counted, NewCount, Packed, Picked, count_bin, open_counts, pack_done};
use kernel::Code;
use orders::{OrderId, ship_order};

use crate::returned::sent;
use crate::world::{World, person, refused, system, worlds};

async fn open_count(w: &World, bin: &str) -> CountId {
    let new = NewCount { warehouse: w.house, bin: Some(bin.to_owned()), goods: None };
    w.run(w.worker(), new, |tx, ctx, i| Box::pin(open_counts(tx, ctx, i))).await.unwrap();
    w.counts().await[0].0
}

/// Taken from the bins, in its box.
async fn picked(w: &World, goods: &[(VariantId, i64)]) -> (OrderId, Code) {
    let (id, code) = w.order(goods).await.unwrap();
    let made = w.pick(&[id]).await.unwrap();
    w.take_all(&made.code).await;
    (id, code)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_count_and_sales_at_the_same_moment_promise_nothing_that_is_gone() {
    for w in worlds().await {
        w.stock(0, 6, "A-01-1").await;
        let count = open_count(&w, "A-01-1").await;
        let input = Counted { warehouse: w.house, count, counted: 3, reason: Some("Vỡ".to_owned()) };
        let (db, ctx) = (w.db.clone(), w.worker());
        let counting =
            tokio::spawn(
                async move { db.write(&ctx, input, |tx, ctx, i| Box::pin(count_bin(tx, ctx, i))).await },
            );
        let goods = [(w.goods[0], 1)];
        let sales = tokio::join!(
            w.order(&goods),
            w.order(&goods),
            w.order(&goods),
            w.order(&goods),
            w.order(&goods),
            w.order(&goods)
        );
        let sales = [sales.0, sales.1, sales.2, sales.3, sales.4, sales.5];
        let counted = counting.await.unwrap();
        let sold: Vec<Code> =
            sales.iter().filter_map(|sale| sale.as_ref().ok()).map(|(_, code)| code.clone()).collect();
        let promised = i64::try_from(sold.len()).unwrap();
        match counted {
            Ok(difference) => {
                assert_eq!((difference, sold.len()), (-3, 3), "{}: the rest is refused to buyers", w.name);
                for refusal in sales.into_iter().filter(Result::is_err) {
                    // Where the count was first, nothing is left to put into a cart.
                    let why = refused(refusal);
                    assert!(
                        ["checkout-ran-out", "cart-sold-out"].contains(&why.as_str()),
                        "{}: {why}",
                        w.name
                    );
                }
            }
            refusal => {
                assert_eq!(refused(refusal), "counted: count-promised", "{}", w.name);
                assert!(promised > 3, "{}", w.name);
                assert_eq!((w.shop(0).await, w.kept(0).await), ((6, promised), (6, 0)), "{}", w.name);
                // It stays to be counted; the seller calls off what is not there, and then it is noted.
                for code in &sold[3..] {
                    w.cancel(code).await.unwrap();
                }
                assert_eq!(w.count(count, 3, Some("Vỡ")).await.unwrap(), -3, "{}", w.name);
            }
        }
        assert_eq!((w.shop(0).await, w.kept(0).await), ((3, 3), (3, 0)), "{}", w.name);
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_sold_during_a_count_is_picked_after_it() {
    for w in worlds().await {
        w.stock(0, 6, "A-01-1").await;
        let count = open_count(&w, "A-01-1").await;
        let (id, code) = w.order(&[(w.goods[0], 2)]).await.unwrap();
        assert_eq!(refused(w.pick(&[id]).await), "pick-all-short", "{}", w.name);
        // What is sold and still lies there is counted with the rest.
        assert_eq!(refused(w.count(count, 4, None).await), "reason: count-differs");
        assert_eq!(w.count(count, 6, None).await.unwrap(), 0, "{}", w.name);
        let made = w.pick(&[id]).await.unwrap();
        // During the next one its pieces leave the bin: only what lies there is to be counted.
        w.take_all(&made.code).await;
        let count = open_count(&w, "A-01-1").await;
        assert_eq!(w.count(count, 4, None).await.unwrap(), 0, "{}", w.name);
        assert_eq!((w.shop(0).await, w.kept(0).await), ((6, 2), (4, 2)), "{}", w.name);
        assert_eq!(w.states().await, [(code, "picked".to_owned())]);
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_fell_short_is_picked_again_once_the_goods_are_there() {
    for w in worlds().await {
        w.stock(0, 2, "A-01-1").await;
        w.stock(1, 1, "A-02-1").await;
        let (id, code) = w.order(&[(w.goods[0], 2), (w.goods[1], 1)]).await.unwrap();
        let made = w.pick(&[id]).await.unwrap();
        let (first, second) = (w.lines(&made.code).await.remove(0), w.lines(&made.code).await.remove(1));
        w.take(&made.code, (first.0, first.2), "DUA", 2).await.unwrap();
        let short = w.take(&made.code, (second.0, second.2), &w.label(1), 0).await.unwrap();
        assert_eq!(short, Picked { taken: 0, left_out: vec![code.clone()], done: true }, "{}", w.name);
        // What was taken for it is put back before it may be picked again.
        assert_eq!(w.states().await, [(code.clone(), "back".to_owned())]);
        assert_eq!(refused(w.pick(&[id]).await), "pick-nothing-left", "{}", w.name);
        assert_eq!(refused(w.scan(&code, "DUA", 1).await), "box-put-back", "{}", w.name);
        assert_eq!((w.kept(0).await, w.kept(1).await), ((0, 2), (1, 0)), "{}", w.name);
        w.back(&code, "A-03-1").await.unwrap();
        assert_eq!(refused(w.back(&code, "A-03-1").await), "not found", "{}", w.name);
        assert_eq!((w.in_bin("A-03-1", 0).await, w.kept(0).await), (2, (2, 0)), "{}", w.name);
        w.stock(1, 1, "A-03-2").await;
        let again = w.pick(&[id]).await.unwrap();
        w.take_all(&again.code).await;
        w.scan(&code, "DUA", 2).await.unwrap();
        w.scan(&code, &w.label(1), 1).await.unwrap();
        w.packed(&code).await.unwrap();
        // The missing piece is counted away once the order has left.
        let manifest = w.manifest("seller").await.unwrap();
        w.close(w.worker(), &manifest).await.unwrap();
        let count = w.counts().await[0].0;
        assert_eq!(w.count(count, 0, Some("Mất")).await.unwrap(), -1, "{}", w.name);
        assert_eq!((w.shop(0).await, w.shop(1).await), ((0, 0), (0, 0)), "{}", w.name);
        assert_eq!((w.kept(0).await, w.kept(1).await), ((0, 0), (0, 0)), "{}", w.name);
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn goods_of_a_cancelled_order_go_back_to_a_bin_from_wherever_they_are() {
    for w in worlds().await {
        w.stock(0, 9, "A-01-1").await;
        w.stock(1, 9, "A-02-1").await;
        let goods = [(w.goods[0], 2), (w.goods[1], 1)];
        // Half taken: what still lies in its bin is free there at once.
        let (id, half) = w.order(&goods).await.unwrap();
        let made = w.pick(&[id]).await.unwrap();
        let line = w.lines(&made.code).await[0].clone();
        w.take(&made.code, (line.0, line.2), "DUA", 2).await.unwrap();
        let (_, in_box) = picked(&w, &goods).await;
        let (_, half_packed) = picked(&w, &goods).await;
        w.scan(&half_packed, "DUA", 1).await.unwrap();
        let (_, packed) = picked(&w, &goods).await;
        w.scan(&packed, "DUA", 2).await.unwrap();
        w.scan(&packed, &w.label(1), 1).await.unwrap();
        w.packed(&packed).await.unwrap();
        for (code, second) in [(half, 0), (in_box, 1), (half_packed, 1), (packed, 1)] {
            w.cancel(&code).await.unwrap();
            let ((bins, moving), (_, reserved)) = (w.kept(0).await, w.shop(0).await);
            assert_eq!(bins + moving, 9, "{} {code}: still in the house", w.name);
            assert_eq!(reserved, moving - 2, "{} {code}: nobody waits for them", w.name);
            assert_eq!(refused(w.scan(&code, "DUA", 1).await), "box-put-back", "{} {code}", w.name);
            assert_eq!(refused(w.packed(&code).await), "box-put-back", "{} {code}", w.name);
            let (in_bin, other) = (w.in_bin("A-03-1", 0).await, w.in_bin("A-03-1", 1).await);
            w.back(&code, "A-03-1").await.unwrap();
            assert_eq!(w.in_bin("A-03-1", 0).await, in_bin + 2, "{} {code}", w.name);
            assert_eq!(w.in_bin("A-03-1", 1).await, other + second, "{} {code}", w.name);
            assert_eq!(w.status(&code).await, "cancelled");
            assert_eq!(w.wrong().await, Vec::<String>::new(), "{} {code}", w.name);
        }
        assert_eq!(refused(w.manifest("seller").await), "manifest-nothing", "{}", w.name);
        assert_eq!(w.open_lists().await, Vec::<Code>::new(), "{}", w.name);
        assert_eq!((w.shop(0).await, w.kept(0).await), ((9, 0), (9, 0)), "{}", w.name);
        assert_eq!((w.shop(1).await, w.kept(1).await), ((9, 0), (9, 0)), "{}", w.name);
        sent(&w, &[(w.goods[0], 9)]).await;
        assert_eq!((w.shop(0).await, w.kept(0).await), ((0, 0), (0, 0)), "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_order_cancelled_while_it_is_packed_is_put_back_once() {
    for w in worlds().await {
        w.stock(0, 4, "A-01-1").await;
        for round in 0..6 {
            let (_, code) = picked(&w, &[(w.goods[0], 3)]).await;
            w.scan(&code, "DUA", 3).await.unwrap();
            let packing = Packed { warehouse: w.house, order: code.clone(), parcels: 1, weight: 900 };
            let second = person(w.workers[1]);
            let (cancelled, packed) = tokio::join!(
                w.cancel(&code),
                w.run(second, packing, |tx, ctx, i| Box::pin(pack_done(tx, ctx, i))),
            );
            cancelled.unwrap();
            if let refusal @ Err(_) = packed {
                assert_eq!(refused(refusal), "box-put-back", "{} {round}", w.name);
            }
            let (first, again) = tokio::join!(w.back(&code, "A-01-1"), w.back(&code, "A-01-2"));
            let done = usize::from(first.is_ok()) + usize::from(again.is_ok());
            assert_eq!(done, 1, "{} {round}: {first:?} {again:?}", w.name);
            assert_eq!((w.shop(0).await, w.kept(0).await), ((4, 0), (4, 0)), "{} {round}", w.name);
            if again.is_ok() {
                w.carry(0, 3, "A-01-2", "A-01-1").await.unwrap();
            }
        }
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_seller_sends_past_the_house_is_named() {
    for w in worlds().await {
        w.stock(0, 5, "A-01-1").await;
        let (_, code) = picked(&w, &[(w.goods[0], 2)]).await;
        let input = (w.booths.to_vec(), code.clone());
        w.run(system(), input, |tx, ctx, i| Box::pin(ship_order(tx, ctx, i))).await.unwrap();
        // The pieces in the box were not those that went: they go back, and both numbers are shown.
        w.back(&code, "A-01-1").await.unwrap();
        assert_eq!((w.shop(0).await, w.kept(0).await), ((3, 0), (5, 0)), "{}", w.name);
        let said =
            "1 goods differ between shop front and warehouse: DUA (dua): on hand 3, in the warehouse 5";
        assert_eq!(w.wrong().await, [said], "{}", w.name);
        // Counted again, the shop front has what is there.
        let count = catalogue::Count { variant: w.goods[0], counted: 5, seen: 3, note: None };
        let input = (vec![w.booths[0]], count);
        w.run(system(), input, |tx, ctx, i| Box::pin(catalogue::count(tx, ctx, i))).await.unwrap();
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}
