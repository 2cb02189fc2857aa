//! Short picks, counts, and what the seller changes meanwhile.
use fulfilment::{NewCount, Picked, open_counts};

use crate::world::{refused, system, worlds};

#[tokio::test(flavor = "multi_thread")]
async fn a_short_pick_leaves_an_order_out_and_has_the_bin_counted() {
    for w in worlds().await {
        w.stock(0, 6, "A-01-1").await;
        w.stock(1, 6, "A-02-1").await;
        let (one, _) = w.order(&[(w.goods[0], 2), (w.goods[1], 1)]).await.unwrap();
        let (two, two_code) = w.order(&[(w.goods[0], 3), (w.goods[1], 1)]).await.unwrap();
        let (three, _) = w.order(&[(w.goods[0], 1)]).await.unwrap();
        let seller = w.seller(0).await;
        let made = w.pick(&[one, two, three]).await.unwrap();
        let line = w.lines(&made.code).await[0].clone();
        // Three of six: the first and the third order can be filled, the second cannot.
        let picked = w.take(&made.code, (line.0, line.2), "DUA", 3).await.unwrap();
        assert_eq!(picked, Picked { taken: 3, left_out: vec![two_code.clone()], done: false });
        let told = [format!("/desk/orders/{two_code}")];
        assert_eq!(w.told_short(seller).await, told, "{}: its seller may call it off", w.name);
        assert_eq!((w.kept(0).await, w.kept(1).await), ((3, 3), (5, 1)), "{}", w.name);
        // Until somebody counts, nothing is picked from there.
        assert_eq!(refused(w.pick(&[two]).await), "pick-all-short");
        let counts = w.counts().await;
        assert_eq!(counts.iter().map(|(_, why)| why.as_str()).collect::<Vec<_>>(), ["short"]);
        let count = counts[0].0;
        assert_eq!(refused(w.count(count, 0, None).await), "reason: count-differs");
        // All six are promised to buyers: the seller must call an order off first.
        let promised = w.count(count, 0, Some("Không tìm thấy")).await;
        assert_eq!(refused(promised), "counted: count-promised");
        assert_eq!((w.shop(0).await, w.kept(0).await), ((6, 6), (3, 3)));
        w.cancel(&w.states_code(two).await).await.unwrap();
        assert_eq!(w.count(count, 0, Some("Không tìm thấy")).await.unwrap(), -3);
        assert_eq!((w.shop(0).await, w.kept(0).await), ((3, 3), (0, 3)));
        assert_eq!(refused(w.count(count, 0, None).await), "count-over");
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_count_changes_the_shop_front() {
    for w in worlds().await {
        w.stock(2, 5, "A-01-1").await;
        w.stock(2, 5, "A-03-2").await;
        let open = |bin: Option<&str>, goods: Option<String>| {
            let new = NewCount { warehouse: w.house, bin: bin.map(str::to_owned), goods };
            w.run(system(), new, |tx, ctx, i| Box::pin(open_counts(tx, ctx, i)))
        };
        assert_eq!(refused(open(None, None).await), "bin: count-what");
        assert_eq!(refused(open(Some("A-02-1"), None).await), "count-nothing");
        assert_eq!(refused(open(None, Some("XYZ".to_owned())).await), "scanned: scan-unknown");
        assert_eq!(open(None, Some(w.label(2))).await.unwrap(), 2);
        assert_eq!(open(Some("a-01-1"), None).await.unwrap(), 0);
        let counts = w.counts().await;
        assert_eq!(w.count(counts[0].0, 5, None).await.unwrap(), 0);
        let second = w.count(counts[1].0, 7, Some("Nhập thiếu")).await.unwrap();
        assert_eq!(second, 2);
        assert_eq!((w.shop(2).await, w.kept(2).await), ((12, 0), (12, 0)));
        // Pieces that an open list was promised cannot be counted away.
        let (id, _) = w.order(&[(w.goods[2], 12)]).await.unwrap();
        w.pick(&[id]).await.unwrap();
        assert_eq!(open(Some("A-01-1"), Some(w.label(2))).await.unwrap(), 1);
        let count = w.counts().await[0].0;
        assert_eq!(refused(w.count(count, 1, Some("Mất")).await), "counted: count-on-lists");
        assert_eq!(w.count(count, 5, None).await.unwrap(), 0);
        assert_eq!((w.shop(2).await, w.kept(2).await), ((12, 12), (0, 12)));
        assert_eq!(w.told("fulfilment.count.done.v1").await, 3);
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_seller_changes_is_named_and_not_forbidden() {
    for w in worlds().await {
        w.stock(0, 6, "A-01-1").await;
        let count =
            catalogue::Count {
                variant: w.goods[0], counted: 9, seen: 6, note: Some("Đếm lại".to_owned())
            };
        let input = (vec![w.booths[0]], count);
        w.run(system(), input, |tx, ctx, i| Box::pin(catalogue::count(tx, ctx, i))).await.unwrap();
        let said =
            "1 goods differ between shop front and warehouse: DUA (dua): on hand 9, in the warehouse 6";
        assert_eq!(w.wrong().await, [said], "{}", w.name);
    }
}
