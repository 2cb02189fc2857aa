//! From the delivery to the hand-over, and every refusal on the way.
use delivery::Method;
use fulfilment::{
    Closed, Picked, Received, ReceivedLine, add_worker, end_keeping, end_warehouse, end_worker, keep_at,
    make_pick, receive_delivery, withdraw_delivery,
};
use kernel::Id;

use crate::fill::account;
use crate::world::{person, refused, system, worlds};

#[tokio::test(flavor = "multi_thread")]
async fn an_order_goes_through_the_house() {
    for w in worlds().await {
        w.receive(0, 10).await;
        assert_eq!((w.shop(0).await, w.kept(0).await), ((10, 0), (10, 0)), "{}", w.name);
        // Nothing is picked from the floor.
        let (one, one_code) = w.order(&[(w.goods[0], 3)]).await.unwrap();
        assert_eq!(refused(w.pick(&[one]).await), "pick-all-short");
        w.carry(0, 6, "RECEIVING", "a-02-1").await.unwrap();
        w.carry(0, 4, "RECEIVING", "A-01-2").await.unwrap();
        w.stock(1, 5, "A-01-1").await;
        let (two, two_code) = w.order(&[(w.goods[0], 5), (w.goods[1], 2)]).await.unwrap();
        let (three, three_code) = w.order(&[(w.goods[0], 2), (w.goods[1], 1)]).await.unwrap();
        let made = w.pick(&[one, two, three]).await.unwrap();
        assert_eq!((made.orders, made.short.len()), (3, 0));
        // The walk goes bin by bin: four and six of the first goods, three of the second.
        let walk: Vec<_> =
            w.lines(&made.code).await.into_iter().map(|(_, bin, _, pieces)| (bin, pieces)).collect();
        let expected = [("A-01-1", 3), ("A-01-2", 4), ("A-02-1", 6)];
        assert_eq!(walk, expected.map(|(bin, pieces)| (bin.to_owned(), pieces)), "{}", w.name);
        assert_eq!((w.shop(0).await, w.kept(0).await), ((10, 10), (0, 10)));
        w.take_all(&made.code).await;
        for (code, at, pieces) in [(&one_code, 0, 3), (&two_code, 0, 5), (&two_code, 1, 2)] {
            w.scan(code, &w.label(at), pieces).await.unwrap();
        }
        w.packed(&one_code).await.unwrap();
        w.packed(&two_code).await.unwrap();
        assert_eq!(refused(w.packed(&three_code).await), "pack-not-all");
        let manifest = w.manifest("seller").await.unwrap();
        let closed = w.close(w.worker(), &manifest).await.unwrap();
        assert_eq!(closed, Closed { handed: 2, left_behind: Vec::new() });
        assert_eq!(w.status(&one_code).await, "shipped");
        assert_eq!(w.status(&three_code).await, "placed");
        assert_eq!((w.shop(0).await, w.kept(0).await), ((2, 2), (0, 2)));
        assert_eq!((w.shop(1).await, w.kept(1).await), ((3, 1), (2, 1)));
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
        assert_eq!(refused(w.close(w.worker(), &manifest).await), "manifest-over");
        assert_eq!(w.shop(0).await, (2, 2));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_is_kept_beside_what_was_announced() {
    for w in worlds().await {
        let code = w.announce(0, 10, false).await;
        let lines = vec![ReceivedLine { variant: w.goods[0], good: 7, damaged: 2 }];
        let input = Received { warehouse: w.house, code, lines, remark: Some("Thùng ướt".to_owned()) };
        let again = input.clone();
        w.run(w.worker(), input, |tx, ctx, i| Box::pin(receive_delivery(tx, ctx, i))).await.unwrap();
        assert_eq!((w.shop(0).await, w.kept(0).await), ((7, 0), (7, 0)));
        let twice = w.run(w.worker(), again, |tx, ctx, i| Box::pin(receive_delivery(tx, ctx, i))).await;
        assert_eq!(refused(twice), "delivery-over");
        assert_eq!((w.shop(0).await, w.kept(0).await), ((7, 0), (7, 0)));
        // Goods that the shop front had before: only the house learns of them.
        w.shelf(2, 4).await;
        let code = w.announce(2, 4, true).await;
        let lines = vec![ReceivedLine { variant: w.goods[2], good: 4, damaged: 0 }];
        let input = Received { warehouse: w.house, code, lines, remark: None };
        w.run(w.worker(), input, |tx, ctx, i| Box::pin(receive_delivery(tx, ctx, i))).await.unwrap();
        assert_eq!((w.shop(2).await, w.kept(2).await), ((4, 0), (4, 0)));
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_scans_change_nothing() {
    for w in worlds().await {
        w.stock(0, 4, "A-01-1").await;
        w.stock(1, 4, "A-01-1").await;
        assert_eq!(refused(w.carry(2, 1, "A-01-1", "A-01-2").await), "scanned: carry-not-there");
        assert_eq!(refused(w.carry(0, 5, "A-01-1", "A-01-2").await), "quantity: carry-fewer");
        assert_eq!(refused(w.carry(0, 1, "A-01-1", "Z-01-1").await), "to_bin: bin-unknown");
        assert_eq!(refused(w.carry(0, 1, "A-01-1", "A-01-1").await), "to_bin: carry-same-bin");
        assert_eq!((w.in_bin("A-01-1", 0).await, w.in_bin("A-01-2", 0).await), (4, 0));
        let (id, code) = w.order(&[(w.goods[0], 2)]).await.unwrap();
        let made = w.pick(&[id]).await.unwrap();
        let line = w.lines(&made.code).await[0].clone();
        let here = (line.0, line.2);
        assert_eq!(refused(w.take(&made.code, here, "8934563138165", 2).await), "scanned: pick-wrong-goods");
        assert_eq!(refused(w.take(&made.code, here, "DUA", 3).await), "found: pick-too-many");
        assert_eq!(refused(w.scan(&code, "DUA", 1).await), "pack-not-picked");
        assert_eq!(w.states().await, [(code.clone(), "picking".to_owned())]);
        let picked = w.take(&made.code, here, "DUA", 2).await.unwrap();
        assert_eq!(picked, Picked { taken: 2, left_out: Vec::new(), done: true });
        assert_eq!(refused(w.take(&made.code, here, "DUA", 2).await), "pick-line-over");
        assert_eq!(refused(w.scan(&code, "8934563138165", 1).await), "scanned: pack-not-in-order");
        w.scan(&code, "DUA", 1).await.unwrap();
        assert_eq!(refused(w.scan(&code, "DUA", 2).await), "scanned: pack-too-many");
        assert_eq!(refused(w.packed(&code).await), "pack-not-all");
        w.scan(&code, "DUA", 1).await.unwrap();
        w.packed(&code).await.unwrap();
        assert_eq!(refused(w.scan(&code, "DUA", 1).await), "pack-packed-already");
        assert_eq!(refused(w.manifest("pick-up").await), "manifest-nothing");
        assert_eq!(w.states().await, [(code, "packed".to_owned())]);
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_called_off_stays_behind() {
    for w in worlds().await {
        w.stock(0, 9, "A-01-1").await;
        let mut orders = Vec::new();
        for _ in 0..3 {
            orders.push(w.order_by(&[(w.goods[0], 2)], Method::PickUp).await.unwrap());
        }
        let ids: Vec<_> = orders.iter().map(|(id, _)| *id).collect();
        let made = w.pick(&ids).await.unwrap();
        // Called off before it was taken from the bin: the pieces are free there again.
        w.cancel(&orders[2].1).await.unwrap();
        let line = w.lines(&made.code).await[0].clone();
        let refusal = w.take(&made.code, (line.0, line.2), "DUA", 6).await;
        assert_eq!(refused(refusal), "found: pick-too-many");
        w.take(&made.code, (line.0, line.2), "DUA", 4).await.unwrap();
        assert_eq!((w.kept(0).await, w.in_bin("A-01-1", 0).await), ((5, 4), 5));
        for (_, code) in &orders[..2] {
            w.scan(code, "DUA", 2).await.unwrap();
            w.packed(code).await.unwrap();
        }
        let manifest = w.manifest("pick-up").await.unwrap();
        w.cancel(&orders[0].1).await.unwrap();
        let closed = w.close(w.worker(), &manifest).await.unwrap();
        assert_eq!(closed, Closed { handed: 1, left_behind: vec![orders[0].1.clone()] });
        assert_eq!(w.status(&orders[0].1).await, "cancelled");
        assert_eq!((w.shop(0).await, w.kept(0).await), ((7, 0), (5, 2)));
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
        assert_eq!(refused(w.back(&orders[0].1, "X").await), "bin: bin-unknown");
        assert_eq!(refused(w.back(&orders[1].1, "A-03-1").await), "put-back-not");
        w.back(&orders[0].1, "a-03-1").await.unwrap();
        assert_eq!((w.kept(0).await, w.in_bin("A-03-1", 0).await), ((7, 0), 2));
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_do_not_learn_of_the_house() {
    for w in worlds().await {
        w.stock(0, 4, "A-01-1").await;
        let (id, _) = w.order(&[(w.goods[0], 2)]).await.unwrap();
        let stranger = w.run(system(), (), |tx, ctx, ()| Box::pin(account(tx, ctx, "la"))).await.unwrap();
        let pick = |ctx| w.run(ctx, (w.house, vec![id]), |tx, ctx, i| Box::pin(make_pick(tx, ctx, i)));
        assert_eq!(refused(pick(person(stranger)).await), "not found");
        let gone = (w.house, w.workers[1]);
        w.run(system(), gone, |tx, ctx, i| Box::pin(end_worker(tx, ctx, i))).await.unwrap();
        assert_eq!(refused(pick(person(w.workers[1])).await), "not found");
        assert_eq!(w.states().await, []);
        assert_eq!(pick(person(w.workers[0])).await.unwrap().orders, 1);
        let add = |contact: &str| {
            let input = (w.house, contact.to_owned());
            w.run(system(), input, |tx, ctx, i| Box::pin(add_worker(tx, ctx, i)))
        };
        assert_eq!(refused(add("an@example.vn").await), "contact: worker-already");
        assert_eq!(refused(add("khong@example.vn").await), "contact: worker-no-account");
        assert_eq!(refused(add("?").await), "contact: people-login-wrong");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agreement_ends_when_nothing_is_there() {
    for w in worlds().await {
        let end = |booth| w.run(system(), booth, |tx, ctx, i| Box::pin(end_keeping(tx, ctx, i)));
        let again = (w.booths[0], w.house);
        let again = w.run(system(), again, |tx, ctx, i| Box::pin(keep_at(tx, ctx, i))).await;
        assert_eq!(refused(again), "keeping-already");
        w.stock(0, 2, "A-01-1").await;
        assert_eq!(refused(end(w.booths[0]).await), "keeping-goods-there");
        let code = w.announce(2, 1, false).await;
        assert_eq!(refused(end(w.booths[1]).await), "keeping-delivery-waits");
        let close = (w.house, "Hết hạn thuê".to_owned());
        let closed = w.run(system(), close.clone(), |tx, ctx, i| Box::pin(end_warehouse(tx, ctx, i))).await;
        assert_eq!(refused(closed), "warehouse-keeps-goods");
        let other = (vec![w.booths[0]], code.clone());
        let other = w.run(system(), other, |tx, ctx, i| Box::pin(withdraw_delivery(tx, ctx, i))).await;
        assert_eq!(refused(other), "not found");
        let own = (vec![w.booths[1]], code);
        w.run(system(), own, |tx, ctx, i| Box::pin(withdraw_delivery(tx, ctx, i))).await.unwrap();
        end(w.booths[1]).await.unwrap();
        // The last pieces leave with an order.
        let (id, code) = w.order(&[(w.goods[0], 2)]).await.unwrap();
        let made = w.pick(&[id]).await.unwrap();
        assert_eq!(refused(end(w.booths[0]).await), "keeping-goods-there");
        w.take_all(&made.code).await;
        w.scan(&code, "DUA", 2).await.unwrap();
        w.packed(&code).await.unwrap();
        let manifest = w.manifest("seller").await.unwrap();
        w.close(w.worker(), &manifest).await.unwrap();
        end(w.booths[0]).await.unwrap();
        w.run(system(), close, |tx, ctx, i| Box::pin(end_warehouse(tx, ctx, i))).await.unwrap();
        assert_eq!(w.told("fulfilment.warehouse.ended.v1").await, 1);
        assert!(!w.house.uuid().is_nil());
    }
}
